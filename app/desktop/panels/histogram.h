#pragma once

#include "core/cartography/scene.h"

#include <QWidget>

namespace placelens {

/// How many areas have which figure, in the colours of their classes, with a line for England.
class Histogram : public QWidget
{
    Q_OBJECT
public:
    explicit Histogram(QWidget *parent = nullptr);

    void show(std::shared_ptr<const MapContent> content, const Theme &theme);
    QSize sizeHint() const override { return {240, 150}; }
    QSize minimumSizeHint() const override { return {140, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;

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
    void paintAxis(QPainter &painter, const QRectF &plot) const;
    void paintMarker(QPainter &painter, const QRectF &plot) const;
    double toX(const QRectF &plot, double value) const;

    std::shared_ptr<const MapContent> m_content;
    Theme m_theme;
    Bins m_bins;
};

} // namespace placelens
