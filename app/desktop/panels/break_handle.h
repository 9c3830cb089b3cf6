#pragma once

#include "core/cartography/theme.h"

#include <QSlider>

namespace placelens {

/// A break of the classes as a pin that is dragged along the histogram: arrow keys move it a little, with Shift ten times
/// as far, Delete takes it away. To a screen reader it is a slider; its value counts steps of the figures' last decimal.
class BreakHandle : public QSlider
{
    Q_OBJECT
public:
    explicit BreakHandle(QWidget *parent);

    void show(int number, int of, const QString &value, const Theme &theme);

Q_SIGNALS:
    /// The hand is at `x` pixels of the parent.
    void draggedTo(double x);
    /// Somebody moves it by keys: so many small steps.
    void stepped(int steps);
    /// The hand has let go of it.
    void dropped();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Theme m_theme;
    double m_grip = 0; ///< from the middle of the pin to where it was taken
};

} // namespace placelens
