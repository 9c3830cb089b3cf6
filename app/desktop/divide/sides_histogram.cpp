#include "app/desktop/divide/sides_histogram.h"

#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/sides_chart.h"
#include "core/statistics/classification.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

/// By district of England.
std::vector<bool> isInLondon(const Atlas &atlas)
{
    std::vector<bool> is;
    for (int district = 0; district < atlas.englishDistricts(); ++district)
        is.push_back(atlas.districts()[std::size_t(district)].code.startsWith(QLatin1String("E09")));
    return is;
}

} // namespace

SidesHistogram sidesHistogram(const DivideSource &source, int steps)
{
    const DividedSides &sides = source.sides();
    const DivideUnits &units = sides.units;
    SidesHistogram made;
    if (!source.smallAreas() || units.units.empty() || sides.border.groupCount() > 2)
        return made;
    const auto [least, most] =
        std::minmax_element(units.units.begin(), units.units.end(),
                            [](const DivideUnit &a, const DivideUnit &b) { return a.value < b.value; });
    const std::vector<double> ticks = prettyBreaks(least->value, most->value, std::max(4, steps));
    made.step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    made.low = std::floor(least->value / made.step) * made.step;
    made.counts.resize(std::size_t(std::floor((most->value - made.low) / made.step)) + 1);
    const std::vector<bool> inLondon = isInLondon(source.session().atlas());
    const std::array<int, 2> colours{sideColour(sides.border, 0), sideColour(sides.border, 1)};
    for (std::size_t i = 0; i < units.units.size(); ++i) {
        const int step = made.stepAt(units.units[i].value);
        for (const int group : units.units[i].groups) {
            SidesHistogram::Count &count = made.counts[std::size_t(step)][std::size_t(colours[std::size_t(group)])];
            ++count.all;
            count.inLondon += inLondon[std::size_t(units.districts[i])] ? 1 : 0;
        }
    }
    return made;
}

int SidesHistogram::inLondon() const
{
    int sum = 0;
    for (const auto &sides : counts)
        sum += sides[0].inLondon + sides[1].inLondon;
    return sum;
}

int SidesHistogram::stepAt(double value) const
{
    const double at = std::floor((value - low) / step);
    return at < 0 || at >= double(counts.size()) ? -1 : int(at);
}

void SidesHistogram::paint(QPainter &painter, const std::function<double(double)> &toX, double middle,
                           double room) const
{
    int most = 1;
    for (const auto &sides : counts)
        most = std::max({most, sides[0].all, sides[1].all});
    const DivideColours colours{Theme::light()}; // fills are the same in every theme
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double left = std::round(toX(low + step * double(i))),
                     right = std::round(toX(low + step * double(i + 1)));
        for (std::size_t side = 0; side < 2; ++side) {
            const Count &count = counts[i][side];
            const double sign = side == 0 ? -1 : 1;
            const auto away = [&](int areas) { return middle + sign * std::round(room * areas / most); };
            const auto bar = [&](int from, int to) {
                return QRectF(QPointF(left, away(from)), QPointF(std::max(left + 1, right - 1), away(to))).normalized();
            };
            painter.setPen(Qt::NoPen);
            painter.fillRect(bar(0, count.all - count.inLondon), colours.sides[side]);
            if (count.inLondon == 0)
                continue;
            const QRectF white = bar(count.all - count.inLondon, count.all);
            painter.fillRect(white, Qt::white);
            if (white.height() < 2)
                continue;
            painter.setPen(QPen(colours.dots[side], 1));
            painter.drawRect(white.adjusted(0, 0, -1, -1));
        }
    }
    painter.restore();
}

} // namespace placelens
