#include "core/import/grid_transform.h"

#include "core/geometry/arc_text.h"
#include "core/import/polygon_layer.h"
#include "tests/core/import/layer_files.h"
#include "tests/core/import/made_layer.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

QString wktOf(const PointRing &ring)
{
    QStringList places;
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const GridPoint &p = ring[i % ring.size()];
        places << QString::number(p.east, 'f', 1) + u' ' + QString::number(p.north, 'f', 1);
    }
    return u'(' + places.join(u',') + u')';
}

QString wktOf(const Coverage &coverage, PartIndex part)
{
    std::vector<bool> inside(coverage.partCount());
    inside[part] = true;
    QStringList polygons;
    for (const GridPolygon &polygon : coverage.polygons(inside)) {
        QStringList rings(wktOf(polygon.outer));
        for (const PointRing &hole : polygon.holes)
            rings << wktOf(hole);
        polygons << u'(' + rings.join(u',') + u')';
    }
    return u"MULTIPOLYGON("_s + polygons.join(u',') + u')';
}

/// A copy of the file's layer in longitude and latitude on Britain's own datum.
QString inDegrees(const QString &file, const QString &copy)
{
    OGRSpatialReference system;
    system.importFromEPSG(4277);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<GDALDataset> from(GDALDataset::Open(file.toUtf8().constData()));
    const std::unique_ptr<GDALDataset> to(GetGDALDriverManager()->GetDriverByName("GPKG")->Create(
        copy.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRLayer *layer = to->CreateLayer("shapes", &system, wkbMultiPolygon);
    for (const OGRFeatureUniquePtr &feature : from->GetLayer(0)) {
        OGRFeature turned(layer->GetLayerDefn());
        OGRGeometry *geometry = feature->StealGeometry();
        if (geometry->transformTo(&system) != OGRERR_NONE)
            qFatal("can't transform");
        turned.SetGeometryDirectly(geometry);
        if (layer->CreateFeature(&turned) != OGRERR_NONE)
            qFatal("can't write");
    }
    return copy;
}

} // namespace

/// Whatever system a layer is in, its places come out where they are on British National Grid.
class TestGridTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void longitudesAreTurnedIntoTheGrid();
    void ownDatumNeedsNoCorrections();
    void layerWithoutSystemIsTakenForWhatItsNumbersCanBe();
    void districtsComeBackAsTheyAre();
    void placesThatTheGridDoesNotReachAreLeftOut();

private:
    QTemporaryDir m_folder;
};

void TestGridTransform::longitudesAreTurnedIntoTheGrid()
{
    // Ordnance Survey's test points TP01 and TP02 of the OSTN15 developer pack, and a third place to make an area.
    const QString ring =
        u"[[[-6.29977752014,49.92226393730],[-5.20304609998,49.96006137820],[-5.2,50.5],[-6.29977752014,49.92226393730]]]"_s;
    const QString file = written(m_folder, u"degrees.geojson"_s, collection({feature(polygon(ring))}, 0).toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->report.transformedFrom, u"WGS 84"_s);
    QVERIFY(!layer->report.isSystemAssumed);
    // With the grid of corrections as published; without, within the 5 m that the sentence tells.
    const double tolerance = layer->report.isRoughlyTransformed ? 5 : 0.2;
    const auto isThere = [&](double east, double north) {
        return std::any_of(layer->coverage->points().begin(), layer->coverage->points().end(),
                           [&](GridPoint p) { return std::hypot(p.east - east, p.north - north) < tolerance; });
    };
    QVERIFY(isThere(91492.146, 11318.804));
    QVERIFY(isThere(170370.718, 11572.405));
    QCOMPARE(layer->report.sentences().contains(
                 u"They may be up to 5 m off, because the grid of corrections (OSTN15) is not installed."_s),
             layer->report.isRoughlyTransformed);
}

