#pragma once

#include "core/geometry/coverage_builder.h"

#include <algorithm>

namespace placelens {

/// A rectangle, counter-clockwise from its south-west corner.
inline PointRing rectangle(double west, double south, double east, double north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

inline PointRing clockwise(PointRing ring)
{
    std::reverse(ring.begin(), ring.end());
    return ring;
}

inline Coverage coverageOf(const std::vector<PartShape> &shapes)
{
    return buildCoverage(shapes, static_cast<PartIndex>(shapes.size())).coverage;
}

/// Two squares of 10 m side by side: part 0 in the west, part 1 in the east.
inline Coverage twoSquares()
{
    return coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}}}, {1, {{rectangle(10, 0, 20, 10), {}}}}});
}

/// Part 0 is a square of 30 m with a hole of 10 m in its middle; part 1 fills the hole.
inline Coverage islandInAHole()
{
    return coverageOf(
        {{0, {{rectangle(0, 0, 30, 30), {rectangle(10, 10, 20, 20)}}}}, {1, {{rectangle(10, 10, 20, 20), {}}}}});
}

/// Two squares that touch at (10, 10) only.
inline Coverage squaresAtAPoint()
{
    return coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}}}, {1, {{rectangle(10, 10, 20, 20), {}}}}});
}

/// An L of 10 m wide arms, 30 m long.
inline PointRing ell()
{
    return {{0, 0}, {30, 0}, {30, 10}, {10, 10}, {10, 30}, {0, 30}};
}

} // namespace placelens
