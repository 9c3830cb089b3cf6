#include "core/import/polygon_layer.h"

#include "core/base/spare_memory.h"
#include "core/import/grid_transform.h"
#include "core/import/layer_source.h"

#include <QFileInfo>

#include <cpl_error.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

/// Reading takes about a third of the time, building the rest.
constexpr double shareOfReading = 0.35;

PointRing pointsOf(const OGRLinearRing &ring)
{
    static_assert(sizeof(GridPoint) == 2 * sizeof(double), "getPoints writes pairs of doubles");
    PointRing points(static_cast<std::size_t>(ring.getNumPoints()));
    if (!points.empty())
        ring.getPoints(&points.front().east, sizeof(GridPoint), &points.front().north, sizeof(GridPoint));
    return points;
}

void append(std::vector<GridPolygon> &polygons, const OGRGeometry &geometry)
{
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon || type == wkbTriangle) {
        const OGRPolygon &polygon = *geometry.toPolygon();
        if (polygon.IsEmpty())
            return;
        GridPolygon &appended = polygons.emplace_back();
        appended.outer = pointsOf(*polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
            appended.holes.push_back(pointsOf(*polygon.getInteriorRing(i)));
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry *member : *geometry.toGeometryCollection())
            append(polygons, *member);
    } else if (OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface)) {
        for (const OGRPolygon *member : *geometry.toPolyhedralSurface())
            append(polygons, *member);
    }
}

void appendAll(std::vector<GridPolygon> &polygons, const OGRGeometry *geometry)
{
    if (geometry == nullptr)
        return;
    if (geometry->hasCurveGeometry(TRUE)) {
        const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry());
        if (straight)
            append(polygons, *straight);
        return;
    }
    append(polygons, *geometry);
}

std::vector<GridPolygon> polygonsOf(const OGRGeometry *geometry)
{
    std::vector<GridPolygon> polygons;
    appendAll(polygons, geometry);
    return polygons;
}

/// Reads a layer feature by feature.
class LayerReader
{
public:
    LayerReader(const QString &file, LayerSource &source) : m_file(file), m_source(source) {}

    Result<Done> read(const std::stop_token &stop, const ProgressReport &progress);
    Result<PolygonLayer> build(const std::stop_token &stop, const ProgressReport &progress);

private:
    void take(const OGRFeature &feature);
    static void appendText(QByteArray &texts, const OGRFeature &feature, int column)
    {
        if (column >= 0)
            texts.append(feature.GetFieldAsString(column)).append('\0');
    }
    static QStringList split(const QByteArray &texts)
    {
        QStringList found = QString::fromUtf8(texts).split(QChar(u'\0'));
        found.removeLast(); // what follows the last zero
        return found;
    }
    const QStringList &namesOfAreas() const { return m_layer.names.isEmpty() ? m_layer.codes : m_layer.names; }
    void measure();
    void noteAreasWithoutShape(const Coverage &coverage);

    QString m_file;
    LayerSource &m_source;
    PolygonLayer m_layer;
    std::vector<PartShape> m_shapes;
    // Every text ends with a zero. By themselves they would lie between the shapes in memory, and hold it back later.
    QByteArray m_codes, m_names;
};

void LayerReader::take(const OGRFeature &feature)
{
    m_shapes.push_back({static_cast<PartIndex>(m_shapes.size()), polygonsOf(feature.GetGeometryRef())});
    if (m_source.valueColumn >= 0) {
        const double value = feature.IsFieldSetAndNotNull(m_source.valueColumn)
                                 ? feature.GetFieldAsDouble(m_source.valueColumn)
                                 : noNumber;
        m_layer.values.push_back(std::isfinite(value) ? value : noNumber);
    }
    appendText(m_codes, feature, m_source.codeColumn);
    appendText(m_names, feature, m_source.nameColumn);
}

Result<Done> LayerReader::read(const std::stop_token &stop, const ProgressReport &progress)
{
    OGRLayer &layer = *m_source.layer;
    m_layer.layer = layerName(layer);
    m_layer.valueColumn = columnName(layer, m_source.valueColumn);
    m_layer.codeColumn = columnName(layer, m_source.codeColumn);
    m_layer.nameColumn = columnName(layer, m_source.nameColumn);
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    CPLErrorReset();
    const auto expected = static_cast<double>(layer.GetFeatureCount(FALSE));
    layer.ResetReading();
    while (!stop.stop_requested()) {
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature)
            break;
        take(*feature);
        if (progress && expected > 0 && m_shapes.size() % 1024 == 0)
            progress(shareOfReading * std::min(1.0, static_cast<double>(m_shapes.size()) / expected));
    }
    if (CPLGetLastErrorType() >= CE_Failure)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is damaged: the layer “%2” can't be read to its end. Copy the file again, or save it anew in the program it comes from."_s
                .arg(m_file, m_layer.layer),
            QString::fromUtf8(CPLGetLastErrorMsg())};
    return Done{};
}

/// The box and the number of all places, as they are before rounding.
void LayerReader::measure()
{
    const auto include = [this](const PointRing &ring) {
        m_layer.report.vertices += static_cast<qint64>(ring.size());
        for (const GridPoint &p : ring) {
            if (std::isfinite(p.east) && std::isfinite(p.north))
                m_layer.extent.include(p);
        }
    };
    for (const PartShape &shape : m_shapes) {
        for (const GridPolygon &polygon : shape.polygons) {
            include(polygon.outer);
            for (const PointRing &hole : polygon.holes)
                include(hole);
        }
    }
}

void LayerReader::noteAreasWithoutShape(const Coverage &coverage)
{
    for (PartIndex part = 0; part < coverage.partCount(); ++part) {
        if (coverage.box(part).isEmpty())
            m_layer.report.withoutShape.add({noNumber, noNumber}, areaName(namesOfAreas(), part));
    }
}

Result<PolygonLayer> LayerReader::build(const std::stop_token &stop, const ProgressReport &progress)
{
    LayerReport &report = m_layer.report;
    report.areas = static_cast<qint64>(m_shapes.size());
    if (Result<Done> moved = moveToGrid(m_shapes, m_source.layer->GetSpatialRef(), report, stop); !moved)
        return moved.error();
    measure();
    const auto letShapesGo = [this] {
        m_shapes = {};
        releaseSpareMemory();
    };
    const auto count = static_cast<PartIndex>(m_shapes.size());
    CoverageBuild built = buildCoverage(m_shapes, count, 0.1, stop, letShapesGo);
    if (stop.stop_requested())
        return PolygonLayer{};
    m_layer.codes = split(m_codes);
    m_layer.names = split(m_names);
    addBuilderReport(report, built.report, namesOfAreas());
    noteAreasWithoutShape(built.coverage);
    m_layer.coverage = std::make_shared<const Coverage>(std::move(built.coverage));
    if (progress)
        progress(1);
    return std::move(m_layer);
}

} // namespace

Result<PolygonLayer> readPolygonLayer(const QString &file, const LayerWish &wish, std::stop_token stop,
                                      const ProgressReport &progress)
{
    Result<LayerSource> source = openLayerSource(file, wish);
    if (!source)
        return source.error();
    LayerReader reader(file, *source);
    if (Result<Done> read = reader.read(stop, progress); !read)
        return read.error();
    if (stop.stop_requested())
        return PolygonLayer{};
    if (progress)
        progress(shareOfReading);
    return reader.build(stop, progress);
}

} // namespace placelens
