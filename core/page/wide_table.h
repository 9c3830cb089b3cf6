#pragma once

#include "core/atlas/gpkg_writer.h"
#include "core/page/table_export.h"

namespace placelens {

/// Every figure of the areas of a geography, side by side: columns named after the indicators.
struct WideTable
{
    std::vector<gpkg::Column> columns;
    std::vector<QVariantList> rows; ///< one an area, in the geography's order
};

/// The figures that the request wants of one geography. Errors: more columns than a table can hold (Usage), a period that
/// an indicator does not have (Unknown).
Result<WideTable> wideTable(const Figures &figures, const ExportRequest &request, int geography);

/// The boundary of an area at full stored detail.
std::vector<GridPolygon> polygonsOf(const Coverage &coverage, const Area &area);

} // namespace placelens
