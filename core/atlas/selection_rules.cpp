#include "core/atlas/selection_rules.h"

#include "core/atlas/adjacency.h"

#include <algorithm>

namespace placelens {
namespace {

const Area &areaAt(const Atlas &atlas, int area)
{
    return atlas.areas()[static_cast<std::size_t>(area)];
}

const std::vector<int> &areasOf(const Atlas &atlas, int geography)
{
    return atlas.geographies()[static_cast<std::size_t>(geography)].areas;
}

bool isSame(const Area &one, const Area &other)
{
    return one.geography == other.geography && one.code == other.code;
}

} // namespace

std::vector<int> districtsOf(const Atlas &atlas, const Area &area)
{
    std::vector<int> found;
    for (const int district : area.districts.members())
        found.push_back(atlas.districtArea(district));
    return found;
}

std::vector<int> areasSharing(const Atlas &atlas, int geography, const Area &area)
{
    std::vector<int> found;
    for (const int other : areasOf(atlas, geography))
        if (!isSame(areaAt(atlas, other), area) && areaAt(atlas, other).districts.intersects(area.districts))
            found.push_back(other);
    return found;
}

Result<std::vector<int>> neighboursOf(const Atlas &atlas, int geography, const Area &area)
{
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    const std::vector<AreaSet> touching = touchingDistricts(**coverage, atlas.englishDistricts());
    AreaSet reached = area.districts;
    for (const int district : area.districts.members())
        reached = reached | touching[static_cast<std::size_t>(district)];
    std::vector<int> found;
    for (const int other : areasOf(atlas, geography)) {
        const AreaSet &districts = areaAt(atlas, other).districts;
        if (districts.intersects(reached) && !districts.isSubsetOf(area.districts))
            found.push_back(other);
    }
    // An area that lies wholly inside another of its geography can't be told from it by its districts alone.
    std::erase_if(found, [&](int other) { return isSame(areaAt(atlas, other), area); });
    return found;
}

std::vector<int> extremesOf(const Atlas &atlas, const FigureTable &table, Extreme which, int count)
{
    const std::vector<int> &areas = areasOf(atlas, table.geography);
    std::vector<std::pair<double, int>> known; // the figure, its sign turned for the highest, and the area
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (const auto value = table.figures[i].value)
            known.emplace_back(which == Extreme::Lowest ? *value : -*value, areas[i]);
    std::stable_sort(known.begin(), known.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<int> found;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (i >= static_cast<std::size_t>(count) && known[i].first != known[i - 1].first)
            break;
        found.push_back(known[i].second);
    }
    return found;
}

std::vector<int> districtsInSeveral(const Atlas &atlas, int geography)
{
    AreaSet once, again;
    for (const int area : areasOf(atlas, geography)) {
        again = again | (once & areaAt(atlas, area).districts);
        once = once | areaAt(atlas, area).districts;
    }
    std::vector<int> found;
    for (const int district : again.members())
        found.push_back(atlas.districtArea(district));
    return found;
}

} // namespace placelens
