#include "core/cartography/line_work.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace placelens {
namespace {

// Walks on from the end of `use` as long as exactly one other unused arc of the set goes on there.
class Joiner
{
public:
    Joiner(const Coverage &coverage, const std::vector<std::uint32_t> &arcs)
        : m_nodes(coverage.nodes()), m_isFree(coverage.arcs().size(), false), m_degree(m_nodes.count(), 0)
    {
        for (const std::uint32_t arc : arcs) {
            m_isFree[arc] = true;
            ++m_degree[m_nodes.from({arc, false})];
            ++m_degree[m_nodes.to({arc, false})];
        }
    }

    bool isFree(std::uint32_t arc) const { return m_isFree[arc]; }

    std::vector<ArcUse> lineThrough(std::uint32_t arc)
    {
        m_isFree[arc] = false;
        const std::vector<ArcUse> ahead = walkFrom({arc, false});
        std::vector<ArcUse> line = walkFrom({arc, true});
        std::reverse(line.begin(), line.end());
        for (ArcUse &use : line)
            use.reversed = !use.reversed;
        line.push_back({arc, false});
        line.insert(line.end(), ahead.begin(), ahead.end());
        return line;
    }

private:
    std::vector<ArcUse> walkFrom(ArcUse use)
    {
        std::vector<ArcUse> line;
        for (;;) {
            const std::uint32_t node = m_nodes.to(use);
            if (m_degree[node] != 2)
                return line;
            const auto leaving = m_nodes.leaving(node);
            const auto next =
                std::find_if(leaving.begin(), leaving.end(), [this](ArcUse u) { return m_isFree[u.arc]; });
            if (next == leaving.end())
                return line;
            use = *next;
            m_isFree[use.arc] = false;
            line.push_back(use);
        }
    }

    const ArcNodes &m_nodes;
    std::vector<bool> m_isFree;
    std::vector<int> m_degree;
};

// For every district the areas of `shown` that hold it, as a number: the same number, the same areas.
std::vector<int> membershipOf(const Atlas &atlas, const std::vector<int> &shown, PartIndex partCount)
{
    std::vector<std::vector<int>> holders(partCount);
    for (const int area : shown)
        for (const int district : atlas.areas()[static_cast<std::size_t>(area)].districts.members())
            holders[static_cast<std::size_t>(district)].push_back(area);
    std::map<std::vector<int>, int> numbers{{{}, 0}};
    std::vector<int> membership;
    for (const auto &areas : holders)
        membership.push_back(numbers.try_emplace(areas, static_cast<int>(numbers.size())).first->second);
    return membership;
}

std::vector<std::uint32_t> landArcs(const Coverage &coverage, const auto &isWanted)
{
    std::vector<std::uint32_t> wanted;
    const auto arcs = coverage.arcs();
    for (std::uint32_t i = 0; i < arcs.size(); ++i)
        if (arcs[i].left != noPart && arcs[i].right != noPart && isWanted(arcs[i].left, arcs[i].right))
            wanted.push_back(i);
    return wanted;
}

std::vector<ArcChain> changesOf(const Coverage &coverage, const std::vector<int> &membership)
{
    return joined(coverage,
                  landArcs(coverage, [&](PartIndex l, PartIndex r) { return membership[l] != membership[r]; }));
}

std::vector<int> areasShown(const Atlas &atlas, const Overlay &overlay)
{
    const int geography = atlas.geographyIndex(overlay.geography);
    if (geography < 0)
        return {};
    std::vector<int> shown;
    for (const int area : atlas.geographies()[static_cast<std::size_t>(geography)].areas)
        if (overlay.area.isEmpty() || atlas.areas()[static_cast<std::size_t>(area)].code == overlay.area)
            shown.push_back(area);
    return shown;
}

OverlayLines linesOf(const Atlas &atlas, const Coverage &coverage, const Overlay &overlay)
{
    OverlayLines lines;
    const std::vector<int> shown = areasShown(atlas, overlay);
    if (overlay.hatchesShared) {
        AreaSet once, twice;
        for (const int area : shown) {
            const AreaSet &districts = atlas.areas()[static_cast<std::size_t>(area)].districts;
            twice = twice | (once & districts);
            once = once | districts;
        }
        lines.shared = partsOf(twice, coverage.partCount());
        return lines;
    }
    lines.landBorders = changesOf(coverage, membershipOf(atlas, shown, coverage.partCount()));
    if (overlay.style == BorderStyle::MidlandsEngine) {
        AreaSet all;
        for (const int area : shown)
            all = all | atlas.areas()[static_cast<std::size_t>(area)].districts;
        lines.inside = partsOf(all, coverage.partCount());
    }
    return lines;
}

// Whether a ring was cut by the frame of the map it is from: no coast is this straight for so long.
bool isCut(const std::vector<GridPoint> &ring)
{
    constexpr double longest = 40000;
    for (std::size_t i = 1; i < ring.size(); ++i)
        if (std::hypot(ring[i].east - ring[i - 1].east, ring[i].north - ring[i - 1].north) > longest)
            return true;
    return false;
}

// The background's land may hold Great Britain too, more roughly than the coverage; only whole land apart is drawn.
std::vector<int> landApart(const Coverage &coverage, const Background &background)
{
    std::vector<int> apart;
    for (std::size_t i = 0; i < background.land.size(); ++i) {
        const auto &points = background.land[i].points;
        const std::size_t step = std::max<std::size_t>(1, points.size() / 40);
        bool isApart = !isCut(points);
        for (std::size_t p = 0; p < points.size() && isApart; p += step)
            isApart = coverage.partAt(points[p]) == noPart;
        if (isApart)
            apart.push_back(static_cast<int>(i));
    }
    return apart;
}

std::vector<std::vector<ArcRing>> ringsOfParts(const Coverage &coverage)
{
    std::vector<std::vector<ArcRing>> rings;
    std::vector<bool> inside(coverage.partCount(), false);
    for (PartIndex part = 0; part < coverage.partCount(); ++part) {
        inside[part] = true;
        rings.push_back(coverage.rings(inside));
        inside[part] = false;
    }
    return rings;
}

} // namespace

