#include "core/cartography/layout_change.h"

#include "core/cartography/borders.h"
#include "core/cartography/fill.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double leastDetail = 2;         // square pixels; what moves is seen less sharply than what rests
constexpr std::size_t mostPoints = 15000; // drawn in some ten milliseconds
constexpr double smallestPiece = 2;       // square pixels
constexpr int samples = 36;               // places along an outline that decide how it turns into the other

double areaOf(const QPolygonF &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return -twice / 2; // pixels run downwards: positive for an outer ring
}

QPolygonF ringInPixels(const Coverage &coverage, const ArcRing &ring, const Camera &camera, double detail)
{
    const double least = detail * camera.metresPerPixel * camera.metresPerPixel;
    QPolygonF outline;
    for (const ArcUse use : ring) {
        const Arc &arc = coverage.arcs()[use.arc];
        const auto points = coverage.points(arc);
        const auto significance = coverage.significance(arc);
        // The last point of an arc is the first of the next.
        for (std::size_t step = 0; step + 1 < points.size(); ++step) {
            const std::size_t i = use.reversed ? points.size() - 1 - step : step;
            if (significance[i] < least)
                continue;
            const PixelPoint p = camera.toPixel(points[i]);
            outline.append(QPointF(p.x, p.y));
        }
    }
    return outline;
}

/// A closed outline by the share of its length, 0 to 1.
class Outline
{
public:
    explicit Outline(QPolygonF points) : m_points(std::move(points))
    {
        double length = 0;
        for (qsizetype i = 0; i < m_points.size(); ++i) {
            m_shares.push_back(length);
            const QPointF step = m_points[(i + 1) % m_points.size()] - m_points[i];
            length += std::hypot(step.x(), step.y());
        }
        for (double &share : m_shares)
            share /= length;
    }

    /// Of each point, ascending from 0.
    const std::vector<double> &shares() const { return m_shares; }

    QPointF at(double share) const
    {
        share -= std::floor(share);
        const auto after = std::upper_bound(m_shares.begin(), m_shares.end(), share);
        const auto i = after - m_shares.begin() - 1;
        const double end = after == m_shares.end() ? 1 : *after;
        const double start = m_shares[static_cast<std::size_t>(i)];
        const double t = end > start ? (share - start) / (end - start) : 0;
        return m_points[i] + t * (m_points[(i + 1) % m_points.size()] - m_points[i]);
    }

    /// Equally spaced points, seen from their middle.
    std::vector<QPointF> sampled() const
    {
        std::vector<QPointF> points;
        QPointF middle;
        for (int k = 0; k < samples; ++k) {
            points.push_back(at(static_cast<double>(k) / samples));
            middle += points.back() / samples;
        }
        for (QPointF &point : points)
            point -= middle;
        return points;
    }

private:
    QPolygonF m_points;
    std::vector<double> m_shares;
};

/// How far along the second outline the first one's start belongs, so that the points have the shortest ways (least
/// squares over the samples, middles laid together).
double bestTurn(const Outline &from, const Outline &to)
{
    const std::vector<QPointF> a = from.sampled(), b = to.sampled();
    int best = 0;
    double most = -1;
    for (int turn = 0; turn < samples; ++turn) {
        double agreement = 0;
        for (int k = 0; k < samples; ++k)
            agreement +=
                QPointF::dotProduct(a[static_cast<std::size_t>(k)], b[static_cast<std::size_t>((k + turn) % samples)]);
        if (turn == 0 || agreement > most) {
            most = agreement;
            best = turn;
        }
    }
    return static_cast<double>(best) / samples;
}

/// Both outlines with the corners of both.
LayoutChange::Piece matched(PartIndex part, const QPolygonF &border, const QPolygonF &hexagon)
{
    const Outline from(border), to(hexagon);
    const double turn = bestTurn(from, to);
    std::vector<double> shares = from.shares();
    for (const double share : to.shares())
        shares.push_back(share - turn - std::floor(share - turn));
    std::sort(shares.begin(), shares.end());
    LayoutChange::Piece piece{part, {}, {}};
    for (const double share : shares) {
        piece.border.append(from.at(share));
        piece.hexagon.append(to.at(share + turn));
    }
    return piece;
}

/// What is drawn of one part.
std::vector<QPolygonF> outlinesOf(const MapContent &content, PartIndex part, const Camera &camera, double detail)
{
    std::vector<QPolygonF> outlines;
    for (const ArcRing &ring : content.lines->rings[part])
        if (QPolygonF outline = ringInPixels(*content.coverage, ring, camera, detail); areaOf(outline) > 0)
            outlines.push_back(std::move(outline));
    std::sort(outlines.begin(), outlines.end(),
              [](const QPolygonF &a, const QPolygonF &b) { return areaOf(a) > areaOf(b); });
    // A lake or another district in the middle is drawn later, so that holes need not be cut.
    const auto isTiny = [](const QPolygonF &outline) { return areaOf(outline) < smallestPiece; };
    if (outlines.size() > 1)
        outlines.erase(std::find_if(outlines.begin() + 1, outlines.end(), isTiny), outlines.end());
    return outlines;
}

