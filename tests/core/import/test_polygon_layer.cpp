#include "core/import/polygon_layer.h"

#include "tests/core/import/layer_files.h"
#include "tests/core/import/made_layer.h"

#include <QRegularExpression>
#include <QTest>

#include <cpl_error.h>

#include <cmath>
#include <memory>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Somebody's file of areas becomes shared arcs, whatever its format and system.
class TestPolygonLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void areasComeInTheOrderOfTheFile();
    void everyFormatGivesTheSame_data();
    void everyFormatGivesTheSame();
    void choosesColumnsThatLookLikeFiguresCodesAndNames();
    void takesTheColumnsNamed();
    void saysWhichLayersAndColumnsThereAre();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void shapefileWithoutItsPartsIsNamed();
    void cutOffFileIsDamaged();
    void placesWithoutEndAreLeftOut();
    void curvesBecomeChordsAndHeightsAreDropped();
    void collectionsGiveTheirPolygons();
    void pointsAndNothingAreAreasWithoutAShape();
    void layerWithoutAreasIsEmpty();
    void twoHundredThousandAreas();
    void stopsWhenAsked();
    void tellsHowFarItIs();

private:
    QTemporaryDir m_folder;
};

void TestPolygonLayer::areasComeInTheOrderOfTheFile()
{
    const QString file = written(m_folder, u"order.geojson"_s,
                                 collection({feature(polygon(square(10, 0, 20, 10)), u"\"v\":2,\"name\":\"East\""_s),
                                             feature(polygon(square(0, 0, 10, 10)), u"\"v\":null,\"name\":\"West\""_s)})
                                     .toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->coverage->partCount(), PartIndex{2});
    QCOMPARE(layer->coverage->box(0), (GridBox{10, 0, 20, 10}));
    QCOMPARE(layer->coverage->neighbours(0), std::vector<PartIndex>{1});
    QCOMPARE(layer->values.size(), std::size_t{2});
    QCOMPARE(layer->values[0], 2.0);
    QVERIFY(std::isnan(layer->values[1]));
    QCOMPARE(layer->names, QStringList({u"East"_s, u"West"_s}));
    QCOMPARE(layer->extent, (GridBox{0, 0, 20, 10}));
    QCOMPARE(layer->report.sentences(), QStringList(u"2 areas with 10 vertices were read."_s));
}

void TestPolygonLayer::everyFormatGivesTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("driver");
    QTest::newRow("GeoPackage") << u"same.gpkg"_s << QByteArray("GPKG");
    QTest::newRow("Shapefile") << u"same.shp"_s << QByteArray("ESRI Shapefile"); // clockwise outer rings
    QTest::newRow("FlatGeobuf") << u"same.fgb"_s << QByteArray("FlatGeobuf");
    QTest::newRow("GeoJSON") << u"same.geojson"_s << QByteArray("GeoJSON");
}

void TestPolygonLayer::everyFormatGivesTheSame()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, driver);
    const QStringList shapes{u"POLYGON((400000 300000,400100 300000,400100 300100,400000 300100,400000 300000),"
                             "(400020 300020,400020 300040,400040 300040,400040 300020,400020 300020))"_s,
                             wktSquare(400100, 300000, 400200, 300100)};
    const QString file = made(m_folder.filePath(name), driver.constData(), shapes, 27700, wkbPolygon);
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    // FlatGeobuf sorts features by place when it is written.
    const auto west = static_cast<PartIndex>(layer->names.indexOf(u"Area 0"_s));
    QCOMPARE(layer->coverage->area(west), 9600.0);
    QCOMPARE(layer->coverage->area(1 - west), 10000.0);
    QCOMPARE(layer->coverage->arcs().size(), std::size_t{4}); // the hole, between, and either side
    QCOMPARE(layer->values[west], 0.5);
    QCOMPARE(layer->valueColumn, u"V"_s);
    QVERIFY2(layer->report.transformedFrom.isEmpty(), qPrintable(layer->report.transformedFrom));
    QVERIFY(!layer->report.isSystemAssumed);
}

