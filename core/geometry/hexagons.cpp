#include "core/geometry/hexagons.h"

#include "core/geometry/coverage_builder.h"

#include <array>
#include <cassert>
#include <cmath>

namespace placelens {

namespace {

constexpr double gridMetres = 0.1;

/// Steps east and north from the origin to the middle of a cell.
struct Steps
{
    int east = 0;
    int north = 0;
};

Steps stepsTo(HexagonCell cell)
{
    const int shift = cell.row % 2 == 0 ? 0 : 1; // of odd rows, below zero too
    return {2 * cell.column + shift, 3 * cell.row};
}

/// In steps of a regular hexagon that is two wide: where a cell's middle is if the origin's is (0, 0).
GridPoint unitMiddle(HexagonCell cell)
{
    const Steps steps = stepsTo(cell);
    return {static_cast<double>(steps.east), steps.north / std::sqrt(3.0)};
}

GridPoint meanOf(std::span<const GridPoint> points)
{
    GridPoint sum;
    for (const GridPoint &p : points)
        sum = {sum.east + p.east, sum.north + p.north};
    const auto count = static_cast<double>(points.size());
    return {sum.east / count, sum.north / count};
}

double rounded(double metres)
{
    return std::round(metres / gridMetres) / (1 / gridMetres);
}

} // namespace

GridPoint HexagonGrid::middle(HexagonCell cell) const
{
    const Steps steps = stepsTo(cell);
    return {origin.east + steps.east * halfWidth, origin.north + steps.north * halfSide};
}

PointRing HexagonGrid::corners(HexagonCell cell) const
{
    const Steps middle = stepsTo(cell);
    PointRing ring;
    for (const Steps way : std::array<Steps, 6>{{{0, -2}, {1, -1}, {1, 1}, {0, 2}, {-1, 1}, {-1, -1}}})
        ring.push_back(
            {origin.east + (middle.east + way.east) * halfWidth, origin.north + (middle.north + way.north) * halfSide});
    return ring;
}

HexagonGrid nearestGrid(std::span<const HexagonCell> cells, std::span<const GridPoint> places)
{
    assert(!cells.empty() && cells.size() == places.size());
    std::vector<GridPoint> middles;
    for (const HexagonCell cell : cells)
        middles.push_back(unitMiddle(cell));
    const GridPoint from = meanOf(middles), to = meanOf(places);
    // The factor s that makes Σ|s·(m − from) − (p − to)|² least.
    double along = 0, spread = 0;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const GridPoint m{middles[i].east - from.east, middles[i].north - from.north};
        along += m.east * (places[i].east - to.east) + m.north * (places[i].north - to.north);
        spread += m.east * m.east + m.north * m.north;
    }
    HexagonGrid grid;
    if (spread > 0 && along / spread >= 1)
        grid.halfWidth = along / spread;
    grid.origin = {rounded(to.east - from.east * grid.halfWidth), rounded(to.north - from.north * grid.halfWidth)};
    grid.halfSide = rounded(grid.halfWidth / std::sqrt(3.0));
    grid.halfWidth = rounded(grid.halfWidth);
    return grid;
}

Coverage hexagonCoverage(const HexagonGrid &grid, std::span<const std::optional<HexagonCell>> cells)
{
    std::vector<PartShape> shapes;
    for (std::size_t part = 0; part < cells.size(); ++part)
        if (cells[part])
            shapes.push_back({static_cast<PartIndex>(part), {{grid.corners(*cells[part]), {}}}});
    return buildCoverage(shapes, static_cast<PartIndex>(cells.size()), gridMetres).coverage;
}

} // namespace placelens
