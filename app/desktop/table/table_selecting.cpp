#include "app/desktop/table/table_selecting.h"

#include "app/desktop/unions/selecting_many.h"

#include <algorithm>

namespace placelens {

TableSelecting::TableSelecting(Session &session, TableModel &model, TableOrder &order, TableView &view)
    : QObject(&view), m_session(session), m_model(model), m_order(order), m_view(view)
{
    connect(&view, &TableView::rowPressed, this, &TableSelecting::press);
    connect(&session, &Session::selectionChanged, this, &TableSelecting::follow);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableSelecting::followView);
    follow();
}

void TableSelecting::follow()
{
    m_isFollowing = true;
    m_model.setSelected(m_session.state().selection);
    QItemSelection rows;
    for (const SelectedArea &selected : m_session.state().selection) {
        const int row = m_order.rowOf(selected.area);
        if (row >= 0)
            rows.select(m_order.index(row, 0), m_order.index(row, m_order.columnCount() - 1));
    }
    m_view.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_isFollowing = false;
}

void TableSelecting::setFilter(const QString &text)
{
    m_isFollowing = true; // a row that goes out of sight stays selected
    m_order.setFilter(text);
    follow();
}

void TableSelecting::setOnly(const std::vector<QString> &codes)
{
    m_isFollowing = true;
    m_order.setOnly(codes);
    follow();
}

void TableSelecting::press(int row, Qt::KeyboardModifiers modifiers)
{
    if (isLockedAgainst(m_session))
        return;
    const Area area = m_order.areaAt(row);
    const int from = modifiers & Qt::ShiftModifier ? m_order.rowOf(m_anchor) : -1;
    if (from < 0) {
        m_anchor = area;
        m_session.select(area, modifiers & Qt::ControlModifier ? Selecting::Added : Selecting::Alone);
        return;
    }
    std::vector<Area> range;
    for (int at = from;; at += row < from ? -1 : 1) {
        range.push_back(m_order.areaAt(at));
        if (at == row)
            break;
    }
    selectAll(m_session, range, Selecting::Alone);
}

void TableSelecting::followView()
{
    // Somebody selected in another way than by pressing, such as with a screen reader.
    if (m_isFollowing)
        return;
    std::vector<Area> areas;
    for (const int row : selectedRows())
        areas.push_back(m_model.areaAt(row));
    if (!areas.empty())
        selectAll(m_session, areas, Selecting::Alone);
    else if (!isLockedAgainst(m_session))
        m_session.clearSelection();
    follow();
}

std::vector<int> TableSelecting::selectedRows() const
{
    std::vector<int> shown;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            shown.push_back(row);
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    for (int &row : shown)
        row = m_order.sourceRow(row);
    return shown;
}

} // namespace placelens
