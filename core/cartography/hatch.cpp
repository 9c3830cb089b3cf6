#include "core/cartography/hatch.h"

#include "core/cartography/frame_painting.h"

#include <cmath>
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

} // namespace

void paintStripes(FramePainting &frame, const QPainterPath &area, double spacing, const std::vector<Stripe> &stripes)
{
    const double ratio = frame.scene.pixelRatio;
    const Tile tile = tileFor(spacing * std::numbers::sqrt2 * ratio);
    const QPointF ground = frame.geometry.pixel({0, 0});
    const auto anchor = [&](double pixel) { return std::fmod(std::round(pixel * ratio), tile.pixels) / ratio; };
    QBrush brush(patternOf(tile, ratio, stripes));
    brush.setTransform(QTransform::fromTranslate(anchor(ground.x()), anchor(ground.y())).scale(1 / ratio, 1 / ratio));
    frame.painter.fillPath(area, brush);
}

void paintShared(FramePainting &frame, const OverlayLines &overlay, double opacity)
{
    const QPainterPath path = frame.geometry.path(overlay.shared);
    if (path.isEmpty())
        return;
    // Always dark beside white: the classes under it have the same colours in both themes.
    const QColor dark = Theme::light().ink;
    paintStripes(frame, path, 4.4,
                 {{0, 1.0, faded(dark, 0.62 * opacity)}, {1.0, 0.9, faded(Qt::white, 0.5 * opacity)}});
}

} // namespace placelens
