#pragma once

#include "core/geometry/coverage.h"

#include <cstddef>
#include <span>
#include <stop_token>

namespace placelens {

/// The polygons of one part, as a file of areas gives them. Rings may run in either direction, repeat their first point
/// at the end or not, and repeat points.
struct PartShape
{
    PartIndex part = 0;
    std::vector<GridPolygon> polygons;
};

/// What did not fit when polygons were turned into shared arcs.
struct CoverageReport
{
    std::size_t overlappingEdges = 0; ///< edges that two parts claim for the same side; the first keeps it
    std::size_t innerEdges = 0;       ///< edges with the same part on both sides, left out
    std::size_t degenerateRings =
        0; ///< rings without three different points or without area, or beyond any map, left out
};

struct CoverageBuild
{
    Coverage coverage;
    CoverageReport report;
};

/// Turns polygons into arcs that neighbours share; what is left and right of each is worked out from the polygons.
///
/// Coordinates are rounded to multiples of `gridMetres`, and vertices match where they are then the same; a vertex in the
/// middle of a neighbour's edge does not match it. Arcs end where lines meet, also where parts only touch at a point.
/// The part with the lower number is on the left. Arcs are ordered by left, right and place; a closed arc starts at its
/// westernmost point. So equal areas give equal arcs, whatever the order and direction of their rings.
/// Empty after a request to stop.
/// \pre part numbers below `partCount`; gridMetres > 0.
CoverageBuild buildCoverage(std::span<const PartShape> shapes, PartIndex partCount, double gridMetres = 0.1,
                            std::stop_token stop = {});

} // namespace placelens
