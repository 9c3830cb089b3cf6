#pragma once

#include "core/atlas/figures.h"
#include "core/cartography/map_description.h"

#include <stop_token>

namespace placelens {

/// One indicator of a comparison, with what its bars and dots are drawn against.
struct ComparedIndicator
{
    ComparisonRow row;
    double furthest = 0;           ///< the full length of a bar: how far the LEP furthest from the benchmark is from it
    std::vector<double> districts; ///< the figures of all districts in that period, ascending
};

/// The selected areas side by side: what the compare and spread panels show.
struct Comparison
{
    std::vector<SelectedArea> areas;
    Area benchmark;
    std::vector<ComparedIndicator> rows;
    int shaded = -1; ///< the row of the indicator that the map shows; -1 if it is not among them
};

/// What is to be compared.
struct ComparisonWish
{
    std::vector<SelectedArea> areas;
    Area benchmark;
    std::vector<int> indicators;
    int shaded = -1;                    ///< the indicator that the map shows
    std::optional<Period> shadedPeriod; ///< and its period
};

/// Works out a comparison; without areas only the row of the shaded indicator. Empty if stopped.
Result<Comparison> compared(const Figures &figures, const ComparisonWish &wish, const std::stop_token &stop);

} // namespace placelens
