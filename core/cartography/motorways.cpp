#include "core/cartography/motorways.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/line_painting.h"

#include <cmath>

namespace placelens {
namespace {

// Steps shorter than this many pixels are left out.
constexpr double leastStep = 1.5;

QPolygonF lineOf(const FramePainting &frame, const BackgroundLine &road)
{
    QPolygonF line;
    for (const GridPoint &point : road.points) {
        const QPointF p = frame.geometry.pixel(point);
        const bool isEnd = &point == &road.points.back();
        if (line.isEmpty() || isEnd || std::hypot(p.x() - line.last().x(), p.y() - line.last().y()) >= leastStep)
            line.append(p);
    }
    return line;
}

} // namespace

void paintMotorways(FramePainting &frame)
{
    QList<QPolygonF> lines;
    for (const BackgroundLine &road : frame.content.background->motorways) {
        QPolygonF line = lineOf(frame, road);
        if (line.boundingRect().adjusted(-2, -2, 2, 2).intersects(frame.picture()))
            lines.append(std::move(line));
    }
    const double scale = frame.lineScale();
    const QColor blue = frame.theme().isDark ? QColor(0x9DB8E6) : QColor(0x3F68B0);
    strokeLines(frame, lines, {faded(frame.theme().halo, 0.8), 3.0 * scale});
    strokeLines(frame, lines, {blue, 1.4 * scale});
}

} // namespace placelens
