#include "core/geometry/area_picture.h"
#include "core/geometry/coverage_check.h"
#include "core/geometry/point_rings.h"
#include "tests/core/geometry/shapes.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace placelens;

namespace {

constexpr int side = 100; // metres, and pixels of the picture

PartShape shapeOf(PartIndex part, const PointRing &ring)
{
    return {part, {{ring, {}}}};
}

double distanceTo(GridPoint a, GridPoint b, GridPoint p)
{
    const double east = b.east - a.east;
    const double north = b.north - a.north;
    const double length = east * east + north * north;
    const double along =
        length > 0 ? std::clamp(((p.east - a.east) * east + (p.north - a.north) * north) / length, 0.0, 1.0) : 0;
    return std::hypot(a.east + along * east - p.east, a.north + along * north - p.north);
}

double distanceTo(const PointRing &ring, GridPoint p)
{
    double least = 1e9;
    for (std::size_t i = 0; i < ring.size(); ++i)
        least = std::min(least, distanceTo(ring[i], ring[(i + 1) % ring.size()], p));
    return least;
}

/// Whether every pixel away from all edges shows one of the parts that hold it by the parity of each ring, or none if there
/// is none; otherwise says where not. The picture begins in the middle of the areas, too.
QString mismatch(const std::vector<PartShape> &shapes)
{
    const auto count = static_cast<PartIndex>(shapes.size());
    const Coverage coverage = buildCoverage(shapes, count).coverage;
    for (const CoverageFault &fault : checkCoverage(coverage)) {
        if (fault.kind == CoverageFaultKind::OpenRing)
            return QStringLiteral("open at %1 %2").arg(fault.place.east).arg(fault.place.north);
    }
    for (const double west : {0.0, 40.0}) {
        const AreaPicture picture = sweep(coverage, {west, side, 1, side, side}, 0);
        for (int y = 1; y < side; y += 3) {
            for (int x = 1; x < side; x += 3) {
                const GridPoint centre{west + x + 0.5, side - y - 0.5};
                bool isNearEdge = false;
                bool isHeld = false;
                bool isRight = false;
                const PartIndex shown = picture.at(x, y);
                for (const PartShape &shape : shapes) {
                    bool isInPart = false;
                    for (const GridPolygon &polygon : shape.polygons) {
                        isInPart |= isInside(polygon.outer, centre);
                        isNearEdge |= distanceTo(polygon.outer, centre) < 0.9;
                    }
                    isHeld |= isInPart;
                    isRight |= isInPart && shown == shape.part;
                }
                if (!isNearEdge && (isHeld ? !isRight : shown != noPart))
                    return QStringLiteral("pixel %1 %2 of west %3 shows %4")
                        .arg(x)
                        .arg(y)
                        .arg(west)
                        .arg(static_cast<qint64>(shown == noPart ? -1 : qint64(shown)));
            }
        }
    }
    return {};
}

/// A ring round a place without crossings: points at random distances, by angle.
PointRing star(std::mt19937 &random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    const GridPoint middle{10 + 80 * unit(random), 10 + 80 * unit(random)};
    const int count = 3 + static_cast<int>(unit(random) * 9);
    PointRing ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * (i + 0.8 * unit(random)) / count;
        const double distance = 4 + 30 * unit(random);
        ring.push_back({middle.east + distance * std::cos(angle), middle.north + distance * std::sin(angle)});
    }
    return unit(random) < 0.5 ? ring : clockwise(ring);
}

/// Points anywhere, on whole multiples of `step` so that corners and edges meet often.
PointRing scribble(std::mt19937 &random, int step)
{
    std::uniform_int_distribution<int> place(0, side / step);
    std::uniform_int_distribution<int> count(3, 9);
    PointRing ring;
    for (int i = count(random); i > 0; --i)
        ring.push_back({double(place(random) * step), double(place(random) * step)});
    return ring;
}

} // namespace

/// Areas that do not fit together still close: no pixel shows what does not hold it.
class TestUncleanCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void areaThatIsThereTwiceKeepsItsBoundaryTwice();
    void overlapAlongASharedEdgeClosesBothOutlines();
    void areaInsideAnotherWithoutAHole();
    void sameRingTwiceInOneAreaCountsOnce();
    void bothLoopsOfAFigureOfEightAreInside();
    void figureOfEightThroughAPointOfItsOwn();
    void whatIsWoundRoundTwiceIsOutside();
    void ringThatOnlyTouchesItselfStaysAsItIs();
    void holesOfARingThatIsNoneAreLeftOut();
    void randomOverlapsShowOneOfTheirAreas();
    void randomAreasWithCornersInCommon();
    void randomScribblesAreFilledByParity();
    void saysWhereAndWho();
};