void TestGridTransform::ownDatumNeedsNoCorrections()
{
    // Longitude and latitude on Britain's own datum need no grid of corrections: Ordnance Survey's worked example, Caister
    // water tower (A guide to coordinate systems in Great Britain, annexe C): 52°39′27.2531″ N 1°43′4.5177″ E is
    // 651409.903, 313177.270.
    const QString ring = u"[[[%1,%2],[1.8,52.7],[1.7,52.7],[%1,%2]]]"_s.arg(1 + 43 / 60.0 + 4.5177 / 3600, 0, 'f', 10)
                             .arg(52 + 39 / 60.0 + 27.2531 / 3600, 0, 'f', 10);
    const QString file = written(m_folder, u"airy.geojson"_s, collection({feature(polygon(ring))}, 4277).toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QVERIFY(!layer->report.isRoughlyTransformed);
    QCOMPARE(layer->report.transformedFrom, u"OSGB36"_s);
    double least = 1e9;
    for (const GridPoint &p : layer->coverage->points())
        least = std::min(least, std::hypot(p.east - 651409.903, p.north - 313177.270));
    QVERIFY2(least < 0.2, qPrintable(QString::number(least)));
}

void TestGridTransform::layerWithoutSystemIsTakenForWhatItsNumbersCanBe()
{
    const QString degrees =
        made(m_folder.filePath(u"plain.shp"_s), "ESRI Shapefile", {wktSquare(-1.6, 53.7, -1.4, 53.9)}, 0, wkbPolygon);
    const Result<PolygonLayer> turned = readPolygonLayer(degrees);
    QVERIFY2(turned, qPrintable(turned ? QString() : turned.error().what));
    QVERIFY(turned->report.isSystemAssumed);
    QCOMPARE(
        turned->report.sentences()[1],
        u"The layer doesn't say which coordinate system it has; its numbers were taken as longitude and latitude (WGS 84) and turned into British National Grid."_s);
    QVERIFY(turned->coverage->box().contains({430000, 433000})); // Leeds

    const QString metres = made(m_folder.filePath(u"metres.shp"_s), "ESRI Shapefile",
                                {wktSquare(430000, 433000, 431000, 434000)}, 0, wkbPolygon);
    const Result<PolygonLayer> kept = readPolygonLayer(metres);
    QVERIFY(kept);
    QCOMPARE(kept->coverage->box(), (GridBox{430000, 433000, 431000, 434000}));
    QCOMPARE(
        kept->report.sentences()[1],
        u"The layer doesn't say which coordinate system it has; its numbers were taken as metres of British National Grid."_s);
}

void TestGridTransform::districtsComeBackAsTheyAre()
{
    // The built-in boundaries as anybody's file, on the grid itself and by longitude and latitude on its own datum.
    QFile text(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/boundaries.arcs"));
    QVERIFY(text.open(QIODevice::ReadOnly));
    const auto parsed = readArcs(text.readAll().toStdString());
    QVERIFY(std::holds_alternative<CodedCoverage>(parsed));
    const Coverage &districts = std::get<CodedCoverage>(parsed).coverage;
    QStringList shapes;
    for (PartIndex part = 0; part < districts.partCount(); ++part)
        shapes << wktOf(districts, part);
    const QString onGrid = made(m_folder.filePath(u"districts.gpkg"_s), "GPKG", shapes, 27700, wkbMultiPolygon);
    const Result<PolygonLayer> same = readPolygonLayer(onGrid);
    QVERIFY2(same, qPrintable(same ? QString() : same.error().what));
    QCOMPARE(same->report.sentences().size(), qsizetype{1});
    QCOMPARE(same->coverage->arcs().size(), districts.arcs().size());
    QVERIFY(std::ranges::equal(same->coverage->points(), districts.points()));

    const Result<PolygonLayer> turned = readPolygonLayer(inDegrees(onGrid, m_folder.filePath(u"degrees.gpkg"_s)));
    QVERIFY2(turned, qPrintable(turned ? QString() : turned.error().what));
    QCOMPARE(turned->coverage->partCount(), districts.partCount());
    for (PartIndex part = 0; part < districts.partCount(); ++part) {
        QCOMPARE(turned->coverage->neighbours(part), districts.neighbours(part));
        const GridBox box = districts.box(part);
        const GridBox back = turned->coverage->box(part);
        QVERIFY(std::abs(box.west - back.west) < 0.2 && std::abs(box.north - back.north) < 0.2);
        QVERIFY(std::abs(districts.area(part) / turned->coverage->area(part) - 1) < 1e-5);
    }
}

void TestGridTransform::placesThatTheGridDoesNotReachAreLeftOut()
{
    // Latitude 200 is nowhere.
    const QString file = written(
        m_folder, u"nowhere.geojson"_s,
        collection({feature(polygon(square(-1, 52, 0, 53))), feature(polygon(square(-1, 52, 0, 200)))}, 0).toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->report.notFiniteRings.count, qint64{1});
    QCOMPARE(layer->report.withoutShape.places.front().area, u"area 2"_s);
    QVERIFY(layer->coverage->box(1).isEmpty());
    QVERIFY(!layer->coverage->box(0).isEmpty());
}

QTEST_GUILESS_MAIN(TestGridTransform)
#include "test_grid_transform.moc"
