#pragma once

#include "core/atlas/figures.h"

#include <stop_token>

namespace placelens {

/// Districts that go from one area to another.
struct DistrictMove
{
    Area from, to;
    AreaSet districts; ///< those of them that `from` does not have go from nowhere
};

/// The two areas as they would be. `from` is empty if all its districts went.
struct MovedAreas
{
    Area from, to; ///< own areas; codes are for the caller to give
};

/// One indicator of both areas before and after the move.
struct WhatIfRow
{
    int indicator = -1;
    Period period;
    Figure fromBefore, fromAfter, toBefore, toAfter;
};

struct WhatIf
{
    MovedAreas after;
    std::vector<WhatIfRow> rows;
};

/// The areas after the move, called "X without …" and "Y with …".
MovedAreas movedAreas(const Atlas &atlas, const DistrictMove &move);

/// Every indicator's figures before and after. The period is the latest that has one for either area as it is; both
/// sides of a row are of the same period. Empty if stopped.
Result<WhatIf> workOut(const Figures &figures, const DistrictMove &move, const std::vector<int> &indicators,
                       const std::stop_token &stop);

} // namespace placelens
