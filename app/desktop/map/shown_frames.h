#pragma once

#include "core/cartography/scene.h"
#include "core/geometry/arc.h"

#include <QPointF>
#include <QRect>

class QPainter;

namespace placelens {

/// What is at a place of the map.
struct MapPlace
{
    std::optional<int> district;
    std::optional<PartIndex> own; ///< the area of somebody's own layer
    friend bool operator==(const MapPlace &, const MapPlace &) = default;
};

/// The pictures that can be shown at once wherever the camera is: the newest frame, moved and scaled, beside it the one
/// before, and below both a coarse one of all England, so that there is no emptiness while a picture is being drawn.
class ShownFrames
{
public:
    void show(const Frame &frame, const Scene &scene);
    void setOverview(const Frame &frame);
    bool hasOverview() const { return !m_overview.picture.isNull(); }
    /// Leaves only the newest: the others show what is no longer so.
    void forgetOthers();

    bool isEmpty() const { return m_newest.picture.isNull(); }
    /// Whether the newest is the picture of a camera, pixel by pixel.
    bool isOf(const Camera &camera, double pixelRatio) const;
    const QImage &newest() const { return m_newest.picture; }
    const Camera &newestCamera() const { return m_newest.camera; }

    /// Fills the view, with `sea` where no picture reaches.
    void paint(QPainter &painter, const Camera &camera, const QColor &sea) const;
    /// What is at a pixel of the scene: what the newest picture shows there; where that is coarser than the view, shows
    /// something else or does not reach, what the stored boundaries say.
    MapPlace at(const Scene &scene, PixelPoint pixel) const;

private:
    struct Shown
    {
        QImage picture;
        QImage opaque; ///< the same pixels as a format without opacity, which is copied faster
        Camera camera;
    };
    static Shown shown(const Frame &frame);
    static QRect paintOne(QPainter &painter, const Shown &shown, const Camera &camera, const QRect &room);

    Shown m_newest, m_previous, m_overview;
    std::shared_ptr<const Coverage> m_coverage, m_layerCoverage; // of the newest
    std::shared_ptr<const AreaPicture> m_areas, m_layerAreas;
};

} // namespace placelens
