#pragma once

#include "core/atlas/figures.h"
#include "core/cartography/legend.h"
#include "core/cartography/map_description.h"

#include <functional>
#include <stop_token>

namespace placelens {

/// The figures that a map shades, with the classes that it shows them in.
struct ShadedFigures
{
    int geography = -1, indicator = -1; ///< indices
    QString period;                     ///< id
    Legend legend;
};

/// Which figures leave the program.
struct ExportRequest
{
    std::vector<int> geographies;        ///< indices
    std::vector<int> indicators;         ///< indices
    std::vector<Area> areas;             ///< further areas, each by itself: of a geography, or somebody's own unions
    bool allPeriods = false;             ///< otherwise the latest with data for the geography
    QString period;                      ///< an id or a year, when only that one is wanted
    ClassChoice classes;                 ///< how a GeoPackage shows its layers in QGIS
    std::optional<ShadedFigures> shaded; ///< what its layer shows first there, in exactly these classes
};

/// How far an export is, for somebody who waits for it and may stop it.
struct ExportWatch
{
    std::stop_token stop;
    std::function<void(double share)> tell; ///< 0 to 1, in the thread that exports; may be empty

    void said(double share) const
    {
        if (tell)
            tell(share);
    }
};

/// One figure as a row of a long table.
struct ExportRow
{
    const Area *area = nullptr; ///< of the atlas or the request, which outlive the row
    int indicator = -1;
    Period period;
    Figure figure;
};

/// The rows of a request, by geography, indicator, period, area; further areas come last. Errors: a period that an
/// indicator does not have (Unknown). Incomplete if stopped.
Result<std::vector<ExportRow>> exportRows(const Figures &figures, const ExportRequest &request,
                                          const ExportWatch &watch = {});

/// Writes the figures; the extension chooses the form: csv, xlsx, ods (a row an area, indicator and period), gpkg,
/// geojson (a layer a geography, and one for further areas). Errors: another extension (Usage); a place that can't be
/// written (Failed), with what was there before left as it was. Nothing is written if stopped.
Result<Done> exportFigures(const Figures &figures, const ExportRequest &request, const QString &file,
                           const ExportWatch &watch = {});

/// "Office for National Statistics: Annual Population Survey …, 2023. Open Government Licence v3.0."
QString sourceLine(const Atlas &atlas, const QString &sourceId);

} // namespace placelens
