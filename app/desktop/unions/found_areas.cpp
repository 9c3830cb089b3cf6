#include "app/desktop/unions/found_areas.h"

namespace placelens {

ProjectState withFound(ProjectState state, const Atlas &atlas, const QString &title, std::span<const Area> areas)
{
    if (areas.empty())
        return withoutFound(std::move(state));
    state.table.found = title;
    state.table.only.clear();
    for (const Area &area : areas)
        state.table.only.push_back(area.code);
    state.table.filter.clear();
    state.map.geography = atlas.geographies()[std::size_t(areas.front().geography)].id;
    return state;
}

ProjectState withoutFound(ProjectState state)
{
    state.table.found.clear();
    state.table.only.clear();
    return state;
}

} // namespace placelens
