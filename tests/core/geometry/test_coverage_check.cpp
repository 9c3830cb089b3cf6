#include "tests/core/geometry/shapes.h"

#include "core/geometry/coverage_check.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

/// Closed arcs, one for each part.
Coverage rings(const std::vector<PointRing> &lines)
{
    std::vector<GridPoint> points;
    std::vector<Arc> arcs;
    for (const PointRing &line : lines) {
        arcs.push_back({static_cast<std::uint32_t>(points.size()),
                        static_cast<std::uint32_t>(line.size() + 1),
                        static_cast<PartIndex>(arcs.size()),
                        noPart,
                        {}});
        points.insert(points.end(), line.begin(), line.end());
        points.push_back(line.front());
    }
    return Coverage(std::move(points), std::move(arcs), static_cast<PartIndex>(lines.size()));
}

} // namespace

/// What is wrong with a coverage.
class TestCoverageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void aGoodCoverageHasNoFaults();
    void findsTwoArcsThatCross();
    void findsAnArcThatCrossesItself();
    void findsAPointOnAnotherArc();
    void findsArcsThatRunAlongEachOther();
    void findsASpike();
    void findsALongCrossingAmongShortSegments();
    void findsARingThatDoesNotClose();
    void findsAnArcWithTheSamePartOnBothSides();
    void findsAPartWithoutArcs();
    void stopsAtTheLimit();
};

void TestCoverageCheck::aGoodCoverageHasNoFaults()
{
    QVERIFY(checkCoverage(twoSquares()).empty());
    QVERIFY(checkCoverage(islandInAHole()).empty());
    QVERIFY(checkCoverage(squaresAtAPoint()).empty());
    QVERIFY(checkCoverage(Coverage()).empty());
}

void TestCoverageCheck::findsTwoArcsThatCross()
{
    const auto faults = checkCoverage(rings({rectangle(0, 0, 10, 10), rectangle(5, 5, 15, 15)}));
    QCOMPARE(faults.size(), std::size_t{2});
    for (const CoverageFault &fault : faults) {
        QCOMPARE(fault.kind, CoverageFaultKind::Crossing);
        QCOMPARE(fault.arcs, std::vector<std::uint32_t>({0, 1}));
        QVERIFY(fault.place == (GridPoint{10, 5}) || fault.place == (GridPoint{5, 10}));
    }
}

void TestCoverageCheck::findsAnArcThatCrossesItself()
{
    const auto faults = checkCoverage(rings({{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}));
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].arcs, std::vector<std::uint32_t>{0});
    QVERIFY(faults[0].place == (GridPoint{5, 5}));
}

void TestCoverageCheck::findsAPointOnAnotherArc()
{
    const auto faults = checkCoverage(rings({rectangle(0, 0, 10, 10), {{10, 5}, {20, 0}, {20, 10}}}));
    QCOMPARE(faults.size(), std::size_t{1});
    QVERIFY(faults[0].place == (GridPoint{10, 5}));
}

void TestCoverageCheck::findsArcsThatRunAlongEachOther()
{
    const auto faults = checkCoverage(rings({rectangle(0, 0, 10, 10), rectangle(10, 2, 20, 8)}));
    QVERIFY(!faults.empty());
    for (const CoverageFault &fault : faults)
        QCOMPARE(fault.arcs, std::vector<std::uint32_t>({0, 1}));
}

void TestCoverageCheck::findsASpike()
{
    const auto faults = checkCoverage(rings({{{0, 0}, {10, 0}, {10, 10}, {15, 15}, {10, 10}, {0, 10}}}));
    QVERIFY(!faults.empty());
    QCOMPARE(faults[0].kind, CoverageFaultKind::Crossing);
}

void TestCoverageCheck::findsALongCrossingAmongShortSegments()
{
    PointRing shore;
    for (int i = 0; i <= 1000; ++i)
        shore.push_back({static_cast<double>(i), i % 2 == 0 ? 0.0 : 0.5});
    shore.push_back({1000, 100});
    shore.push_back({0, 100});
    const auto faults = checkCoverage(rings({shore, {{500.3, -50}, {505, -50}, {500.3, 50}}}));
    QVERIFY(std::any_of(faults.begin(), faults.end(), [](const CoverageFault &f) {
        return f.arcs == std::vector<std::uint32_t>({0, 1});
    }));
}

void TestCoverageCheck::findsARingThatDoesNotClose()
{
    const auto faults = checkCoverage(Coverage({{0, 0}, {10, 0}, {10, 10}}, {{0, 3, 0, noPart, {}}}, 1));
    QCOMPARE(faults.size(), std::size_t{2}); // at both ends
    for (const CoverageFault &fault : faults) {
        QCOMPARE(fault.kind, CoverageFaultKind::OpenRing);
        QCOMPARE(fault.part, PartIndex{0});
        QCOMPARE(fault.arcs, std::vector<std::uint32_t>{0});
    }
    QVERIFY(faults[0].place == (GridPoint{0, 0}));
    QVERIFY(faults[1].place == (GridPoint{10, 10}));
}

void TestCoverageCheck::findsAnArcWithTheSamePartOnBothSides()
{
    const auto faults = checkCoverage(Coverage({{0, 0}, {10, 0}, {10, 10}, {0, 0}}, {{0, 4, 0, 0, {}}}, 1));
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].kind, CoverageFaultKind::SamePart);
}

void TestCoverageCheck::findsAPartWithoutArcs()
{
    const auto faults = checkCoverage(Coverage({{0, 0}, {10, 0}, {10, 10}, {0, 0}}, {{0, 4, 0, noPart, {}}}, 2));
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].kind, CoverageFaultKind::PartWithoutArcs);
    QCOMPARE(faults[0].part, PartIndex{1});
}

void TestCoverageCheck::stopsAtTheLimit()
{
    QCOMPARE(checkCoverage(rings({rectangle(0, 0, 10, 10), rectangle(5, 5, 15, 15)}), 1).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestCoverageCheck)
#include "test_coverage_check.moc"
