#pragma once

#include "core/geometry/coverage.h"

#include <cstddef>

namespace placelens {

/// A place where two arcs meet elsewhere than at their ends.
struct ArcCrossing
{
    std::uint32_t arc = 0;
    std::uint32_t other = 0; ///< not below `arc`; the same if an arc meets itself
    GridPoint place;
};

/// All places where arcs cross, touch or run along each other other than at their ends; at most `limit`.
///
/// Exact on coordinates in tenths of a metre; finer ones are rounded first.
std::vector<ArcCrossing> findCrossings(const Coverage &coverage, std::size_t limit);

} // namespace placelens
