#include "app/desktop/map/shown_frames.h"

#include "core/geometry/area_picture.h"

#include <QPainter>
#include <QRegion>

#include <array>
#include <cmath>

namespace placelens {

namespace {

QRectF targetOf(const Camera &made, const Camera &now)
{
    const PixelPoint topLeft = now.toPixel(made.toGrid({0, 0}));
    const PixelPoint bottomRight = now.toPixel(made.toGrid({double(made.width), double(made.height)}));
    return {QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y)};
}

/// The whole pixels that a rectangle fills.
QRect filled(const QRectF &box)
{
    const QPoint topLeft(int(std::ceil(box.left() - 1e-6)), int(std::ceil(box.top() - 1e-6)));
    const QPoint beyond(int(std::floor(box.right() + 1e-6)), int(std::floor(box.bottom() + 1e-6)));
    return {topLeft, QSize(beyond.x() - topLeft.x(), beyond.y() - topLeft.y())};
}

/// The part under a pixel of the camera, as a picture of another camera shows it; nothing if that does not reach there.
std::optional<PartIndex> partIn(const AreaPicture &areas, const Camera &made, const Camera &now, PixelPoint pixel)
{
    const PixelPoint there = made == now ? pixel : made.toPixel(now.toGrid(pixel));
    const double ratio = double(areas.width()) / std::max(1, made.width);
    const int x = int(std::floor(there.x * ratio)), y = int(std::floor(there.y * ratio));
    if (x < 0 || y < 0 || x >= areas.width() || y >= areas.height())
        return std::nullopt;
    return areas.at(x, y);
}

} // namespace

ShownFrames::Shown ShownFrames::shown(const Frame &frame)
{
    Shown made{frame.picture, {}, frame.camera};
    made.opaque = QImage(made.picture.constBits(), made.picture.width(), made.picture.height(),
                         made.picture.bytesPerLine(), QImage::Format_RGB32);
    made.opaque.setDevicePixelRatio(made.picture.devicePixelRatio());
    return made;
}

void ShownFrames::show(const Frame &frame, const Scene &scene)
{
    if (!isEmpty() && scene.content->coverage == m_coverage && scene.camera != m_newest.camera)
        m_previous = m_newest;
    m_newest = shown(frame);
    m_coverage = scene.content->coverage;
    m_layerCoverage = scene.layer ? scene.layer->coverage : nullptr;
    m_areas = frame.areas;
    m_layerAreas = frame.layerAreas;
}

void ShownFrames::setOverview(const Frame &frame)
{
    m_overview = shown(frame);
}

void ShownFrames::forgetOthers()
{
    m_previous = m_overview = {};
}

bool ShownFrames::isOf(const Camera &camera, double pixelRatio) const
{
    return !isEmpty() && m_newest.camera == camera && m_newest.picture.devicePixelRatio() == pixelRatio;
}

void ShownFrames::paint(QPainter &painter, const Camera &camera, const QColor &sea) const
{
    QRegion room(0, 0, camera.width, camera.height);
    for (const Shown *one : std::array{&m_newest, &m_previous, &m_overview}) {
        if (one->picture.isNull())
            continue;
        // One rectangle at a time: with a clip of several the fast way of scaling is not taken.
        QRegion covered;
        for (const QRect &rect : room)
            covered += paintOne(painter, *one, camera, rect);
        room -= covered;
    }
    for (const QRect &rect : room)
        painter.fillRect(rect, sea);
}

QRect ShownFrames::paintOne(QPainter &painter, const Shown &shown, const Camera &camera, const QRect &room)
{
    QRectF target = targetOf(shown.camera, camera);
    const double ratio = shown.picture.devicePixelRatio();
    const QRectF seen = target & QRectF(room);
    if (seen.isEmpty())
        return {};
    painter.save();
    painter.setClipRect(room);
    if (shown.camera.metresPerPixel == camera.metresPerPixel) {
        target.moveTo(std::round(target.x() * ratio) / ratio, std::round(target.y() * ratio) / ratio);
        painter.drawImage(target.topLeft(), shown.opaque);
    } else {
        const double enlarged = target.width() / shown.picture.width();
        const QRectF source((seen.topLeft() - target.topLeft()) / enlarged, seen.size() / enlarged);
        painter.drawImage(seen, shown.opaque, source);
    }
    painter.restore();
    return filled(target) & room;
}

MapPlace ShownFrames::at(const Scene &scene, PixelPoint pixel) const
{
    const bool isFine = !isEmpty() && m_newest.camera.metresPerPixel <= scene.camera.metresPerPixel;
    MapPlace place;
    std::optional<PartIndex> part;
    if (isFine && m_areas && m_coverage == scene.content->coverage)
        part = partIn(*m_areas, m_newest.camera, scene.camera, pixel);
    if (!part)
        place.district = districtAt(scene, pixel);
    else if (*part < scene.content->classOfDistrict.size())
        place.district = int(*part);
    if (!scene.layer)
        return place;
    std::optional<PartIndex> own;
    if (isFine && m_layerAreas && m_layerCoverage == scene.layer->coverage)
        own = partIn(*m_layerAreas, m_newest.camera, scene.camera, pixel);
    if (!own)
        own = scene.layer->coverage->partAt(scene.camera.toGrid(pixel));
    if (*own != noPart)
        place.own = own;
    return place;
}

} // namespace placelens
