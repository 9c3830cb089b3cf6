#pragma once

#include "core/import/polygon_layer.h"

namespace placelens {

/// The layer's report with all that does not fit together: pairs of areas that share more than a square metre of ground,
/// gaps between areas, borders that meet where neither ends.
///
/// Takes about as long as reading the layer. Looks at the first 1,000 crossings and measures the first 1,000 pairs of areas
/// that may overlap. Stopped early, the report is as it was. \pre the layer has a coverage
LayerReport checkLayer(const PolygonLayer &layer, std::stop_token stop = {});

} // namespace placelens
