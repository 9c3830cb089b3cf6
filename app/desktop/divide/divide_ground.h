#pragma once

#include "core/atlas/divide_border.h"
#include "core/cartography/scene.h"

namespace placelens {

/// The districts' figures that are divided: read in the background, the same for every border.
struct DivideGround
{
    std::shared_ptr<const MapContent> content; ///< the districts' own, whatever the map shades
    std::vector<GridPoint> centres;            ///< by district
    std::vector<std::optional<double>> values; ///< by district
    std::vector<Border> borders;               ///< that are known without drawing one
    int withFigure = 0;
    double lowestFifth = 0, highestFifth = 0; ///< 20 % of the districts are at or below, at or above; type 7

    const Indicator &indicator() const;
};

/// The districts shaded with the map's figure, without the borders laid over it.
MapDescription groundDescription(MapDescription map);

/// Reads the districts' figures that a map shows, whatever areas it shades. Errors: as `makeMapContent`.
Result<std::shared_ptr<const DivideGround>> divideGround(const std::shared_ptr<const Figures> &figures,
                                                         const MapDescription &map, const Theme &theme);

} // namespace placelens
