#include "app/cli/commands/command.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Areas of the geography (or all) that match the text (or all), in the atlas's order or best match first.
std::vector<int> wanted(const Atlas &atlas, int geography, const QString &text)
{
    std::vector<int> areas;
    const auto take = [&](int area) {
        if (geography < 0 || atlas.areas()[static_cast<std::size_t>(area)].geography == geography)
            areas.push_back(area);
    };
    if (text.isEmpty()) {
        for (std::size_t a = 0; a < atlas.areas().size(); ++a)
            take(static_cast<int>(a));
        return areas;
    }
    for (const AreaMatch &match : searchAreas(atlas, text, static_cast<int>(atlas.areas().size()))) {
        if (std::find(areas.begin(), areas.end(), match.area) == areas.end())
            take(match.area);
    }
    return areas;
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Atlas &atlas = **opened;
    int geography = -1;
    if (call.has(u"geography"_s)) {
        const auto named = geographyNamed(atlas, call.value(u"geography"_s));
        if (!named)
            return named.error();
        geography = *named;
    }
    Answer answer;
    QJsonArray rows;
    Sheet sheet{
        {},
        {{u"code"_s}, {u"name"_s}, {u"geography"_s}, {u"districts"_s, true}, {u"residents"_s, true}, {u"km2"_s, true}},
        {}};
    for (const int index : wanted(atlas, geography, call.value(u"find"_s))) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(index)];
        const QString id = atlas.geographies()[static_cast<std::size_t>(area.geography)].id;
        rows.append(QJsonObject{{u"code"_s, area.code},
                                {u"name"_s, area.name},
                                {u"geography"_s, id},
                                {u"districts"_s, area.districts.size()},
                                {u"residents"_s, area.residents},
                                {u"km2"_s, area.squareKilometres}});
        sheet.rows.push_back({Cell::text(area.code), Cell::text(area.name), Cell::text(id),
                              Cell::number(area.districts.size()), Cell::number(area.residents, 0),
                              Cell::number(area.squareKilometres, 1)});
    }
    answer.json = {{u"rows"_s, rows}};
    answer.csv = sheet;
    answer.sheets = {std::move(sheet)};
    answer.notes = {u"Residents: mid-2017."_s};
    return answer;
}

} // namespace

Command areasCommand()
{
    return {u"areas"_s,
            u"areas [--geography G] [--find TEXT]"_s,
            u"areas with their code, geography, districts, residents and km²"_s,
            u"TEXT may be part of a name or code, a former one, or nearly spelt; the best match comes first."_s,
            {{u"geography"_s, u"G"_s, u"only areas of this geography, e.g. lep2017"_s, false},
             {u"find"_s, u"TEXT"_s, u"only areas with this name or code"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
