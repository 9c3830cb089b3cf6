#pragma once

class QEvent;
class QPainter;

namespace placelens {

class MapView;

/// What a hand can do on the map besides panning and clicking: draw a box, a lasso, a line.
///
/// It sees presses, moves, releases, double clicks and keys before the map does, and paints above everything.
class MapTool
{
public:
    virtual ~MapTool() = default;
    /// True if the event was the tool's: the map then leaves it alone.
    virtual bool handle(QEvent &event, MapView &map) = 0;
    virtual void paint(QPainter &painter, const MapView &map) const = 0;
};

} // namespace placelens
