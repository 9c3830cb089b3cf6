#pragma once

#include "core/base/pending_file.h"
#include "core/geometry/coverage.h"

#include <QVariant>

#include <memory>
#include <vector>

class GDALDataset;
class OGRLayer;
class OGRGeometry;

namespace placelens::gpkg {

enum class ColumnType { Text, Integer, Real, Boolean };

struct Column
{
    QString name;
    ColumnType type = ColumnType::Text;
};

enum class Shape { None, Point, Line, Polygon, MultiPolygon };

/// Writes one GeoPackage in British National Grid: reproducibly, and all or nothing.
///
/// Rows go into a file beside the target that takes its place in `finish`; without it the target stays as it was.
class Writer
{
public:
    /// Error (Failed): the folder can't be written to.
    static Result<std::unique_ptr<Writer>> create(const QString &file);
    ~Writer();

    /// Starts a table; the rows that follow go into it.
    Result<Done> startTable(const QString &name, const QString &title, Shape shape, const std::vector<Column> &columns);
    Result<Done> add(const QVariantList &values);
    Result<Done> add(const QVariantList &values, const std::vector<GridPoint> &points); ///< point, line or ring
    Result<Done> add(const QVariantList &values, const std::vector<GridPolygon> &polygons);
    Result<Done> run(const QString &sql);

    /// Closes the file and puts it in place. Error (Failed): the disk is full or the place can't be written.
    Result<Done> finish();

    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

private:
    Writer(QString file, PendingFile pending) : m_file(std::move(file)), m_pending(std::move(pending)) {}
    Result<Done> addGeometry(const QVariantList &values, std::unique_ptr<OGRGeometry> geometry);
    Error failed() const;

    QString m_file;
    PendingFile m_pending;
    GDALDataset *m_dataset = nullptr;
    OGRLayer *m_layer = nullptr;
    Shape m_shape = Shape::None;
    std::vector<Column> m_columns;
};

} // namespace placelens::gpkg