std::vector<ArcChain> joined(const Coverage &coverage, const std::vector<std::uint32_t> &arcs)
{
    Joiner joiner(coverage, arcs);
    std::vector<ArcChain> chains;
    for (const std::uint32_t arc : arcs) {
        if (!joiner.isFree(arc))
            continue;
        ArcChain chain{joiner.lineThrough(arc), {}};
        for (const ArcUse use : chain.uses)
            chain.box.include(coverage.arcs()[use.arc].box);
        chains.push_back(std::move(chain));
    }
    return chains;
}

LineWork makeLineWork(const Atlas &atlas, const Coverage &coverage, const Background &background,
                      const MapDescription &description)
{
    const auto english = static_cast<PartIndex>(atlas.englishDistricts());
    LineWork work;
    work.rings = ringsOfParts(coverage);
    work.districtBorders =
        joined(coverage, landArcs(coverage, [&](PartIndex l, PartIndex r) { return l < english || r < english; }));
    work.contextBorders =
        joined(coverage, landArcs(coverage, [&](PartIndex l, PartIndex r) { return l >= english && r >= english; }));

    Overlay shaded;
    shaded.geography = description.geography;
    const std::vector<int> shown = areasShown(atlas, shaded);
    if (static_cast<int>(shown.size()) != atlas.englishDistricts())
        work.shadedBorders = changesOf(coverage, membershipOf(atlas, shown, coverage.partCount()));
    for (const Overlay &overlay : description.overlays)
        work.overlays.push_back(overlay.isVisible ? linesOf(atlas, coverage, overlay) : OverlayLines{});
    if (description.showsContext
        && description.layout == MapLayout::Geographic) // there is no other land round hexagons
        work.background = landApart(coverage, background);
    return work;
}

std::vector<bool> partsOf(const AreaSet &districts, PartIndex partCount)
{
    std::vector<bool> inside(partCount, false);
    for (const int district : districts.members())
        inside[static_cast<std::size_t>(district)] = true;
    return inside;
}

} // namespace placelens
