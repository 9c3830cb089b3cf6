#pragma once

#include "core/page/table_export.h"

#include <QByteArray>
#include <QVariant>

namespace placelens {

/// Areas that stand together in an export: those of a geography, or the further ones.
struct ExportGroup
{
    int geography = -1; ///< -1 for further areas
    QString id, title;  ///< of the layer
    std::vector<const Area *> areas;
};

/// The groups of a request, further areas last; none that is empty.
std::vector<ExportGroup> groupsOf(const Atlas &atlas, const ExportRequest &request);
/// The periods that the request wants of an indicator for a group. Error: one that the indicator does not have (Unknown).
Result<std::vector<Period>> periodsOf(const Figures &figures, const ExportRequest &request, int indicator,
                                      const ExportGroup &group);
/// A figure for each area of the group, in its order.
Result<std::vector<Figure>> figuresOf(const Figures &figures, int indicator, const ExportGroup &group,
                                      const Period &period);
/// The id of the area's geography; empty for somebody's own area.
QString geographyIdOf(const Atlas &atlas, const Area &area);
/// What the figures and borders of a request are from, in the atlas's order.
std::vector<const Source *> sourcesOf(const Figures &figures, const ExportRequest &request);

/// A column of the long table of figures.
struct ExportColumn
{
    QString name;
    bool isNumber = false;
};

/// geography, code, name, indicator, period, value, … source: the same in every tabular form.
const std::vector<ExportColumn> &exportColumns();

/// A row's fields in the order of the columns; null where there is nothing.
QVariantList exportFields(const Atlas &atlas, const ExportRow &row);

// One function a form. All but the GeoPackage come as bytes, because only whoever writes those notices a full disk: the
// libraries close their files without a word. Empty or incomplete if stopped.
QByteArray csvOf(const Atlas &atlas, const std::vector<ExportRow> &rows, const ExportWatch &watch);
/// In WGS84, one feature an area with its geography as a property (RFC 7946).
Result<QByteArray> geoJsonOf(const Figures &figures, const ExportRequest &request, const ExportWatch &watch);
/// In British National Grid, a layer a geography, each with its styles, and the sources as a table. Nothing is put in
/// place if stopped.
Result<Done> writeGeoPackage(const Figures &figures, const ExportRequest &request, const QString &file,
                             const ExportWatch &watch);

} // namespace placelens
