#pragma once

#include "core/cartography/lettering.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace placelens {

struct Area;
struct FramePainting;
struct Place;
struct Scene;
struct Theme;
class LabelRoom;

/// A name where it stands in one picture.
struct PlacedLabel
{
    struct Line
    {
        QPointF origin; ///< of the baseline
        QString text;
    };
    const Area *area = nullptr;   ///< whose name it is; the atlas's
    const Place *place = nullptr; ///< or the place
    QRectF box;                   ///< round the words, whole device pixels
    std::vector<Line> lines;
    TextStyle style;
    QColor colour;
    Halo halo;
    std::optional<QPointF> dot; ///< of a place

    const QString &name() const;
};

/// Where names stand: of the overlays' areas, of the shaded areas, of places and, near enough, of districts; inside
/// their areas or beside them over the sea. A name that finds no room is left out; none stands on another.
///
/// Places are chosen on the ground, at one scale always the same: while the camera pans, a name stays where it is and
/// no other name changes it. It is only left out where the picture's edge would cut it or furniture and badges, which
/// have their places in `room`, would cover it. Nothing if stopped.
/// \pre `room` is that of the scene's content and camera
std::vector<PlacedLabel> placeLabels(const Scene &scene, const LabelRoom &room, std::stop_token stop = {});

void paintLabels(QPainter &painter, const Theme &theme, const std::vector<PlacedLabel> &labels);

/// Both in one.
void paintLabels(FramePainting &frame, const LabelRoom &room);

} // namespace placelens
