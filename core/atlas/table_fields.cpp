#include "core/atlas/table_fields.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

std::optional<double> TableFields::number(qsizetype column)
{
    const QString field = text(column);
    if (field.isEmpty())
        return std::nullopt;
    const auto value = numberFrom(field);
    if (!value)
        remember(field, u"a number"_s);
    return value;
}

int TableFields::integer(const QString &column)
{
    const double value = number(column, 0);
    if (value != std::floor(value) || std::abs(value) > 1e9) {
        remember(text(column), u"a whole number"_s);
        return 0;
    }
    return static_cast<int>(value);
}

QString TableFields::word(const QString &column, const QStringList &words)
{
    const QString field = text(column);
    if (words.contains(field))
        return field;
    remember(field, words.join(u" or "_s));
    return words.front();
}

std::optional<Error> TableFields::fault() const
{
    if (m_fault.isEmpty())
        return std::nullopt;
    return Error{ErrorKind::Invalid, m_fault};
}

void TableFields::remember(const QString &field, const QString &wanted)
{
    if (m_fault.isEmpty())
        m_fault = u"Line %1 of “%2” has “%3” where %4 belongs. Correct it and try again."_s.arg(m_table.lines[m_row])
                      .arg(m_table.name, field, wanted);
}

} // namespace placelens
