#include "tests/core/geometry/shapes.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Where arcs meet.
class TestArcNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void endsAtTheSamePlaceAreOneNode();
    void arcsLeaveANodeCounterClockwise();
    void aClosedArcLeavesItsNodeTwice();
};

void TestArcNodes::endsAtTheSamePlaceAreOneNode()
{
    const Coverage coverage = twoSquares(); // the border, the western and the eastern outline
    const ArcNodes &nodes = coverage.nodes();
    QCOMPARE(nodes.count(), std::uint32_t{2});
    QCOMPARE(nodes.from({0, false}), nodes.to({1, false}));
    QCOMPARE(nodes.from({0, false}), nodes.from({2, false}));
    QCOMPARE(nodes.to({0, false}), nodes.from({0, true}));
}

void TestArcNodes::arcsLeaveANodeCounterClockwise()
{
    const Coverage coverage = twoSquares();
    const std::span<const ArcUse> leaving = coverage.nodes().leaving(coverage.nodes().from({0, false}));
    QCOMPARE(std::vector<ArcUse>(leaving.begin(), leaving.end()),
             std::vector<ArcUse>({{2, false}, {0, false}, {1, true}})); // to the east, the north, the west
}

void TestArcNodes::aClosedArcLeavesItsNodeTwice()
{
    const Coverage coverage = coverageOf({{0, {{rectangle(0, 0, 10, 10), {}}}}});
    QCOMPARE(coverage.nodes().count(), std::uint32_t{1});
    QCOMPARE(coverage.nodes().leaving(0).size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestArcNodes)
#include "test_arc_nodes.moc"
