#include "core/cartography/scale_bar.h"

#include "core/cartography/lettering.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace placelens {
namespace {

constexpr double metresPerKilometre = 1000;
constexpr double metresPerMile = 1609.344;
constexpr double arrowRoom = 34;
constexpr double longestPixels = 118;
constexpr double height = 36;

QString lengthText(double length, const QString &unit)
{
    return QString::number(length, 'g', 6) + u' ' + unit;
}

struct Bars
{
    double kilometres = 0, miles = 0;
    double kilometrePixels = 0, milePixels = 0;
};

Bars barsOf(const Camera &camera, double scale)
{
    Bars bars;
    bars.kilometres = roundLength(metresPerKilometre, camera.metresPerPixel, longestPixels * scale);
    bars.miles = roundLength(metresPerMile, camera.metresPerPixel, longestPixels * scale);
    bars.kilometrePixels = bars.kilometres * metresPerKilometre / camera.metresPerPixel;
    bars.milePixels = bars.miles * metresPerMile / camera.metresPerPixel;
    return bars;
}

TextStyle styleOf(double scale)
{
    return {10 * std::max(0.9, scale), QFont::Medium, 0, FontFace::Text, Digits::Tabular};
}

void paintArrow(QPainter &painter, const Camera &camera, const Theme &theme, QPointF centre)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(trueNorth(camera.centre));
    const QPolygonF left({{0, -8}, {-5, 9}, {0, 5.5}});
    const QPolygonF right({{0, -8}, {5, 9}, {0, 5.5}});
    painter.setPen(QPen(theme.ink, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(theme.ink);
    painter.drawPolygon(left);
    painter.setBrush(theme.halo);
    painter.drawPolygon(right);
    painter.setBrush(Qt::NoBrush);
    const TextStyle style{10, QFont::Bold};
    drawText(painter, QPointF(-textWidth(QStringLiteral("N"), style) / 2, -12), QStringLiteral("N"), style, theme.ink,
             {faded(theme.sea, 0.75), 2.4});
    painter.restore();
}

} // namespace

double roundLength(double metresPerUnit, double metresPerPixel, double pixels)
{
    const double most = pixels * metresPerPixel / metresPerUnit;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most)
            return step * power;
    return power;
}

double trueNorth(GridPoint at)
{
    // The grid's true origin is 49° N 2° W at (400 km, -100 km), with a scale factor of 0.9996 there.
    constexpr double earthRadius = 6371000;
    const double latitude = 49 * std::numbers::pi / 180 + (at.north + 100000) / earthRadius;
    const double longitude = (at.east - 400000) / (earthRadius * std::cos(latitude));
    return -longitude * std::sin(latitude) * 180 / std::numbers::pi;
}

QSizeF scaleBarSize(const Camera &camera, double scale)
{
    const Bars bars = barsOf(camera, scale);
    const TextStyle style = styleOf(scale);
    const double kilometres =
        bars.kilometrePixels + textWidth(lengthText(bars.kilometres, QStringLiteral("km")), style);
    const double miles = bars.milePixels + textWidth(lengthText(bars.miles, QStringLiteral("miles")), style);
    return {std::ceil(arrowRoom + std::max(kilometres, miles) + 6), height};
}

void paintScaleBar(QPainter &painter, const Camera &camera, const Theme &theme, QPointF topLeft, double scale)
{
    const Bars bars = barsOf(camera, scale);
    const TextStyle style = styleOf(scale);
    const Halo halo{faded(theme.sea, 0.75), 2.4};
    paintArrow(painter, camera, theme, topLeft + QPointF(9, 23));

    const double x = topLeft.x() + arrowRoom;
    const double y = topLeft.y() + 15;
    painter.setPen(QPen(theme.ink, 1));
    painter.setBrush(theme.halo);
    painter.drawRect(QRectF(x, y, bars.kilometrePixels, 4));
    painter.fillRect(QRectF(x, y, bars.kilometrePixels / 2, 4), theme.ink);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({{x, y + 8}, {x, y + 12}, {x + bars.milePixels, y + 12}, {x + bars.milePixels, y + 8}}));
    drawText(painter, {x + bars.kilometrePixels + 6, y + 5}, lengthText(bars.kilometres, QStringLiteral("km")), style,
             theme.ink, halo);
    drawText(painter, {x + bars.milePixels + 6, y + 16}, lengthText(bars.miles, QStringLiteral("miles")), style,
             theme.secondInk, halo);
}

} // namespace placelens
