#include "core/page/brief/map_ground.h"

#include "core/cartography/line_work.h"

#include <cmath>

namespace placelens {

MapGround MapGround::fitting(const GridBox &shown, const QRectF &box, double scale, double margin)
{
    const int width = static_cast<int>(std::ceil(box.width() / scale));
    const int height = static_cast<int>(std::ceil(box.height() / scale));
    return {box, scale, Camera::fitting(shown, width, height, margin / scale)};
}

QPointF MapGround::at(GridPoint place) const
{
    const PixelPoint pixel = camera.toPixel(place);
    return box.topLeft() + QPointF(pixel.x, pixel.y) * scale;
}

QPainterPath outlineOn(const MapGround &ground, const Coverage &coverage, const AreaSet &districts)
{
    constexpr double leastDetail = 0.06; // square points
    constexpr double leastIslet = 0.5;   // points across
    const double metres = 1 / ground.pointsPerMetre();
    const double least = leastDetail * metres * metres;
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const ArcRing &ring : coverage.rings(partsOf(districts, coverage.partCount()))) {
        QPolygonF polygon;
        for (const ArcUse use : ring) {
            const Arc &arc = coverage.arcs()[use.arc];
            const auto points = coverage.points(arc);
            const auto significance = coverage.significance(arc);
            for (std::size_t i = 0; i < points.size(); ++i) {
                const std::size_t at = use.reversed ? points.size() - 1 - i : i;
                if (significance[at] >= least)
                    polygon.append(ground.at(points[at]));
            }
        }
        const QRectF box = polygon.boundingRect();
        if (polygon.size() < 3 || std::max(box.width(), box.height()) < leastIslet)
            continue;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

} // namespace placelens
