#include "core/cartography/outline.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double widestInletMetres = 1800;
constexpr double smallestIsland = 20; // square pixels

struct Outline
{
    QPolygonF points;                // closed, the first not repeated
    std::vector<bool> isCoast;       // by point: on a stretch with the sea on its other side
    std::vector<std::uint32_t> arcs; // by point: of the way to the next
};

Outline outlineOf(FrameGeometry &geometry, const ArcRing &ring)
{
    Outline outline;
    for (const ArcUse use : ring) {
        const Arc &arc = geometry.coverage().arcs()[use.arc];
        QPolygonF line = geometry.line({use});
        line.removeLast();
        outline.points += line;
        outline.isCoast.resize(static_cast<std::size_t>(outline.points.size()),
                               arc.left == noPart || arc.right == noPart);
        outline.arcs.resize(static_cast<std::size_t>(outline.points.size()), use.arc);
    }
    return outline;
}

// Twice the area to the left of the way from each point to the next, seen from the picture's corner, summed up.
std::vector<double> sweptArea(const QPolygonF &points)
{
    std::vector<double> swept{0};
    for (qsizetype i = 0; i + 1 < points.size(); ++i)
        swept.push_back(swept.back() + points[i].x() * points[i + 1].y() - points[i + 1].x() * points[i].y());
    return swept;
}

// The far bank: the last point, at most half the outline on, that is across a narrow mouth with water behind it.
qsizetype farBank(const Outline &outline, const std::vector<double> &swept, qsizetype from, double width)
{
    const QPolygonF &points = outline.points;
    const qsizetype last = std::min(points.size() - 1, from + points.size() / 2);
    for (qsizetype to = last; to > from + 2; --to) {
        if (!outline.isCoast[to])
            continue;
        const QPointF a = points[from], b = points[to];
        if (std::abs(a.x() - b.x()) > width || std::abs(a.y() - b.y()) > width)
            continue;
        // Pixels run downwards, so that an area lies on the right of its outline there: water behind a mouth is swept
        // with the sign of land turned round.
        const double loop = swept[to] - swept[from] + b.x() * a.y() - a.x() * b.y();
        if (loop > 0)
            return to;
    }
    return from;
}

Outline withInletsClosed(const Outline &outline, double width)
{
    const std::vector<double> swept = sweptArea(outline.points);
    Outline closed;
    for (qsizetype i = 0; i < outline.points.size(); ++i) {
        closed.points.append(outline.points[i]);
        closed.isCoast.push_back(outline.isCoast[i]);
        closed.arcs.push_back(outline.arcs[i]);
        if (outline.isCoast[i])
            if (const qsizetype bank = farBank(outline, swept, i, width); bank > i)
                i = bank - 1;
    }
    return closed;
}

double areaOf(const QPolygonF &points)
{
    if (points.size() < 3)
        return 0;
    return std::abs(sweptArea(points).back() + points.last().x() * points.first().y()
                    - points.first().x() * points.last().y())
           / 2;
}

double distance(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0;
    const QPointF away = p - (a + t * along);
    return std::hypot(away.x(), away.y());
}

bool facesCoastOf(QPointF p, const Outline &other, double width)
{
    const auto count = other.points.size();
    for (qsizetype i = 0; i < count; ++i)
        if (other.isCoast[i] && distance(p, other.points[i], other.points[(i + 1) % count]) < width)
            return true;
    return false;
}

// By point: whether a tidal river is all that parts it from another piece of the same area.
std::vector<bool> riverBanks(const std::vector<Outline> &outlines, std::size_t of, double width)
{
    const Outline &outline = outlines[of];
    std::vector<bool> isBank(outline.isCoast.size(), false);
    const QRectF reach = outline.points.boundingRect().adjusted(-width, -width, width, width);
    for (std::size_t other = 0; other < outlines.size(); ++other) {
        const QRectF box = outlines[other].points.boundingRect().adjusted(-width, -width, width, width);
        if (other == of || !reach.intersects(box))
            continue;
        for (std::size_t i = 0; i < isBank.size(); ++i)
            if (outline.isCoast[i] && !isBank[i] && box.contains(outline.points[i]))
                isBank[i] = facesCoastOf(outline.points[i], outlines[other], width);
    }
    return isBank;
}

QPointF directionOf(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF();
}

// The points moved inwards. A corner goes along the middle of its angle; a sharp one no further than twice the way.
QPolygonF moved(const Outline &outline, const OutlineInset &inset)
{
    const QPolygonF &points = outline.points;
    const auto count = points.size();
    QPolygonF result;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype before = (i + count - 1) % count;
        const QPointF in = directionOf(points[before], points[i]),
                      out = directionOf(points[i], points[(i + 1) % count]);
        const double most = std::max(inset(outline.arcs[before]), inset(outline.arcs[i]));
        // The inside is on the left of the way, on a screen too.
        const QPointF left(in.y() + out.y(), -in.x() - out.x());
        const double length = std::hypot(left.x(), left.y());
        const double reach = length > 1e-6 ? most * std::min(2 / length, 2.0) : 0;
        result.append(length > 1e-6 ? points[i] + left / length * reach : points[i]);
    }
    return result;
}

// The outline without the stretches between two points of a river bank.
void addStroke(QList<QPolygonF> &lines, const QPolygonF &points, const std::vector<bool> &isBank)
{
    if (std::find(isBank.begin(), isBank.end(), true) == isBank.end()) {
        lines.append(points);
        lines.last().append(points.first());
        return;
    }
    const auto count = points.size();
    bool isDown = false;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype next = (i + 1) % count;
        if (isBank[i] && isBank[next]) {
            isDown = false;
            continue;
        }
        if (!isDown)
            lines.append(QPolygonF({points[i]}));
        lines.last().append(points[next]);
        isDown = true;
    }
}

} // namespace

QList<QPolygonF> strokeOutline(FrameGeometry &geometry, const std::vector<ArcRing> &rings, const OutlineInset &inset)
{
    const double width = widestInletMetres / geometry.camera().metresPerPixel;
    std::vector<Outline> outlines;
    double largest = 0;
    for (const ArcRing &ring : rings) {
        outlines.push_back(withInletsClosed(outlineOf(geometry, ring), width));
        largest = std::max(largest, areaOf(outlines.back().points));
    }
    std::erase_if(outlines, [&](const Outline &o) {
        return o.points.size() < 3 || areaOf(o.points) < std::min(smallestIsland, largest);
    });
    QList<QPolygonF> lines;
    for (std::size_t i = 0; i < outlines.size(); ++i)
        addStroke(lines, inset ? moved(outlines[i], inset) : outlines[i].points, riverBanks(outlines, i, width));
    return lines;
}

} // namespace placelens
