#pragma once

#include <optional>

namespace placelens {

struct MapContent;

/// What legends mark among the classes: England's figure, or where it has none the mean of the areas.
struct LegendMarker
{
    double value = 0;
    bool isMean = false; ///< the plain mean of the shaded areas, not a figure of England
};

/// Nothing without figures, and for somebody's own areas.
std::optional<LegendMarker> markerOf(const MapContent &content);

} // namespace placelens
