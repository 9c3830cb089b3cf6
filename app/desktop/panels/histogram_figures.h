#pragma once

#include "core/cartography/legend_marker.h"
#include "core/cartography/scene.h"

#include <functional>

namespace placelens {

/// What a histogram shows: figures, the classes they are in, and how they are said. Without values there is nothing.
struct HistogramFigures
{
    std::vector<double> values;       ///< ascending
    std::vector<LegendClass> classes; ///< lowest first
    std::vector<double> breaks;       ///< upper bounds of all classes but the last, also of those without a figure
    std::optional<LegendMarker> marker;
    double finest = 0; ///< the last decimal of the figures; 0 where that is not known
    std::function<QString(double)> said;
};

/// The figures of the shaded areas.
HistogramFigures histogramOf(const MapContent &content);
/// The figures of somebody's own areas, in classes as chosen. Sorts them: for a thread that nobody waits for.
HistogramFigures histogramOf(const ShadedLayer &layer, const ClassChoice &choice);

} // namespace placelens
