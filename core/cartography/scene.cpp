#include "core/cartography/scene.h"

#include "core/cartography/borders.h"
#include "core/cartography/fill.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/furniture.h"
#include "core/cartography/label_room.h"
#include "core/cartography/labels.h"
#include "core/cartography/motorways.h"
#include "core/cartography/selection_marks.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double leastDetail = 0.3; // square pixels: smaller details of borders can't be seen

void paintWords(FramePainting &frame)
{
    LabelRoom room(frame);
    const std::vector<Badge> badges = badgesOf(frame);
    for (const Badge &badge : badges)
        room.take(roomOf(badge));
    Furniture furniture;
    if (frame.scene.hasFurniture)
        furniture = layFurniture(frame, room);
    paintLabels(frame, room);
    if (frame.scene.hasFurniture)
        paintFurniture(frame, furniture);
    paintBadges(frame, badges);
}

// Bottom to top; each step is skipped once the picture is no longer wanted.
void paint(FramePainting &frame)
{
    const auto step = [&](auto painter) {
        if (!frame.stop.stop_requested())
            painter(frame);
    };
    step(paintSecondColours);
    step(paintDistrictBorders);
    step(paintOverlays);
    if (frame.content.description.showsMotorways)
        step(paintMotorways);
    step(paintOutlines);
    step(paintWords);
}

} // namespace

double FramePainting::lineScale() const
{
    return std::clamp(std::pow(850 / camera().metresPerPixel, 0.35), 0.6, 1.3);
}

std::optional<Frame> drawFrame(const Scene &scene, std::stop_token stop)
{
    const double ratio = scene.pixelRatio;
    QImage picture(std::max(1, static_cast<int>(std::lround(scene.camera.width * ratio))),
                   std::max(1, static_cast<int>(std::lround(scene.camera.height * ratio))),
                   QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    const GridBox seen = scene.camera.visibleBox();
    const AreaPicture areas =
        sweep(*scene.content->coverage,
              {seen.west, seen.north, scene.camera.metresPerPixel / ratio, picture.width(), picture.height()},
              leastDetail * ratio * ratio, stop);
    FrameGeometry geometry(*scene.content->coverage, scene.camera, leastDetail);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    FramePainting frame{scene, *scene.content, geometry, painter, areas, stop};
    paintSea(frame);
    painter.end(); // the districts go straight into the picture
    layDistricts(frame, picture);
    painter.begin(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(frame);
    painter.end();
    if (stop.stop_requested())
        return std::nullopt;
    return Frame{std::move(picture), scene.camera};
}

std::optional<int> districtAt(const Scene &scene, PixelPoint pixel)
{
    const PartIndex part = scene.content->coverage->partAt(scene.camera.toGrid(pixel));
    if (part >= scene.content->classOfDistrict.size())
        return std::nullopt;
    return static_cast<int>(part);
}

} // namespace placelens
