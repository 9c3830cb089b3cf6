#include "core/import/grid_transform.h"

#include <cpl_error.h>
#include <ogr_spatialref.h>

#include <cmath>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

struct DestroyTransformation
{
    void operator()(OGRCoordinateTransformation *transformation) const
    {
        OGRCoordinateTransformation::DestroyCT(transformation);
    }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

OGRSpatialReference systemOf(int epsg)
{
    OGRSpatialReference system;
    system.importFromEPSG(epsg);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

template<typename Shapes, typename Visit>
void forEachRing(Shapes &shapes, const Visit &visit)
{
    for (auto &shape : shapes) {
        for (auto &polygon : shape.polygons) {
            visit(polygon.outer);
            for (auto &hole : polygon.holes)
                visit(hole);
        }
    }
}

/// Whether every number can be a longitude or latitude. Areas of Britain in metres never look like that.
bool lookLikeDegrees(const std::vector<PartShape> &shapes)
{
    bool areDegrees = true;
    bool areAny = false;
    forEachRing(shapes, [&](const PointRing &ring) {
        for (const GridPoint &p : ring) {
            if (!std::isfinite(p.east) || !std::isfinite(p.north))
                continue;
            areAny = true;
            areDegrees &= std::abs(p.east) <= 180 && std::abs(p.north) <= 90;
        }
    });
    return areAny && areDegrees;
}

/// A layer can also say that its system is unknown: GeoPackage's numbers -1 and 0, and local systems of drawings.
bool isKnown(const OGRSpatialReference *system)
{
    return system != nullptr && !system->IsEmpty() && !system->IsLocal()
           && !QString::fromUtf8(system->GetName()).startsWith(u"Undefined"_s);
}

bool isNationalGrid(const OGRSpatialReference &system, const OGRSpatialReference &grid)
{
    static const char *const options[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT", nullptr};
    return system.IsSame(&grid, options) == TRUE;
}

/// Systems on Britain's own datum need no correction.
bool isOnOwnDatum(const OGRSpatialReference &system)
{
    const OGRSpatialReference own = systemOf(4277);
    const std::unique_ptr<OGRSpatialReference> base(system.CloneGeogCS());
    return base && base->IsSameGeogCS(&own);
}

void transformRing(OGRCoordinateTransformation &transformation, PointRing &ring, std::vector<double> &buffer,
                   std::vector<int> &isGood)
{
    const std::size_t count = ring.size();
    buffer.resize(2 * count);
    isGood.assign(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        buffer[i] = ring[i].east;
        buffer[count + i] = ring[i].north;
    }
    transformation.Transform(static_cast<int>(count), buffer.data(), buffer.data() + count, nullptr, isGood.data());
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < count; ++i)
        ring[i] = isGood[i] != 0 ? GridPoint{buffer[i], buffer[count + i]} : GridPoint{none, none};
}

} // namespace

bool isCorrectionGridMissing()
{
    // It is where the first of Ordnance Survey's test points (OSTN15 developer pack, TP01) does not come out as published.
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const OGRSpatialReference europe = systemOf(4258);
    const OGRSpatialReference grid = systemOf(27700);
    const Transformation transformation(OGRCreateCoordinateTransformation(&europe, &grid));
    double x = -6.29977752014;
    double y = 49.92226393730;
    if (!transformation || !transformation->Transform(1, &x, &y))
        return true;
    return std::hypot(x - 91492.146, y - 11318.804) > 0.05;
}

Result<Done> moveToGrid(std::vector<PartShape> &shapes, const OGRSpatialReference *system, LayerReport &report,
                        std::stop_token stop)
{
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const OGRSpatialReference grid = systemOf(27700);
    OGRSpatialReference from = isKnown(system) ? *system : grid;
    if (!isKnown(system)) {
        report.isSystemAssumed = !shapes.empty();
        if (lookLikeDegrees(shapes))
            from = systemOf(4326);
    }
    if (isNationalGrid(from, grid))
        return Done{};
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    report.transformedFrom = QString::fromUtf8(from.GetName());
    CPLErrorReset();
    const Transformation transformation(OGRCreateCoordinateTransformation(&from, &grid));
    if (!transformation)
        return Error{
            ErrorKind::Invalid,
            u"There is no way from the layer's coordinate system, %1, to British National Grid. Save the layer in British National Grid (EPSG:27700) and open it again."_s
                .arg(report.transformedFrom),
            QString::fromUtf8(CPLGetLastErrorMsg())};
    report.isRoughlyTransformed = !isOnOwnDatum(from) && isCorrectionGridMissing();
    std::vector<double> buffer;
    std::vector<int> isGood;
    forEachRing(shapes, [&](PointRing &ring) {
        if (!ring.empty() && !stop.stop_requested())
            transformRing(*transformation, ring, buffer, isGood);
    });
    return Done{};
}

} // namespace placelens
