#pragma once

#include "core/base/result.h"
#include "core/geometry/coverage_builder.h"
#include "core/import/layer_report.h"

#include <stop_token>
#include <vector>

class OGRSpatialReference;

namespace placelens {

/// Turns shapes from their coordinate system into British National Grid, in place; says in the report from what and how
/// well. `system` may be null: longitude and latitude if all numbers can be, otherwise the grid's own metres. Places that
/// have none on the grid become NaN. Stopped early, the shapes are of no use.
/// Error (Invalid): there is no way from that system to the grid.
Result<Done> moveToGrid(std::vector<PartShape> &shapes, const OGRSpatialReference *system, LayerReport &report,
                        std::stop_token stop = {});

/// Whether the grid of corrections between the worldwide datum and Britain's is missing here (OSTN15): without it places are
/// up to 5 m off.
bool isCorrectionGridMissing();

} // namespace placelens
