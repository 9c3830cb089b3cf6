#include "core/cartography/legend_marker.h"

#include "core/cartography/scene.h"

namespace placelens {

std::optional<LegendMarker> markerOf(const MapContent &content)
{
    if (content.ownAreas)
        return std::nullopt;
    if (content.legend.england)
        return LegendMarker{*content.legend.england, false};
    double sum = 0;
    int count = 0;
    for (const Figure &figure : content.table->figures)
        if (figure.value) {
            sum += *figure.value;
            ++count;
        }
    if (count == 0)
        return std::nullopt;
    return LegendMarker{sum / count, true};
}

} // namespace placelens
