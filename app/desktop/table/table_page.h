#pragma once

#include "app/desktop/table/table_edits.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace placelens {

class IndicatorPopup;
class TableKey;
class TableSelecting;
class TableView;

/// Every area of the shaded geography with any figures: sorted, filtered, copied, and selected as on the map.
///
/// `TableSource` works out the content, `TableModel` holds it, `TableOrder` puts it in order, `TableView` shows it and
/// turns keys and the mouse into wishes; `TableSelecting` and `TableEdits` make them steps of the session. The page
/// only joins them.
class TablePage : public QWidget
{
    Q_OBJECT
public:
    explicit TablePage(Session &session, QWidget *parent = nullptr);

    const TableModel &model() const { return *m_model; }
    TableOrder &order() { return *m_order; }
    TableView &view() { return *m_view; }
    /// Whether it shows what is chosen now.
    bool isUpToDate() const { return m_source->isUpToDate() && m_model->content() == m_source->content().get(); }
    /// Copies the selected rows, or all that are shown if none of them is, as text and as a table.
    void copy() const;
    /// What can be done with a row and a column, -1 for neither.
    void fillMenu(QMenu &menu, int row, int column);

Q_SIGNALS:
    void zoomWanted(const placelens::Area &area);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTools();
    void connectParts();
    void show(const std::shared_ptr<const TableContent> &content);
    void followChoice();
    void followSelection();
    void openChooser();
    void takeChosen();
    void say();
    QString countLine() const;
    void fillRowMenu(QMenu &menu, int row);
    void fillColumnMenu(QMenu &menu, int column);

    Session &m_session;
    TableSource *m_source = nullptr;
    TableEdits m_edits;
    TableModel *m_model = nullptr;
    TableOrder *m_order = nullptr;
    TableView *m_view = nullptr;
    TableSelecting *m_selecting = nullptr;
    TableKey *m_key = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_columns = nullptr, *m_copy = nullptr;
    IndicatorPopup *m_chooser = nullptr;
    QTimer m_typing; // until a filter is chosen, not only typed
};

} // namespace placelens
