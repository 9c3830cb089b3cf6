#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace placelens {

struct FramePainting;
class LabelRoom;

/// Title, scale bar with north arrow, and source lines: where they stand in one picture.
struct Furniture
{
    struct Block
    {
        QRectF box;
        bool hasGround = false; ///< a translucent ground, where England is under it
    };
    double scale = 1; ///< of its letters; below 1 in small pictures
    Block title, scaleBar, sources;
    QStringList titleLines, subtitleLines, sourceLines;
};

/// Lays the furniture out over the sea where there is room, and takes its places from `room`.
Furniture layFurniture(const FramePainting &frame, LabelRoom &room);

void paintFurniture(FramePainting &frame, const Furniture &furniture);

} // namespace placelens
