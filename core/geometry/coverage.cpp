#include "core/geometry/coverage.h"

#include "core/geometry/simplification.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace placelens {

namespace {

/// Twice the signed area between a line and `origin`: summed over a closed chain it is twice the chain's area.
double twiceSweptArea(std::span<const GridPoint> line, GridPoint origin)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += (line[i - 1].east - origin.east) * (line[i].north - origin.north)
               - (line[i].east - origin.east) * (line[i - 1].north - origin.north);
    }
    return sum;
}

std::vector<float> significanceOf(std::span<const GridPoint> points, std::span<const Arc> arcs)
{
    std::vector<float> significance(points.size());
    for (const Arc &arc : arcs) {
        effectiveAreas(points.subspan(arc.firstPoint, arc.pointCount),
                       std::span(significance).subspan(arc.firstPoint, arc.pointCount));
    }
    return significance;
}

} // namespace

Coverage::Coverage(std::vector<GridPoint> points, std::vector<Arc> arcs, PartIndex partCount)
{
    std::vector<float> significance = significanceOf(points, arcs);
    *this = Coverage(std::move(points), std::move(significance), std::move(arcs), partCount);
}

Coverage::Coverage(std::vector<GridPoint> points, std::vector<float> significance, std::vector<Arc> arcs,
                   PartIndex partCount)
    : m_points(std::move(points)), m_significance(std::move(significance)), m_arcs(std::move(arcs)),
      m_partCount(partCount), m_partBoxes(partCount), m_areas(partCount), m_arcsOfPart(partCount),
      m_nodes(m_points, m_arcs)
{
    assert(m_significance.size() == m_points.size());
    for (Arc &arc : m_arcs) {
        assert(arc.pointCount >= 2 && arc.firstPoint + arc.pointCount <= m_points.size());
        arc.box = {};
        for (const GridPoint &p : this->points(arc))
            arc.box.include(p);
        m_box.include(arc.box);
    }
    // A near origin keeps the products small enough for centimetres.
    const GridPoint origin = m_box.centre();
    for (std::uint32_t i = 0; i < m_arcs.size(); ++i) {
        const Arc &arc = m_arcs[i];
        const double swept = twiceSweptArea(this->points(arc), origin) / 2;
        for (const PartIndex part : {arc.left, arc.right}) {
            if (part == noPart)
                continue;
            assert(part < m_partCount);
            m_partBoxes[part].include(arc.box);
            m_areas[part] += part == arc.left ? swept : -swept;
            if (arc.left != arc.right)
                m_arcsOfPart[part].push_back(i);
        }
    }
}

std::vector<PartIndex> Coverage::neighbours(PartIndex part) const
{
    std::vector<PartIndex> found;
    for (const std::uint32_t i : m_arcsOfPart[part]) {
        const Arc &arc = m_arcs[i];
        const PartIndex other = arc.left == part ? arc.right : arc.left;
        if (other != noPart)
            found.push_back(other);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace placelens
