#pragma once

#include "app/desktop/map/map_tool.h"
#include "app/desktop/session.h"

#include <QObject>
#include <QPolygonF>

class QKeyEvent;
class QMouseEvent;

namespace placelens {

/// Selects many areas at once: Shift+drag draws a box, Alt+drag a lasso, Ctrl beside them adds.
///
/// Meant are the areas of the shaded geography whose label point lies inside. Their number stands beside the pointer
/// while it moves; Escape gives up. It owns neither the session nor the map, and is added to the map by whoever makes it.
class SelectingTool : public QObject, public MapTool
{
    Q_OBJECT
public:
    explicit SelectingTool(Session &session, QObject *parent = nullptr);

    bool handle(QEvent &event, MapView &map) override;
    void paint(QPainter &painter, const MapView &map) const override;

    bool isDrawing() const { return m_isDrawing; }

private:
    enum class Shape { Box, Lasso };
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event, MapView &map);
    bool release(const QMouseEvent &event, MapView &map);
    bool stopByKey(const QKeyEvent &event, MapView &map);
    void begin(MapView &map);
    void end(MapView &map);
    void collect();
    QPolygonF outline(const MapView &map) const;
    void paintCount(QPainter &painter, const MapView &map) const;
    QString countText() const;

    /// An area that can be caught, and where its label stands.
    struct Candidate
    {
        int area = -1;
        QPointF label; ///< metres of the grid
    };

    Session &m_session;
    Shape m_shape = Shape::Box;
    bool m_isPressed = false, m_isDrawing = false, m_isAdded = false;
    QPointF m_start, m_pointer; ///< pixels of the map
    QPolygonF m_path;           ///< metres of the grid, so that the map may zoom meanwhile; a box has its two corners
    std::vector<Candidate> m_candidates;
    std::vector<std::size_t> m_caught; ///< indices into m_candidates
};

} // namespace placelens
