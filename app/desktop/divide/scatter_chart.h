#pragma once

#include "app/desktop/divide/brush.h"
#include "app/desktop/divide/pair_source.h"

#include <QWidget>

namespace placelens {

/// A dot a district, one figure across and the other up, in the colour of its class on the map. Selected areas' districts
/// carry their letter. A click selects a district, a rectangle drawn with the mouse picks districts out, here and on the
/// map.
class ScatterChart : public QWidget
{
    Q_OBJECT
public:
    ScatterChart(const PairSource &pairs, Brush &brush, QWidget *parent = nullptr);

    void follow();
    /// The district that is pointed at on the map, -1 for none.
    void setPointed(int district);
    /// Where a district's dot is; nothing if it has none.
    std::optional<QPointF> placeOf(int district) const;
    QSize sizeHint() const override { return {590, 420}; }
    QSize minimumSizeHint() const override { return {260, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Dot
    {
        QPointF at;
        int district = -1;
        int itsClass = 0;
        int letter = -1; ///< of the selected area that holds it; -1 for none
    };
    QRectF field() const;
    void layOut();
    int districtAt(QPointF place) const;
    QString wordsOf(int district) const;
    void paintScales(QPainter &painter) const;
    void paintDots(QPainter &painter) const;

    const PairSource &m_pairs;
    Brush &m_brush;
    std::vector<Dot> m_dots;
    double m_left = 0, m_right = 1, m_low = 0, m_high = 1; ///< of the scales
    int m_pointed = -1;
    std::optional<QPointF> m_pressed;
    QRectF m_rectangle;
};

} // namespace placelens
