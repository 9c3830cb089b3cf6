#include "core/cartography/vector_scene.h"

#include "core/cartography/fill.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/vector_fill.h"

namespace placelens {
namespace {

constexpr double leastDetail = 0.3; // square pixels of the picture's size: smaller details of borders can't be seen

} // namespace

bool drawVectorScene(const Scene &scene, QPainter &painter, std::stop_token stop)
{
    const double detail = leastDetail / (scene.pixelRatio * scene.pixelRatio);
    // Where words find room is asked in logical pixels: they stand where they stand on the screen.
    Scene drawn = scene;
    drawn.pixelRatio = 1;
    const GridBox seen = drawn.camera.visibleBox();
    const AreaPicture areas = sweep(
        *drawn.content->coverage,
        {seen.west, seen.north, drawn.camera.metresPerPixel, drawn.camera.width, drawn.camera.height}, detail, stop);
    FrameGeometry geometry(*drawn.content->coverage, drawn.camera, detail);
    FramePainting frame{drawn, *drawn.content, geometry, painter, areas, stop};
    frame.isVector = true;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSea(frame);
    fillDistricts(frame);
    paintAboveDistricts(frame);
    return !stop.stop_requested();
}

} // namespace placelens
