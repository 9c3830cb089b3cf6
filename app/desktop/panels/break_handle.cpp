#include "app/desktop/panels/break_handle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace placelens {

namespace {

constexpr int coarse = 10; // small steps that Shift makes of one

} // namespace

BreakHandle::BreakHandle(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setFixedSize(15, 18);
}

void BreakHandle::show(int number, int of, const QString &value, const Theme &theme)
{
    m_theme = theme;
    setAccessibleName(tr("Break %1 of %2: %3").arg(number).arg(of).arg(value));
    setToolTip(
        tr("Break at %1. Drag it, or use the arrow keys, with Shift for larger steps; Delete removes it.").arg(value));
    QSlider::show();
    update();
}

void BreakHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLively = hasFocus() || underMouse() || isSliderDown();
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.ink, hasFocus() ? 1.8 : 1.1));
    painter.setBrush(isLively ? m_theme.selection : m_theme.panel);
    const double middle = width() / 2.0;
    painter.drawPolygon(
        QPolygonF({{middle - 4, 1.5}, {middle + 4, 1.5}, {middle + 4, 6.5}, {middle, 10.5}, {middle - 4, 6.5}}));
    painter.setPen(QPen(m_theme.ink, 1));
    painter.drawLine(QPointF(middle, 11), QPointF(middle, height()));
}

void BreakHandle::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = event->position().x() - width() / 2.0;
    setSliderDown(true);
    raise();
}

void BreakHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        Q_EMIT draggedTo(x() + event->position().x() - m_grip);
}

void BreakHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    update();
    Q_EMIT dropped();
}

void BreakHandle::keyPressEvent(QKeyEvent *event)
{
    const int far = event->modifiers() & Qt::ShiftModifier ? coarse : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        Q_EMIT stepped(-far);
        return;
    case Qt::Key_Right:
    case Qt::Key_Up:
        Q_EMIT stepped(far);
        return;
    case Qt::Key_PageDown:
        Q_EMIT stepped(-coarse);
        return;
    case Qt::Key_PageUp:
        Q_EMIT stepped(coarse);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BreakHandle::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // whoever scrolls the panel does not mean a break
}

void BreakHandle::enterEvent(QEnterEvent *event)
{
    QSlider::enterEvent(event);
    update();
}

void BreakHandle::leaveEvent(QEvent *event)
{
    QSlider::leaveEvent(event);
    update();
}

} // namespace placelens
