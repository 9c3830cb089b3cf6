#include "core/statistics/quantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace placelens {

double quantile(std::span<const double> ascending, double probability)
{
    assert(!ascending.empty());
    assert(probability >= 0 && probability <= 1);

    // i/k times n-1 can miss a whole number by a rounding error; the quantile would then miss the value that it
    // is, and the ties at that value would change class. Hyndman & Fan (1996) allow for the same error.
    double position = probability * static_cast<double>(ascending.size() - 1);
    const double whole = std::round(position);
    if (std::abs(position - whole) <= 4 * std::numeric_limits<double>::epsilon() * std::max(1.0, whole))
        position = whole;

    const double below = std::floor(position);
    const auto index = static_cast<std::size_t>(below);
    if (index + 1 >= ascending.size())
        return ascending.back();
    return std::lerp(ascending[index], ascending[index + 1], position - below);
}

Spread spreadOf(std::vector<double> values)
{
    Spread spread;
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return spread;
    std::sort(values.begin(), values.end());
    spread.n = static_cast<int>(values.size());
    spread.minimum = values.front();
    spread.firstQuartile = quantile(values, 0.25);
    spread.median = quantile(values, 0.5);
    spread.thirdQuartile = quantile(values, 0.75);
    spread.maximum = values.back();
    return spread;
}

} // namespace placelens
