#include "core/page/export_columns.h"

#include "core/atlas/area_names.h"

#include <set>

using namespace Qt::StringLiterals;

namespace placelens {

std::vector<ExportGroup> groupsOf(const Atlas &atlas, const ExportRequest &request)
{
    std::vector<ExportGroup> groups;
    for (const int geography : request.geographies) {
        const Geography &g = atlas.geographies()[static_cast<std::size_t>(geography)];
        ExportGroup group{geography, g.id, g.title, {}};
        for (const int area : g.areas)
            group.areas.push_back(&atlas.areas()[static_cast<std::size_t>(area)]);
        groups.push_back(std::move(group));
    }
    ExportGroup further{-1, u"areas"_s, u"Chosen areas"_s, {}};
    for (const Area &area : request.areas)
        further.areas.push_back(&area);
    if (!further.areas.empty())
        groups.push_back(std::move(further));
    return groups;
}

Result<std::vector<Period>> periodsOf(const Figures &figures, const ExportRequest &request, int indicator,
                                      const ExportGroup &group)
{
    const Indicator &i = figures.atlas().indicators()[static_cast<std::size_t>(indicator)];
    if (request.allPeriods)
        return i.periods;
    const auto latest = [&] {
        return group.geography >= 0 ? figures.latestPeriod(indicator, group.geography)
                                    : figures.latestPeriod(indicator, request.areas);
    };
    const auto period = request.period.isEmpty() ? latest() : periodNamed(i, request.period);
    if (!period)
        return period.error();
    return std::vector<Period>{*period};
}

Result<std::vector<Figure>> figuresOf(const Figures &figures, int indicator, const ExportGroup &group,
                                      const Period &period)
{
    if (group.geography >= 0) {
        const auto table = figures.table(indicator, group.geography, period);
        if (!table)
            return table.error();
        return (*table)->figures;
    }
    std::vector<Figure> found;
    for (const Area *area : group.areas) {
        auto figure = figures.figure(indicator, *area, period);
        if (!figure)
            return figure.error();
        found.push_back(*std::move(figure));
    }
    return found;
}

QString geographyIdOf(const Atlas &atlas, const Area &area)
{
    return area.geography < 0 ? QString() : atlas.geographies()[static_cast<std::size_t>(area.geography)].id;
}

std::vector<const Source *> sourcesOf(const Figures &figures, const ExportRequest &request)
{
    const Atlas &atlas = figures.atlas();
    std::set<QString> used;
    const auto useBorders = [&](int geography) {
        if (geography >= 0)
            used.insert(atlas.geographies()[static_cast<std::size_t>(geography)].source);
    };
    for (const int geography : request.geographies)
        useBorders(geography);
    for (const Area &area : request.areas)
        useBorders(area.geography >= 0 ? area.geography : atlas.geographyIndex(u"lad2017"_s));
    for (const int indicator : request.indicators) {
        used.insert(atlas.indicators()[static_cast<std::size_t>(indicator)].source);
        // Figures of single areas may be from another file than most.
        if (const auto observed = atlas.observations(indicator))
            for (const IndicatorData::File &file : (*observed)->files)
                used.insert(file.source);
    }
    std::vector<const Source *> sources;
    for (const Source &source : atlas.sources())
        if (used.contains(source.id))
            sources.push_back(&source);
    return sources;
}

} // namespace placelens
