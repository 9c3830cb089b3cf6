#include "core/page/export_columns.h"
#include "core/page/memory_dataset.h"
#include "core/page/wide_table.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

std::unique_ptr<OGRGeometry> inDegrees(const std::vector<GridPolygon> &polygons, OGRCoordinateTransformation &toDegrees)
{
    auto whole = std::make_unique<OGRMultiPolygon>();
    const auto addRing = [](OGRPolygon &polygon, const PointRing &points) {
        auto ring = std::make_unique<OGRLinearRing>();
        for (const GridPoint &p : points)
            ring->addPoint(p.east, p.north);
        ring->closeRings();
        polygon.addRingDirectly(ring.release());
    };
    for (const GridPolygon &polygon : polygons) {
        auto part = std::make_unique<OGRPolygon>();
        addRing(*part, polygon.outer);
        for (const PointRing &hole : polygon.holes)
            addRing(*part, hole);
        whole->addGeometryDirectly(part.release());
    }
    whole->transform(&toDegrees);
    return whole;
}

OGRFieldType fieldType(gpkg::ColumnType type)
{
    return type == gpkg::ColumnType::Text ? OFTString : type == gpkg::ColumnType::Real ? OFTReal : OFTInteger;
}

Result<Done> addFeatures(OGRLayer &layer, const Coverage &coverage, const WideTable &wide, const ExportGroup &group,
                         OGRCoordinateTransformation &toDegrees)
{
    for (const gpkg::Column &column : wide.columns) {
        OGRFieldDefn field(column.name.toUtf8().constData(), fieldType(column.type));
        if (layer.GetLayerDefn()->GetFieldIndex(field.GetNameRef()) < 0)
            layer.CreateField(&field);
    }
    for (std::size_t a = 0; a < group.areas.size(); ++a) {
        OGRFeature feature(layer.GetLayerDefn());
        for (std::size_t c = 0; c < wide.columns.size(); ++c)
            setField(feature, wide.columns[c].name, wide.rows[a][static_cast<qsizetype>(c)]);
        feature.SetGeometryDirectly(inDegrees(polygonsOf(coverage, *group.areas[a]), toDegrees).release());
        if (layer.CreateFeature(&feature) != OGRERR_NONE)
            return MemoryDataset::failed();
    }
    return Done{};
}

} // namespace

Result<QByteArray> geoJsonOf(const Figures &figures, const ExportRequest &request, const ExportWatch &watch)
{
    const Atlas &atlas = figures.atlas();
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    RegisterOGRGeoJSON();
    OGRSpatialReference grid;
    OGRSpatialReference degrees;
    grid.SetFromUserInput("EPSG:27700");
    degrees.SetFromUserInput("EPSG:4326");
    grid.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> toDegrees(OGRCreateCoordinateTransformation(&grid, &degrees));
    MemoryDataset dataset("GeoJSON", u"geojson"_s);
    if (!dataset || !toDegrees)
        return MemoryDataset::failed();
    const char *options[] = {"RFC7946=YES", nullptr};
    OGRLayer *layer = dataset->CreateLayer("figures", &degrees, wkbMultiPolygon, const_cast<char **>(options));
    if (layer == nullptr)
        return MemoryDataset::failed();
    const std::vector<ExportGroup> groups = groupsOf(atlas, request);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (watch.stop.stop_requested())
            return QByteArray();
        watch.said(static_cast<double>(g) / static_cast<double>(groups.size()));
        const auto wide = wideTable(figures, request, groups[g]);
        if (!wide)
            return wide.error();
        if (const auto added = addFeatures(*layer, **coverage, *wide, groups[g], *toDegrees); !added)
            return added.error();
    }
    return dataset.finish();
}

} // namespace placelens
