#pragma once

#include "app/desktop/table/table_order.h"
#include "core/cartography/theme.h"

#include <QAbstractButton>
#include <QHeaderView>

namespace placelens {

/// How the table is sorted: by a column (0 is the name), and which way.
struct TableSorting
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// The head of the columns: what the figure is, its unit and period, the benchmark. A click sorts, dragging moves.
class FigureHead : public QHeaderView
{
    Q_OBJECT
public:
    FigureHead(const TableOrder &order, const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void setSorting(const TableSorting &sorting);
    QSize sizeHint() const override;
    /// The width that a column needs, so that neither its head nor its figures are cut short.
    int widthFor(int section) const;
    /// Whether a column is too narrow for its head or its figures.
    bool cutsShort(int section) const;
    /// Puts every column back where the model has it.
    void forgetMoves();

Q_SIGNALS:
    /// Somebody dragged a column: the columns as they now stand, without the name.
    void orderWanted(const QList<int> &columns);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QStringList titleLines(int section, double width) const;
    bool fitsTitle(int section, double room) const;
    double roomBelow(int section) const; // that unit, period and benchmark want

    const TableOrder &m_order;
    Theme m_theme;
    TableSorting m_sorting;
    bool m_isRestoring = false;
    bool m_hasMoved = false;
};

/// The names of the areas, which stay when the figures are scrolled; selected ones with their letter.
class NameHead : public QHeaderView
{
    Q_OBJECT
public:
    NameHead(const TableOrder &order, const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    /// The width at which no name is cut short, up to `most`.
    int widthFor(int most) const;

Q_SIGNALS:
    void pressed(int row, Qt::KeyboardModifiers modifiers);
    void doubleClicked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    const TableOrder &m_order;
    Theme m_theme;
};

/// The head over the names: a click sorts by name.
class NameCorner : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NameCorner(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void setSorting(const TableSorting &sorting);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    TableSorting m_sorting;
};

} // namespace placelens