QRectF inPixels(const GridBox &box, const Camera &camera)
{
    const PixelPoint topLeft = camera.toPixel({box.west, box.north});
    const PixelPoint bottomRight = camera.toPixel({box.east, box.south});
    return QRectF(QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y));
}

/// A map and what is seen of it.
struct Side
{
    const MapContent &content;
    const Camera &camera;
};

// What is in the picture at no moment need not be there at all.
bool isSeen(const Side &borders, const Side &hexagons, PartIndex part)
{
    const GridBox &hexagon = hexagons.content.coverage->box(part);
    const QRectF picture(0, 0, borders.camera.width, borders.camera.height);
    return !hexagon.isEmpty()
           && (inPixels(borders.content.coverage->box(part), borders.camera) | inPixels(hexagon, hexagons.camera))
                  .intersects(picture);
}

void addPieces(std::vector<LayoutChange::Piece> &pieces, const Side &borders, const Side &hexagons, PartIndex part,
               double detail)
{
    const QPolygonF hexagon = outlinesOf(hexagons.content, part, hexagons.camera, 0).front();
    const auto outlines = outlinesOf(borders.content, part, borders.camera, detail);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        if (i == 0)
            pieces.push_back(matched(part, outlines[i], hexagon));
        else
            pieces.push_back(
                {part, outlines[i], QPolygonF(QList<QPointF>(outlines[i].size(), hexagon.boundingRect().center()))});
    }
}

std::vector<LayoutChange::Piece> piecesOf(const Side &borders, const Side &hexagons, double detail)
{
    std::vector<LayoutChange::Piece> pieces;
    for (PartIndex part = 0; part < borders.content.coverage->partCount(); ++part)
        if (isSeen(borders, hexagons, part))
            addPieces(pieces, borders, hexagons, part, detail);
    return pieces;
}

std::size_t pointCount(const std::vector<LayoutChange::Piece> &pieces)
{
    std::size_t count = 0;
    for (const LayoutChange::Piece &piece : pieces)
        count += static_cast<std::size_t>(piece.border.size());
    return count;
}

/// Slow at both ends: the smoothstep 3t² − 2t³.
double eased(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// Hairlines as on the resting map. There one line parts two districts, here each has its own: two of this opacity on top
/// of each other are as strong as the one.
QColor hairlineOf(const LayoutChange &change, const MapContent &content, const Theme &theme)
{
    const double opacity = districtBorderOpacity(content, change.camera());
    return opacity > 0 ? faded(theme.halo, 1 - std::sqrt(1 - opacity)) : QColor();
}

} // namespace

LayoutChange::LayoutChange(const MapContent &borders, const Camera &bordersCamera, const MapContent &hexagons,
                           const Camera &hexagonsCamera)
    : m_camera(bordersCamera)
{
    for (double detail = leastDetail;; detail *= 2) {
        m_pieces = piecesOf({borders, bordersCamera}, {hexagons, hexagonsCamera}, detail);
        if (pointCount(m_pieces) <= mostPoints || detail > 1000)
            break;
    }
    const auto english = static_cast<PartIndex>(borders.classOfDistrict.size());
    // Islands go below what they shrink into.
    const auto level = [english](const Piece &piece) {
        return 2 * (piece.part < english) + (piece.hexagon.front() != piece.hexagon[piece.hexagon.size() / 2]);
    };
    std::stable_sort(m_pieces.begin(), m_pieces.end(), [&](const Piece &a, const Piece &b) {
        return level(a) != level(b) ? level(a) < level(b) : areaOf(a.border) > areaOf(b.border);
    });
    for (const int ring : borders.lines->background) {
        QPolygonF outline;
        for (const GridPoint point : borders.background->land[static_cast<std::size_t>(ring)].points) {
            const PixelPoint p = bordersCamera.toPixel(point);
            outline.append(QPointF(p.x, p.y));
        }
        m_otherLand.push_back(std::move(outline));
    }
}

QImage drawLayoutChange(const LayoutChange &change, const MapContent &content, const LayoutMoment &moment,
                        const Theme &theme)
{
    const auto pixels = [&](int logical) {
        return std::max(1, static_cast<int>(std::lround(logical * moment.pixelRatio)));
    };
    QImage picture(pixels(change.camera().width), pixels(change.camera().height), QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(moment.pixelRatio);
    picture.fill(theme.sea);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double way = eased(moment.t);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.otherLand, 1 - way));
    for (const QPolygonF &land : change.otherLand())
        painter.drawPolygon(land);

    const QColor hairline = hairlineOf(change, content, theme);
    QPolygonF shape;
    for (const LayoutChange::Piece &piece : change.pieces()) {
        const std::optional<QColor> colour = fillOf(content, theme, piece.part);
        if (!colour)
            continue;
        shape.resize(piece.border.size());
        for (qsizetype i = 0; i < shape.size(); ++i)
            shape[i] = piece.border[i] + way * (piece.hexagon[i] - piece.border[i]);
        // Without hairlines a rim of its own colour closes the seam between neighbours.
        painter.setPen(hairline.isValid() ? QPen(hairline, 0.5) : QPen(*colour, 0.7));
        painter.setBrush(*colour);
        painter.drawPolygon(shape);
    }
    return picture;
}

} // namespace placelens
