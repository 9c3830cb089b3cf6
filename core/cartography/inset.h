#pragma once

#include "core/cartography/camera.h"

#include <QImage>
#include <QRectF>

#include <functional>
#include <optional>

class QPainter;

namespace placelens {

struct FramePainting;
struct MapContent;
struct Theme;
class LabelRoom;

/// A second look at London, whose boroughs are too small to be told apart on a map of all England.
struct Inset
{
    static constexpr double enlargement = 3; ///< its scale, in those of the map

    QRectF box;    ///< where it stands in the picture: whole logical pixels
    Camera camera; ///< of the map in it
    QRectF onMap;  ///< the ground that it shows, on the map

    friend bool operator==(const Inset &, const Inset &) = default;
};

/// Where the inset stands, and takes its place from `room`: on the right, otherwise on the left, off England and off what
/// is taken. Nothing unless all England is in the picture, at a scale that makes boroughs small, and there is room; nothing
/// among hexagons, which are all of one size.
/// \pre furniture and badges have taken their places
std::optional<Inset> layInset(const MapContent &content, const Camera &camera, LabelRoom &room);
std::optional<Inset> layInset(const FramePainting &frame, LabelRoom &room);

/// Gives the picture that a camera sees, at the pixel ratio of the map's.
using DrawInner = std::function<QImage(const Camera &camera)>;

/// Paints the inset with its title and its frame on the map. Nothing if `drawInner` gives no picture, as when stopped.
void paintInset(QPainter &painter, const Theme &theme, const Inset &inset, const DrawInner &drawInner);
/// The same without what is in it: title, edge and the frame on the map.
void paintInsetFrame(QPainter &painter, const Theme &theme, const Inset &inset);

} // namespace placelens
