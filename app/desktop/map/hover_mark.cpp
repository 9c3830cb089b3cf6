#include "app/desktop/map/hover_mark.h"

#include <QPainter>

namespace placelens {

HoverMark::HoverMark(QObject *parent) : QObject(parent) {}

void HoverMark::show(const Scene &scene, const Area &area)
{
    if (area.code != m_area)
        m_shown = {};
    m_area = area.code;
    m_outlines.ask(
        [content = scene.content, area, camera = scene.camera, ratio = scene.pixelRatio, theme = scene.theme](
            std::stop_token) { return Result<HoverOutline>(drawHoverOutline(*content, area, camera, ratio, theme)); },
        [this](Result<HoverOutline> outline) {
            if (outline)
                m_shown = *std::move(outline);
            Q_EMIT changed();
        });
}

void HoverMark::clear()
{
    m_outlines.cancel();
    m_area.clear();
    m_shown = {};
}

void HoverMark::paint(QPainter &painter, const Camera &camera) const
{
    if (m_shown.picture.isNull())
        return;
    const QPointF corner = m_shown.at;
    const PixelPoint at = camera.toPixel(m_shown.camera.toGrid({corner.x(), corner.y()}));
    if (camera == m_shown.camera) {
        painter.drawImage(corner, m_shown.picture);
        return;
    }
    const double enlarged = m_shown.camera.metresPerPixel / camera.metresPerPixel;
    painter.drawImage(QRectF(QPointF(at.x, at.y), m_shown.picture.deviceIndependentSize() * enlarged), m_shown.picture);
}

} // namespace placelens
