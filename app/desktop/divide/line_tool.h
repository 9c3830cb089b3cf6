#pragma once

#include "app/desktop/divide/divide_source.h"
#include "app/desktop/map/map_tool.h"

#include <QCoreApplication>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;

namespace placelens {

/// The line on the map, and the hand on it: squares bend it, the dot moves it, a double click on it adds a bend.
///
/// By keyboard: Tab goes to the next square and then to the dot, arrow keys move what was gone to (with Shift finely),
/// Insert adds a bend after it, Delete takes it away, Escape lets go. Nothing snaps.
class DivideLineTool : public MapTool
{
    Q_DECLARE_TR_FUNCTIONS(DivideLineTool)
public:
    explicit DivideLineTool(DivideSource &source) : m_source(source) {}

    bool handle(QEvent &event, MapView &map) override;
    void paint(QPainter &painter, const MapView &map) const override;

    /// The next two clicks on the map are the ends of a new line.
    void startNewLine();
    bool isDrawing() const { return m_isDrawing; }
    /// What keys move: a square by its number, then the dot; -1 for none.
    int current() const { return m_current; }

private:
    bool isShown(const MapView &map) const;
    bool press(const QMouseEvent &event, MapView &map);
    bool move(const QMouseEvent &event, MapView &map);
    bool release(MapView &map);
    bool draw(const QMouseEvent &event, MapView &map);
    bool bend(const QMouseEvent &event, MapView &map);
    bool key(const QKeyEvent &event, MapView &map);
    bool nudge(const QKeyEvent &event, const MapView &map);
    void removePoint();
    void addPointAfter();
    int handleAt(QPointF place, const MapView &map) const;
    std::vector<GridPoint> moved(double east, double north) const;
    void paintHandles(QPainter &painter, const MapView &map) const;

    DivideSource &m_source;
    int m_current = -1;
    bool m_isDragging = false, m_isDrawing = false;
    QPointF m_offset;                 // of the hand from what it holds
    std::optional<GridPoint> m_first; // of a new line
};

} // namespace placelens
