#include "app/desktop/table/table_edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("table edits", text);
}

} // namespace

void TableEdits::change(const QString &what, const TableChoice &next)
{
    ProjectState state = m_session.state();
    state.table = next;
    m_session.change(what, std::move(state));
}

TableSorting TableEdits::sorting() const
{
    const TableChoice &choice = m_session.state().table;
    const std::vector<QString> ids = m_source.columnIds();
    const auto found = std::find(ids.begin(), ids.end(), choice.sortedBy);
    const int column = choice.sortedBy.isEmpty() || found == ids.end() ? 0 : int(found - ids.begin()) + 1;
    const bool isTurned = choice.isDescending && (column > 0 || choice.sortedBy.isEmpty());
    return {column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void TableEdits::sortBy(int column)
{
    const TableSorting now = sorting();
    const bool isDown = column == now.column ? now.order == Qt::AscendingOrder : column > 0;
    sortBy(column, isDown ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableEdits::sortBy(int column, Qt::SortOrder order)
{
    const std::vector<QString> ids = m_source.columnIds();
    if (column < 0 || column > int(ids.size()))
        return;
    TableChoice next = m_session.state().table;
    next.sortedBy = column == 0 ? QString() : ids[std::size_t(column - 1)];
    next.isDescending = order == Qt::DescendingOrder;
    change(tr("Sort the table"), next);
}

void TableEdits::filterBy(const QString &text)
{
    TableChoice next = m_session.state().table;
    next.filter = text.simplified();
    change(tr("Filter the table"), next);
}

void TableEdits::chooseColumns(const std::vector<QString> &ids)
{
    TableChoice next = m_session.state().table;
    next.indicators = ids;
    change(tr("Choose columns"), next);
}

void TableEdits::orderColumns(const QList<int> &columns)
{
    const std::vector<QString> ids = m_source.columnIds();
    std::vector<QString> ordered;
    for (const int column : columns)
        if (column >= 1 && column <= int(ids.size()))
            ordered.push_back(ids[std::size_t(column - 1)]);
    // What is shaded comes first, wherever it was dropped.
    std::erase(ordered, ids.front());
    ordered.insert(ordered.begin(), ids.front());
    if (ordered == ids)
        return;
    TableChoice next = m_session.state().table;
    next.indicators = ordered;
    change(tr("Move a column"), next);
}

void TableEdits::moveColumn(int column, int places)
{
    const int count = int(m_source.columnIds().size());
    const int target = std::clamp(column + places, 2, std::max(2, count));
    if (column < 2 || column > count || target == column)
        return;
    QList<int> columns;
    for (int i = 1; i <= count; ++i)
        columns << i;
    columns.move(column - 1, target - 1);
    orderColumns(columns);
}

void TableEdits::removeColumn(int column)
{
    std::vector<QString> ids = m_source.columnIds();
    if (column < 2 || column > int(ids.size()))
        return;
    ids.erase(ids.begin() + (column - 1));
    TableChoice next = m_session.state().table;
    next.indicators = ids;
    change(tr("Remove a column"), next);
}

} // namespace placelens
