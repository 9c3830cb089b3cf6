#include "core/cartography/scene.h"

#include "core/cartography/borders.h"
#include "core/cartography/fill.h"
#include "core/cartography/frame_furniture.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/labels.h"
#include "core/cartography/map_legend.h"
#include "core/cartography/motorways.h"
#include "core/cartography/selection_marks.h"
#include "core/cartography/symbols.h"
#include "core/cartography/vector_scene.h"
#include "core/geometry/bands.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double leastDetail = 0.3; // square pixels: smaller details of borders can't be seen

// The scene that the inset shows: the map and nothing on it but its lines.
Scene innerScene(const FramePainting &frame, const Camera &camera)
{
    Scene inner = frame.scene;
    inner.camera = camera;
    inner.hasFurniture = inner.furnitureApart = inner.hasLegend = inner.hasLabels = false;
    return inner;
}

void paintFurnitureOf(FramePainting &frame, const FrameFurniture &furniture)
{
    paintFurniture(frame, furniture.furniture);
    if (!furniture.inset)
        return;
    if (!frame.isVector) {
        paintInset(frame.painter, frame.theme(), *furniture.inset,
                   [&](const Camera &) { return furniture.insetPicture; });
        return;
    }
    const QRectF box = furniture.inset->box;
    frame.painter.save();
    frame.painter.setClipRect(box);
    frame.painter.translate(box.topLeft());
    drawVectorScene(innerScene(frame, furniture.inset->camera), frame.painter, frame.stop);
    frame.painter.restore();
    paintInsetFrame(frame.painter, frame.theme(), *furniture.inset);
}

std::shared_ptr<FrameFurniture> furnitureOf(FramePainting &frame, LabelRoom &room)
{
    auto laid = std::make_shared<FrameFurniture>();
    laid->furniture = layFurniture(frame, room);
    laid->inset = layInset(frame, room);
    if (laid->inset && !frame.isVector)
        if (const auto inner = drawFrame(innerScene(frame, laid->inset->camera), frame.stop))
            laid->insetPicture = inner->picture;
    return laid;
}

void paintWords(FramePainting &frame)
{
    const Scene &scene = frame.scene;
    LabelRoom room(frame);
    const std::vector<Badge> badges = badgesOf(frame);
    for (const Badge &badge : badges)
        room.take(roomOf(badge));
    std::shared_ptr<FrameFurniture> laid;
    if (scene.hasFurniture)
        laid = furnitureOf(frame, room);
    if (scene.hasLegend)
        paintMapLegend(frame, layMapLegend(frame, room, laid ? laid->furniture : Furniture()));
    if (scene.hasLabels)
        paintLabels(frame, room);
    if (laid && !scene.furnitureApart)
        paintFurnitureOf(frame, *laid);
    paintBadges(frame, badges);
    frame.furniture = std::move(laid);
}

} // namespace

void paintAboveDistricts(FramePainting &frame)
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
    if (showsSymbols(frame.content))
        step([](FramePainting &f) {
            f.settle();
            paintSymbols(f);
        });
    step(paintOutlines);
    frame.settle();
    step(paintWords);
}

void FramePainting::settle()
{
    passes.lay(pixels, areas.width(), areas.height(), drawingThreads(), stop);
}

double lineScaleOf(const Camera &camera)
{
    return std::clamp(std::pow(850 / camera.metresPerPixel, 0.35), 0.6, 1.3);
}

std::optional<Frame> drawFrame(const Scene &scene, std::stop_token stop)
{
    const double ratio = scene.pixelRatio;
    QImage picture(std::max(1, static_cast<int>(std::lround(scene.camera.width * ratio))),
                   std::max(1, static_cast<int>(std::lround(scene.camera.height * ratio))),
                   QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    const GridBox seen = scene.camera.visibleBox();
    const auto areas = std::make_shared<AreaPicture>(
        sweep(*scene.content->coverage,
              {seen.west, seen.north, scene.camera.metresPerPixel / ratio, picture.width(), picture.height()},
              leastDetail, stop, drawingThreads()));
    FrameGeometry geometry(*scene.content->coverage, scene.camera, leastDetail / (ratio * ratio));
    // Some painters write pixels themselves; the painter has nothing pending between two calls.
    const Pixels pixels{reinterpret_cast<std::uint32_t *>(picture.bits()), picture.bytesPerLine() / 4};
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    MapContent ownContent; // what is said of somebody's own areas in place of the districts
    if (scene.layer)
        ownContent = withLayer(*scene.content, *scene.layer);
    FramePainting frame{scene, scene.layer ? ownContent : *scene.content, geometry, painter, *areas, stop, pixels};
    paintSea(frame);
    layDistricts(frame);
    std::shared_ptr<const AreaPicture> layerAreas;
    if (scene.layer) {
        frame.settle();
        layerAreas = layShadedLayer(frame);
    }
    paintAboveDistricts(frame);
    painter.end();
    if (stop.stop_requested())
        return std::nullopt;
    return Frame{std::move(picture), scene.camera, areas, layerAreas, scene.furnitureApart ? frame.furniture : nullptr};
}

std::optional<int> districtAt(const Scene &scene, PixelPoint pixel)
{
    const PartIndex part = scene.content->coverage->partAt(scene.camera.toGrid(pixel));
    if (part >= scene.content->classOfDistrict.size())
        return std::nullopt;
    return static_cast<int>(part);
}

} // namespace placelens
