#pragma once

#include "core/cartography/frame_geometry.h"
#include "core/cartography/scene.h"
#include "core/geometry/area_picture.h"

#include <QPainter>

namespace placelens {

/// What the painters of one frame share. A frame is painted bottom to top: land, borders and hatches, bands, halos and
/// lines, outlines, labels, badges, furniture; each painter is a file of this folder and is called once by `drawFrame`.
struct FramePainting
{
    const Scene &scene;
    const MapContent &content;
    FrameGeometry &geometry;
    QPainter &painter;
    const AreaPicture &areas; ///< which part of the coverage each device pixel shows
    std::stop_token stop;

    const Theme &theme() const { return scene.theme; }
    const Camera &camera() const { return scene.camera; }
    const Atlas &atlas() const { return content.figures->atlas(); }
    QRectF picture() const { return QRectF(0, 0, scene.camera.width, scene.camera.height); }
    /// What widths of lines are multiplied by: 1 when England fills a window, thinner further out, a little thicker nearer.
    double lineScale() const;
};

} // namespace placelens
