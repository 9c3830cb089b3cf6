#pragma once

#include "core/atlas/divide_border.h"
#include "core/cartography/scene.h"
#include "core/document/divide_choice.h"

namespace placelens {

/// Bounds of the ends of a scale.
struct Fifths
{
    double lowest = 0, highest = 0; ///< 20 % of the figures are at or below, at or above; type 7
    bool areApart() const { return lowest < highest; }
};

/// The districts' figures that are divided: read in the background, the same for every border.
struct DivideGround
{
    std::shared_ptr<const MapContent> content; ///< the districts' own, whatever the map shades
    std::vector<GridPoint> centres;            ///< by district
    std::vector<std::optional<double>> values; ///< by district
    std::vector<Border> borders;               ///< that are known without drawing one
    int withFigure = 0;
    Fifths fifths; ///< of the districts
    /// The same figure of small areas: null where they are not wanted, or have none.
    std::shared_ptr<const SmallAreaFigures> smallAreas;
    Fifths fifthsOfSmallAreas;

    const Indicator &indicator() const;
};

/// The districts shaded with the map's figure, without the borders laid over it.
MapDescription groundDescription(MapDescription map);

/// Reads the districts' figures that a map shows, whatever areas it shades, and those of small areas if they are to be
/// counted. Errors: as `makeMapContent`.
Result<std::shared_ptr<const DivideGround>> divideGround(const std::shared_ptr<const Figures> &figures,
                                                         const MapDescription &map, const Theme &theme,
                                                         DivideChoice::Unit unit);

} // namespace placelens
