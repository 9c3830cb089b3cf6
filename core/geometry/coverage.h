#pragma once

#include "core/geometry/arc_nodes.h"
#include "core/geometry/detail_level.h"

#include <span>
#include <vector>

namespace placelens {

/// A planar partition as shared arcs: each boundary stretch is stored once.
///
/// Polygons become one through `buildCoverage`, the text of `maps/boundaries.arcs` through `readArcs`; `checkCoverage`
/// says what is wrong with one. From there on everything is asked of the arcs: rings and outlines of any set of parts,
/// their measures, and how much detail a point carries.
/// Immutable after construction and free to share between threads. Neighbours can never part or overlap,
/// because there is only one line between them; the outline of any set of parts is had by dropping the
/// arcs that have the set on both sides. Every vertex carries its importance (`significance`), worked out
/// once, so that a level of detail is a comparison per vertex.
class Coverage
{
public:
    Coverage() = default;
    /// \pre arcs refer to points within `points`, and to parts below `partCount` or `noPart`.
    Coverage(std::vector<GridPoint> points, std::vector<Arc> arcs, PartIndex partCount);
    /// The same, with the significance of every point worked out before. \pre as many as points.
    Coverage(std::vector<GridPoint> points, std::vector<float> significance, std::vector<Arc> arcs,
             PartIndex partCount);

    PartIndex partCount() const { return m_partCount; }
    std::span<const Arc> arcs() const { return m_arcs; }
    std::span<const GridPoint> points(const Arc &arc) const
    {
        return {m_points.data() + arc.firstPoint, arc.pointCount};
    }
    std::span<const GridPoint> points() const { return m_points; }

    /// For each point of the arc its significance: the area in m² of the largest detail that dropping it would lose
    /// (Visvalingam & Whyatt 1993, made monotone along the arc). End points are infinite.
    std::span<const float> significance(const Arc &arc) const
    {
        return {m_significance.data() + arc.firstPoint, arc.pointCount};
    }

    /// The boundary with the corners that matter at least `least` m² (and perhaps some that matter less), for drawing.
    std::shared_ptr<const DetailLevel> detail(double least) const { return m_levels->level(*this, least); }

    /// Where the arcs meet.
    const ArcNodes &nodes() const { return m_nodes; }

    /// The box round all arcs.
    const GridBox &box() const { return m_box; }
    /// The box round one part; empty for a part without arcs.
    const GridBox &box(PartIndex part) const { return m_partBoxes[part]; }

    /// Planar area of a part in m², holes taken out.
    double area(PartIndex part) const { return m_areas[part]; }

    /// Parts that share a stretch of boundary (more than a point) with `part`, ascending.
    std::vector<PartIndex> neighbours(PartIndex part) const;

    /// Rings round the union of the parts for which `inside[part]` is true (missing entries count as false).
    std::vector<ArcRing> rings(const std::vector<bool> &inside) const;

    /// Arcs with the set on exactly one side.
    std::vector<std::uint32_t> outline(const std::vector<bool> &inside) const;

    /// The union of parts as polygons, at full stored detail. Largest first.
    std::vector<GridPolygon> polygons(const std::vector<bool> &inside) const;

    /// A point well inside the union of the parts, in its largest polygon: the pole of inaccessibility to within
    /// `precision` metres. \pre the set has at least one part with arcs.
    GridPoint labelPoint(const std::vector<bool> &inside, double precision = 500) const;

    /// The point of an area's mean position (centroid of all polygons). \pre as labelPoint.
    GridPoint centroid(const std::vector<bool> &inside) const;

    /// Length of the union's outline in metres, coast included.
    double perimeter(const std::vector<bool> &inside) const;

    /// The part that holds `p`, or noPart. Exact on the stored boundary's points.
    PartIndex partAt(GridPoint p) const;

private:
    std::vector<GridPoint> m_points;
    std::vector<float> m_significance;
    std::vector<Arc> m_arcs;
    PartIndex m_partCount = 0;
    std::vector<GridBox> m_partBoxes;
    std::vector<double> m_areas;
    std::vector<std::vector<std::uint32_t>> m_arcsOfPart;
    ArcNodes m_nodes;
    GridBox m_box;
    std::shared_ptr<DetailLevels> m_levels = std::make_shared<DetailLevels>(); // copies share it
};

} // namespace placelens
