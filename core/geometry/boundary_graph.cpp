#include "core/geometry/boundary_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace placelens {

namespace {

// Far beyond any map, and small enough that differences and products of steps do not overflow.
constexpr double farthestStep = 1e9;

std::size_t pointCount(std::span<const PartShape> shapes)
{
    std::size_t count = 0;
    for (const PartShape &shape : shapes) {
        for (const GridPolygon &polygon : shape.polygons) {
            count += polygon.outer.size();
            for (const PointRing &hole : polygon.holes)
                count += hole.size();
        }
    }
    return count;
}

/// Twice the signed area in square steps. Relative to the first step, so that the sum stays exact for any real area.
double twiceArea(const std::vector<GridStep> &ring)
{
    const GridStep origin = ring.front();
    double sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        const double aEast = double(ring[i - 1].east) - origin.east;
        const double aNorth = double(ring[i - 1].north) - origin.north;
        const double bEast = double(ring[i].east) - origin.east;
        const double bNorth = double(ring[i].north) - origin.north;
        sum += aEast * bNorth - bEast * aNorth;
    }
    return sum;
}

} // namespace

BoundaryGraph::BoundaryGraph(std::span<const PartShape> shapes, double gridMetres, const std::stop_token &stop)
    : m_stepsPerMetre(1 / gridMetres), m_vertices(pointCount(shapes))
{
    for (const PartShape &shape : shapes) {
        if (stop.stop_requested())
            return;
        for (const GridPolygon &polygon : shape.polygons) {
            addRing(shape.part, polygon.outer, false);
            for (const PointRing &hole : polygon.holes)
                addRing(shape.part, hole, true);
        }
    }
    makeRoom();
    for (const Ring &ring : m_rings) {
        if (stop.stop_requested()) {
            m_linkCount.clear();
            return;
        }
        for (std::uint32_t i = 0; i < ring.count; ++i)
            claim(m_walk[ring.first + i], m_walk[ring.first + (i + 1) % ring.count], ring.part);
    }
    dropInnerEdges();
}

/// The ring in steps without repeated points; false if it cannot be used.
bool BoundaryGraph::findSteps(const PointRing &ring, std::vector<GridStep> &steps) const
{
    steps.clear();
    for (const GridPoint &p : ring) {
        const double east = std::round(p.east * m_stepsPerMetre);
        const double north = std::round(p.north * m_stepsPerMetre);
        if (!(std::abs(east) <= farthestStep && std::abs(north) <= farthestStep)) // false for NaN, too
            return false;
        const GridStep step{static_cast<std::int32_t>(east), static_cast<std::int32_t>(north)};
        if (steps.empty() || steps.back() != step)
            steps.push_back(step);
    }
    while (steps.size() > 1 && steps.front() == steps.back())
        steps.pop_back();
    return steps.size() >= 3;
}

void BoundaryGraph::addRing(PartIndex part, const PointRing &ring, bool isHole)
{
    std::vector<GridStep> steps;
    const double area = findSteps(ring, steps) ? twiceArea(steps) : 0;
    if (area == 0) {
        ++m_report.degenerateRings;
        return;
    }
    // The part is left of an outer ring that runs counter-clockwise, and left of a hole that runs clockwise.
    if ((area < 0) != isHole)
        std::reverse(steps.begin(), steps.end());
    m_rings.push_back({part, static_cast<std::uint32_t>(m_walk.size()), static_cast<std::uint32_t>(steps.size())});
    for (const GridStep step : steps)
        m_walk.push_back(m_vertices.number(step));
}

void BoundaryGraph::makeRoom()
{
    // Each visit of a ring brings two neighbours at most; shared edges leave some of the room empty.
    m_firstLink.assign(m_vertices.steps().size() + 1, 0);
    for (const std::uint32_t vertex : m_walk)
        m_firstLink[vertex + 1] += 2;
    for (std::size_t i = 1; i < m_firstLink.size(); ++i)
        m_firstLink[i] += m_firstLink[i - 1];
    m_linkCount.assign(m_vertices.steps().size(), 0);
    m_links.resize(m_firstLink.back());
}

BoundaryGraph::Link *BoundaryGraph::linkBetween(std::uint32_t from, std::uint32_t to)
{
    for (Link &candidate : links(from)) {
        if (candidate.to == to)
            return &candidate;
    }
    return nullptr;
}

BoundaryGraph::Link &BoundaryGraph::link(std::uint32_t from, std::uint32_t to)
{
    if (Link *known = linkBetween(from, to))
        return *known;
    Link &added = m_links[m_firstLink[from] + m_linkCount[from]++];
    added.to = to;
    return added;
}

void BoundaryGraph::claim(std::uint32_t from, std::uint32_t to, PartIndex part)
{
    Link &there = link(from, to);
    if (there.left != noPart) {
        ++m_report.overlappingEdges;
        return;
    }
    there.left = part;
    link(to, from).right = part;
}

void BoundaryGraph::dropInnerEdges()
{
    std::size_t dropped = 0;
    for (std::uint32_t vertex = 0; vertex < vertexCount(); ++vertex) {
        const std::span<Link> all = links(vertex);
        const auto end = std::remove_if(all.begin(), all.end(), [](const Link &l) { return l.left == l.right; });
        dropped += static_cast<std::size_t>(all.end() - end);
        m_linkCount[vertex] = static_cast<std::uint32_t>(end - all.begin());
    }
    m_report.innerEdges = dropped / 2; // each is seen from both of its vertices
}

} // namespace placelens