void TestPolygonLayer::choosesColumnsThatLookLikeFiguresCodesAndNames()
{
    const QString properties =
        u"\"OBJECTID\":7,\"note\":\"x\",\"LAD17NM\":\"Leeds\",\"LAD17CD\":\"E08000035\",\"BNG_E\":1,\"LAT\":5,\"rate\":3.5"_s;
    const QString file = written(m_folder, u"columns.geojson"_s,
                                 collection({feature(polygon(square(0, 0, 1, 1)), properties)}).toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(layer);
    QCOMPARE(layer->valueColumn, u"rate"_s);
    QCOMPARE(layer->codes, QStringList(u"E08000035"_s));
    QCOMPARE(layer->names, QStringList(u"Leeds"_s));

    const QString bare =
        written(m_folder, u"bare.geojson"_s, collection({feature(polygon(square(0, 0, 1, 1)))}).toUtf8());
    const Result<PolygonLayer> without = readPolygonLayer(bare);
    QVERIFY(without);
    QVERIFY(without->values.empty() && without->codes.isEmpty() && without->names.isEmpty());
}

void TestPolygonLayer::takesTheColumnsNamed()
{
    const QString file = m_folder.filePath(u"columns.geojson"_s);
    const Result<PolygonLayer> layer = readPolygonLayer(file, {u"columns"_s, u"BNG_E"_s, u"note"_s, u"rate"_s});
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->values, std::vector<double>{1});
    QCOMPARE(layer->codes, QStringList(u"x"_s));
    QCOMPARE(layer->names, QStringList(u"3.5"_s));
}

void TestPolygonLayer::saysWhichLayersAndColumnsThereAre()
{
    const QString file = m_folder.filePath(u"columns.geojson"_s);
    const Result<PolygonLayer> noLayer = readPolygonLayer(file, {u"areas"_s, {}, {}, {}});
    QVERIFY(!noLayer);
    QCOMPARE(noLayer.error().kind, ErrorKind::Unknown);
    QCOMPARE(noLayer.error().what, u"There is no layer “areas” in “columns.geojson”. It has “columns”."_s);
    QCOMPARE(noLayer.error().choices, QStringList(u"columns"_s));

    const Result<PolygonLayer> noColumn = readPolygonLayer(file, {{}, u"rates"_s, {}, {}});
    QVERIFY(!noColumn);
    QCOMPARE(noColumn.error().kind, ErrorKind::Unknown);
    QCOMPARE(
        noColumn.error().what,
        u"There is no column “rates” in “columns” of “columns.geojson”. Columns of numbers: “OBJECTID”, “BNG_E”, “LAT”, “rate”."_s);

    const Result<PolygonLayer> noNumbers = readPolygonLayer(file, {{}, u"note"_s, {}, {}});
    QVERIFY(!noNumbers);
    QCOMPARE(noNumbers.error().kind, ErrorKind::Invalid);
    QCOMPARE(
        noNumbers.error().what,
        u"The column “note” of “columns” in “columns.geojson” holds no numbers. Columns of numbers: “OBJECTID”, “BNG_E”, “LAT”, “rate”."_s);

    const Result<PolygonLayer> noName = readPolygonLayer(file, {{}, {}, {}, u"title"_s});
    QVERIFY(!noName);
    QCOMPARE(
        noName.error().what,
        u"There is no column “title” in “columns” of “columns.geojson”. Its columns: “OBJECTID”, “note”, “LAD17NM”, “LAD17CD”, “BNG_E”, “LAT”, “rate”."_s);
}

void TestPolygonLayer::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sentence");
    const QString broken = QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/broken/");
    const QString unknown =
        u"“%1” is no file of areas that can be read, or is damaged. Choose a GeoPackage, GeoJSON, Shapefile or FlatGeobuf file."_s;
    QTest::newRow("no file") << u"/nowhere/x.gpkg"_s
                             << u"There is no file “/nowhere/x.gpkg”. Check its name and folder."_s;
    QTest::newRow("folder") << broken << u"“%1” is a folder. Name the file of areas inside it."_s.arg(broken);
    QTest::newRow("empty") << broken + u"empty.gpkg"_s << unknown.arg(broken + u"empty.gpkg"_s);
    QTest::newRow("text") << broken + u"text.gpkg"_s << unknown.arg(broken + u"text.gpkg"_s);
    QTest::newRow("points")
        << broken + u"places.gpkg"_s
        << u"“places.gpkg” has no layer of areas, only “places”. Choose a file with a layer of polygons."_s;
}

