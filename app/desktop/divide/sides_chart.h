#pragma once

#include "app/desktop/divide/divide_source.h"
#include "app/desktop/divide/sides_histogram.h"

#include <QWidget>

namespace placelens {

/// The districts of two sides as dots on one scale: one side's stand on the line, the other's hang from it. Each side's
/// median and its ends are named, and its mean is a short tick. Small areas stand there as bars.
class SidesChart : public QWidget
{
    Q_OBJECT
public:
    explicit SidesChart(const DivideSource &source, QWidget *parent = nullptr);

    /// Takes over what the source says now.
    void follow();
    QSize sizeHint() const override { return {590, 262}; }
    QSize minimumSizeHint() const override { return {260, 190}; }
    /// The district whose dot is at a place, or -1.
    int districtAt(QPointF place) const;
    /// Empty where districts are counted.
    const SidesHistogram &histogram() const { return m_bars; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Dot
    {
        QPointF at;
        int district = -1;
        bool isUp = true, isLondon = false;
        double value = 0;
    };
    void layOut();
    bool layBars();
    void layDots();
    QString textAt(QPointF place) const;
    double toX(double value) const;
    double middle() const;
    void paintAxis(QPainter &painter) const;
    void paintDots(QPainter &painter) const;
    void paintMedian(QPainter &painter, int side) const;
    /// "North: median −15.1", and where it stands: beside the line, where it has room.
    QString medianWords(int side) const;
    QRectF medianRoom(int side) const;
    void paintEnds(QPainter &painter, int side) const;
    void paintKey(QPainter &painter) const;
    int colourOf(int side) const;

    const DivideSource &m_source;
    std::vector<Dot> m_dots;
    SidesHistogram m_bars;
    double m_low = 0, m_high = 1;
    double m_dot = 6.4; ///< diameter
};

/// Which of the two side colours a side has: north and west always the first.
int sideColour(const Border &border, int side);

} // namespace placelens
