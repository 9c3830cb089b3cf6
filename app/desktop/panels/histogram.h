#pragma once

#include "app/desktop/panels/histogram_figures.h"

#include <QWidget>

#include <utility>

namespace placelens {

class BreakHandle;

/// How many areas have which figure, in the colours of their classes, with a line for England. The breaks between the
/// classes are pins to be dragged; a double click between them makes another.
class Histogram : public QWidget
{
    Q_OBJECT
public:
    explicit Histogram(QWidget *parent = nullptr);

    void show(HistogramFigures figures, const Theme &theme);
    QSize sizeHint() const override { return {240, 150}; }
    QSize minimumSizeHint() const override { return {140, 120}; }
    /// The breaks as the pins stand: the upper bounds of all classes but the last.
    const std::vector<double> &breaks() const { return m_breaks; }

Q_SIGNALS:
    /// Somebody moves, adds or takes away a break; while a hand drags one, again and again.
    void breaksMoved(const std::vector<double> &breaks);
    /// The hand has let go of a break.
    void breakDropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// Equally wide bins; each counts the areas of every class apart.
    struct Bins
    {
        double low = 0, width = 1;
        std::vector<std::vector<int>> counts;
        int highest = 0;
        double high() const { return low + width * double(counts.size()); }
    };
    Bins binned() const;
    void paintBars(QPainter &painter, const QRectF &plot) const;
    /// Where the words below the axis stand, evenly spaced and with room between them.
    std::vector<std::pair<QRectF, QString>> ticksIn(const QRectF &plot, const QFontMetrics &metrics) const;
    void paintAxis(QPainter &painter, const QRectF &plot) const;
    void paintMarker(QPainter &painter, const QRectF &plot) const;
    double toX(const QRectF &plot, double value) const;
    QRectF plot() const;
    void showHandles();
    BreakHandle *makeHandle(std::size_t number);
    void moveBreak(std::size_t number, double value);
    void removeBreak(std::size_t number);
    double valueAt(double x) const;
    double step() const;
    bool isDragging() const;

    HistogramFigures m_figures;
    Theme m_theme;
    Bins m_bins;
    std::vector<double> m_breaks;
    std::vector<BreakHandle *> m_handles; ///< by break; those beyond are hidden
};

} // namespace placelens
