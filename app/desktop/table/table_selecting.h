#pragma once

#include "app/desktop/session.h"
#include "app/desktop/table/table_view.h"

namespace placelens {

/// Keeps the rows that are selected and the areas that are selected on the map the same.
class TableSelecting : public QObject
{
    Q_OBJECT
public:
    TableSelecting(Session &session, TableModel &model, TableOrder &order, TableView &view);

    /// Shows the session's selection; to be called when rows stand elsewhere, too.
    void follow();
    /// Leaves out rows, whose areas stay selected.
    void setFilter(const QString &text);
    void setOnly(const std::vector<QString> &codes);
    /// Alone, with Ctrl beside the others or taken from them, with Shift all from the last one pressed to here.
    void press(int row, Qt::KeyboardModifiers modifiers);
    /// Rows of the content that are selected, in the order they are shown.
    std::vector<int> selectedRows() const;

private:
    void followView();

    Session &m_session;
    TableModel &m_model;
    TableOrder &m_order;
    TableView &m_view;
    Area m_anchor; // what a range starts from
    bool m_isFollowing = false;
};

} // namespace placelens
