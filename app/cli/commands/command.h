#pragma once

#include "app/cli/answer.h"
#include "app/cli/command_line.h"

#include "core/atlas/area_names.h"
#include "core/atlas/figures.h"

#include <memory>

namespace placelens {

/// One command of the program: what it takes, what it answers.
struct Command
{
    QString name;    ///< "values", "atlas info"
    QString usage;   ///< "values --indicator I …", without the program's name
    QString summary; ///< one line for the list of commands
    QString help;    ///< more, for its own --help; may be empty
    std::vector<Option> options;
    int fewest = 0; ///< arguments
    int most = 0;
    Result<Answer> (*run)(const Call &call) = nullptr;
};

Command atlasInfoCommand();
Command atlasValidateCommand();
Command atlasBuildCommand();
Command areasCommand();
Command areaCommand();
Command indicatorsCommand();
Command valuesCommand();
Command compareCommand();
Command classifyCommand();
Command moranCommand();
Command divideCommand();
Command mapCommand();
Command briefCommand();
Command exportCommand();
Command benchCommand();

/// All commands, in the order of the help.
const std::vector<Command> &allCommands();

// What several commands share.

/// The atlas of the call: `--atlas`, or the built-in one beside the program.
Result<std::shared_ptr<const Atlas>> openAtlas(const Call &call);
/// Where the built-in atlas is installed.
QString builtInAtlas();

/// The common figure fields of the command line's contract, for an area.
QJsonObject figureJson(const Area &area, const Figure &figure);
QJsonValue jsonNumber(std::optional<double> value);
QJsonValue jsonNumber(std::optional<int> value);

/// The indicators that the call names, or all. Error (Unknown).
Result<std::vector<int>> indicatorsOf(const Atlas &atlas, const QStringList &ids);
/// The areas that the names mean. Error (Unknown).
Result<std::vector<Area>> areasOf(const Atlas &atlas, const QStringList &names);
/// The geography's id; nothing for a union.
QJsonValue geographyId(const Atlas &atlas, const Area &area);
/// The figure fields as columns of a CSV table: value, lower, … reason.
std::vector<Sheet::Column> figureColumns();
std::vector<Cell> figureCells(const Figure &figure);
template<typename T>
std::vector<T> concatenated(std::vector<T> first, const std::vector<T> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}
/// "1 finding", "2 findings".
QString counted(qsizetype number, const QString &what);
/// A plain count or nothing as a cell.
Cell countCell(std::optional<int> value);
/// "67.0–68.2", or empty.
QString spokenInterval(const Figure &figure, int decimals);

} // namespace placelens
