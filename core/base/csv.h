#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>

#include <optional>
#include <vector>

namespace placelens {

/// A comma-separated table (RFC 4180) as our own text tables use it: `# key: value` lines, a header, rows.
struct CsvTable
{
    QString name;                      ///< the file's name, for messages
    QMap<QString, QString> directives; ///< the leading `# key: value` lines
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as `columns`
    std::vector<int> lines;        ///< the line of the file on which each row starts

    /// The position of a column, -1 if there is none.
    qsizetype column(const QString &title) const { return columns.indexOf(title); }
};

/// Reads a table. Errors: can't be opened (Failed); empty, binary, not UTF-8, an open quote, a row of another length
/// than the header (Invalid, naming file and line).
Result<CsvTable> readCsv(const QString &file);

/// The same from bytes; `name` is used in messages.
Result<CsvTable> parseCsv(const QByteArray &bytes, const QString &name);

/// A field as RFC 4180 writes it: quoted when it holds a comma, a quote or a line break.
QString csvField(const QString &text);

/// A number with all its digits and a decimal point in every locale; empty for nothing.
QString fullPrecision(double value);
QString fullPrecision(std::optional<double> value);

/// The finite number that `text` is, whole; nothing otherwise.
std::optional<double> numberFrom(const QString &text);

} // namespace placelens
