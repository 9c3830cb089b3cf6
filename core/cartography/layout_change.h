#pragma once

#include "core/cartography/scene.h"

#include <QPolygonF>

#include <vector>

namespace placelens {

/// The way from the map with its borders to the map of hexagons: every district's shape in both, point for point.
///
/// Made once for what two cameras see, with no more points than a moving picture shows; then each moment of the way is
/// drawn quickly. Immutable.
class LayoutChange
{
public:
    /// \pre `borders` shows the districts as they are and `hexagons` as hexagons, both of one atlas; the cameras have the
    /// same size
    LayoutChange(const MapContent &borders, const Camera &bordersCamera, const MapContent &hexagons,
                 const Camera &hexagonsCamera);

    /// A piece of a district, in logical pixels: as many points in the one as in the other. The largest piece becomes the
    /// hexagon; islands shrink into its middle.
    struct Piece
    {
        PartIndex part = noPart;
        QPolygonF border, hexagon;
    };
    const std::vector<Piece> &pieces() const { return m_pieces; } ///< lowest first
    const std::vector<QPolygonF> &otherLand() const { return m_otherLand; }
    const Camera &camera() const { return m_camera; } ///< of the map with its borders

private:
    Camera m_camera;
    std::vector<Piece> m_pieces;
    std::vector<QPolygonF> m_otherLand;
};

/// A moment of a change: 0 is the map with its borders, 1 the map of hexagons; in between it sets off and arrives gently.
struct LayoutMoment
{
    double t = 0;
    double pixelRatio = 1;
};

/// The districts in the colours of their classes, somewhere on their way: fills and hairlines, no words and no overlays.
QImage drawLayoutChange(const LayoutChange &change, const MapContent &content, const LayoutMoment &moment,
                        const Theme &theme);

} // namespace placelens
