#pragma once

#include "core/cartography/camera.h"
#include "core/cartography/symbols.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

class QPainter;

namespace placelens {

struct FramePainting;
struct MapContent;
struct Theme;
class LabelRoom;

/// Title, source lines, scale bar with north arrow and the legend of circles: where they stand in one picture.
struct Furniture
{
    struct Block
    {
        QRectF box;
        bool hasGround = false; ///< a translucent ground, where England is under it
    };
    int width = 0, height = 0; ///< of the picture that it is laid out for, logical pixels
    double scale = 1;          ///< of its letters; below 1 in small pictures
    Block title, sources;
    std::optional<Block> scaleBar; ///< nothing on a map that has no scale and no north
    std::optional<Block> symbols;
    SymbolKey symbolKey;
    QStringList titleLines, subtitleLines, sourceLines;
};

/// Lays the furniture out over the sea where there is room, and takes its places from `room`. Source lines take at most
/// 40 % of the width and 12 % of the height; with less room they say less, in the smallest pictures one short line.
Furniture layFurniture(const MapContent &content, const Camera &camera, LabelRoom &room);
Furniture layFurniture(const FramePainting &frame, LabelRoom &room);

/// Paints furniture at any time: over the frame it was laid out for, or with a later camera over a frame that has been
/// moved. Its places stay, at a new size of the window with the nearest edges; scale bar and circles are the camera's.
void paintFurniture(QPainter &painter, const Theme &theme, const Camera &camera, const Furniture &furniture);
void paintFurniture(FramePainting &frame, const Furniture &furniture);

} // namespace placelens
