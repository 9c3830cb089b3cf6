#include "app/desktop/models/area_groups.h"

#include <algorithm>

namespace placelens {

QString AreaGroup::kindAndYears() const
{
    return QStringLiteral("%1 %2").arg(kind, years.join(QStringLiteral(", ")));
}

std::vector<AreaGroup> grouped(const Atlas &atlas, const std::vector<int> &areas)
{
    std::vector<AreaGroup> groups;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Area &area = atlas.areas()[std::size_t(areas[i])];
        const Geography &geography = atlas.geographies()[std::size_t(area.geography)];
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const AreaGroup &group) {
            const Area &first = atlas.areas()[std::size_t(group.area)];
            return group.kind == geography.kind && first.name == area.name && first.districts == area.districts;
        });
        if (same == groups.end())
            groups.push_back({areas[i], int(i), geography.kind, {geography.year()}});
        else if (!same->years.contains(geography.year()))
            same->years << geography.year();
    }
    return groups;
}

} // namespace placelens
