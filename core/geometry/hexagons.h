#pragma once

#include "core/geometry/coverage.h"

#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// A place on a hexagon map: hexagons with a corner on top, in rows that count northwards; odd rows stand half a hexagon
/// further east (the layout that HexJSON calls "odd-r").
struct HexagonCell
{
    int column = 0;
    int row = 0;
    friend auto operator<=>(const HexagonCell &, const HexagonCell &) = default;
};

/// How a hexagon map lies on the grid. Every corner is a whole number of steps from the origin, so that corners of
/// neighbours are exactly the same, and all hexagons are of exactly the same size.
struct HexagonGrid
{
    GridPoint origin;         ///< the middle of the hexagon in column 0, row 0
    double halfWidth = 10000; ///< metres from a hexagon's middle to its upright sides: a step east
    double halfSide = 5773.5; ///< metres, half of a side: a step north; rows are three of them apart

    GridPoint middle(HexagonCell cell) const;
    /// The six corners, counter-clockwise from the southern one.
    PointRing corners(HexagonCell cell) const;
};

/// The grid whose hexagons lie as near as can be to `places`, one a cell: moved and scaled, not turned, so that the
/// squared distances from each middle to its place have the least sum. In whole tenths of a metre; fewer than two
/// cells, or places that run the other way, leave the standard size.
/// \pre as many places as cells, at least one
HexagonGrid nearestGrid(std::span<const HexagonCell> cells, std::span<const GridPoint> places);

/// The hexagons as a coverage: part i is cells[i], without arcs where there is none.
/// \pre no two parts have the same cell
Coverage hexagonCoverage(const HexagonGrid &grid, std::span<const std::optional<HexagonCell>> cells);

} // namespace placelens
