// How people move and point: the part of MapView that turns events into camera, pointer and selection.
#include "app/desktop/map/map_view.h"

#include "app/desktop/map/camera_motion.h"
#include "app/desktop/map/map_tool.h"
#include "app/desktop/unions/selecting_many.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace placelens {

namespace {

constexpr double keyZoom = 1.5;
constexpr double keyPan = 0.15;       // of the window's width
constexpr double pixelsPerNotch = 40; // of a touchpad that tells pixels only

} // namespace

void MapView::addTool(MapTool &tool)
{
    m_tools.push_back(&tool);
    update();
}

void MapView::removeTool(MapTool &tool)
{
    std::erase(m_tools, &tool);
    update();
}

void MapView::letGo()
{
    m_pressed.reset();
    m_isDragging = false;
    m_longPress.stop();
    unsetCursor();
}

bool MapView::isForTool(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return std::any_of(m_tools.rbegin(), m_tools.rend(), [&](MapTool *tool) { return tool->handle(event, *this); });
    default:
        return false;
    }
}

bool MapView::event(QEvent *event)
{
    if (isForTool(*event)) {
        event->accept();
        return true;
    }
    switch (event->type()) {
    case QEvent::NativeGesture:
        pinch(*static_cast<QNativeGestureEvent *>(event));
        return true;
    case QEvent::ScreenChangeInternal: // another screen may have other pixels
        wish(Urgency::WhenFree);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void MapView::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return;
    m_motion->stop();
    m_isWhole = false;
    setCamera(m_camera.zoomed(1 + event.value(), {event.position().x(), event.position().y()}));
}

bool MapView::pressOther(Qt::MouseButton button)
{
    if (button == Qt::BackButton)
        showPreviousView();
    else if (button == Qt::ForwardButton)
        showNextView();
    return button != Qt::LeftButton;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (m_motion->isRunning()) {
        m_motion->stop(); // a hand on the map holds it
        comeToRest();
    }
    if (pressOther(event->button()))
        return;
    m_pressed = event->position();
    m_dragged = event->position();
    m_dragSpeed.start(event->timestamp(), event->position());
    m_isDragging = false;
    m_ignoresRelease = false;
    m_longPress.start();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed)
        dragTo(*event);
    else
        pointAt(event->position());
}

void MapView::dragTo(const QMouseEvent &event)
{
    const QPointF position = event.position();
    m_dragSpeed.add(event.timestamp(), position);
    if (!m_isDragging && (position - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isDragging) {
        m_isDragging = true;
        m_motion->stop();
        m_longPress.stop();
        setCursor(Qt::ClosedHandCursor);
    }
    m_isWhole = false;
    m_pointer = position;
    const QPointF way = position - m_dragged;
    m_dragged = position;
    setCamera(m_camera.panned(way.x(), way.y()));
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_longPress.stop();
    unsetCursor();
    const bool wasDragging = std::exchange(m_isDragging, false);
    m_pressed.reset();
    if (!wasDragging && !m_ignoresRelease) {
        clickAt(event->position(), event->modifiers());
        return;
    }
    if (wasDragging) {
        m_motion->flick(m_camera, m_dragSpeed.at(event->timestamp()));
        comeToRest();
    }
    pointAt(event->position());
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (pressOther(event->button()))
        return;
    m_ignoresRelease = true; // the first of the two clicks has selected already
    m_pressed = event->position();
    m_dragged = event->position();
    m_dragSpeed.start(event->timestamp(), event->position());
    m_isWhole = false;
    m_motion->zoom(m_camera, 2, {event->position().x(), event->position().y()});
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const double turned = event->angleDelta().y();
    const double notches = turned != 0 ? turned / 120 : event->pixelDelta().y() / pixelsPerNotch;
    if (notches == 0)
        return;
    // Fingers on a touchpad, and wheels that tell parts of a notch, are gentle themselves; a notch is a jump.
    const bool isFine = turned == 0 || std::fmod(turned, 120) != 0 || event->phase() != Qt::NoScrollPhase;
    const PixelPoint fixed{event->position().x(), event->position().y()};
    m_isWhole = false;
    event->accept();
    m_pointer = event->position();
    const double factor = std::pow(1.25, notches);
    if (isFine || m_isDragging) {
        m_motion->stop();
        setCamera(m_camera.zoomed(factor, fixed));
    } else {
        m_motion->zoom(m_camera, factor, fixed);
    }
}

void MapView::leaveEvent(QEvent *)
{
    m_pointer.reset();
    forgetPlace();
    update();
    Q_EMIT pointerMoved();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    m_isReachedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (m_motion->isRunning() && !m_motion->isShort()) {
        m_motion->stop();
        comeToRest();
    }
    if (moveByKey(*event))
        return;
    if (event->key() == Qt::Key_Escape && !m_session.state().selection.empty()) {
        m_click.reset();
        if (!isLockedAgainst(m_session))
            m_session.clearSelection();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool MapView::moveByKey(const QKeyEvent &event)
{
    const double step = std::round(keyPan * width());
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
        m_motion->pan(m_camera, {event.key() == Qt::Key_Left ? step : -step, 0});
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_isWhole = false;
        m_motion->pan(m_camera, {0, event.key() == Qt::Key_Up ? step : -step});
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
