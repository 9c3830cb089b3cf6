#include "tests/core/geometry/shapes.h"

#include "core/geometry/point_rings.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Outlines and polygons of sets of parts.
class TestCoverageRings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void aUnionDropsTheArcsInsideIt();
    void anOuterRingRunsCounterClockwise();
    void missingEntriesCountAsFalse();
    void aPartWithAnIslandInItHasAHole();
    void aUnionWithWhatFillsTheHoleHasNone();
    void partsThatTouchAtAPointStayTwoPolygons();
    void aHoleThatTouchesTheOutlineIsAHole();
    void aHoleBelongsToTheSmallestRingRoundIt();
    void theLargestPolygonComesFirst();
    void anUnclosedOutlineGivesNoRing();
};

void TestCoverageRings::aUnionDropsTheArcsInsideIt()
{
    const Coverage coverage = twoSquares();
    QCOMPARE(coverage.outline({true, true}), std::vector<std::uint32_t>({1, 2}));
    QCOMPARE(coverage.outline({true, false}), std::vector<std::uint32_t>({0, 1}));
    const std::vector<GridPolygon> both = coverage.polygons({true, true});
    QCOMPARE(both.size(), std::size_t{1});
    QCOMPARE(both[0].outer.size(), std::size_t{6});
    QCOMPARE(signedArea(both[0].outer), 200.0);
}

void TestCoverageRings::anOuterRingRunsCounterClockwise()
{
    const Coverage coverage = twoSquares();
    QCOMPARE(coverage.rings({false, true}), std::vector<ArcRing>({{{0, true}, {2, false}}}));
    QVERIFY(signedArea(coverage.polygons({false, true})[0].outer) > 0);
}

void TestCoverageRings::missingEntriesCountAsFalse()
{
    QCOMPARE(twoSquares().rings({true}), twoSquares().rings({true, false}));
    QVERIFY(twoSquares().rings({}).empty());
}

void TestCoverageRings::aPartWithAnIslandInItHasAHole()
{
    const std::vector<GridPolygon> polygons = islandInAHole().polygons({true, false});
    QCOMPARE(polygons.size(), std::size_t{1});
    QCOMPARE(polygons[0].holes.size(), std::size_t{1});
    QCOMPARE(signedArea(polygons[0].outer), 900.0);
    QCOMPARE(signedArea(polygons[0].holes[0]), -100.0); // clockwise
}

void TestCoverageRings::aUnionWithWhatFillsTheHoleHasNone()
{
    const std::vector<GridPolygon> polygons = islandInAHole().polygons({true, true});
    QCOMPARE(polygons.size(), std::size_t{1});
    QVERIFY(polygons[0].holes.empty());
}

void TestCoverageRings::partsThatTouchAtAPointStayTwoPolygons()
{
    const std::vector<GridPolygon> polygons = squaresAtAPoint().polygons({true, true});
    QCOMPARE(polygons.size(), std::size_t{2});
    QCOMPARE(signedArea(polygons[0].outer), 100.0);
    QCOMPARE(signedArea(polygons[1].outer), 100.0);
}

void TestCoverageRings::aHoleThatTouchesTheOutlineIsAHole()
{
    const PointRing bay{{10, 0}, {15, 10}, {5, 10}};
    const Coverage coverage = coverageOf({{0, {{{{0, 0}, {10, 0}, {20, 0}, {20, 20}, {0, 20}}, {bay}}}}});
    const std::vector<GridPolygon> polygons = coverage.polygons({true});
    QCOMPARE(polygons.size(), std::size_t{1});
    QCOMPARE(signedArea(polygons[0].outer), 400.0);
    QCOMPARE(polygons[0].holes.size(), std::size_t{1});
    QCOMPARE(signedArea(polygons[0].holes[0]), -50.0);
}

void TestCoverageRings::aHoleBelongsToTheSmallestRingRoundIt()
{
    // A ring of land round a lake, in it an island with a lake of its own.
    const Coverage coverage = coverageOf({{0,
                                           {{rectangle(0, 0, 100, 100), {rectangle(10, 10, 90, 90)}},
                                            {rectangle(20, 20, 80, 80), {rectangle(40, 40, 60, 60)}}}}});
    const std::vector<GridPolygon> polygons = coverage.polygons({true});
    QCOMPARE(polygons.size(), std::size_t{2});
    QCOMPARE(polygons[0].outer.size(), std::size_t{4});
    QVERIFY(boxOf(polygons[0].outer) == (GridBox{0, 0, 100, 100})); // 3,600 m2 of land
    QVERIFY(boxOf(polygons[0].holes.at(0)) == (GridBox{10, 10, 90, 90}));
    QVERIFY(boxOf(polygons[1].outer) == (GridBox{20, 20, 80, 80})); // 3,200 m2
    QVERIFY(boxOf(polygons[1].holes.at(0)) == (GridBox{40, 40, 60, 60}));
}

void TestCoverageRings::theLargestPolygonComesFirst()
{
    const Coverage coverage = coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}, {rectangle(20, 0, 40, 20), {}}}}});
    const std::vector<GridPolygon> polygons = coverage.polygons({true});
    QCOMPARE(signedArea(polygons.at(0).outer), 400.0);
    QCOMPARE(signedArea(polygons.at(1).outer), 100.0);
}

void TestCoverageRings::anUnclosedOutlineGivesNoRing()
{
    const Coverage broken({{0, 0}, {10, 0}, {10, 10}}, {{0, 3, 0, noPart, {}}}, 1);
    QVERIFY(broken.rings({true}).empty());
    QVERIFY(broken.polygons({true}).empty());
}

QTEST_GUILESS_MAIN(TestCoverageRings)
#include "test_coverage_rings.moc"
