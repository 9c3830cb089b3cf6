#include "core/cartography/frame_painting.h"
#include "core/cartography/lettering.h"
#include "core/cartography/scale_bar.h"
#include "core/cartography/symbols.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double largestRadius = 30; // pixels
constexpr double step = 12;          // from one line of text to the next
constexpr double leader = 14;

TextStyle keyStyle()
{
    return {10, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
}

QString textOf(const SymbolKey &key, double value, bool isFirst)
{
    const QString number = spokenNumber(value, value == std::floor(value) ? 0 : key.decimals);
    return isFirst && !key.unit.isEmpty() ? number + u' ' + key.unit : number;
}

struct Circle
{
    double value = 0, radius = 0;
    double textUp = 0; ///< middle of its line of text above the foot of all circles
};

// The smallest one's text stands lowest.
std::vector<Circle> circlesOf(const SymbolKey &key, const Camera &camera)
{
    std::vector<Circle> circles;
    for (const double value : key.values(camera))
        circles.push_back({value, key.scale.radius(value, camera)});
    double up = 4 - step;
    for (auto circle = circles.rbegin(); circle != circles.rend(); ++circle)
        up = circle->textUp = std::max(2 * circle->radius, up + step);
    return circles;
}

} // namespace

SymbolKey symbolKey(const MapContent &content)
{
    const Indicator &indicator = content.figures->atlas().indicators()[static_cast<std::size_t>(content.indicator)];
    SymbolKey key{symbolScale(content), 0, indicator.decimals, indicator.unit};
    for (const Figure &figure : content.table->figures)
        key.largest = std::max(key.largest, std::abs(figure.value.value_or(0)));
    return key;
}

std::vector<double> SymbolKey::values(const Camera &camera) const
{
    const double one = scale.radius(1, camera);
    if (one <= 0 || largest <= 0)
        return {};
    const double fits = largestRadius / one;
    double most = std::min(largest, fits * fits);
    const double least = std::pow(10, -decimals);
    std::vector<double> values;
    // Each circle about half as wide as the one round it.
    for (int i = 0; i < 3 && most >= least; ++i, most = values.back() / 4)
        values.push_back(roundLength(1, 1, most));
    return values;
}

QSizeF SymbolKey::size(const Camera &camera) const
{
    const std::vector<Circle> circles = circlesOf(*this, camera);
    if (circles.empty())
        return {};
    double text = 0;
    for (const Circle &circle : circles)
        text = std::max(text, textWidth(textOf(*this, circle.value, &circle == &circles[0]), keyStyle()));
    return {std::ceil(2 * circles[0].radius + leader + text + 2), std::ceil(circles[0].textUp + step / 2)};
}

void SymbolKey::paint(QPainter &painter, const Theme &theme, const Camera &camera, QPointF topLeft) const
{
    const std::vector<Circle> circles = circlesOf(*this, camera);
    if (circles.empty())
        return;
    const double foot = topLeft.y() + size(camera).height();
    const double middle = topLeft.x() + circles[0].radius;
    const double words = topLeft.x() + 2 * circles[0].radius + leader;
    painter.save();
    for (const Circle &circle : circles) {
        painter.setPen(QPen(theme.ink, 1));
        painter.setBrush(faded(theme.panel, 0.5));
        painter.drawEllipse(QPointF(middle, foot - circle.radius), circle.radius, circle.radius);
        painter.setPen(QPen(theme.thirdInk, 0.8));
        const double top = foot - 2 * circle.radius, text = foot - circle.textUp;
        painter.drawPolyline(QPolygonF({{middle, top}, {middle + circles[0].radius, top}, {words - 3, text}}));
        drawText(painter, {words, text + 3.6}, textOf(*this, circle.value, &circle == &circles[0]), keyStyle(),
                 theme.ink, {faded(theme.sea, 0.75), 2.4});
    }
    painter.restore();
}

} // namespace placelens
