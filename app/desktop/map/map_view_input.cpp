// How people move and point: the part of MapView that turns events into camera, pointer and selection.
#include "app/desktop/map/map_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>

#include <cmath>

namespace placelens {

namespace {

constexpr double keyZoom = 1.5;
constexpr double keyPan = 0.15; // of the window's width

} // namespace

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        pinch(*static_cast<QNativeGestureEvent *>(event));
        return true;
    }
    return QWidget::event(event);
}

void MapView::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return;
    m_isWhole = false;
    setCamera(m_camera.zoomed(1 + event.value(), {event.position().x(), event.position().y()}));
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedCamera = m_camera;
    m_isDragging = false;
    m_ignoresRelease = false;
    m_longPress.start();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        pointAt(event->position());
        return;
    }
    const QPointF way = event->position() - *m_pressed;
    if (!m_isDragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_longPress.stop();
    setCursor(Qt::ClosedHandCursor);
    m_isWhole = false;
    m_pointer = event->position();
    setCamera(m_pressedCamera.panned(way.x(), way.y()));
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_longPress.stop();
    unsetCursor();
    const bool isClick = !m_isDragging && !m_ignoresRelease;
    m_pressed.reset();
    m_isDragging = false;
    if (isClick)
        clickAt(event->position(), event->modifiers());
    else
        pointAt(event->position());
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_ignoresRelease = true; // the first of the two clicks has selected already
    m_pressed = event->position();
    m_isWhole = false;
    setCamera(m_camera.zoomed(2, {event->position().x(), event->position().y()}));
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0)
        return;
    m_isWhole = false;
    setCamera(m_camera.zoomed(std::pow(1.25, notches), {event->position().x(), event->position().y()}));
    pointAt(event->position());
    event->accept();
}

void MapView::leaveEvent(QEvent *)
{
    m_pointer.reset();
    m_district.reset();
    if (m_facts) {
        m_facts.reset();
        wish(Urgency::WhenFree);
    }
    Q_EMIT pointerMoved();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    m_isReachedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event))
        return;
    if (event->key() == Qt::Key_Escape && !m_session.state().selection.empty()) {
        m_click.reset();
        m_session.clearSelection();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool MapView::moveByKey(const QKeyEvent &event)
{
    const double step = keyPan * width();
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyZoom);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / keyZoom);
        return true;
    case Qt::Key_Home:
        showEngland();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_isWhole = false;
        setCamera(m_camera.panned(event.key() == Qt::Key_Left ? step : -step, 0));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_isWhole = false;
        setCamera(m_camera.panned(0, event.key() == Qt::Key_Up ? step : -step));
        return true;
    default:
        return false;
    }
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        openMenuAt(m_pointer.value_or(QPointF(width() / 2.0, height() / 2.0)));
    else
        openMenuAt(QPointF(event->pos()));
}

void MapView::openMenuAt(QPointF position)
{
    pointAt(position);
    if (m_district)
        Q_EMIT menuWanted(*m_district, mapToGlobal(position.toPoint()));
}

bool MapView::focusNextPrevChild(bool isNext)
{
    // Tab first goes through the areas under the last click; Escape, or no click, gives it back to the window.
    if (isNext && hasSeveralHere()) {
        selectNextHere();
        return true;
    }
    return QWidget::focusNextPrevChild(isNext);
}

} // namespace placelens
