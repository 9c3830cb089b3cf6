#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <optional>

class GDALDataset;
class OGRFeature;

namespace placelens::gpkg {

struct CloseDataset
{
    void operator()(GDALDataset *dataset) const;
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// Opens a GeoPackage to read. Errors: no such file, a folder, or not readable (Failed); not a GeoPackage (Invalid).
Result<Dataset> open(const QString &file);

/// A row of a query's answer; columns by position.
class Row
{
public:
    explicit Row(const OGRFeature &feature) : m_feature(feature) {}
    QString text(int column) const;
    double number(int column) const;
    int integer(int column) const;
    std::optional<double> optionalNumber(int column) const;
    const OGRFeature &feature() const { return m_feature; }

private:
    const OGRFeature &m_feature;
};

/// Runs a query and hands every row to `take`. Error (Invalid): the table or a column is missing, the file is damaged.
Result<Done> forEachRow(GDALDataset &dataset, const QString &query, const std::function<void(const Row &)> &take);

} // namespace placelens::gpkg
