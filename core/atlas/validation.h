#pragma once

#include "core/atlas/atlas_tables.h"

namespace placelens {

// The parts of `validate` that read many rows.

/// Areas that do not exist, periods that are not ISO 8601, values out of range for their unit, intervals the wrong way
/// round, neither a figure nor a reason, the same districts twice.
QStringList findingsInObservations(const AtlasTables &tables);

/// Arcs that cross, rings that do not close, districts without boundary, areas that disagree with the published ones.
QStringList findingsInBoundaries(const AtlasTables &tables);

/// Why a value can't be of this unit, in words that follow the value; empty if it can.
QString outOfRange(const QString &unit, double value);

} // namespace placelens
