#pragma once

#include "core/cartography/label_ground.h"

#include <vector>

namespace placelens {

struct FramePainting;
struct MapContent;

/// Where words may stand in one picture: what lies under each place, and what furniture and badges have taken.
class LabelRoom
{
public:
    LabelRoom(const MapContent &content, const Camera &camera);
    explicit LabelRoom(const FramePainting &frame);

    /// The same for ground pixels, beyond the picture too.
    const LabelGround &ground() const { return m_ground; }

    using Ground = LabelGround::Share;
    /// What lies under a rectangle of the picture.
    Ground under(const QRectF &box, const AreaSet &districts) const;

    /// Whether a rectangle is inside the picture and on nothing that is taken.
    bool isFree(const QRectF &box) const;
    void take(const QRectF &box) { m_taken.push_back(box); }

private:
    LabelGround m_ground;
    QRectF m_picture;
    std::vector<QRectF> m_taken;
};

} // namespace placelens
