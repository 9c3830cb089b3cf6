#include "core/atlas/adjacency.h"

namespace placelens {

std::vector<AreaSet> touchingDistricts(const Coverage &coverage, int districts)
{
    std::vector<AreaSet> touching(static_cast<std::size_t>(districts));
    const auto isCounted = [&](PartIndex part) { return part < static_cast<PartIndex>(districts); };
    // Boundaries meet only where arcs end, and a shared stretch ends somewhere: the nodes tell of both.
    for (std::uint32_t node = 0; node < coverage.nodes().count(); ++node) {
        AreaSet here;
        for (const ArcUse use : coverage.nodes().leaving(node)) {
            const Arc &arc = coverage.arcs()[use.arc];
            for (const PartIndex part : {arc.left, arc.right}) {
                if (isCounted(part))
                    here.insert(static_cast<int>(part));
            }
        }
        for (const int district : here.members())
            touching[static_cast<std::size_t>(district)] = touching[static_cast<std::size_t>(district)] | here;
    }
    for (int district = 0; district < districts; ++district)
        touching[static_cast<std::size_t>(district)].remove(district);
    return touching;
}

Neighbourhood neighboursAmong(std::span<const AreaSet> areas, std::span<const AreaSet> touching)
{
    Neighbourhood neighbourhood(areas.size());
    for (std::size_t area = 0; area < areas.size(); ++area) {
        AreaSet reach = areas[area];
        for (const int district : areas[area].members())
            reach = reach | touching[static_cast<std::size_t>(district)];
        for (std::size_t other = 0; other < areas.size(); ++other) {
            if (other != area && reach.intersects(areas[other]))
                neighbourhood[area].push_back(static_cast<int>(other));
        }
    }
    return neighbourhood;
}

Result<Neighbourhood> neighboursIn(const Atlas &atlas, int geography)
{
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    std::vector<AreaSet> areas;
    for (const int area : atlas.geographies()[static_cast<std::size_t>(geography)].areas)
        areas.push_back(atlas.areas()[static_cast<std::size_t>(area)].districts);
    return neighboursAmong(areas, touchingDistricts(**coverage, atlas.englishDistricts()));
}

} // namespace placelens
