#include "app/cli/commands/command.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

QString builtInAtlas()
{
    // Asked of the system rather than of a QCoreApplication, which the command line does without.
    const QFileInfo program(QFileInfo(u"/proc/self/exe"_s).symLinkTarget());
    return QFileInfo(program.path() + u"/../share/placelens/england.gpkg"_s).absoluteFilePath();
}

Result<std::shared_ptr<const Atlas>> openAtlas(const Call &call)
{
    return Atlas::open(call.atlas.isEmpty() ? builtInAtlas() : call.atlas);
}

QJsonValue jsonNumber(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue jsonNumber(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject figureJson(const Area &area, const Figure &figure)
{
    return {{u"code"_s, area.code},
            {u"name"_s, area.name},
            {u"value"_s, jsonNumber(figure.value)},
            {u"lower"_s, jsonNumber(figure.lower)},
            {u"upper"_s, jsonNumber(figure.upper)},
            {u"rank"_s, jsonNumber(figure.rank)},
            {u"of"_s, jsonNumber(figure.of)},
            {u"status"_s, nameOf(figure.status)},
            {u"coverage"_s, jsonNumber(figure.coverage)},
            {u"members"_s, figure.members},
            {u"membersWithData"_s, figure.membersWithData},
            {u"reason"_s, figure.reason.isEmpty() ? QJsonValue() : QJsonValue(figure.reason)}};
}

Result<std::vector<int>> indicatorsOf(const Atlas &atlas, const QStringList &ids)
{
    std::vector<int> indicators;
    for (const QString &id : ids) {
        const auto indicator = indicatorNamed(atlas, id);
        if (!indicator)
            return indicator.error();
        if (std::find(indicators.begin(), indicators.end(), *indicator) == indicators.end())
            indicators.push_back(*indicator);
    }
    if (ids.isEmpty()) {
        for (std::size_t i = 0; i < atlas.indicators().size(); ++i)
            indicators.push_back(static_cast<int>(i));
    }
    return indicators;
}

Result<std::vector<Area>> areasOf(const Atlas &atlas, const QStringList &names)
{
    std::vector<Area> areas;
    for (const QString &name : names) {
        auto area = areaNamed(atlas, name);
        if (!area)
            return area.error();
        areas.push_back(std::move(*area));
    }
    return areas;
}

QJsonValue geographyId(const Atlas &atlas, const Area &area)
{
    return area.geography < 0 ? QJsonValue()
                              : QJsonValue(atlas.geographies()[static_cast<std::size_t>(area.geography)].id);
}

Cell countCell(std::optional<int> value)
{
    return value ? Cell::number(*value) : Cell{u"–"_s, {}};
}

QString spokenInterval(const Figure &figure, int decimals)
{
    if (!figure.lower || !figure.upper)
        return {};
    return spokenNumber(*figure.lower, decimals) + u" – "_s + spokenNumber(*figure.upper, decimals);
}

QString counted(qsizetype number, const QString &what)
{
    const bool endsInY = what.endsWith(u'y');
    const QString several = endsInY ? what.chopped(1) + u"ies"_s : what + u's';
    return u"%1 %2"_s.arg(number).arg(number == 1 ? what : several);
}

std::vector<Sheet::Column> figureColumns()
{
    std::vector<Sheet::Column> columns;
    for (const QString &title : {u"value"_s, u"lower"_s, u"upper"_s, u"rank"_s, u"of"_s, u"status"_s, u"coverage"_s,
                                 u"members"_s, u"membersWithData"_s, u"reason"_s})
        columns.push_back({title});
    return columns;
}

std::vector<Cell> figureCells(const Figure &figure)
{
    return {Cell::number(figure.value, 1),    Cell::number(figure.lower, 1), Cell::number(figure.upper, 1),
            countCell(figure.rank),           countCell(figure.of),          Cell::text(nameOf(figure.status)),
            Cell::number(figure.coverage, 3), Cell::number(figure.members),  Cell::number(figure.membersWithData),
            Cell::text(figure.reason)};
}

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        atlasInfoCommand(),  atlasValidateCommand(), atlasBuildCommand(), areasCommand(),    areaCommand(),
        indicatorsCommand(), valuesCommand(),        compareCommand(),    classifyCommand(), moranCommand(),
        divideCommand(),     mapCommand(),           briefCommand(),      exportCommand(),   benchCommand()};
    return commands;
}

} // namespace placelens
