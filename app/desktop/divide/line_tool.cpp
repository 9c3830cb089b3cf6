#include "app/desktop/divide/line_tool.h"

#include "app/desktop/divide/line_geometry.h"
#include "app/desktop/map/map_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr double reach = 9;       // pixels from a handle, or the line, that still mean it
constexpr double side = 9;        // of a square
constexpr double dotRadius = 5.5; //
constexpr double keyStep = 8;     // pixels
constexpr double fineKeyStep = 1; // with Shift
constexpr std::size_t mostPoints = 24;

GridPoint gridAt(QPointF place, const MapView &map)
{
    return map.camera().toGrid({place.x(), place.y()});
}

} // namespace

bool DivideLineTool::isShown(const MapView &map) const
{
    return m_source.ground() && m_source.choice().by == DivideChoice::By::Line
           && m_source.choice().look == DivideChoice::Look::Sides && map.content()
           && map.content()->description.layout == MapLayout::Geographic;
}

void DivideLineTool::startNewLine()
{
    m_isDrawing = true;
    m_first.reset();
}

bool DivideLineTool::handle(QEvent &event, MapView &map)
{
    if (!isShown(map))
        return false;
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<const QMouseEvent &>(event), map);
    case QEvent::MouseMove:
        return move(static_cast<const QMouseEvent &>(event), map);
    case QEvent::MouseButtonRelease:
        return release(map);
    case QEvent::MouseButtonDblClick:
        return bend(static_cast<const QMouseEvent &>(event), map);
    case QEvent::KeyPress:
        return key(static_cast<const QKeyEvent &>(event), map);
    default:
        return false;
    }
}

int DivideLineTool::handleAt(QPointF place, const MapView &map) const
{
    QPolygonF handles = pixelsOf(m_source.line(), map.camera());
    handles << middleOf(handles);
    int found = -1;
    double nearest = reach;
    for (qsizetype i = 0; i < handles.size(); ++i) {
        const double away = QLineF(handles[i], place).length();
        if (away > nearest)
            continue;
        nearest = away;
        found = int(i);
    }
    return found;
}

bool DivideLineTool::press(const QMouseEvent &event, MapView &map)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_isDrawing)
        return draw(event, map);
    const int handle = handleAt(event.position(), map);
    if (handle < 0)
        return false;
    QPolygonF handles = pixelsOf(m_source.line(), map.camera());
    handles << middleOf(handles);
    map.setFocus(Qt::MouseFocusReason);
    m_current = handle;
    m_isDragging = true;
    m_offset = handles[handle] - event.position();
    map.setCursor(Qt::SizeAllCursor);
    map.update();
    return true;
}

bool DivideLineTool::draw(const QMouseEvent &event, MapView &map)
{
    const GridPoint here = gridAt(event.position(), map);
    if (!m_first) {
        m_first = here;
        map.update();
        return true;
    }
    const std::vector<GridPoint> line{*m_first, here};
    if (!DivideSides::isLine(line))
        return true;
    m_isDrawing = false;
    m_current = 1;
    map.unsetCursor();
    m_source.choose(tr("Draw a line"), line);
    return true;
}

std::vector<GridPoint> DivideLineTool::moved(double east, double north) const
{
    std::vector<GridPoint> line = m_source.line();
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (m_current < int(line.size()) && int(i) != m_current)
            continue; // the dot moves all of it
        line[i].east += east;
        line[i].north += north;
    }
    return line;
}

bool DivideLineTool::move(const QMouseEvent &event, MapView &map)
{
    if (m_isDrawing) {
        map.setCursor(Qt::CrossCursor);
        if (m_first)
            m_source.preview({*m_first, gridAt(event.position(), map)});
        return true;
    }
    if (!m_isDragging) {
        const bool isOver = handleAt(event.position(), map) >= 0;
        if (isOver)
            map.setCursor(Qt::SizeAllCursor);
        else if (map.cursor().shape() == Qt::SizeAllCursor || map.cursor().shape() == Qt::CrossCursor)
            map.unsetCursor();
        return false;
    }
    QPolygonF handles = pixelsOf(m_source.line(), map.camera());
    handles << middleOf(handles);
    const GridPoint before = gridAt(handles[m_current], map), after = gridAt(event.position() + m_offset, map);
    m_source.preview(moved(after.east - before.east, after.north - before.north));
    return true;
}

bool DivideLineTool::release(MapView &map)
{
    if (!m_isDragging)
        return m_isDrawing;
    m_isDragging = false;
    map.unsetCursor();
    const bool isAll = m_current == int(m_source.line().size());
    m_source.choose(isAll ? tr("Move the line") : tr("Bend the line"), std::vector<GridPoint>(m_source.line()));
    return true;
}

