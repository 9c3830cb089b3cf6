#include "core/cartography/label_room.h"

#include "core/cartography/frame_painting.h"

#include <algorithm>

namespace placelens {

LabelRoom::LabelRoom(const MapContent &content, const Camera &camera)
    : m_ground(*content.coverage, content.classOfDistrict.size(), camera), m_picture(0, 0, camera.width, camera.height)
{}

LabelRoom::LabelRoom(const FramePainting &frame) : LabelRoom(frame.content, frame.camera()) {}

LabelRoom::Ground LabelRoom::under(const QRectF &box, const AreaSet &districts) const
{
    return m_ground.under(box.translated(m_ground.origin()), districts);
}

bool LabelRoom::isFree(const QRectF &box) const
{
    return m_picture.adjusted(3, 3, -3, -3).contains(box)
           && std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) { return taken.intersects(box); });
}

} // namespace placelens