void TestPolygonLayer::saysWhatIsWrongWithAFile()
{
    QFETCH(QString, file);
    QFETCH(QString, sentence);
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(!layer);
    QCOMPARE(layer.error().what, sentence);
}

void TestPolygonLayer::shapefileWithoutItsPartsIsNamed()
{
    const QString file =
        made(m_folder.filePath(u"parts.shp"_s), "ESRI Shapefile", {wktSquare(0, 0, 10, 10)}, 27700, wkbPolygon);
    for (const QString &part : {u".shx"_s, u".dbf"_s}) {
        QVERIFY(QFile::remove(m_folder.filePath(u"parts"_s + part)));
        const Result<PolygonLayer> layer = readPolygonLayer(file);
        QVERIFY(!layer);
        QCOMPARE(
            layer.error().what,
            u"Could not read “parts.shp”: its %1 part is missing. Copy it next to the .shp file and try again."_s.arg(
                part));
    }
}

void TestPolygonLayer::cutOffFileIsDamaged()
{
    QStringList shapes;
    for (int i = 0; i < 3000; ++i)
        shapes << wktSquare(i * 10, 0, i * 10 + 10, 10);
    const QString file = made(m_folder.filePath(u"cut.gpkg"_s), "GPKG", shapes, 27700, wkbPolygon);
    QFile cut(file);
    QVERIFY(cut.resize(cut.size() * 2 / 3));
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(!layer);
    QCOMPARE(layer.error().kind, ErrorKind::Invalid);
    QVERIFY2(layer.error().what.contains(u"damaged"_s), qPrintable(layer.error().what));
}

void TestPolygonLayer::placesWithoutEndAreLeftOut()
{
    const double none = std::numeric_limits<double>::infinity();
    OGRLinearRing ring;
    ring.addPoint(0, 0);
    ring.addPoint(none, 0);
    ring.addPoint(0, 10);
    ring.closeRings();
    OGRPolygon shape;
    shape.addRing(&ring);
    const QString file =
        made(m_folder.filePath(u"endless.gpkg"_s), "GPKG", {wktSquare(0, 0, 10, 10)}, 27700, wkbPolygon);
    {
        CPLErrorHandlerPusher quiet(CPLQuietErrorHandler); // GDAL can't note the extent
        std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(file.toUtf8().constData(), GDAL_OF_UPDATE));
        OGRLayer *layer = dataset->GetLayer(0);
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("NAME", "Endless");
        feature.SetGeometry(&shape);
        QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
    }
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->coverage->partCount(), PartIndex{2});
    QCOMPARE(layer->coverage->box(), (GridBox{0, 0, 10, 10}));
    QCOMPARE(
        layer->report.sentences(),
        QStringList({u"2 areas with 9 vertices were read."_s, u"1 area has no shape: Endless."_s,
                     u"1 ring has a place that is no number or not on the grid and was left out: Endless at 0 0."_s}));
}

void TestPolygonLayer::curvesBecomeChordsAndHeightsAreDropped()
{
    const QString circle = u"CURVEPOLYGON(CIRCULARSTRING(100 200,200 100,100 0,0 100,100 200))"_s;
    const QString file = made(m_folder.filePath(u"curves.gpkg"_s), "GPKG", {circle}, 27700, wkbCurvePolygon);
    const Result<PolygonLayer> curved = readPolygonLayer(file);
    QVERIFY2(curved, qPrintable(curved ? QString() : curved.error().what));
    QVERIFY(std::abs(curved->coverage->area(0) - 31415.9) < 50); // of a circle of 100 m, by chords of 4 degrees
    const QString high = made(m_folder.filePath(u"high.gpkg"_s), "GPKG", {u"POLYGON Z((0 0 5,10 0 6,10 10 7,0 0 5))"_s},
                              27700, wkbPolygon25D);
    const Result<PolygonLayer> flat = readPolygonLayer(high);
    QVERIFY(flat);
    QCOMPARE(flat->coverage->area(0), 50.0);
}