bool DivideLineTool::bend(const QMouseEvent &event, MapView &map)
{
    const QPolygonF pixels = pixelsOf(m_source.line(), map.camera());
    const auto stretch = stretchAt(pixels, event.position(), reach);
    if (!stretch || m_isDrawing || event.button() != Qt::LeftButton)
        return m_isDrawing;
    std::vector<GridPoint> line = m_source.line();
    if (line.size() >= mostPoints)
        return true;
    m_isDragging = false;
    m_current = int(*stretch) + 1;
    line.insert(line.begin() + m_current, gridAt(event.position(), map));
    m_source.choose(tr("Add a bend"), line);
    return true;
}

bool DivideLineTool::key(const QKeyEvent &event, MapView &map)
{
    const int handles = int(m_source.line().size()) + 1;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        if (m_isDragging)
            return true;
        const int next = event.key() == Qt::Key_Tab ? m_current + 1 : (m_current < 0 ? handles : m_current) - 1;
        m_current = next < handles ? next : -1; // after the dot the window goes on
        map.update();
        return m_current >= 0;
    }
    case Qt::Key_Escape:
        if (m_current < 0 && !m_isDrawing)
            return false;
        m_current = -1;
        m_isDrawing = m_isDragging = false;
        m_source.preview(m_source.choice().line);
        map.unsetCursor();
        map.update();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_current < 0)
            return false;
        removePoint();
        return true;
    case Qt::Key_Insert:
        if (m_current < 0)
            return false;
        addPointAfter();
        return true;
    default:
        return m_current >= 0 && nudge(event, map);
    }
}

bool DivideLineTool::nudge(const QKeyEvent &event, const MapView &map)
{
    const double step = (event.modifiers() & Qt::ShiftModifier ? fineKeyStep : keyStep) * map.camera().metresPerPixel;
    double east = 0, north = 0;
    switch (event.key()) {
    case Qt::Key_Left:
        east = -step;
        break;
    case Qt::Key_Right:
        east = step;
        break;
    case Qt::Key_Up:
        north = step;
        break;
    case Qt::Key_Down:
        north = -step;
        break;
    default:
        return false;
    }
    if (event.modifiers() & (Qt::AltModifier | Qt::ControlModifier))
        return false; // going back in the views
    m_source.choose(m_current == int(m_source.line().size()) ? tr("Move the line") : tr("Bend the line"),
                    moved(east, north));
    return true;
}

void DivideLineTool::removePoint()
{
    std::vector<GridPoint> line = m_source.line();
    if (line.size() <= 2 || m_current >= int(line.size()))
        return;
    line.erase(line.begin() + m_current);
    m_current = std::min(m_current, int(line.size()) - 1);
    m_source.choose(tr("Remove a bend"), line);
}

void DivideLineTool::addPointAfter()
{
    std::vector<GridPoint> line = m_source.line();
    if (line.size() >= mostPoints)
        return;
    const std::size_t from = std::min(std::size_t(m_current), line.size() - 2);
    line.insert(line.begin() + std::ptrdiff_t(from) + 1,
                GridPoint{(line[from].east + line[from + 1].east) / 2, (line[from].north + line[from + 1].north) / 2});
    m_current = int(from) + 1;
    m_source.choose(tr("Add a bend"), line);
}

void DivideLineTool::paint(QPainter &painter, const MapView &map) const
{
    if (!isShown(map))
        return;
    const Theme &theme = m_source.session().theme();
    const QPolygonF pixels = pixelsOf(m_source.line(), map.camera());
    const auto [start, end] = endsOf(pixels, 4.0 * (map.width() + map.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(theme.halo, 0.85), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(pixels);
    for (const QPen &pen : {QPen(faded(theme.halo, 0.7), 3.4), QPen(theme.ink, 1.4, Qt::DotLine)}) {
        painter.setPen(pen);
        painter.drawLine(start);
        painter.drawLine(end);
    }
    painter.setPen(QPen(theme.ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(pixels);
    paintHandles(painter, map);
    painter.restore();
}

void DivideLineTool::paintHandles(QPainter &painter, const MapView &map) const
{
    const Theme &theme = m_source.session().theme();
    const QPolygonF pixels = pixelsOf(m_source.line(), map.camera());
    const auto pen = [&](int handle) { return handle == m_current ? QPen(theme.accent, 2.6) : QPen(theme.ink, 1.6); };
    for (qsizetype i = 0; i < pixels.size(); ++i) {
        painter.setPen(pen(int(i)));
        painter.setBrush(theme.halo);
        painter.drawRect(QRectF(pixels[i].x() - side / 2, pixels[i].y() - side / 2, side, side));
    }
    painter.setPen(m_current == int(pixels.size()) ? QPen(theme.accent, 2.6) : QPen(theme.halo, 1.2));
    painter.setBrush(theme.ink);
    painter.drawEllipse(middleOf(pixels), dotRadius, dotRadius);
}

} // namespace placelens
