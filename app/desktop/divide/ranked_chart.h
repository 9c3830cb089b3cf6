#pragma once

#include "app/desktop/divide/divide_source.h"

#include <QWidget>

namespace placelens {

/// What each border explains, from the most: a bar, its hatched part what as many groups explain by chance, and a tick
/// where it is adjusted for that. The chosen border's row stands out.
class RankedChart : public QWidget
{
    Q_OBJECT
public:
    explicit RankedChart(const DivideSource &source, QWidget *parent = nullptr);

    void follow();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }
    /// What a row says, for tooltips and screen readers.
    QString rowText(std::size_t row) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    double barLeft() const;
    double barRight() const;
    double toX(double share) const;
    void paintScale(QPainter &painter) const;
    void paintRow(QPainter &painter, std::size_t row) const;
    void paintKey(QPainter &painter) const;

    const DivideSource &m_source;
    double m_most = 0.8; ///< of the scale
};

} // namespace placelens
