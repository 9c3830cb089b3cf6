#include "core/cartography/frame_geometry.h"

namespace placelens {
FrameGeometry::FrameGeometry(const Coverage &coverage, const Camera &camera, double leastDetail)
    : m_coverage(coverage), m_camera(camera), m_leastDetail(leastDetail), m_visible(camera.visibleBox()),
      m_lines(coverage.arcs().size())
{}

bool FrameGeometry::sees(const GridBox &box, double reach) const
{
    const double metres = reach * m_camera.metresPerPixel;
    const GridBox wider{m_visible.west - metres, m_visible.south - metres, m_visible.east + metres,
                        m_visible.north + metres};
    return !box.isEmpty() && wider.intersects(box);
}

QPointF FrameGeometry::pixel(GridPoint point) const
{
    const PixelPoint p = m_camera.toPixel(point);
    return {p.x, p.y};
}

const QPolygonF &FrameGeometry::line(std::uint32_t arc)
{
    QPolygonF &line = m_lines[arc];
    if (!line.isEmpty())
        return line;
    const Arc &stored = m_coverage.arcs()[arc];
    const auto points = m_coverage.points(stored);
    const auto significance = m_coverage.significance(stored);
    const double least = m_leastDetail * m_camera.metresPerPixel * m_camera.metresPerPixel;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (significance[i] >= least)
            line.append(pixel(points[i]));
    return line;
}

QPolygonF FrameGeometry::line(const std::vector<ArcUse> &uses)
{
    QPolygonF whole;
    for (const ArcUse use : uses) {
        const QPolygonF &part = line(use.arc);
        const qsizetype skipped = whole.isEmpty() ? 0 : 1; // it starts where the one before it ended
        if (use.reversed)
            for (qsizetype i = part.size() - 1 - skipped; i >= 0; --i)
                whole.append(part[i]);
        else
            for (qsizetype i = skipped; i < part.size(); ++i)
                whole.append(part[i]);
    }
    return whole;
}

QPainterPath FrameGeometry::path(const std::vector<ArcRing> &rings)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // holes run the other way
    for (const ArcRing &ring : rings) {
        const QPolygonF outline = line(ring);
        if (outline.size() < 4)
            continue;
        path.addPolygon(outline);
        path.closeSubpath();
    }
    return path;
}

} // namespace placelens
