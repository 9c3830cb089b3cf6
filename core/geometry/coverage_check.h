#pragma once

#include "core/geometry/coverage.h"

#include <cstddef>

namespace placelens {

enum class CoverageFaultKind {
    Crossing,        ///< two arcs, or an arc and itself, meet elsewhere than at their ends
    OpenRing,        ///< the outline of a part does not close: it arrives at a node more or less often than it leaves
    SamePart,        ///< an arc has the same part, or the sea, on both sides
    PartWithoutArcs, ///< a part has no boundary
};

/// Something wrong with a coverage.
struct CoverageFault
{
    CoverageFaultKind kind = CoverageFaultKind::Crossing;
    std::vector<std::uint32_t> arcs; ///< those concerned, ascending; none for a part without arcs
    PartIndex part = noPart;         ///< for an open ring and a part without arcs
    GridPoint place;                 ///< where to look
};

/// What is wrong with a coverage, at most `limit` faults; none for a good one.
///
/// Crossings are found exactly on coordinates in tenths of a metre, finer ones are rounded to it first.
std::vector<CoverageFault> checkCoverage(const Coverage &coverage, std::size_t limit = 1000);

} // namespace placelens
