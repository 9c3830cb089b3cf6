#pragma once

#include "core/statistics/neighbourhood.h"
#include "core/statistics/shuffler.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace placelens {

/// Whether figures of neighbours are alike: Moran's I of all areas.
///
/// For deviations d from the mean of n areas and row-standardised weights w: I = (n ÷ S0) · Σ w_ij d_i d_j ÷ Σ d².
/// About 1: like lies beside like; about 0: no pattern; below: unlike lies beside unlike.
struct GlobalMoran
{
    int n = 0;                      ///< areas with a value and a neighbour that has one
    std::optional<double> i;        ///< nothing if n < 3, or all values are equal
    std::optional<double> expected; ///< -1 ÷ (n - 1), without a pattern; nothing if n < 2
    std::optional<double> z;        ///< standard score of I under randomisation; nothing where I cannot vary
    std::optional<double> p;        ///< two-sided, by shuffling
    std::vector<int> islands;       ///< areas with a value, but without a neighbour that has one
};

/// Moran's I of `values` (not finite: no value), an area each.
///
/// The variance behind z is that of randomisation: with b2 = n Σ d⁴ ÷ (Σ d²)²,
/// ( n ((n² - 3n + 3) S1 - n S2 + 3 S0²) - b2 ((n² - n) S1 - 2n S2 + 6 S0²) ) ÷ ( (n-1)(n-2)(n-3) S0² ) - 1 ÷ (n-1)²
/// (Cliff & Ord 1981, *Spatial Processes: Models and Applications*, p. 21), as spdep's `moran.test` has it.
/// p = (M + 1) ÷ (R + 1), where M of R shuffled I are at least as far from `expected` as I.
/// \pre as many values as areas
GlobalMoran globalMoran(std::span<const double> values, const Neighbourhood &neighbourhood, const Shuffling &shuffling);

/// An area's own figure and its neighbours' mean, each above the mean of all (high), or not (low).
enum class Quadrant { HighHigh, HighLow, LowHigh, LowLow };

/// "high-high", "high-low", "low-high", "low-low".
std::string_view nameOf(Quadrant quadrant);

/// Whether one area's figure is like its neighbours'; nothing for areas left out, and for all where there is no I.
struct LocalMoran
{
    std::optional<double> i;
    std::optional<double> p; ///< two-sided, by shuffling the others
    std::optional<Quadrant> quadrant;
};

/// Local Moran's I: d ÷ m2 times the mean d of the neighbours, m2 = Σ d² ÷ n; their mean is the global I (Anselin 1995).
///
/// For p the area keeps its figure and the others are shuffled; then I is -d² ÷ ((n-1) m2) on average, from which
/// distances are measured. Areas are tested one by one: with many, some are below any p by chance (`falseDiscovery`).
/// Stopped early, the rest has nothing.
/// \pre as many values as areas
std::vector<LocalMoran> localMoran(std::span<const double> values, const Neighbourhood &neighbourhood,
                                   const Shuffling &shuffling, std::stop_token stop = {});

} // namespace placelens
