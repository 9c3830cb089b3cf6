#pragma once

#include "core/statistics/divide.h"
#include "core/statistics/shuffler.h"

#include <stop_token>

namespace placelens {

/// What so many groups of such sizes explain by chance alone.
struct DivideChance
{
    double expected = 0; ///< the share that they explain on average
    double p = 1;        ///< how likely chance is to make them explain as much as they do
};

/// Deals the figures of `units`, each with its weight, out anew among their places, and asks each time what the border
/// explains: p = (M + 1) ÷ (R + 1), where M of R deals explain at least as much as the border does. A Monte Carlo test
/// (Manly 2007, *Randomization, Bootstrap and Monte Carlo Methods in Biology*, ch. 1): p of 999 deals wanders by about
/// √(p (1 - p) ÷ 999). `expected` is (g - 1) ÷ (n - 1) for equal weights, g groups that have a unit; otherwise the mean of
/// the deals. Deals take no account of where districts lie: groups of neighbours, which are alike, explain more than
/// chance for that reason alone.
/// Nothing where there is no share (see `divide`), or if stopped.
std::optional<DivideChance> chanceOf(std::span<const DivideUnit> units, int groups, Weighting weighting,
                                     const Shuffling &shuffling, std::stop_token stop = {});

} // namespace placelens
