#pragma once

#include "core/page/table_export.h"

#include <QByteArray>
#include <QVariant>

namespace placelens {

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
// libraries close their files without a word.
QByteArray csvOf(const Atlas &atlas, const std::vector<ExportRow> &rows);
Result<QByteArray> workbookOf(const Atlas &atlas, const std::vector<ExportRow> &rows);
Result<QByteArray> openDocumentOf(const Atlas &atlas, const std::vector<ExportRow> &rows);
/// In WGS84, one feature an area with its geography as a property (RFC 7946).
Result<QByteArray> geoJsonOf(const Figures &figures, const ExportRequest &request);
/// In British National Grid, a layer a geography, and the sources as a table.
Result<Done> writeGeoPackage(const Figures &figures, const ExportRequest &request, const QString &file);

} // namespace placelens
