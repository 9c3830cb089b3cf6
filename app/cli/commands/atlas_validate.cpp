#include "app/cli/commands/command.h"

#include "core/atlas/atlas_tables.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<Answer> run(const Call &call)
{
    const auto tables = readAtlasTables(call.atlas.isEmpty() ? builtInAtlas() : call.atlas);
    if (!tables)
        return tables.error();
    const QStringList found = validate(*tables);
    Answer answer;
    answer.json = {{u"findings"_s, QJsonArray::fromStringList(found)}};
    answer.heading = found; // one a line, nothing else
    answer.csv.columns = {{u"finding"_s}};
    for (const QString &finding : found)
        answer.csv.rows.push_back({Cell::text(finding)});
    answer.message = found.isEmpty() ? u"Nothing wrong was found."_s : counted(found.size(), u"finding"_s) + u"."_s;
    answer.status = found.isEmpty() ? 0 : static_cast<int>(ErrorKind::Invalid);
    return answer;
}

} // namespace

Command atlasValidateCommand()
{
    return {u"atlas validate"_s,
            u"atlas validate"_s,
            u"everything that is wrong with the atlas, one a line"_s,
            u"Exit status 0 only if nothing is found, 4 otherwise."_s,
            {},
            0,
            0,
            run};
}

} // namespace placelens
