#pragma once

#include "core/cartography/frame_furniture.h"
#include "core/cartography/scene.h"

#include <functional>
#include <vector>

namespace placelens {

/// Title, sources, scale bar and inset of the map in the window: they stand still while the map moves under them.
///
/// Made with its frame by the thread that draws, for painting its letters the first time takes longer than moving a whole
/// map; then it is a few small pictures. Cheap to copy.
class StandingFurniture
{
public:
    StandingFurniture() = default;
    /// What was laid out for a frame of the scene. Somebody's own layer gives the map another title. Safe on any thread.
    StandingFurniture(const Frame &frame, const Scene &scene);

    /// Whether it says of other figures than those of the scene what they are, or in other colours.
    bool isOfOther(const Scene &scene) const;
    /// Of the frame that it was laid out for.
    const Camera &camera() const { return m_camera; }
    /// In the colours of its frame: letters in others would have to be painted first.
    void paint(QPainter &painter, const Camera &camera) const;

private:
    struct Piece
    {
        QPoint at;
        QImage picture;
        bool isOnGround = false; ///< goes with the map
    };
    using Paint = std::function<void(QPainter &painter)>;
    void addPiece(const QRectF &box, const Paint &paint);
    void addInset(const Theme &theme);
    QPointF moved(QPointF corner, const Camera &camera) const;
    void paintAsMade(QPainter &painter, const Camera &camera) const;
    void paintStandingInset(QPainter &painter, const Camera &camera) const;

    std::shared_ptr<const FrameFurniture> m_laid;
    std::shared_ptr<const MapContent> m_content;
    std::shared_ptr<const ShadedLayer> m_layer;
    Camera m_camera;
    double m_pixelRatio = 1;
    Theme m_theme;
    std::vector<Piece> m_pieces;
};

} // namespace placelens
