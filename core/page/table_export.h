#pragma once

#include "core/atlas/figures.h"

namespace placelens {

/// Which figures leave the program.
struct ExportRequest
{
    std::vector<int> geographies; ///< indices
    std::vector<int> indicators;  ///< indices
    bool allPeriods = false;      ///< otherwise the latest with data for the geography
    QString period;               ///< an id or a year, when only that one is wanted
};

/// One figure as a row of a long table.
struct ExportRow
{
    int geography = -1;
    int area = -1; ///< index into Atlas::areas()
    int indicator = -1;
    Period period;
    Figure figure;
};

/// The rows of a request, by geography, indicator, period, area. Errors: a period that an indicator does not have (Unknown).
Result<std::vector<ExportRow>> exportRows(const Figures &figures, const ExportRequest &request);

/// Writes the figures; the extension chooses the form: csv, xlsx, ods (a row an area, indicator and period), gpkg,
/// geojson (a layer a geography). Errors: another extension (Usage); a place that can't be written (Failed), with
/// what was there before left as it was.
Result<Done> exportFigures(const Figures &figures, const ExportRequest &request, const QString &file);

/// "Office for National Statistics: Annual Population Survey …, 2023. Open Government Licence v3.0."
QString sourceLine(const Atlas &atlas, const QString &sourceId);

} // namespace placelens
