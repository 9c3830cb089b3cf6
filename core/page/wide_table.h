#pragma once

#include "core/atlas/gpkg_writer.h"
#include "core/page/export_columns.h"

namespace placelens {

/// Every figure of a group of areas, side by side: columns named after the indicators.
struct WideTable
{
    /// A column of values; those of its interval, rank, status and so on follow it.
    struct Values
    {
        QString column;
        int indicator = -1;
        Period period;
        std::vector<double> values; ///< by row; NaN: none
    };
    std::vector<gpkg::Column> columns;
    std::vector<QVariantList> rows; ///< one an area, in the group's order
    std::vector<Values> values;
};

/// The figures that the request wants of a group. Errors: more columns than a table can hold (Usage), a period that an
/// indicator does not have (Unknown).
Result<WideTable> wideTable(const Figures &figures, const ExportRequest &request, const ExportGroup &group);

/// The boundary of an area at full stored detail.
std::vector<GridPolygon> polygonsOf(const Coverage &coverage, const Area &area);

} // namespace placelens
