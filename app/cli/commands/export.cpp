#include "app/cli/commands/command.h"

#include "core/page/table_export.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<Answer> run(const Call &call)
{
    if (!call.has(u"output"_s))
        return Error{ErrorKind::Usage,
                     u"It is not said where the figures go. Add -o FILE.csv, .xlsx, .ods, .gpkg or .geojson."_s};
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    ExportRequest request;
    if (call.has(u"geography"_s)) {
        for (const QString &id : call.values(u"geography"_s)) {
            const auto geography = geographyNamed(atlas, id);
            if (!geography)
                return geography.error();
            if (std::find(request.geographies.begin(), request.geographies.end(), *geography)
                == request.geographies.end())
                request.geographies.push_back(*geography);
        }
    } else {
        for (std::size_t g = 0; g < atlas.geographies().size(); ++g)
            request.geographies.push_back(static_cast<int>(g));
    }
    auto indicators = indicatorsOf(atlas, call.values(u"indicator"_s));
    if (!indicators)
        return indicators.error();
    request.indicators = std::move(*indicators);
    request.allPeriods = call.value(u"period"_s) == u"all"_s;
    if (!request.allPeriods)
        request.period = call.value(u"period"_s);
    const QString file = call.value(u"output"_s);
    if (const auto written = exportFigures(figures, request, file); !written)
        return written.error();
    Answer answer;
    answer.json = {{u"file"_s, file},
                   {u"geographies"_s, static_cast<int>(request.geographies.size())},
                   {u"indicators"_s, static_cast<int>(request.indicators.size())}};
    answer.heading = {
        u"Wrote %1: %2, %3."_s.arg(file, counted(static_cast<qsizetype>(request.geographies.size()), u"geography"_s),
                                   counted(static_cast<qsizetype>(request.indicators.size()), u"indicator"_s))};
    answer.csv.columns = {{u"file"_s}};
    answer.csv.rows.push_back({Cell::text(file)});
    return answer;
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"export [--geography G]… [--indicator I]… [--period P|all] -o FILE.(csv|xlsx|ods|gpkg|geojson)"_s,
            u"figures with status, coverage and source as a table or as map layers"_s,
            u"Without --geography and --indicator all of them. A table has a row an area, indicator and period; a "
            u".gpkg has a\n"
            "layer a geography in British National Grid, a .geojson is in WGS84."_s,
            {{u"geography"_s, u"G"_s, u"only this geography (may be given several times)"_s, true},
             {u"indicator"_s, u"I"_s, u"only this indicator (may be given several times)"_s, true},
             {u"period"_s, u"P|all"_s, u"every period, or one, instead of the latest"_s, false},
             {u"output"_s, u"FILE"_s, u"the file to write (also -o)"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
