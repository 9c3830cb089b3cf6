#pragma once

#include "app/desktop/table/table_heads.h"
#include "app/desktop/table/table_source.h"

namespace placelens {

/// What somebody can change about the table: its columns, its order and its filter, each a step that can be undone.
class TableEdits
{
public:
    TableEdits(Session &session, const TableSource &source) : m_session(session), m_source(source) {}

    /// How the rows are sorted now: by name where the wanted column is not among those shown.
    TableSorting sorting() const;
    /// Sorts by a column, 0 for the name; a column that is sorted by already turns round. Figures start with the
    /// highest, names with A.
    void sortBy(int column);
    void sortBy(int column, Qt::SortOrder order);
    void filterBy(const QString &text);
    /// Columns by the ids of their indicators; none for those that are compared.
    void chooseColumns(const std::vector<QString> &ids);
    /// Columns as they stand after dragging, counted from 1.
    void orderColumns(const QList<int> &columns);
    /// The shaded column stays first.
    void moveColumn(int column, int places);
    void removeColumn(int column);

private:
    void change(const QString &what, const TableChoice &next);

    Session &m_session;
    const TableSource &m_source;
};

} // namespace placelens
