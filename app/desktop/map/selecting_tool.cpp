#include "app/desktop/map/selecting_tool.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/unions/selecting_many.h"
#include "app/desktop/words/words.h"
#include "core/cartography/map_places.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr double lassoStep = 3; // pixels between points of a lasso

QPointF asPoint(GridPoint point)
{
    return {point.east, point.north};
}

QPointF gridAt(const MapView &map, QPointF pixel)
{
    return asPoint(map.camera().toGrid({pixel.x(), pixel.y()}));
}

QPointF pixelOf(const MapView &map, QPointF grid)
{
    const PixelPoint pixel = map.camera().toPixel(GridPoint{grid.x(), grid.y()});
    return {pixel.x, pixel.y};
}

} // namespace

SelectingTool::SelectingTool(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

bool SelectingTool::handle(QEvent &event, MapView &map)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent &>(event));
    case QEvent::MouseMove:
        return move(static_cast<QMouseEvent &>(event), map);
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent &>(event), map);
    case QEvent::KeyPress:
        return stopByKey(static_cast<QKeyEvent &>(event), map);
    default:
        return false;
    }
}

bool SelectingTool::press(const QMouseEvent &event)
{
    if (m_isDrawing)
        return true;
    const bool isBox = event.modifiers() & Qt::ShiftModifier, isLasso = event.modifiers() & Qt::AltModifier;
    m_isPressed = event.button() == Qt::LeftButton && (isBox || isLasso);
    m_shape = isLasso ? Shape::Lasso : Shape::Box;
    m_start = event.position();
    return false; // the map begins a click; it becomes a box when the pointer moves
}

bool SelectingTool::move(const QMouseEvent &event, MapView &map)
{
    if (!m_isPressed)
        return false;
    if (!m_isDrawing) {
        if ((event.position() - m_start).manhattanLength() < QApplication::startDragDistance())
            return true; // a tremble, which must not move the map either
        begin(map);
        if (!m_isDrawing)
            return true;
    }
    m_isAdded = event.modifiers() & Qt::ControlModifier;
    const bool isFar = (event.position() - pixelOf(map, m_path.back())).manhattanLength() >= lassoStep;
    m_pointer = event.position();
    const QPointF place = gridAt(map, event.position());
    if (m_shape == Shape::Box)
        m_path[1] = place;
    else if (isFar)
        m_path.append(place);
    collect();
    map.update();
    return true;
}

void SelectingTool::begin(MapView &map)
{
    map.letGo();
    const auto content = m_session.content();
    if (!content || isLockedAgainst(m_session)) {
        m_isPressed = false;
        return;
    }
    m_isDrawing = true;
    const QPointF start = gridAt(map, m_start);
    m_path = {start, start};
    m_candidates.clear();
    const Atlas &atlas = m_session.atlas();
    for (const int area : atlas.geographies()[std::size_t(content->geography)].areas)
        m_candidates.push_back({area, asPoint(labelOf(*content, atlas.areas()[std::size_t(area)]))});
    map.setCursor(Qt::CrossCursor);
}

void SelectingTool::collect()
{
    m_caught.clear();
    const QRectF box = QRectF(m_path.front(), m_path.back()).normalized();
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const QPointF label = m_candidates[i].label;
        const bool isCaught =
            m_shape == Shape::Box ? box.contains(label) : m_path.containsPoint(label, Qt::OddEvenFill);
        if (isCaught)
            m_caught.push_back(i);
    }
}

bool SelectingTool::release(const QMouseEvent &event, MapView &map)
{
    if (event.button() != Qt::LeftButton || !m_isPressed)
        return m_isDrawing;
    m_isPressed = false;
    if (!m_isDrawing)
        return false; // it was a click after all
    m_isAdded = event.modifiers() & Qt::ControlModifier;
    std::vector<Area> areas;
    for (const std::size_t caught : m_caught)
        areas.push_back(m_session.atlas().areas()[std::size_t(m_candidates[caught].area)]);
    end(map);
    sortByName(areas);
    selectAll(m_session, areas, m_isAdded ? Selecting::Added : Selecting::Alone);
    return true;
}

bool SelectingTool::stopByKey(const QKeyEvent &event, MapView &map)
{
    if (!m_isDrawing || event.key() != Qt::Key_Escape)
        return false;
    m_isPressed = false;
    end(map);
    return true;
}

void SelectingTool::end(MapView &map)
{
    m_isDrawing = false;
    m_caught.clear();
    map.unsetCursor();
    map.update();
}

QPolygonF SelectingTool::outline(const MapView &map) const
{
    QPolygonF outline;
    if (m_shape == Shape::Box)
        return QPolygonF(QRectF(pixelOf(map, m_path.front()), pixelOf(map, m_path.back())).normalized());
    for (const QPointF place : m_path)
        outline.append(pixelOf(map, place));
    return outline;
}

void SelectingTool::paint(QPainter &painter, const MapView &map) const
{
    if (!m_isDrawing)
        return;
    const Theme &theme = m_session.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.accent;
    ground.setAlphaF(0.14F);
    const QPolygonF shape = outline(map);
    painter.setBrush(ground);
    painter.setPen(QPen(theme.halo, 3.6));
    painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawPolygon(shape);
    painter.setPen(QPen(theme.halo, 1.4));
    painter.setBrush(theme.accent);
    for (const std::size_t caught : m_caught)
        painter.drawEllipse(pixelOf(map, m_candidates[caught].label), 4, 4);
    paintCount(painter, map);
    painter.restore();
}

QString SelectingTool::countText() const
{
    const auto &content = m_session.content();
    const Geography &geography = m_session.atlas().geographies()[std::size_t(content->geography)];
    const QString caught = m_caught.size() == 1
                               ? m_session.atlas().areas()[std::size_t(m_candidates[m_caught.front()].area)].name
                               : tr("%1 %2").arg(m_caught.size()).arg(areasWord(geography));
    std::vector<Area> areas;
    for (const std::size_t one : m_caught)
        areas.push_back(m_session.atlas().areas()[std::size_t(m_candidates[one].area)]);
    if (!withAllSelected(m_session.state(), areas, m_isAdded ? Selecting::Added : Selecting::Alone))
        return tr("%1: too many, at most %2").arg(caught).arg(mostSelected);
    return m_isAdded ? tr("%1 to add").arg(caught) : caught;
}

void SelectingTool::paintCount(QPainter &painter, const MapView &map) const
{
    const Theme &theme = m_session.theme();
    const QString text = countText();
    painter.setFont(windowFont(12, QFont::DemiBold));
    QRectF ground(m_pointer + QPointF(16, 14), QSizeF(painter.fontMetrics().horizontalAdvance(text) + 16.0, 22));
    if (ground.right() > map.width() - 4)
        ground.moveRight(m_pointer.x() - 10);
    if (ground.bottom() > map.height() - 4)
        ground.moveBottom(m_pointer.y() - 10);
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(ground, 4, 4);
    painter.setPen(theme.ink);
    painter.drawText(ground, Qt::AlignCenter, text);
}

} // namespace placelens
