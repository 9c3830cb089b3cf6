#include "app/cli/commands/command.h"

#include "core/page/table_export.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<std::vector<int>> geographiesOf(const Call &call, const Atlas &atlas)
{
    std::vector<int> geographies;
    for (const QString &id : call.values(u"geography"_s)) {
        const auto geography = geographyNamed(atlas, id);
        if (!geography)
            return geography.error();
        if (std::find(geographies.begin(), geographies.end(), *geography) == geographies.end())
            geographies.push_back(*geography);
    }
    if (!call.has(u"geography"_s) && !call.has(u"area"_s)) {
        for (std::size_t g = 0; g < atlas.geographies().size(); ++g)
            geographies.push_back(static_cast<int>(g));
    }
    return geographies;
}

Result<ExportRequest> requestOf(const Call &call, const Atlas &atlas)
{
    ExportRequest request;
    auto geographies = geographiesOf(call, atlas);
    if (!geographies)
        return geographies.error();
    request.geographies = *std::move(geographies);
    auto areas = areasOf(atlas, call.values(u"area"_s));
    if (!areas)
        return areas.error();
    for (Area &area : *areas) {
        if (std::find(request.areas.begin(), request.areas.end(), area) == request.areas.end())
            request.areas.push_back(std::move(area));
    }
    auto indicators = indicatorsOf(atlas, call.values(u"indicator"_s));
    if (!indicators)
        return indicators.error();
    request.indicators = *std::move(indicators);
    request.allPeriods = call.value(u"period"_s) == u"all"_s;
    if (!request.allPeriods)
        request.period = call.value(u"period"_s);
    return request;
}

Result<Answer> run(const Call &call)
{
    if (!call.has(u"output"_s))
        return Error{ErrorKind::Usage,
                     u"It is not said where the figures go. Add -o FILE.csv, .xlsx, .ods, .gpkg or .geojson."_s};
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const auto request = requestOf(call, figures.atlas());
    if (!request)
        return request.error();
    const QString file = call.value(u"output"_s);
    if (const auto written = exportFigures(figures, *request, file); !written)
        return written.error();
    Answer answer;
    answer.json = {{u"file"_s, file},
                   {u"geographies"_s, static_cast<int>(request->geographies.size())},
                   {u"areas"_s, static_cast<int>(request->areas.size())},
                   {u"indicators"_s, static_cast<int>(request->indicators.size())}};
    QStringList contents;
    if (!request->geographies.empty())
        contents += counted(static_cast<qsizetype>(request->geographies.size()), u"geography"_s);
    if (!request->areas.empty())
        contents += counted(static_cast<qsizetype>(request->areas.size()), u"area"_s);
    contents += counted(static_cast<qsizetype>(request->indicators.size()), u"indicator"_s);
    answer.heading = {u"Wrote %1: %2."_s.arg(file, contents.join(u", "_s))};
    answer.csv.columns = {{u"file"_s}};
    answer.csv.rows.push_back({Cell::text(file)});
    return answer;
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"export [--geography G]… [--area AREA]… [--indicator I]… [--period P|all] -o "
            u"FILE.(csv|xlsx|ods|gpkg|geojson)"_s,
            u"figures with status, coverage and source as a table or as map layers"_s,
            u"Without --geography and --area every geography, without --indicator every indicator. --area gives single "
            u"areas\n"
            "or unions of some (A+B). A table has a row an area, indicator and period; a .gpkg has a layer a geography "
            "in\n"
            "British National Grid that QGIS opens with the map's classes and colours, a .geojson is in WGS84."_s,
            {{u"geography"_s, u"G"_s, u"only this geography (may be given several times)"_s, true},
             {u"area"_s, u"AREA"_s, u"this area or union (may be given several times)"_s, true},
             {u"indicator"_s, u"I"_s, u"only this indicator (may be given several times)"_s, true},
             {u"period"_s, u"P|all"_s, u"every period, or one, instead of the latest"_s, false},
             {u"output"_s, u"FILE"_s, u"the file to write (also -o)"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
