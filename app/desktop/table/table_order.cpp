#include "app/desktop/table/table_order.h"

#include "core/base/spelling.h"

#include <algorithm>

namespace placelens {

TableOrder::TableOrder(TableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void TableOrder::setFilter(const QString &text)
{
    const QStringList words = spellingOf(text).plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void TableOrder::setOnly(const std::vector<QString> &codes)
{
    QSet<QString> only(codes.begin(), codes.end());
    const auto isAmong = [&only](const TableRow &row) { return only.contains(row.area.code); };
    const TableContent *content = m_model.content();
    if (!content || std::none_of(content->rows.begin(), content->rows.end(), isAmong))
        only.clear();
    if (only == m_only)
        return;
    m_only = std::move(only);
    invalidateFilter();
}

int TableOrder::rowOf(const Area &area) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (areaAt(row) == area)
            return row;
    return -1;
}

bool TableOrder::filterAcceptsRow(int row, const QModelIndex &) const
{
    const TableRow &shown = m_model.content()->rows[std::size_t(row)];
    if (!m_only.isEmpty() && !m_only.contains(shown.area.code))
        return false;
    const QString &name = shown.plainName;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return name.contains(word); });
}

bool TableOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const TableFigure *one = m_model.figureAt(left), *other = m_model.figureAt(right);
    if (!one || !other)
        return left.row() < right.row(); // the model's rows are by name
    // Going down, the proxy asks with the two changed over; what has no figure must come last all the same.
    if (one->figure.value.has_value() != other->figure.value.has_value())
        return one->figure.value.has_value() == (sortOrder() == Qt::AscendingOrder);
    return one->figure.value && *one->figure.value < *other->figure.value;
}

} // namespace placelens
