#pragma once

#include "core/geometry/points.h"

namespace placelens {

struct Area;
struct MapContent;

// Where an area is on a map, whose districts may be drawn as they are or as hexagons. `Area::label` and `Area::box` are
// right for the first only; whoever paints an area, or zooms to it, asks here.

/// Where the area's name or badge stands.
GridPoint labelOf(const MapContent &content, const Area &area);

/// The box round what the map shows of the area.
GridBox boxOf(const MapContent &content, const Area &area);

} // namespace placelens
