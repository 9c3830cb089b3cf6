#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace placelens {

/// A field of a printed table: as a person reads it, and as it is.
struct Cell
{
    QString shown;
    QString exact;

    static Cell text(const QString &text) { return {text, text}; }
    static Cell number(int value) { return {QString::number(value), QString::number(value)}; }
    /// With `decimals` for a person, in full in CSV; "–" and empty for nothing.
    static Cell number(std::optional<double> value, int decimals);
};

/// A table with a heading.
struct Sheet
{
    struct Column
    {
        QString title;
        bool isNumber = false;
    };
    QString heading;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// What a command answers, ready for each of the three formats.
struct Answer
{
    QJsonObject json;
    bool isOneLine = false;    ///< the JSON on one line, for programs that read the last line
    QStringList heading;       ///< lines above the tables, for a person
    std::vector<Sheet> sheets; ///< for a person
    Sheet csv;                 ///< the one table that `--format csv` prints
    QStringList notes;         ///< lines below the tables, for a person
    QString message;           ///< for standard error
    int status = 0;
};

/// The answer as text in "table", "json" or "csv".
QString printed(const Answer &answer, const QString &format);

} // namespace placelens
