#pragma once

#include "app/desktop/divide/brush.h"
#include "app/desktop/divide/pair_source.h"

#include <QWidget>

namespace placelens {

/// The legend of two figures at once: nine colours in a square, each with its number of districts; the one figure grows
/// to the right, the other upwards. A click on a colour, or arrow keys, pick its districts out everywhere.
class PairKey : public QWidget
{
    Q_OBJECT
public:
    PairKey(const PairSource &pairs, Brush &brush, QWidget *parent = nullptr);

    void follow();
    QSize sizeHint() const override { return {330, 150}; }
    QSize minimumSizeHint() const override { return {230, 150}; }
    /// The square of a class: across, up.
    QRectF cell(int first, int second) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int countOf(int itsClass) const;
    int classAt(QPointF place) const;
    void pick(int itsClass);
    QString wordsOf(int itsClass) const;

    const PairSource &m_pairs;
    Brush &m_brush;
    int m_current = -1; ///< class that keys are at
};

} // namespace placelens
