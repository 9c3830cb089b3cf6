#pragma once

#include "app/desktop/table/table_heads.h"

#include <QElapsedTimer>
#include <QTableView>

#include <map>

namespace placelens {

class TableDelegate;

/// The rows and columns on the screen: turns keys and the mouse into wishes, and changes nothing itself.
class TableView : public QTableView
{
    Q_OBJECT
public:
    TableView(TableOrder &order, const Theme &theme, QWidget *parent);

    FigureHead &figureHead() { return *m_figures; }
    NameHead &nameHead() { return *m_names; }
    NameCorner &corner() { return *m_corner; }
    void setTheme(const Theme &theme);
    /// Makes every column wide enough; called when the columns are others. Widths changed by hand stay.
    void fitColumns();
    /// What stands where there are no rows.
    void setEmptyText(const QString &text);
    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    /// A press on a row, by mouse or with the space bar.
    void rowPressed(int row, Qt::KeyboardModifiers modifiers);
    void zoomWanted(int row);
    void copyWanted();
    void clearWanted();
    /// The column should stand so many places further right, or left for less than 0.
    void moveWanted(int column, int places);
    /// A right click, or the menu key: row and column, -1 for none, and where on the screen.
    void menuWanted(int row, int column, const QPoint &position);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void connectHeads();
    void fitNames();
    bool moveByKey(const QKeyEvent &event);

    TableOrder &m_order;
    TableDelegate *m_delegate = nullptr;
    FigureHead *m_figures = nullptr;
    NameHead *m_names = nullptr;
    NameCorner *m_corner = nullptr;
    QString m_emptyText;
    QString m_typed; // letters of a name, while they come quickly
    QElapsedTimer m_typing;
    std::map<int, int> m_chosenWidths; // by indicator
    bool m_isFitting = false;
};

} // namespace placelens
