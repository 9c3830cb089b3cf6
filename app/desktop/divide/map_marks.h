#pragma once

#include "app/desktop/divide/brush.h"
#include "app/desktop/divide/cluster_source.h"
#include "app/desktop/divide/divide_source.h"
#include "app/desktop/map/map_tool.h"

#include <QCoreApplication>
#include <QRectF>

namespace placelens {

/// What the Divide view writes on the map above its colours: the stepped border that results, the names of the two sides
/// with their medians, the districts at both ends of the scale; hot and cold spots; districts picked out. It takes no events.
class DivideMapMarks : public MapTool
{
    Q_DECLARE_TR_FUNCTIONS(DivideMapMarks)
public:
    DivideMapMarks(const DivideSource &source, const ClusterSource &clusters, const Brush &brush)
        : m_source(source), m_clusters(clusters), m_brush(brush)
    {}

    bool handle(QEvent &, MapView &) override { return false; }
    void paint(QPainter &painter, const MapView &map) const override;

private:
    void paintBorder(QPainter &painter, const MapView &map) const;
    void paintEnds(QPainter &painter, const MapView &map) const;
    void paintSmallAreas(QPainter &painter, const MapView &map) const;
    void paintNames(QPainter &painter, const MapView &map) const;

    void paintNameOf(int side, std::vector<QRectF> &taken, QPainter &painter, const MapView &map) const;
    void paintSpots(QPainter &painter, const MapView &map) const;
    void paintBrushed(QPainter &painter, const MapView &map) const;
    void paintMark(int district, bool isHigh, QPainter &painter, const MapView &map) const;
    std::optional<QPointF> middleOf(int side, const MapView &map) const;

    const DivideSource &m_source;
    const ClusterSource &m_clusters;
    const Brush &m_brush;
};

/// The mark of a district at an end of the scale: the highest fifth is a filled dot, the lowest a ring, so that form and
/// colour differ.
void paintEndMark(QPainter &painter, QPointF at, double radius, bool isHigh, const Theme &theme);

} // namespace placelens
