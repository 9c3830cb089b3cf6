#include "core/cartography/hover_outline.h"

#include "core/cartography/frame_geometry.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/line_work.h"
#include "core/cartography/map_places.h"
#include "core/cartography/outline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double leastDetail = 3; // square pixels that a wide stroke hides
constexpr double haloWidth = 4.2, inkWidth = 1.8;
constexpr double reach = 6; // pixels that the stroke goes beyond its line at most

} // namespace

HoverOutline drawHoverOutline(const MapContent &content, const Area &area, const Camera &camera, double pixelRatio,
                              const Theme &theme)
{
    HoverOutline drawn{{}, {}, camera};
    FrameGeometry geometry(*content.coverage, camera, leastDetail);
    if (!geometry.sees(boxOf(content, area)))
        return drawn;
    const std::vector<bool> inside = partsOf(area.districts, content.coverage->partCount());
    const QList<QPolygonF> outline = strokeOutline(geometry, content.coverage->rings(inside));
    QPainterPath path;
    for (const QPolygonF &line : outline)
        path.addPolygon(line);
    const QRectF seen = QRectF(0, 0, camera.width, camera.height).adjusted(-reach, -reach, reach, reach);
    const QRect room = (path.boundingRect().adjusted(-reach, -reach, reach, reach) & seen).toAlignedRect();
    if (room.isEmpty())
        return drawn;
    drawn.at = room.topLeft();
    drawn.picture = QImage((QSizeF(room.size()) * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    drawn.picture.setDevicePixelRatio(pixelRatio);
    drawn.picture.fill(Qt::transparent);
    QPainter painter(&drawn.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-drawn.at);
    const double scale = std::max(0.8, lineScaleOf(camera));
    for (const auto &[colour, width] : {std::pair(theme.halo, haloWidth), std::pair(theme.ink, inkWidth)})
        painter.strokePath(path, QPen(colour, width * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    return drawn;
}

} // namespace placelens
