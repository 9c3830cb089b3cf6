#pragma once

#include "core/geometry/points.h"

#include <QString>

namespace placelens {

/// The Ordnance Survey grid reference of the 100 m square that holds `point`: "TA 262 053". Empty outside the grid.
///
/// Letters as in Ordnance Survey, "A guide to coordinate systems in Great Britain", section on grid references.
QString gridReference(GridPoint point);

} // namespace placelens
