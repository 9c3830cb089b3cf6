#pragma once

#include "core/cartography/lettering.h"

#include <optional>
#include <vector>

namespace placelens {

struct FramePainting;
struct Furniture;
class LabelRoom;

/// The legend as it stands in one picture: what the classes are, how many areas each has, no data, and England.
struct MapLegend
{
    struct Row
    {
        QRectF swatch;
        QColor colour;
        QString lower, upper, count; ///< of a kind `lower` is its name; empty where rows are too low for words
    };
    QRectF box;
    bool hasGround = false; ///< a translucent ground, where land is under it
    double scale = 1;       ///< of its letters; below 1 in small pictures
    QStringList unit;       ///< above the bounds, in lines
    QString counted;        ///< above the counts
    std::vector<Row> rows;  ///< highest class first
    Row noData;
    QString benchmark;          ///< England's figure, or where it has none the mean of the areas
    std::optional<double> mark; ///< how far down the swatches it lies; nothing if it is in no class
    double boundsLeft = 0, lowerRight = 0, upperRight = 0; ///< columns, pixels of the picture
};

/// Lays the legend over the sea: below the title if it can be, else along an edge, and takes its place from `room`.
MapLegend layMapLegend(const FramePainting &frame, LabelRoom &room, const Furniture &furniture);

void paintMapLegend(FramePainting &frame, const MapLegend &legend);

} // namespace placelens