void TestUncleanCoverage::areaThatIsThereTwiceKeepsItsBoundaryTwice()
{
    const PointRing square = rectangle(10, 10, 60, 60);
    const CoverageBuild built =
        buildCoverage(std::vector<PartShape>{shapeOf(0, square), shapeOf(1, clockwise(square))}, 2);
    QCOMPARE(built.report.overlappingEdges, std::size_t{4});
    QCOMPARE(built.coverage.area(0), 2500.0);
    QCOMPARE(built.coverage.area(1), 2500.0);
    QCOMPARE(mismatch({shapeOf(0, square), shapeOf(1, square)}), QString());
}

void TestUncleanCoverage::overlapAlongASharedEdgeClosesBothOutlines()
{
    // The second area lies on the eastern half of the first and shares three stretches of its boundary.
    const std::vector<PartShape> shapes{shapeOf(0, {{10, 10}, {30, 10}, {60, 10}, {60, 60}, {30, 60}, {10, 60}}),
                                        shapeOf(1, rectangle(30, 10, 60, 60))};
    QCOMPARE(buildCoverage(shapes, 2).report.overlappingEdges, std::size_t{3});
    QCOMPARE(mismatch(shapes), QString());
}

void TestUncleanCoverage::areaInsideAnotherWithoutAHole()
{
    QCOMPARE(mismatch({shapeOf(0, rectangle(10, 10, 90, 90)), shapeOf(1, rectangle(30, 30, 60, 60))}), QString());
    QCOMPARE(mismatch({shapeOf(0, rectangle(30, 30, 60, 60)), shapeOf(1, rectangle(10, 10, 90, 90))}), QString());
}

void TestUncleanCoverage::sameRingTwiceInOneAreaCountsOnce()
{
    const PointRing square = rectangle(10, 10, 60, 60);
    const CoverageBuild built = buildCoverage(std::vector<PartShape>{{0, {{square, {}}, {square, {}}}}}, 1);
    QCOMPARE(built.report.count(RingUse::Repeated), std::size_t{1});
    QCOMPARE(built.coverage.area(0), 2500.0);
    QCOMPARE(built.coverage.arcs().size(), std::size_t{1});
}

void TestUncleanCoverage::bothLoopsOfAFigureOfEightAreInside()
{
    const PointRing eight{{10, 10}, {50, 50}, {50, 10}, {10, 50}};
    const CoverageBuild built = buildCoverage(std::vector<PartShape>{shapeOf(0, eight)}, 1);
    QCOMPARE(built.report.count(RingUse::CrossingItself), std::size_t{1});
    QCOMPARE(built.coverage.area(0), 2 * 40.0 * 20 / 2); // two triangles of 40 by 20
    QCOMPARE(mismatch({shapeOf(0, eight)}), QString());
    QCOMPARE(mismatch({shapeOf(0, clockwise(eight))}), QString());
}

void TestUncleanCoverage::figureOfEightThroughAPointOfItsOwn()
{
    const PointRing eight{{10, 10}, {30, 30}, {50, 50}, {50, 10}, {30, 30}, {10, 50}};
    QCOMPARE(mismatch({shapeOf(0, eight)}), QString());
    // Loops of different size: the ring's own direction is that of the larger one.
    const PointRing uneven{{10, 10}, {30, 30}, {90, 90}, {90, 30}, {30, 30}, {10, 30}};
    QCOMPARE(mismatch({shapeOf(0, uneven)}), QString());
}

void TestUncleanCoverage::whatIsWoundRoundTwiceIsOutside()
{
    // A five-pointed star drawn in one go; its middle is wound round twice.
    PointRing pentagram;
    for (int i = 0; i < 5; ++i) {
        const double angle = 2 * std::numbers::pi * (2 * i) / 5;
        pentagram.push_back({50 + 40 * std::sin(angle), 50 + 40 * std::cos(angle)});
    }
    QCOMPARE(mismatch({shapeOf(0, pentagram)}), QString());
    const Coverage coverage = buildCoverage(std::vector<PartShape>{shapeOf(0, pentagram)}, 1).coverage;
    QCOMPARE(coverage.partAt({50, 50}), noPart);
    QCOMPARE(coverage.partAt({50, 80}), PartIndex{0});
}

void TestUncleanCoverage::ringThatOnlyTouchesItselfStaysAsItIs()
{
    // A bay whose tip touches the southern shore between two of its points.
    const PointRing ring{{0, 0}, {60, 0}, {60, 60}, {40, 60}, {30, 0}, {20, 60}, {0, 60}};
    const CoverageBuild built = buildCoverage(std::vector<PartShape>{shapeOf(0, ring)}, 1);
    QCOMPARE(built.report.count(RingUse::CrossingItself), std::size_t{0});
    QCOMPARE(built.coverage.points().size(), std::size_t{8});
    QCOMPARE(built.coverage.area(0), 3600.0 - 20 * 60 / 2.0);
}

