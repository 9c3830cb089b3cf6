#include "app/cli/commands/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QJsonObject toJson(const Atlas &atlas)
{
    QJsonArray geographies;
    for (const Geography &g : atlas.geographies())
        geographies.append(QJsonObject{{u"id"_s, g.id},
                                       {u"title"_s, g.title},
                                       {u"date"_s, g.date},
                                       {u"areas"_s, static_cast<int>(g.areas.size())}});
    QJsonArray sources;
    for (const Source &s : atlas.sources())
        sources.append(QJsonObject{{u"id"_s, s.id},
                                   {u"publisher"_s, s.publisher},
                                   {u"title"_s, s.title},
                                   {u"released"_s, s.released},
                                   {u"address"_s, s.address},
                                   {u"licence"_s, s.licence},
                                   {u"attribution"_s, s.attribution}});
    return {{u"file"_s, atlas.file()},
            {u"formatVersion"_s, atlas.formatVersion()},
            {u"geographies"_s, geographies},
            {u"indicators"_s, static_cast<int>(atlas.indicators().size())},
            {u"sources"_s, sources}};
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Atlas &atlas = **opened;
    Answer answer;
    answer.json = toJson(atlas);
    answer.heading = {u"File            %1"_s.arg(atlas.file()), u"Format version  %1"_s.arg(atlas.formatVersion()),
                      u"Indicators      %1"_s.arg(atlas.indicators().size())};
    Sheet geographies{{}, {{u"geography"_s}, {u"title"_s}, {u"date"_s}, {u"areas"_s, true}}, {}};
    for (const Geography &g : atlas.geographies()) {
        if (!g.note.isEmpty())
            answer.notes.append(u"%1: %2"_s.arg(g.id, g.note));
        geographies.rows.push_back({Cell::text(g.id), Cell::text(g.title), Cell::text(g.date),
                                    Cell::number(static_cast<int>(g.areas.size()))});
    }
    Sheet sources{{}, {{u"publisher"_s}, {u"source"_s}, {u"released"_s}, {u"licence"_s}}, {}};
    for (const Source &s : atlas.sources())
        sources.rows.push_back(
            {Cell::text(s.publisher), Cell::text(s.title), Cell::text(s.released), Cell::text(s.licence)});
    answer.csv = geographies;
    answer.sheets = {std::move(geographies), std::move(sources)};
    return answer;
}

} // namespace

Command atlasInfoCommand()
{
    return {u"atlas info"_s,
            u"atlas info"_s,
            u"what the atlas holds: geographies, indicators, sources"_s,
            {},
            {},
            0,
            0,
            run};
}

} // namespace placelens
