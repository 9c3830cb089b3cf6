#include "core/import/layer_check.h"

#include "tests/core/import/layer_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// What does not fit together in a layer is counted, measured and placed.
class TestLayerCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void cleanLayerHasNothingToReport();
    void overlapThatCrosses();
    void overlapAlongASharedBorder();
    void overlapThatMeetsAtCornersOnly();
    void areaThatIsThereTwice();
    void areaInsideAnother();
    void lakeAndTheIslandInItAreNoOverlap();
    void gapsAndSlivers();
    void pointInTheMiddleOfANeighboursEdge();
    void stoppedCheckLeavesTheReportAsItWas();

private:
    LayerReport checked(const QStringList &shapes);
    QTemporaryDir m_folder;
};

/// The areas are called A, B, C …
LayerReport TestLayerCheck::checked(const QStringList &shapes)
{
    QStringList features;
    for (qsizetype i = 0; i < shapes.size(); ++i)
        features << feature(polygon(shapes[i]), u"\"name\":\"%1\""_s.arg(QChar(u'A' + static_cast<char16_t>(i))));
    const Result<PolygonLayer> layer =
        readPolygonLayer(written(m_folder, u"a.geojson"_s, collection(features).toUtf8()));
    if (!layer)
        qFatal("%s", qPrintable(layer.error().what));
    return checkLayer(*layer);
}

void TestLayerCheck::cleanLayerHasNothingToReport()
{
    const LayerReport report = checked({square(0, 0, 100, 100), square(100, 0, 200, 100), square(100, 100, 200, 200)});
    QCOMPARE(report.sentences(), QStringList(u"3 areas with 15 vertices were read."_s));
    QVERIFY(report.isChecked);
}

void TestLayerCheck::overlapThatCrosses()
{
    const LayerReport report = checked({square(0, 0, 100, 100), square(60, 50, 160, 150)});
    QCOMPARE(report.sentences(),
             QStringList({u"2 areas with 10 vertices were read."_s,
                          u"1 pair of areas overlaps, by 2000 m²: A and B at 80 75."_s,
                          u"Borders meet at 2 places where neither ends: A and B at 60 100, A and B at 100 50."_s}));
}

void TestLayerCheck::overlapAlongASharedBorder()
{
    const LayerReport report = checked({square(0, 0, 100, 100), square(0, 0, 100, 200)});
    QCOMPARE(report.overlaps.count, qint64{1});
    QCOMPARE(report.overlapArea, 10000.0);
    QCOMPARE(report.doubledEdges.count, qint64{1}); // the southern one; the others are of different length
}

void TestLayerCheck::overlapThatMeetsAtCornersOnly()
{
    // B's corners are two corners of A, and its edge runs across A between them.
    const LayerReport report = checked({square(0, 0, 100, 100), u"[[[0,0],[200,-100],[100,100],[0,0]]]"_s});
    QCOMPARE(report.overlaps.count, qint64{1});
    // The half of A below its diagonal: B's other two edges run past A.
    QCOMPARE(report.overlapArea, 5000.0);
}

void TestLayerCheck::areaThatIsThereTwice()
{
    const LayerReport report = checked({square(0, 0, 100, 100), square(0, 0, 100, 100)});
    QCOMPARE(report.overlaps.count, qint64{1});
    QCOMPARE(report.overlapArea, 10000.0);
    QCOMPARE(report.doubledEdges.count, qint64{4});
    QCOMPARE(report.doubledEdges.places.front().area, u"A and B"_s);
}

void TestLayerCheck::areaInsideAnother()
{
    const LayerReport report = checked({square(0, 0, 100, 100), square(30, 30, 60, 60)});
    QCOMPARE(report.overlaps.count, qint64{1});
    QCOMPARE(report.overlapArea, 900.0);
    QCOMPARE(report.crossings.count, qint64{0});
}

void TestLayerCheck::lakeAndTheIslandInItAreNoOverlap()
{
    // A has a hole of 200 m a side; B is an island in its middle, C fills another hole.
    const QString ring = u"[[[0,0],[1000,0],[1000,1000],[0,1000],[0,0]],"
                         "[[100,100],[100,300],[300,300],[300,100],[100,100]],"
                         "[[500,500],[500,600],[600,600],[600,500],[500,500]]]"_s;
    const LayerReport report = checked({ring, square(150, 150, 250, 250), square(500, 500, 600, 600)});
    QCOMPARE(report.sentences(), QStringList(u"3 areas with 25 vertices were read."_s)); // 4 ha is no gap
}

void TestLayerCheck::gapsAndSlivers()
{
    const LayerReport report =
        checked({u"[[[0,0],[300,0],[300,300],[0,300],[0,0]],[[10,10],[10,60],[50,60],[50,10],[10,10]],"
                 "[[100,100],[100,200],[102,200],[102,100],[100,100]]]"_s});
    QCOMPARE(report.sentences(),
             QStringList({u"1 area with 15 vertices was read."_s,
                          u"2 gaps of 2200 m² in all lie between areas: A at 30 35, A at 101 150."_s,
                          u"1 of them is less than 3 m wide: A at 101 150."_s}));
}

void TestLayerCheck::pointInTheMiddleOfANeighboursEdge()
{
    const LayerReport report =
        checked({square(0, 0, 100, 100), u"[[[100,0],[200,0],[200,100],[100,100],[100,50],[100,0]]]"_s});
    QCOMPARE(report.overlaps.count, qint64{0});
    QCOMPARE(report.gaps.count, qint64{0}); // the edges lie on each other
    QVERIFY(report.crossings.count > 0);
}

void TestLayerCheck::stoppedCheckLeavesTheReportAsItWas()
{
    const QString file =
        written(m_folder, u"b.geojson"_s,
                collection({feature(polygon(square(0, 0, 9, 9))), feature(polygon(square(5, 5, 12, 12)))}).toUtf8());
    const Result<PolygonLayer> layer = readPolygonLayer(file);
    QVERIFY(layer);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(checkLayer(*layer, stop.get_token()).sentences(), layer->report.sentences());
}

QTEST_GUILESS_MAIN(TestLayerCheck)
#include "test_layer_check.moc"
