#include "tests/core/geometry/shapes.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

/// A coverage as lines such as "0|1 10,0 10,10", to compare whole.
QStringList lines(const Coverage &coverage)
{
    QStringList found;
    const auto name = [](PartIndex part) { return part == noPart ? QStringLiteral("sea") : QString::number(part); };
    for (const Arc &arc : coverage.arcs()) {
        QString line = name(arc.left) + QLatin1Char('|') + name(arc.right);
        for (const GridPoint &p : coverage.points(arc))
            line += QStringLiteral(" %1,%2").arg(p.east).arg(p.north);
        found.append(line);
    }
    return found;
}

} // namespace

/// Polygons become arcs that neighbours share.
class TestCoverageBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void squaresShareTheEdgeBetweenThem();
    void ringDirectionsAndOrderDoNotMatter();
    void repeatedPointsDoNotMatter();
    void anIslandIsOneClosedArcFromItsWesternmostPoint();
    void aHoleAndWhatFillsItShareOneArc();
    void aHoleThatNobodyFillsHasTheSeaInside();
    void partsThatTouchAtAPointEndTheirArcsThere();
    void aRingThatPassesAPointTwiceIsSplitThere();
    void pointsMatchWithinTheGrid();
    void coordinatesAreTheDecimalsOfTheGrid();
    void edgesInsideAPartAreLeftOut();
    void countsEdgesThatTwoPartsClaim();
    void countsRingsThatAreNone();
    void isEmptyAfterARequestToStop();
    void nothingGivesNothing();
    void shapesMayBeLetGoOnceTheyAreTaken();
};

void TestCoverageBuilder::squaresShareTheEdgeBetweenThem()
{
    QCOMPARE(lines(twoSquares()),
             QStringList({QStringLiteral("0|1 10,0 10,10"), QStringLiteral("0|sea 10,10 0,10 0,0 10,0"),
                          QStringLiteral("1|sea 10,0 20,0 20,10 10,10")}));
}

void TestCoverageBuilder::ringDirectionsAndOrderDoNotMatter()
{
    const PointRing west = rectangle(0, 0, 10, 10);
    PointRing east = rectangle(10, 0, 20, 10);
    std::rotate(east.begin(), east.begin() + 2, east.end());
    const QStringList expected = lines(twoSquares());
    for (const PointRing &first : {west, clockwise(west)}) {
        for (const PointRing &second : {east, clockwise(east)}) {
            QCOMPARE(lines(coverageOf({{0, {{first, {}}}}, {1, {{second, {}}}}})), expected);
            QCOMPARE(lines(coverageOf({{1, {{second, {}}}}, {0, {{first, {}}}}})), expected);
        }
    }
}

void TestCoverageBuilder::repeatedPointsDoNotMatter()
{
    const PointRing west{{0, 0}, {0, 0}, {10, 0}, {10, 10}, {10, 10}, {10, 10}, {0, 10}, {0, 0}};
    QCOMPARE(lines(coverageOf({{0, {{west, {}}}}, {1, {{rectangle(10, 0, 20, 10), {}}}}})), lines(twoSquares()));
}

void TestCoverageBuilder::anIslandIsOneClosedArcFromItsWesternmostPoint()
{
    const PointRing diamond{{10, 0}, {20, 10}, {10, 20}, {0, 10}};
    QCOMPARE(lines(coverageOf({{0, {{diamond, {}}}}})),
             QStringList(QStringLiteral("0|sea 0,10 10,0 20,10 10,20 0,10")));
}

void TestCoverageBuilder::aHoleAndWhatFillsItShareOneArc()
{
    const QStringList expected{QStringLiteral("0|1 10,10 10,20 20,20 20,10 10,10"),
                               QStringLiteral("0|sea 0,0 30,0 30,30 0,30 0,0")};
    QCOMPARE(lines(islandInAHole()), expected);
    const PointRing hole = clockwise(rectangle(10, 10, 20, 20));
    QCOMPARE(lines(coverageOf({{0, {{clockwise(rectangle(0, 0, 30, 30)), {hole}}}}, {1, {{hole, {}}}}})), expected);
}

void TestCoverageBuilder::aHoleThatNobodyFillsHasTheSeaInside()
{
    const Coverage coverage = coverageOf({{0, {{rectangle(0, 0, 30, 30), {rectangle(10, 10, 20, 20)}}}}});
    QCOMPARE(lines(coverage), QStringList({QStringLiteral("0|sea 0,0 30,0 30,30 0,30 0,0"),
                                           QStringLiteral("0|sea 10,10 10,20 20,20 20,10 10,10")}));
    QCOMPARE(coverage.area(0), 800.0);
}

void TestCoverageBuilder::partsThatTouchAtAPointEndTheirArcsThere()
{
    QCOMPARE(lines(squaresAtAPoint()), QStringList({QStringLiteral("0|sea 10,10 0,10 0,0 10,0 10,10"),
                                                    QStringLiteral("1|sea 10,10 20,10 20,20 10,20 10,10")}));
}

