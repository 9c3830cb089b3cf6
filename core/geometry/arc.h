#pragma once

#include "core/geometry/points.h"

#include <cstdint>
#include <vector>

namespace placelens {

/// A part of the coverage: a district of England, or a district of Wales or Scotland kept as context.
using PartIndex = std::uint32_t;

/// What lies beyond the coast.
inline constexpr PartIndex noPart = 0xFFFFFFFF;

/// One stretch of boundary, stored once: it knows the part on its left and on its right.
///
/// Its points are `Coverage::points(arc)`; a closed arc (an island) repeats its first point at the end.
struct Arc
{
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    PartIndex left = noPart; ///< looking from the first point to the last
    PartIndex right = noPart;
    GridBox box = {};
};

/// An arc walked forwards or backwards.
struct ArcUse
{
    std::uint32_t arc = 0;
    bool reversed = false;
    friend bool operator==(const ArcUse &, const ArcUse &) = default;
};

/// A closed chain of arcs with its area on the left: counter-clockwise outside, clockwise round a hole.
using ArcRing = std::vector<ArcUse>;

/// A closed ring of points; the first is not repeated.
using PointRing = std::vector<GridPoint>;

/// A polygon: one outer ring (counter-clockwise) and its holes (clockwise).
struct GridPolygon
{
    PointRing outer;
    std::vector<PointRing> holes;
};

} // namespace placelens
