#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/drawing.h"
#include "core/page/brief/map_ground.h"

namespace placelens {

/// Letters the map of a brief: its districts with their figures, places and the districts beside. What finds no room is
/// left out; no name stands on another or leaves the map. `taken` are boxes where nothing may stand.
void drawMapNames(Drawing &drawing, const BriefFacts &facts, const MapContent &content, const MapGround &ground,
                  std::vector<QRectF> taken);

} // namespace placelens
