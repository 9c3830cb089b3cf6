#include "core/geometry/arc_nodes.h"

#include <algorithm>
#include <tuple>

namespace placelens {

namespace {

struct ArcEnd
{
    GridPoint place;
    ArcUse leaving;
};

bool liesBefore(const ArcEnd &a, const ArcEnd &b)
{
    return std::tie(a.place.east, a.place.north, a.leaving.arc, a.leaving.reversed)
           < std::tie(b.place.east, b.place.north, b.leaving.arc, b.leaving.reversed);
}

struct Direction
{
    double east = 0;
    double north = 0;
    bool isUpper() const { return north > 0 || (north == 0 && east > 0); }
};

Direction firstStep(std::span<const GridPoint> points, const Arc &arc, ArcUse use)
{
    const std::uint32_t last = arc.firstPoint + arc.pointCount - 1;
    const GridPoint &from = points[use.reversed ? last : arc.firstPoint];
    const GridPoint &to = points[use.reversed ? last - 1 : arc.firstPoint + 1];
    return {to.east - from.east, to.north - from.north};
}

bool turnsBefore(Direction a, Direction b)
{
    if (a.isUpper() != b.isUpper())
        return a.isUpper();
    return a.east * b.north - a.north * b.east > 0;
}

} // namespace

ArcNodes::ArcNodes(std::span<const GridPoint> points, std::span<const Arc> arcs)
    : m_first(arcs.size()), m_last(arcs.size())
{
    std::vector<ArcEnd> ends;
    ends.reserve(arcs.size() * 2);
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
        ends.push_back({points[arcs[i].firstPoint], {i, false}});
        ends.push_back({points[arcs[i].firstPoint + arcs[i].pointCount - 1], {i, true}});
    }
    std::sort(ends.begin(), ends.end(), liesBefore);

    m_uses.reserve(ends.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (i == 0 || ends[i].place != ends[i - 1].place)
            m_start.push_back(static_cast<std::uint32_t>(i));
        const ArcUse use = ends[i].leaving;
        (use.reversed ? m_last : m_first)[use.arc] = static_cast<std::uint32_t>(m_start.size() - 1);
        m_uses.push_back(use);
    }
    m_start.push_back(static_cast<std::uint32_t>(ends.size()));

    for (std::size_t node = 0; node + 1 < m_start.size(); ++node) {
        std::stable_sort(m_uses.begin() + m_start[node], m_uses.begin() + m_start[node + 1], [&](ArcUse a, ArcUse b) {
            return turnsBefore(firstStep(points, arcs[a.arc], a), firstStep(points, arcs[b.arc], b));
        });
    }
}

} // namespace placelens
