#include "core/cartography/hatch.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/polygon_cut.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace placelens {
namespace {

// A square of whole device pixels that repeats without a seam.
struct Tile
{
    int pixels = 1; ///< device pixels
    int steps = 1;  ///< stripes in it
};

// Stripes `step` device pixels apart along a row rarely fit whole pixels; the tile with the least stretch is taken.
Tile tileFor(double step)
{
    Tile best;
    double bestStretch = 1;
    for (int steps = 1; steps * step <= 128 || steps == 1; ++steps) {
        const int pixels = std::max(1, static_cast<int>(std::lround(steps * step)));
        const double stretch = std::abs(pixels / (steps * step) - 1);
        if (stretch < bestStretch - 1e-6) {
            bestStretch = stretch;
            best = {pixels, steps};
        }
    }
    return best;
}

QImage patternOf(const Tile &tile, double ratio, const std::vector<Stripe> &stripes)
{
    QImage image(tile.pixels, tile.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = tile.pixels;
    const double step = size / tile.steps;
    for (const Stripe &stripe : stripes) {
        painter.setPen(QPen(stripe.colour, stripe.width * ratio, Qt::SolidLine, Qt::FlatCap));
        const double offset = stripe.offset * ratio * std::numbers::sqrt2;
        // Lines x + y = c, some beyond each end, so that what leaves on one side comes back on the other.
        for (int i = -2; i <= 2 * tile.steps + 2; ++i) {
            const double c = i * step + offset;
            painter.drawLine(QLineF(c - 2 * size, 2 * size, c + size, -size));
        }
    }
    return image;
}

// The part of `outline` that stripes of one kind cover. On a stripe x + y is from `first` on, `across` wide, and again
// every `step`.
void addStripes(QPainterPath &path, const QPolygonF &outline, double first, double across, double step)
{
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const QPointF point : outline) {
        least = std::min(least, point.x() + point.y());
        most = std::max(most, point.x() + point.y());
    }
    for (double i = std::floor((least - first - across) / step); first + i * step < most; ++i) {
        const double from = first + i * step;
        const QPolygonF stripe = cutTo(cutTo(outline, HalfPlane{{-1, -1}, -from}), HalfPlane{{1, 1}, from + across});
        if (stripe.size() < 3)
            continue;
        path.addPolygon(stripe);
        path.closeSubpath();
    }
}

// Stripes as areas, for pictures without pixels.
void fillStripes(FramePainting &frame, const QPainterPath &area, const Tile &tile, QPointF anchor,
                 const std::vector<Stripe> &stripes)
{
    QList<QPolygonF> outlines;
    for (QPolygonF outline : area.toSubpathPolygons()) {
        if (outline.isClosed())
            outline.removeLast();
        if (outline = cutTo(outline, frame.picture()); outline.size() >= 3)
            outlines.append(outline);
    }
    for (const Stripe &stripe : stripes) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill); // holes run the other way
        const double middle = anchor.x() + anchor.y() + stripe.offset * std::numbers::sqrt2;
        const double across = stripe.width * std::numbers::sqrt2;
        for (const QPolygonF &outline : outlines)
            addStripes(path, outline, middle - across / 2, across, static_cast<double>(tile.pixels) / tile.steps);
        frame.painter.fillPath(path, stripe.colour);
    }
}

// A pattern that repeats, laid where it is inside.
class PatternPass : public PixelPass
{
public:
    /// A corner of the pattern is at (`left`, `top`), device pixels.
    PatternPass(QImage pattern, int left, int top, PassClip clip)
        : m_pattern(std::move(pattern)), m_left(left), m_top(top), m_clip(std::move(clip))
    {}

    void layRows(int from, int to, const Pixels &pixels, PassTools &) const override
    {
        const int size = m_pattern.width();
        const auto within = [size](int pixel) { return (pixel % size + size) % size; };
        for (int y = from; y < to; ++y) {
            const auto *pattern = reinterpret_cast<const std::uint32_t *>(m_pattern.constScanLine(within(y - m_top)));
            std::uint32_t *row = pixels.row(y);
            m_clip.areas->visitInside(y, m_clip.inside, [&](int first, int last, int share) {
                int at = within(first - m_left);
                for (int x = first; x < last; ++x) {
                    row[x] = over(row[x], pattern[at], static_cast<std::uint32_t>(std::min(share, 255)));
                    at = at + 1 == size ? 0 : at + 1;
                }
            });
        }
    }

private:
    static std::uint32_t over(std::uint32_t below, std::uint32_t above, std::uint32_t share)
    {
        const std::uint32_t covered = times(above, share);
        return covered + times(below, 255 - (covered >> 24));
    }
    static std::uint32_t times(std::uint32_t colour, std::uint32_t share)
    {
        const auto two = [&](std::uint32_t c) {
            const std::uint32_t t = (c & 0x00FF00FF) * share;
            return ((t + ((t >> 8) & 0x00FF00FF) + 0x00800080) >> 8) & 0x00FF00FF;
        };
        return two(colour) | two(colour >> 8) << 8;
    }

    QImage m_pattern;
    int m_left, m_top;
    PassClip m_clip;
};

} // namespace

void paintStripes(FramePainting &frame, const std::vector<bool> &inside, double spacing,
                  const std::vector<Stripe> &stripes)
{
    const double ratio = frame.scene.pixelRatio;
    const Tile tile = tileFor(spacing * std::numbers::sqrt2 * ratio);
    const QPointF ground = frame.geometry.pixel({0, 0});
    const auto anchor = [&](double pixel) { return std::fmod(std::round(pixel * ratio), tile.pixels); };
    if (frame.isVector) {
        const QPainterPath area = frame.geometry.path(frame.geometry.coverage().rings(inside));
        fillStripes(frame, area, tile, QPointF(anchor(ground.x()), anchor(ground.y())) / ratio, stripes);
        return;
    }
    frame.passes.add(
        std::make_unique<PatternPass>(patternOf(tile, ratio, stripes), static_cast<int>(anchor(ground.x())),
                                      static_cast<int>(anchor(ground.y())), PassClip{&frame.areas, inside}));
}

void paintShared(FramePainting &frame, const OverlayLines &overlay, double opacity)
{
    if (std::find(overlay.shared.begin(), overlay.shared.end(), true) == overlay.shared.end())
        return;
    // Always dark beside white: the classes under it have the same colours in both themes.
    const QColor dark = Theme::light().ink;
    paintStripes(frame, overlay.shared, 4.4,
                 {{0, 1.0, faded(dark, 0.62 * opacity)}, {1.0, 0.9, faded(Qt::white, 0.5 * opacity)}});
}

bool hatchesOwn(const Overlay &overlay, const SelectedArea &selected)
{
    return overlay.hatchesShared && !overlay.area.isEmpty() && overlay.area == selected.area.code;
}

std::pair<double, double> dashesOf(std::size_t place)
{
    constexpr std::pair<double, double> known[] = {{0, 0}, {2.4, 1.5}, {0.9, 1.1}, {5, 1.8}};
    return known[place % std::size(known)];
}

void paintOwn(FramePainting &frame, const OverlayLines &overlay, const QColor &colour, double opacity)
{
    if (std::find(overlay.shared.begin(), overlay.shared.end(), true) == overlay.shared.end())
        return;
    paintStripes(frame, overlay.shared, 5, {{0, 1.3, faded(colour, 0.5 * opacity)}});
}

} // namespace placelens
