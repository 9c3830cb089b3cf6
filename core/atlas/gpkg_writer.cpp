#include "core/atlas/gpkg_writer.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace Qt::StringLiterals;

namespace placelens::gpkg {

namespace {

/// GDAL's options are process-wide; this one is set for this thread and put back.
class FixedDate
{
public:
    // The file says when each table last changed; a fixed moment keeps the same tables the same bytes.
    FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00Z"); }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(const FixedDate &) = delete;
    FixedDate &operator=(const FixedDate &) = delete;
};

OGRwkbGeometryType typeOf(Shape shape)
{
    switch (shape) {
    case Shape::Point:
        return wkbPoint;
    case Shape::Line:
        return wkbLineString;
    case Shape::Polygon:
        return wkbPolygon;
    case Shape::MultiPolygon:
        return wkbMultiPolygon;
    case Shape::None:
        break;
    }
    return wkbNone;
}

std::unique_ptr<OGRFieldDefn> fieldFor(const Column &column)
{
    const QByteArray name = column.name.toUtf8();
    const OGRFieldType type = column.type == ColumnType::Text   ? OFTString
                              : column.type == ColumnType::Real ? OFTReal
                                                                : OFTInteger;
    auto field = std::make_unique<OGRFieldDefn>(name.constData(), type);
    if (column.type == ColumnType::Boolean)
        field->SetSubType(OFSTBoolean);
    return field;
}

void setField(OGRFeature &feature, int at, const QVariant &value)
{
    if (value.isNull() || !value.isValid())
        feature.SetFieldNull(at);
    else if (value.typeId() == QMetaType::Double)
        feature.SetField(at, value.toDouble());
    else if (value.typeId() == QMetaType::Int || value.typeId() == QMetaType::Bool)
        feature.SetField(at, value.toInt());
    else
        feature.SetField(at, value.toString().toUtf8().constData());
}

void addRing(OGRPolygon &polygon, const PointRing &points)
{
    auto ring = std::make_unique<OGRLinearRing>();
    ring->setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i)
        ring->setPoint(static_cast<int>(i), points[i].east, points[i].north);
    ring->closeRings();
    polygon.addRingDirectly(ring.release());
}

} // namespace

Writer::~Writer()
{
    if (m_dataset == nullptr)
        return;
    CPLPushErrorHandler(CPLQuietErrorHandler);
    GDALClose(m_dataset);
    CPLPopErrorHandler();
}

Error Writer::failed() const
{
    return PendingFile::cannotWrite(m_file, QString::fromUtf8(CPLGetLastErrorMsg()));
}

Result<std::unique_ptr<Writer>> Writer::create(const QString &file)
{
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    std::unique_ptr<Writer> writer(new Writer(file, std::move(*pending)));
    const FixedDate date;
    RegisterOGRGeoPackage();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    static const char *const options[] = {"ADD_GPKG_OGR_CONTENTS=NO", nullptr};
    if (driver != nullptr)
        writer->m_dataset = driver->Create(writer->m_pending.path().toUtf8().constData(), 0, 0, 0, GDT_Unknown,
                                           const_cast<char **>(options));
    if (writer->m_dataset != nullptr)
        writer->m_dataset->StartTransaction();
    CPLPopErrorHandler();
    if (writer->m_dataset == nullptr)
        return writer->failed();
    return writer;
}

Result<Done> Writer::startTable(const QString &name, const QString &title, Shape shape,
                                const std::vector<Column> &columns)
{
    const FixedDate date;
    OGRSpatialReference grid;
    grid.SetFromUserInput("EPSG:27700");
    const QByteArray identifier = u"IDENTIFIER=%1"_s.arg(title).toUtf8();
    const char *options[] = {identifier.constData(), "ASPATIAL_VARIANT=GPKG_ATTRIBUTES", nullptr};
    CPLPushErrorHandler(CPLQuietErrorHandler);
    m_layer = m_dataset->CreateLayer(name.toUtf8().constData(), shape == Shape::None ? nullptr : &grid, typeOf(shape),
                                     const_cast<char **>(options));
    CPLPopErrorHandler();
    if (m_layer == nullptr)
        return failed();
    for (const Column &column : columns) {
        const auto field = fieldFor(column);
        if (m_layer->CreateField(field.get()) != OGRERR_NONE)
            return failed();
    }
    m_shape = shape;
    m_columns = columns;
    return Done{};
}

Result<Done> Writer::addGeometry(const QVariantList &values, std::unique_ptr<OGRGeometry> geometry)
{
    const FixedDate date;
    OGRFeature feature(m_layer->GetLayerDefn());
    for (qsizetype i = 0; i < values.size(); ++i)
        setField(feature, static_cast<int>(i), values[i]);
    feature.SetGeometryDirectly(geometry.release());
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const OGRErr error = m_layer->CreateFeature(&feature);
    CPLPopErrorHandler();
    if (error != OGRERR_NONE)
        return failed();
    return Done{};
}

Result<Done> Writer::add(const QVariantList &values)
{
    return addGeometry(values, nullptr);
}

Result<Done> Writer::add(const QVariantList &values, const std::vector<GridPoint> &points)
{
    if (m_shape == Shape::Point)
        return addGeometry(values, std::make_unique<OGRPoint>(points.front().east, points.front().north));
    if (m_shape == Shape::Polygon) {
        auto polygon = std::make_unique<OGRPolygon>();
        addRing(*polygon, points);
        return addGeometry(values, std::move(polygon));
    }
    auto line = std::make_unique<OGRLineString>();
    line->setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i)
        line->setPoint(static_cast<int>(i), points[i].east, points[i].north);
    return addGeometry(values, std::move(line));
}

Result<Done> Writer::add(const QVariantList &values, const std::vector<GridPolygon> &polygons)
{
    auto whole = std::make_unique<OGRMultiPolygon>();
    for (const GridPolygon &polygon : polygons) {
        auto part = std::make_unique<OGRPolygon>();
        addRing(*part, polygon.outer);
        for (const PointRing &hole : polygon.holes)
            addRing(*part, hole);
        whole->addGeometryDirectly(part.release());
    }
    return addGeometry(values, std::move(whole));
}

Result<Done> Writer::run(const QString &sql)
{
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    OGRLayer *answer = m_dataset->ExecuteSQL(sql.toUtf8().constData(), nullptr, nullptr);
    if (answer != nullptr)
        m_dataset->ReleaseResultSet(answer);
    const bool hasFailed = CPLGetLastErrorType() >= CE_Failure;
    CPLPopErrorHandler();
    if (hasFailed)
        return failed();
    return Done{};
}

Result<Done> Writer::finish()
{
    const FixedDate date;
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    m_dataset->FlushCache();
    // Attribute tables keep the moment they were made, whatever the date option says.
    bool isWhole = run(u"UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'"_s).hasValue();
    CPLErrorReset();
    isWhole = m_dataset->CommitTransaction() == OGRERR_NONE && isWhole;
    GDALClose(m_dataset);
    m_dataset = nullptr;
    isWhole = isWhole && CPLGetLastErrorType() < CE_Failure;
    CPLPopErrorHandler();
    if (isWhole)
        return m_pending.commit();
    return failed();
}

} // namespace placelens::gpkg