void TestCoverageBuilder::aRingThatPassesAPointTwiceIsSplitThere()
{
    // A square with a triangular bay that reaches its southern shore at (10, 0).
    const PointRing ring{{0, 0}, {10, 0}, {5, 10}, {15, 10}, {10, 0}, {20, 0}, {20, 20}, {0, 20}};
    const Coverage coverage = coverageOf({{0, {{ring, {}}}}});
    QCOMPARE(lines(coverage), QStringList({QStringLiteral("0|sea 10,0 5,10 15,10 10,0"),
                                           QStringLiteral("0|sea 10,0 20,0 20,20 0,20 0,0 10,0")}));
    QCOMPARE(coverage.area(0), 350.0); // 400 less 10 x 10 / 2
}

void TestCoverageBuilder::pointsMatchWithinTheGrid()
{
    const PointRing east{{10.04, 0.01}, {20, 0}, {20, 10}, {9.96, 9.99}};
    QCOMPARE(lines(coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}}}, {1, {{east, {}}}}})), lines(twoSquares()));
}

void TestCoverageBuilder::coordinatesAreTheDecimalsOfTheGrid()
{
    const Coverage coverage =
        coverageOf({{0, {{rectangle(448868.2 + 1e-7, 536625.6, 448870.3, 536630.1 - 1e-7), {}}}}});
    QVERIFY(coverage.points()[0] == (GridPoint{448868.2, 536625.6}));
    QVERIFY(coverage.points()[2] == (GridPoint{448870.3, 536630.1}));
}

void TestCoverageBuilder::edgesInsideAPartAreLeftOut()
{
    const std::vector<PartShape> shapes{{0, {{rectangle(0, 0, 10, 10), {}}, {rectangle(10, 0, 20, 10), {}}}}};
    const CoverageBuild built = buildCoverage(shapes, 1);
    QCOMPARE(built.report.innerEdges, std::size_t{1});
    QCOMPARE(built.coverage.arcs().size(), std::size_t{1});
    QCOMPARE(built.coverage.area(0), 200.0);
}

void TestCoverageBuilder::countsEdgesThatTwoPartsClaim()
{
    const std::vector<PartShape> shapes{{0, {{rectangle(0, 0, 10, 10), {}}}}, {1, {{rectangle(0, 0, 10, 10), {}}}}};
    const CoverageBuild built = buildCoverage(shapes, 2);
    QCOMPARE(built.report.overlappingEdges, std::size_t{4});
    QCOMPARE(lines(built.coverage), QStringList({QStringLiteral("0|sea 0,0 10,0 10,10 0,10 0,0"),
                                                 QStringLiteral("1|sea 0,0 10,0 10,10 0,10 0,0")}));
}

void TestCoverageBuilder::countsRingsThatAreNone()
{
    const PointRing twoPoints{{0, 0}, {10, 0}, {0, 0}};
    const PointRing flat{{0, 0}, {10, 0}, {20, 0}};
    const PointRing nowhere{{0, 0}, {10, 0}, {10, std::numeric_limits<double>::quiet_NaN()}};
    const PointRing tooFar{{0, 0}, {1e300, 0}, {10, 10}};
    const std::vector<PartShape> shapes{
        {0, {{twoPoints, {}}, {flat, {}}, {nowhere, {}}, {tooFar, {}}, {{}, {}}, {rectangle(0, 0, 1, 1), {}}}}};
    const CoverageBuild built = buildCoverage(shapes, 1);
    QCOMPARE(built.report.degenerateRings, std::size_t{5});
    QCOMPARE(built.coverage.area(0), 1.0);
}

void TestCoverageBuilder::isEmptyAfterARequestToStop()
{
    std::stop_source stop;
    stop.request_stop();
    const std::vector<PartShape> shapes{{0, {{rectangle(0, 0, 10, 10), {}}}}};
    QVERIFY(buildCoverage(shapes, 1, 0.1, stop.get_token()).coverage.arcs().empty());
}

void TestCoverageBuilder::nothingGivesNothing()
{
    const CoverageBuild built = buildCoverage({}, 0);
    QVERIFY(built.coverage.arcs().empty());
    QVERIFY(built.coverage.box().isEmpty());
}

void TestCoverageBuilder::shapesMayBeLetGoOnceTheyAreTaken()
{
    std::vector<PartShape> shapes{{0, {{rectangle(0, 0, 10, 10), {}}}}, {1, {{rectangle(10, 0, 20, 10), {}}}}};
    int times = 0;
    const CoverageBuild built = buildCoverage(shapes, 2, 0.1, {}, [&] {
        shapes.clear();
        shapes.shrink_to_fit();
        ++times;
    });
    QCOMPARE(times, 1);
    QCOMPARE(lines(built.coverage), lines(twoSquares()));
}

QTEST_GUILESS_MAIN(TestCoverageBuilder)
#include "test_coverage_builder.moc"