void TestUncleanCoverage::holesOfARingThatIsNoneAreLeftOut()
{
    const CoverageBuild built =
        buildCoverage(std::vector<PartShape>{{0, {{{{0, 0}, {10, 0}}, {rectangle(2, 2, 4, 4)}}}}}, 1);
    QVERIFY(built.coverage.arcs().empty());
    QCOMPARE(built.report.degenerateRings, std::size_t{1});
}

void TestUncleanCoverage::randomOverlapsShowOneOfTheirAreas()
{
    std::mt19937 random(17);
    for (int run = 0; run < 60; ++run) {
        std::vector<PartShape> shapes;
        for (PartIndex part = 0; part < 1 + PartIndex(run) % 9; ++part)
            shapes.push_back(shapeOf(part, star(random)));
        const QString why = mismatch(shapes);
        QVERIFY2(why.isEmpty(), qPrintable(QStringLiteral("run %1: %2").arg(run).arg(why)));
    }
}

void TestUncleanCoverage::randomAreasWithCornersInCommon()
{
    // Rectangles on a coarse grid share corners, edges in both directions, and lie on each other.
    std::mt19937 random(4);
    std::uniform_int_distribution<int> place(0, 5);
    for (int run = 0; run < 80; ++run) {
        std::vector<PartShape> shapes;
        for (PartIndex part = 0; part < 2 + PartIndex(run) % 7; ++part) {
            PartShape shape{part, {}};
            for (int polygons = 1 + run % 2; polygons > 0; --polygons) {
                const int west = place(random);
                const int south = place(random);
                const int east = west + 1 + place(random) / 2;
                const int north = south + 1 + place(random) / 2;
                PointRing ring; // with a point at every crossing of the grid
                for (int i = west; i < east; ++i)
                    ring.push_back({10.0 * i, 10.0 * south});
                for (int i = south; i < north; ++i)
                    ring.push_back({10.0 * east, 10.0 * i});
                for (int i = east; i > west; --i)
                    ring.push_back({10.0 * i, 10.0 * north});
                for (int i = north; i > south; --i)
                    ring.push_back({10.0 * west, 10.0 * i});
                shape.polygons.push_back({run % 3 == 0 ? clockwise(ring) : ring, {}});
            }
            shapes.push_back(shape);
        }
        const QString why = mismatch(shapes);
        QVERIFY2(why.isEmpty(), qPrintable(QStringLiteral("run %1: %2").arg(run).arg(why)));
    }
}

void TestUncleanCoverage::randomScribblesAreFilledByParity()
{
    std::mt19937 random(99);
    for (int run = 0; run < 300; ++run) {
        std::vector<PartShape> shapes;
        for (PartIndex part = 0; part < 1 + PartIndex(run) % 2; ++part)
            shapes.push_back(shapeOf(part, scribble(random, run % 3 == 0 ? 20 : run % 3 == 1 ? 5 : 1)));
        const QString why = mismatch(shapes);
        QVERIFY2(why.isEmpty(), qPrintable(QStringLiteral("run %1: %2").arg(run).arg(why)));
    }
}

void TestUncleanCoverage::saysWhereAndWho()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<PartShape> shapes{{0, {{rectangle(0, 0, 10, 10), {}}, {{{5, 5}, {nan, 5}, {5, 6}}, {}}}},
                                        {1, {{rectangle(0, 0, 10, 10), {}}, {{{1e12, 0}, {0, 0}, {0, 1}}, {}}}}};
    const CoverageReport report = buildCoverage(shapes, 2).report;
    QCOMPARE(report.ringNotes.size(), std::size_t{2});
    QCOMPARE(report.ringNotes[0].use, RingUse::NotFinite);
    QCOMPARE(report.ringNotes[0].part, PartIndex{0});
    QCOMPARE(report.ringNotes[1].use, RingUse::Far);
    QCOMPARE(report.ringNotes[1].place, (GridPoint{1e12, 0}));
    QCOMPARE(report.edgeNotes.size(), std::size_t{4});
    QCOMPARE(report.edgeNotes[0].first, PartIndex{0});
    QCOMPARE(report.edgeNotes[0].second, PartIndex{1});
    QCOMPARE(report.edgeNotes[0].place, (GridPoint{0, 0}));
}

QTEST_GUILESS_MAIN(TestUncleanCoverage)
#include "test_unclean_coverage.moc"
