#pragma once

#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// The quantile at `probability` (0 to 1) of `ascending`: Hyndman & Fan (1996) type 7, R's default.
/// \pre `ascending` sorted, free of NaN, not empty.
double quantile(std::span<const double> ascending, double probability);

/// How values lie: smallest, quartiles (type 7), largest and their number.
struct Spread
{
    int n = 0; ///< 0: nothing else has a value
    double minimum = 0;
    double firstQuartile = 0;
    double median = 0;
    double thirdQuartile = 0;
    double maximum = 0;
};

/// The spread of `values`, in any order; NaN counts as no value; n = 0 for none.
Spread spreadOf(std::vector<double> values);

} // namespace placelens
