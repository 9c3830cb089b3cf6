#pragma once

#include "core/cartography/scene.h"

#include <QPointF>

namespace placelens {

/// The outline of the area under the pointer, to be laid over a frame, which stays as it is when the pointer moves on.
struct HoverOutline
{
    QImage picture; ///< transparent but for the outline; null if it is not in view
    QPointF at;     ///< its top left corner in logical pixels of the camera
    Camera camera;
};

/// Draws it as `camera` sees it. Safe on any thread.
HoverOutline drawHoverOutline(const MapContent &content, const Area &area, const Camera &camera, double pixelRatio,
                              const Theme &theme);

} // namespace placelens
