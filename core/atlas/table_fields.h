#pragma once

#include "core/base/csv.h"

namespace placelens {

/// The fields of one row of a text table, read as what they must be. The first that is something else is remembered, so
/// that a row can be read as a whole and then be asked for its fault.
class TableFields
{
public:
    TableFields(const CsvTable &table, std::size_t row) : m_table(table), m_row(row) {}

    /// The field in a column; empty for a column that the table does not have (-1).
    QString text(qsizetype column) const { return column < 0 ? QString() : m_table.rows[m_row][column]; }
    QString text(const QString &column) const { return text(m_table.column(column)); }
    /// A finite number, or nothing for an empty field.
    std::optional<double> number(qsizetype column);
    double number(const QString &column, double otherwise)
    {
        return number(m_table.column(column)).value_or(otherwise);
    }
    /// A whole number, or 0 for an empty field.
    int integer(const QString &column);
    /// One of `words`; the first of them for any other.
    QString word(const QString &column, const QStringList &words);

    /// Error (Invalid) that names file, line and field; nothing if all fields were what they must be.
    std::optional<Error> fault() const;

private:
    void remember(const QString &field, const QString &wanted);

    const CsvTable &m_table;
    std::size_t m_row;
    QString m_fault;
};

} // namespace placelens
