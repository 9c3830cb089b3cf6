#pragma once

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/table/table_order.h"

#include <QStyledItemDelegate>

namespace placelens {

/// Paints the figures of the table: a quiet bar from the benchmark, then the number, then a sign where it is partial.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableDelegate(const TableOrder &order, const Theme &theme, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height of a row, and the width that a column needs for its bar and its longest figure; pixels.
    static int rowHeight();
    static int widthFor(const QString &longest);

private:
    void paintFigure(QPainter &painter, const QRectF &room, const QModelIndex &source) const;

    const TableOrder &m_order;
    Theme m_theme;
};

/// What the bars and signs of the table mean, in one line that leaves out its end where there is no room.
class TableKey : public QWidget
{
    Q_OBJECT
public:
    explicit TableKey(QWidget *parent = nullptr);

    void show(const QString &benchmark, const Theme &theme);
    QSize sizeHint() const override { return {300, windowLength(25)}; }
    QSize minimumSizeHint() const override { return {100, windowLength(25)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_benchmark;
    Theme m_theme;
};

} // namespace placelens
