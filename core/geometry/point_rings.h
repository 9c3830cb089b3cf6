#pragma once

#include "core/geometry/arc.h"

#include <span>

namespace placelens {

/// Area of a closed ring in m²: positive counter-clockwise, negative clockwise.
double signedArea(std::span<const GridPoint> ring);

/// Whether a point is inside a closed ring, by the parity of the edges east of it. A point exactly on an edge is inside
/// one of the two rings that share the edge.
bool isInside(std::span<const GridPoint> ring, GridPoint p);

/// Whether a ray from `p` to the east crosses the edge from `a` to `b`. Half-open in north, so that a ray through a vertex
/// counts once, and the same whichever way the edge runs.
inline bool crossesEastOf(GridPoint a, GridPoint b, GridPoint p)
{
    if ((a.north > p.north) == (b.north > p.north))
        return false;
    const GridPoint &low = a.north < b.north ? a : b;
    const GridPoint &high = a.north < b.north ? b : a;
    return (high.east - low.east) * (p.north - low.north) > (p.east - low.east) * (high.north - low.north);
}

GridBox boxOf(std::span<const GridPoint> points);

} // namespace placelens
