#include "core/geometry/coverage.h"

#include "core/geometry/point_rings.h"

#include <algorithm>

namespace placelens {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

bool holds(const std::vector<bool> &inside, PartIndex part)
{
    return part != noPart && part < inside.size() && inside[part];
}

/// Walks the outline of a set of parts with the set on the left.
class OutlineWalk
{
public:
    OutlineWalk(const Coverage &coverage, const std::vector<bool> &inside)
        : m_coverage(coverage), m_inside(inside), m_walked(coverage.arcs().size()),
          m_placeOnPath(coverage.nodes().count(), nowhere)
    {}

    std::vector<ArcRing> rings();

private:
    bool isOutline(ArcUse use) const
    {
        const Arc &arc = m_coverage.arcs()[use.arc];
        return holds(m_inside, use.reversed ? arc.right : arc.left)
               && !holds(m_inside, use.reversed ? arc.left : arc.right);
    }
    bool isOpen(ArcUse use) const { return isOutline(use) && !m_walked[use.arc]; }
    bool findNext(ArcUse &use) const;
    void walk(ArcUse use, std::vector<ArcRing> &rings);

    const Coverage &m_coverage;
    const std::vector<bool> &m_inside;
    std::vector<bool> m_walked;
    std::vector<std::uint32_t> m_placeOnPath; // of each node: the index in the path of the use that leaves it
};

/// The first outline arc clockwise from where we came: the inside between the two is one piece, so parts of the set that
/// only touch at the node are kept apart.
bool OutlineWalk::findNext(ArcUse &use) const
{
    const std::span<const ArcUse> leaving = m_coverage.nodes().leaving(m_coverage.nodes().to(use));
    const ArcUse back{use.arc, !use.reversed};
    const auto here = static_cast<std::size_t>(std::find(leaving.begin(), leaving.end(), back) - leaving.begin());
    for (std::size_t step = 1; step <= leaving.size(); ++step) {
        const ArcUse candidate = leaving[(here + leaving.size() - step) % leaving.size()];
        if (isOpen(candidate)) {
            use = candidate;
            return true;
        }
    }
    return false;
}

/// Every return to a node on the path closes a ring, so that no ring touches itself.
void OutlineWalk::walk(ArcUse use, std::vector<ArcRing> &rings)
{
    const ArcNodes &nodes = m_coverage.nodes();
    ArcRing path;
    do {
        m_walked[use.arc] = true;
        m_placeOnPath[nodes.from(use)] = static_cast<std::uint32_t>(path.size());
        path.push_back(use);
        const std::uint32_t place = m_placeOnPath[nodes.to(use)];
        if (place != nowhere) {
            const auto begin = path.begin() + place;
            for (auto it = begin; it != path.end(); ++it)
                m_placeOnPath[nodes.from(*it)] = nowhere;
            rings.emplace_back(begin, path.end());
            path.erase(begin, path.end());
        }
    } while (findNext(use));
    for (const ArcUse &left : path) // only where the arcs do not close
        m_placeOnPath[nodes.from(left)] = nowhere;
}

std::vector<ArcRing> OutlineWalk::rings()
{
    std::vector<ArcRing> rings;
    for (std::uint32_t arc = 0; arc < m_walked.size(); ++arc) {
        for (const bool reversed : {false, true}) {
            if (isOpen({arc, reversed}))
                walk({arc, reversed}, rings);
        }
    }
    return rings;
}

PointRing pointsOf(const Coverage &coverage, const ArcRing &ring)
{
    PointRing points;
    for (const ArcUse &use : ring) {
        const std::span<const GridPoint> line = coverage.points(coverage.arcs()[use.arc]);
        if (use.reversed)
            points.insert(points.end(), line.rbegin(), line.rend() - 1);
        else
            points.insert(points.end(), line.begin(), line.end() - 1);
    }
    return points;
}

struct OuterRing
{
    GridBox box;
    double area = 0; // of the ring, without its holes
    double netArea = 0;
    GridPolygon polygon;
};

/// The smallest outer ring round a hole, or null.
OuterRing *outerOf(std::vector<OuterRing> &outers, const PointRing &hole)
{
    // An edge belongs to one ring only, so its middle lies on no other ring, even where rings touch.
    const GridPoint probe{(hole[0].east + hole[1].east) / 2, (hole[0].north + hole[1].north) / 2};
    OuterRing *found = nullptr;
    for (OuterRing &outer : outers) {
        if (outer.box.contains(probe) && (!found || outer.area < found->area) && isInside(outer.polygon.outer, probe))
            found = &outer;
    }
    return found;
}

} // namespace

std::vector<ArcRing> Coverage::rings(const std::vector<bool> &inside) const
{
    return OutlineWalk(*this, inside).rings();
}

std::vector<std::uint32_t> Coverage::outline(const std::vector<bool> &inside) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < m_arcs.size(); ++i) {
        if (holds(inside, m_arcs[i].left) != holds(inside, m_arcs[i].right))
            found.push_back(i);
    }
    return found;
}

std::vector<GridPolygon> Coverage::polygons(const std::vector<bool> &inside) const
{
    std::vector<OuterRing> outers;
    std::vector<PointRing> holes;
    for (const ArcRing &ring : rings(inside)) {
        PointRing points = pointsOf(*this, ring);
        const double area = signedArea(points);
        if (area > 0)
            outers.push_back({boxOf(points), area, area, {std::move(points), {}}});
        else if (area < 0)
            holes.push_back(std::move(points));
    }
    for (PointRing &hole : holes) {
        if (OuterRing *outer = outerOf(outers, hole)) {
            outer->netArea += signedArea(hole);
            outer->polygon.holes.push_back(std::move(hole));
        }
    }
    std::stable_sort(outers.begin(), outers.end(),
                     [](const OuterRing &a, const OuterRing &b) { return a.netArea > b.netArea; });

    std::vector<GridPolygon> polygons;
    polygons.reserve(outers.size());
    for (OuterRing &outer : outers)
        polygons.push_back(std::move(outer.polygon));
    return polygons;
}

} // namespace placelens
