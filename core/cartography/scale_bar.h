#pragma once

#include "core/cartography/camera.h"
#include "core/cartography/theme.h"

#include <QPointF>
#include <QSizeF>

class QPainter;

namespace placelens {

/// The longest of 1, 2, 5, 10, 20, 50 … units that is no more than `pixels` long.
double roundLength(double metresPerUnit, double metresPerPixel, double pixels);

/// The angle from grid north to true north in degrees, positive clockwise; accurate to a tenth of a degree in Great
/// Britain. A sphere is good enough for it, for it turns an arrow by less than four degrees.
double trueNorth(GridPoint at);

/// The room that the north arrow and the scale bar in kilometres and miles take.
QSizeF scaleBarSize(const Camera &camera, double scale);

void paintScaleBar(QPainter &painter, const Camera &camera, const Theme &theme, QPointF topLeft, double scale);

} // namespace placelens
