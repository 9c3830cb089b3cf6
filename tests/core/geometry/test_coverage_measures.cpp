#include "tests/core/geometry/shapes.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Areas, lengths, places.
class TestCoverageMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void areasTakeHolesOut();
    void boxesAreRoundEachPart();
    void neighboursShareMoreThanAPoint();
    void thePerimeterOfAUnionLeavesOutInnerBorders();
    void theCentroidOfAnEll();
    void theCentroidOfAPartWithAHole();
    void theCentroidOfTwoIslands();
    void partAtFindsThePart();
    void aPointOnABorderIsInOnePartOnly();
    void theLabelIsInTheLargestPolygon();
    void theLabelOfARingAvoidsItsHole();
    void significanceIsThatOfTheArc();
};

void TestCoverageMeasures::areasTakeHolesOut()
{
    QCOMPARE(twoSquares().area(0), 100.0);
    QCOMPARE(twoSquares().area(1), 100.0);
    QCOMPARE(islandInAHole().area(0), 800.0);
    QCOMPARE(islandInAHole().area(1), 100.0);
}

void TestCoverageMeasures::boxesAreRoundEachPart()
{
    QVERIFY(twoSquares().box(1) == (GridBox{10, 0, 20, 10}));
    QVERIFY(twoSquares().box() == (GridBox{0, 0, 20, 10}));
    QVERIFY(Coverage({}, {}, 1).box(0).isEmpty());
}

void TestCoverageMeasures::neighboursShareMoreThanAPoint()
{
    QCOMPARE(twoSquares().neighbours(0), std::vector<PartIndex>{1});
    QCOMPARE(islandInAHole().neighbours(1), std::vector<PartIndex>{0});
    QVERIFY(squaresAtAPoint().neighbours(0).empty());
}

void TestCoverageMeasures::thePerimeterOfAUnionLeavesOutInnerBorders()
{
    QCOMPARE(twoSquares().perimeter({true}), 40.0);
    QCOMPARE(twoSquares().perimeter({true, true}), 60.0);
    QCOMPARE(islandInAHole().perimeter({true, false}), 160.0); // 4 x 30 and 4 x 10
    QCOMPARE(twoSquares().perimeter({}), 0.0);
}

void TestCoverageMeasures::theCentroidOfAnEll()
{
    // 300 m2 about (15, 5) and 200 m2 about (5, 20): (300 x 15 + 200 x 5) / 500 = 11, (300 x 5 + 200 x 20) / 500 = 11.
    const GridPoint centroid = coverageOf({{0, {{ell(), {}}}}}).centroid({true});
    QCOMPARE(centroid.east, 11.0);
    QCOMPARE(centroid.north, 11.0);
}

void TestCoverageMeasures::theCentroidOfAPartWithAHole()
{
    // 900 m2 about (15, 15) less 100 m2 about (10, 10): (13,500 - 1,000) / 800 = 15.625.
    const GridPoint centroid =
        coverageOf({{0, {{rectangle(0, 0, 30, 30), {rectangle(5, 5, 15, 15)}}}}}).centroid({true});
    QCOMPARE(centroid.east, 15.625);
    QCOMPARE(centroid.north, 15.625);
}

void TestCoverageMeasures::theCentroidOfTwoIslands()
{
    // 100 m2 about (5, 5) and 400 m2 about (110, 10).
    const GridPoint centroid =
        coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}, {rectangle(100, 0, 120, 20), {}}}}}).centroid({true});
    QCOMPARE(centroid.east, 89.0);
    QCOMPARE(centroid.north, 9.0);
}

void TestCoverageMeasures::partAtFindsThePart()
{
    QCOMPARE(twoSquares().partAt({5, 5}), PartIndex{0});
    QCOMPARE(twoSquares().partAt({15, 5}), PartIndex{1});
    QCOMPARE(twoSquares().partAt({25, 5}), noPart);
    QCOMPARE(islandInAHole().partAt({15, 15}), PartIndex{1});
    QCOMPARE(islandInAHole().partAt({5, 15}), PartIndex{0});
    QCOMPARE(coverageOf({{0, {{ell(), {}}}}}).partAt({20, 20}), noPart); // in its box, but outside
}

void TestCoverageMeasures::aPointOnABorderIsInOnePartOnly()
{
    QVERIFY(twoSquares().partAt({10, 5}) != noPart);
    // A row of points across both squares, with steps that hit the corners' latitude and the border.
    for (double east = 0.5; east < 20; east += 0.5)
        QVERIFY2(twoSquares().partAt({east, 0}) != noPart, qPrintable(QString::number(east)));
}

void TestCoverageMeasures::theLabelIsInTheLargestPolygon()
{
    const Coverage coverage = coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}, {rectangle(100, 0, 140, 20), {}}}}});
    const GridPoint label = coverage.labelPoint({true});
    QCOMPARE(label.north, 10.0);
    QCOMPARE(label.east, 120.0);
}

void TestCoverageMeasures::theLabelOfARingAvoidsItsHole()
{
    const Coverage coverage = islandInAHole();
    QCOMPARE(coverage.partAt(coverage.labelPoint({true, false})), PartIndex{0});
    QCOMPARE(coverage.partAt(coverage.labelPoint({true, true})), PartIndex{1}); // the middle of the union
}

void TestCoverageMeasures::significanceIsThatOfTheArc()
{
    const Coverage coverage = twoSquares();
    const std::span<const float> west = coverage.significance(coverage.arcs()[1]); // 10,10 0,10 0,0 10,0
    QCOMPARE(west.size(), std::size_t{4});
    QVERIFY(std::isinf(west[0]) && std::isinf(west[3]));
    QCOMPARE(west[1], 50.0F); // each corner cuts off half of the square
    QCOMPARE(west[2], 50.0F);
}

QTEST_GUILESS_MAIN(TestCoverageMeasures)
#include "test_coverage_measures.moc"
