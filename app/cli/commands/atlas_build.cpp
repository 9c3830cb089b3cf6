#include "app/cli/commands/command.h"

#include "core/atlas/atlas_tables.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<Answer> run(const Call &call)
{
    if (!call.has(u"output"_s))
        return Error{ErrorKind::Usage, u"It is not said where the atlas goes. Add -o FILE.gpkg."_s};
    const QString file = call.value(u"output"_s);
    if (!file.endsWith(u".gpkg"_s, Qt::CaseInsensitive))
        return Error{
            ErrorKind::Usage,
            u"An atlas is a GeoPackage, and “%1” does not end in .gpkg. Give it that ending and try again."_s.arg(
                file)};
    const auto tables = readTextTables(call.arguments.front());
    if (!tables)
        return tables.error();
    if (const auto written = writeAtlas(*tables, file); !written)
        return written.error();
    Answer answer;
    const auto count = [](std::size_t n) { return static_cast<int>(n); };
    QJsonArray leftOut;
    answer.csv.columns = {{u"left out"_s}};
    for (const QString &line : tables->leftOut) {
        leftOut.append(line);
        answer.csv.rows.push_back({Cell::text(line)});
    }
    answer.json = {{u"file"_s, file},
                   {u"geographies"_s, count(tables->geographies.size())},
                   {u"areas"_s, count(tables->areas.size())},
                   {u"indicators"_s, count(tables->indicators.size())},
                   {u"observations"_s, count(tables->observations.size())},
                   {u"leftOut"_s, leftOut}};
    answer.heading = {u"%1: %2 geographies, %3 areas, %4 indicators, %5 observations"_s.arg(file)
                          .arg(tables->geographies.size())
                          .arg(tables->areas.size())
                          .arg(tables->indicators.size())
                          .arg(tables->observations.size())};
    if (!tables->leftOut.empty())
        answer.heading.append(u"Left out of the publishers' tables, because it fits no area of the atlas exactly:"_s);
    for (const QString &line : tables->leftOut)
        answer.heading.append(u"  "_s + line);
    return answer;
}

} // namespace

Command atlasBuildCommand()
{
    return {
        u"atlas build"_s,
        u"atlas build DIR -o FILE"_s,
        u"make an atlas from a folder of text tables"_s,
        u"DIR holds the folders maps and resources. The same tables give the same bytes. Lists what was left out."_s,
        {{u"output"_s, u"FILE"_s, u"the GeoPackage to write (also -o)"_s, false}},
        1,
        1,
        run};
}

} // namespace placelens
