#pragma once

#include "app/desktop/models/compare_model.h"
#include "core/cartography/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace placelens {

/// Paints the cells of the compare table: a value with its bar from the benchmark, or the member districts as dots. The
/// view may show the model itself or turned round.
class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CompareDelegate(const CompareModel &model, const Theme &theme, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {58, 43}; }

private:
    void paintName(QPainter &painter, const QRectF &room, int row) const;
    void paintBenchmark(QPainter &painter, const QRectF &room, int row) const;
    void paintDifference(QPainter &painter, const QRectF &room, int row) const;
    void paintArea(QPainter &painter, const QRectF &room, const QModelIndex &index) const;

    const CompareModel &m_model;
    Theme m_theme;
};

/// A head of the compare table: a badge for each area, the words of the others. Lies on top, or at the left of the table
/// turned round.
class CompareHeader : public QHeaderView
{
    Q_OBJECT
public:
    CompareHeader(const CompareModel &model, const Theme &theme, Qt::Orientation orientation, QWidget *parent);

    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintNamed(QPainter &painter, const QRect &rect, const SelectedArea &selected) const;

    const CompareModel &m_model;
    Theme m_theme;
};

/// Paints a bar from the line of the benchmark at `centre.x()`; solid where the test says that it differs, an
/// outline where similar, pale where not tested. `length` is signed, in pixels.
void paintBar(QPainter &painter, QPointF centre, double length, std::optional<TestResult> test, const QColor &colour,
              const Theme &theme);

} // namespace placelens
