#pragma once

#include "core/cartography/frame_geometry.h"
#include "core/cartography/pixel_pass.h"
#include "core/cartography/scene.h"
#include "core/geometry/area_picture.h"

#include <QPainter>

namespace placelens {

/// What widths of lines are multiplied by: 1 when England fills a window, thinner further out, a little thicker nearer.
double lineScaleOf(const Camera &camera);

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
    Pixels pixels = {}; ///< what is painted into; null data for a file of lines
    PixelPasses passes =
        {}; ///< what is still to be laid into the pixels, below all that `painter` paints after `settle`
    std::shared_ptr<const FrameFurniture> furniture = nullptr; ///< once it is laid out
    bool isVector =
        false; ///< goes to a file of lines and words, not into pixels; `areas` then only tells what lies where

    const Theme &theme() const { return scene.theme; }
    const Camera &camera() const { return scene.camera; }
    const Atlas &atlas() const { return content.figures->atlas(); }
    QRectF picture() const { return QRectF(0, 0, scene.camera.width, scene.camera.height); }
    double lineScale() const { return lineScaleOf(camera()); }
    /// Lays the passes that wait. Whoever uses `painter` above them calls it first.
    void settle();
};

/// Paints all that is above the districts' colours, bottom to top; each step is skipped once the picture is no longer
/// wanted.
void paintAboveDistricts(FramePainting &frame);

} // namespace placelens
