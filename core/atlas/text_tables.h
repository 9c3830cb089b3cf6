#pragma once

#include "core/atlas/atlas_tables.h"
#include "core/base/csv.h"

namespace placelens {

// The parts of `readTextTables`; each adds to `tables` or says what can't be used.

/// Every table of resources/observations; small areas summed up to districts.
Result<Done> readObservationTables(const QString &folder, AtlasTables &tables);

/// maps/boundaries.arcs, places.csv, motorways.lines and, if there is one, land.lines.
Result<Done> readMapLines(const QString &folder, AtlasTables &tables);

/// Residents, km², perimeter, label point and box of every area, from its districts and the arcs.
/// Error (Invalid): a membership that can't be resolved.
Result<Done> measureAreas(AtlasTables &tables);

/// The columns, if the table has them all. Error (Invalid): the first one missing.
Result<QStringList> requireColumns(const CsvTable &table, const QStringList &columns);

} // namespace placelens
