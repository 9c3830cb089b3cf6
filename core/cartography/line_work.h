#pragma once

#include "core/cartography/map_description.h"
#include "core/geometry/coverage.h"

#include <vector>

namespace placelens {

/// A long line: arcs that follow one another. Joined before it is drawn, so that dashes run on over arc ends.
struct ArcChain
{
    std::vector<ArcUse> uses;
    GridBox box;
};

/// Joins arcs into long lines; where more than two of them meet, lines end. The order follows the arcs'.
std::vector<ArcChain> joined(const Coverage &coverage, const std::vector<std::uint32_t> &arcs);

/// What an overlay draws.
struct OverlayLines
{
    std::vector<ArcChain> landBorders; ///< where what is shown changes over land; never the coast
    std::vector<bool> inside;          ///< by part: the districts shown; for bands that are clipped to the inside
    std::vector<bool> shared;          ///< by part: in two of the areas; empty unless the overlay hatches them
};

/// All lines of a map, joined once for every camera.
struct LineWork
{
    std::vector<std::vector<ArcRing>> rings; ///< by part of the coverage
    std::vector<ArcChain> districtBorders;   ///< between districts of England, and where they meet Wales and Scotland
    std::vector<ArcChain> contextBorders;    ///< between districts of Wales, of Scotland, and of both
    std::vector<ArcChain> shadedBorders;     ///< of the shaded geography, if its areas are not single districts
    std::vector<OverlayLines> overlays;      ///< in the description's order; empty for hidden ones
    std::vector<int> background;             ///< rings of Background::land that the coverage does not hold itself
};

/// The lines that `description` shows. Overlays of unknown geographies or areas are empty.
LineWork makeLineWork(const Atlas &atlas, const Coverage &coverage, const Background &background,
                      const MapDescription &description);

/// One entry a part: true for the districts of the area.
std::vector<bool> partsOf(const AreaSet &districts, PartIndex partCount);

} // namespace placelens
