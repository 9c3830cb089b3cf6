#pragma once

#include "app/desktop/models/comparison.h"

namespace placelens {

/// One figure of a line through time.
struct SideTrendPoint
{
    Period period;
    double value = 0;
};
using SideTrend = std::vector<SideTrendPoint>; ///< oldest first; periods without a figure are left out

/// What the side-by-side view tells of one indicator beyond its comparison.
struct RowDetails
{
    std::vector<SideTrend> trends; ///< by area
    SideTrend benchmark;
    double low = 0, high = 0; ///< of all trends of the row
    /// Shares of the residents of each area by fifth of the social mobility index, coldspots first; only for the rows that
    /// count residents of coldspots or hotspots.
    std::vector<std::vector<double>> fifths;
    /// By area: the figure of the area's core (the atlas keeps "Midlands Engine, core" beside "Midlands Engine"), where
    /// the whole area has none and its core has one.
    std::vector<std::optional<Compared>> cores;
};

/// What is told beside a comparison, row by row.
struct SideDetails
{
    std::vector<std::optional<Area>> cores; ///< by area of the comparison; nothing where the atlas has none
    std::vector<RowDetails> rows;
};

/// Works out the details of `comparison`; what is not finished when stopped is missing.
Result<SideDetails> detailsOf(const Figures &figures, const Comparison &comparison, const std::stop_token &stop);

/// Shares (0 to 1) of the mid-2017 residents of the ranked districts of `area` by fifth of the ranks of the social
/// mobility index: coldspots, ranks 260 to 324, first; hotspots, 1 to 65, last. Empty if none of them is ranked.
Result<std::vector<double>> residentsByFifth(const Figures &figures, const Area &area, const Period &period);

} // namespace placelens
