#include "core/statistics/class_breaks.h"
#include "core/statistics/quantile.h"

#include <algorithm>

namespace placelens {

/// The fences and hinges of Tukey's (1977) box plot.
///
/// All six are upper bounds: the first class is everything up to Q1 - 1.5 IQR, and is empty when nothing lies that low.
ClassBreaks boxBreaks(std::span<const double> ascending)
{
    const double firstQuartile = quantile(ascending, 0.25);
    const double thirdQuartile = quantile(ascending, 0.75);
    const double reach = 1.5 * (thirdQuartile - firstQuartile);
    const double lowerFence = firstQuartile - reach;
    const double upperFence = thirdQuartile + reach;
    return {std::min(ascending.front(), lowerFence),
            {lowerFence, firstQuartile, quantile(ascending, 0.5), thirdQuartile, upperFence,
             std::max(upperFence, ascending.back())}};
}

} // namespace placelens
