#pragma once

#include "core/cartography/map_description.h"
#include "core/cartography/theme.h"

#include <QRectF>

class QPainter;

namespace placelens {

/// A square a district: how many are in one area, in the other and in both, in the colours of the map.
struct CountDiagram
{
    SelectedArea first, second;
    int inFirst = 0, inBoth = 0, inSecond = 0; ///< districts of the first alone, of both, of the second alone
    bool isHatched = true;                     ///< the first area, as on the map
};

/// The diagram of one or two selected areas; nothing for none, for more, or where squares would be too few or
/// too many to be worth counting.
std::optional<CountDiagram> countDiagram(const std::vector<SelectedArea> &selection);

/// How high it is drawn in a given width. \pre scale > 0, what 1,080 pixels of height are multiplied by
double heightOf(const CountDiagram &diagram, double width, double scale);

void paintCountDiagram(QPainter &painter, const QRectF &room, double scale, const CountDiagram &diagram,
                       const Theme &theme);

} // namespace placelens
