#include "core/geometry/coverage.h"

#include "core/geometry/label_point.h"
#include "core/geometry/point_rings.h"

#include <cassert>
#include <cmath>

namespace placelens {

namespace {

/// Six times the first moments, and twice the area, between a line and the origin that its points are relative to.
struct Moments
{
    double area = 0;
    double east = 0;
    double north = 0;
};

Moments moments(std::span<const GridPoint> line, GridPoint origin)
{
    Moments sum;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const GridPoint a{line[i - 1].east - origin.east, line[i - 1].north - origin.north};
        const GridPoint b{line[i].east - origin.east, line[i].north - origin.north};
        const double cross = a.east * b.north - b.east * a.north;
        sum.area += cross;
        sum.east += cross * (a.east + b.east);
        sum.north += cross * (a.north + b.north);
    }
    return sum;
}

double length(std::span<const GridPoint> line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].east - line[i - 1].east, line[i].north - line[i - 1].north);
    return sum;
}

/// Parity of the crossings of a line with a ray from `p` to the east.
bool crossesOdd(const Arc &arc, std::span<const GridPoint> line, GridPoint p)
{
    if (arc.box.south > p.north || arc.box.north < p.north || arc.box.east < p.east)
        return false;
    if (arc.box.west > p.east) // wholly east: only on which side of the ray it begins and ends matters
        return (line.front().north > p.north) != (line.back().north > p.north);
    bool odd = false;
    for (std::size_t i = 1; i < line.size(); ++i)
        odd ^= crossesEastOf(line[i - 1], line[i], p);
    return odd;
}

} // namespace

GridPoint Coverage::centroid(const std::vector<bool> &inside) const
{
    const std::vector<std::uint32_t> around = outline(inside);
    assert(!around.empty());
    GridBox box;
    for (const std::uint32_t i : around)
        box.include(m_arcs[i].box);
    const GridPoint origin = box.centre();
    Moments sum;
    for (const std::uint32_t i : around) {
        const Arc &arc = m_arcs[i];
        const bool isLeft = arc.left != noPart && arc.left < inside.size() && inside[arc.left];
        const Moments part = moments(points(arc), origin);
        const double sign = isLeft ? 1 : -1;
        sum.area += sign * part.area;
        sum.east += sign * part.east;
        sum.north += sign * part.north;
    }
    if (!(sum.area > 0))
        return origin;
    return {origin.east + sum.east / (3 * sum.area), origin.north + sum.north / (3 * sum.area)};
}

double Coverage::perimeter(const std::vector<bool> &inside) const
{
    double sum = 0;
    for (const std::uint32_t i : outline(inside))
        sum += length(points(m_arcs[i]));
    return sum;
}

PartIndex Coverage::partAt(GridPoint p) const
{
    for (PartIndex part = 0; part < m_partCount; ++part) {
        if (!m_partBoxes[part].contains(p))
            continue;
        bool odd = false;
        for (const std::uint32_t i : m_arcsOfPart[part])
            odd ^= crossesOdd(m_arcs[i], points(m_arcs[i]), p);
        if (odd)
            return part;
    }
    return noPart;
}

GridPoint Coverage::labelPoint(const std::vector<bool> &inside, double precision) const
{
    const std::vector<GridPolygon> found = polygons(inside);
    assert(!found.empty());
    return found.empty() ? m_box.centre() : poleOfInaccessibility(found.front(), precision);
}

} // namespace placelens