void TestPolygonLayer::collectionsGiveTheirPolygons()
{
    const QString mixed =
        u"GEOMETRYCOLLECTION(POINT(5 5),POLYGON((0 0,10 0,10 10,0 0)),MULTIPOLYGON(((20 0,30 0,30 10,20 0))))"_s;
    const QString file = made(m_folder.filePath(u"mixed.gpkg"_s), "GPKG", {mixed}, 27700, wkbUnknown);
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(layer);
    QCOMPARE(layer->coverage->area(0), 100.0);
}

void TestPolygonLayer::pointsAndNothingAreAreasWithoutAShape()
{
    const QString file =
        made(m_folder.filePath(u"nothing.gpkg"_s), "GPKG",
             {QString(), u"POINT(5 5)"_s, u"POLYGON EMPTY"_s, wktSquare(0, 0, 10, 10)}, 27700, wkbUnknown);
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(layer);
    QCOMPARE(layer->coverage->partCount(), PartIndex{4});
    QCOMPARE(layer->coverage->area(3), 100.0);
    QCOMPARE(layer->report.sentences(), QStringList({u"4 areas with 5 vertices were read."_s,
                                                     u"3 areas have no shape: Area 0, Area 1, Area 2."_s}));
}

void TestPolygonLayer::layerWithoutAreasIsEmpty()
{
    const QString file = made(m_folder.filePath(u"none.gpkg"_s), "GPKG", {}, 27700, wkbPolygon);
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->coverage->partCount(), PartIndex{0});
    QVERIFY(layer->extent.isEmpty());
    QCOMPARE(layer->report.sentences(), QStringList(u"The layer has no areas."_s));
}

void TestPolygonLayer::twoHundredThousandAreas()
{
    // A grid of 500 by 400 squares of 100 m: every inner edge is shared.
    const QString file = m_folder.filePath(u"many.fgb"_s);
    {
        GDALAllRegister();
        std::unique_ptr<GDALDataset> dataset(GetGDALDriverManager()
                                                 ->GetDriverByName("FlatGeobuf")
                                                 ->Create(file.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference system;
        system.importFromEPSG(27700);
        const char *const options[] = {"SPATIAL_INDEX=NO", nullptr};
        OGRLayer *layer = dataset->CreateLayer("many", &system, wkbPolygon, const_cast<char **>(options));
        for (int row = 0; row < 400; ++row) {
            for (int column = 0; column < 500; ++column) {
                OGRFeature feature(layer->GetLayerDefn());
                auto polygonOfOne = std::make_unique<OGRPolygon>();
                auto ring = std::make_unique<OGRLinearRing>();
                for (const auto &[x, y] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}})
                    ring->addPoint((column + x) * 100, (row + y) * 100);
                polygonOfOne->addRingDirectly(ring.release());
                feature.SetGeometryDirectly(polygonOfOne.release());
                if (layer->CreateFeature(&feature) != OGRERR_NONE)
                    QFAIL("can't write a feature");
            }
        }
    }
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.error().what));
    QCOMPARE(layer->coverage->partCount(), PartIndex{200000});
    // 400 * 499 + 500 * 399 inner edges, 1,800 outer ones, of which the four corners join two each.
    QCOMPARE(layer->coverage->arcs().size(), std::size_t{400 * 499 + 500 * 399 + 1800 - 4});
    QCOMPARE(layer->coverage->area(123456), 10000.0);
    QCOMPARE(layer->report.sentences().size(), qsizetype{1});
}

void TestPolygonLayer::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<PolygonLayer> layer = readPolygonLayer(m_folder.filePath(u"order.geojson"_s), {}, stop.get_token());
    QVERIFY(layer);
    QVERIFY(!layer->coverage);
}

void TestPolygonLayer::tellsHowFarItIs()
{
    double last = 0;
    const Result<PolygonLayer> layer = readPolygonLayer(m_folder.filePath(u"many.fgb"_s), {}, {}, [&](double done) {
        if (done < last || done > 1)
            qFatal("goes back");
        last = done;
    });
    QVERIFY(layer);
    QCOMPARE(last, 1.0);
}

QTEST_GUILESS_MAIN(TestPolygonLayer)
#include "test_polygon_layer.moc"
