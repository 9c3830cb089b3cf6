#include "core/statistics/class_breaks.h"
#include "core/statistics/classification.h"

#include <cmath>

namespace placelens {

/// Round numbers of standard deviations (n - 1) from the mean; one class when all values are equal.
ClassBreaks deviationBreaks(std::span<const double> ascending, int count)
{
    const double minimum = ascending.front();
    const double maximum = ascending.back();
    const double range = maximum - minimum;
    if (range == 0)
        return {minimum, {maximum}};

    const double mean = meanOf(ascending);
    // The range is the unit so that squares neither overflow nor vanish.
    const double deviation =
        range * std::sqrt(squaresAboutMean(ascending, range) / static_cast<double>(ascending.size() - 1));
    if (deviation == 0)
        return {minimum, {maximum}};

    std::vector<double> breaks = prettyBreaks((minimum - mean) / deviation, (maximum - mean) / deviation, count);
    for (double &step : breaks)
        step = mean + deviation * step;
    return breaksFrom(breaks);
}

} // namespace placelens
