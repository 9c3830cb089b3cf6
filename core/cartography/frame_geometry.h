#pragma once

#include "core/cartography/camera.h"
#include "core/cartography/line_work.h"

#include <QPainterPath>
#include <QPolygonF>

namespace placelens {

/// The coverage as one camera sees it: arcs in pixels, with no more points than can be seen. Each arc is worked out when
/// first asked for and then kept, so that the two areas beside it, and all borders along it, get the same points.
/// For one frame and one thread.
class FrameGeometry
{
public:
    /// Details smaller than `leastDetail` square pixels are left out.
    FrameGeometry(const Coverage &coverage, const Camera &camera, double leastDetail);

    const Coverage &coverage() const { return m_coverage; }
    const Camera &camera() const { return m_camera; }

    /// Whether any of a box, and `reach` pixels round it, is in the picture.
    bool sees(const GridBox &box, double reach = 16) const;

    QPointF pixel(GridPoint point) const;
    QPolygonF line(const std::vector<ArcUse> &uses);
    QPainterPath path(const std::vector<ArcRing> &rings);

private:
    const QPolygonF &line(std::uint32_t arc);

    const Coverage &m_coverage;
    Camera m_camera;
    double m_leastDetail;
    GridBox m_visible;
    std::vector<QPolygonF> m_lines; // by arc; empty until asked for
};

} // namespace placelens
