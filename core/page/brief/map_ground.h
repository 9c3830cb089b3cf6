#pragma once

#include "core/atlas/atlas.h"
#include "core/cartography/camera.h"

#include <QPainterPath>

namespace placelens {

/// Where a map lies on the page: what turns places on the grid into points of the drawing.
struct MapGround
{
    QRectF box;
    double scale = 1; ///< points for each of the camera's pixels
    Camera camera;

    /// A map in `box` that shows `shown` whole with `margin` points round it.
    static MapGround fitting(const GridBox &shown, const QRectF &box, double scale, double margin);
    QPointF at(GridPoint place) const;
    double pointsPerMetre() const { return scale / camera.metresPerPixel; }
};

/// The outline of a set of districts, holes included, without detail and islets that can't be seen at this size.
QPainterPath outlineOn(const MapGround &ground, const Coverage &coverage, const AreaSet &districts);

} // namespace placelens
