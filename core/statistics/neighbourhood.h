#pragma once

#include <span>
#include <vector>

namespace placelens {

/// Which areas lie beside which: for each area its neighbours, ascending.
///
/// Mutual, and no area is its own neighbour. All neighbours of an area weigh the same, together 1 (row-standardised).
using Neighbourhood = std::vector<std::vector<int>>;

/// The sums over weights w that the tests of autocorrelation are made of (Cliff & Ord 1981, p. 19).
struct WeightSums
{
    double all = 0;    ///< S0: of all weights
    double mutual = 0; ///< S1: half the sum of (w_ij + w_ji)²
    double byArea = 0; ///< S2: of the squared sums of what an area gives and what it gets
};

/// The sums of row-standardised weights.
WeightSums weightSums(const Neighbourhood &neighbourhood);

/// The areas that are studied, numbered anew, and where they stood before.
struct Studied
{
    std::vector<int> areas; ///< their numbers before, ascending
    Neighbourhood neighbourhood;
    std::vector<int> alone; ///< with a value, but without a neighbour that has one: not studied; ascending
};

/// Leaves out areas without a value (not finite), and those without a neighbour that has one.
/// \pre as many values as areas
Studied studiedAreas(std::span<const double> values, const Neighbourhood &neighbourhood);

} // namespace placelens
