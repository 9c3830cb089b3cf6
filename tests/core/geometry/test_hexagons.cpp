#include "core/geometry/hexagons.h"

#include "core/geometry/coverage_check.h"

#include <QTest>

#include <cmath>

using namespace placelens;

namespace {

double distance(GridPoint a, GridPoint b)
{
    return std::hypot(a.east - b.east, a.north - b.north);
}

/// A block of cells round the origin, rows and columns below zero among them.
std::vector<HexagonCell> block()
{
    std::vector<HexagonCell> cells;
    for (int row = -3; row <= 3; ++row)
        for (int column = -2; column <= 2; ++column)
            cells.push_back({column, row});
    return cells;
}

std::vector<std::optional<HexagonCell>> allOf(const std::vector<HexagonCell> &cells)
{
    return {cells.begin(), cells.end()};
}

double squaredDistances(const HexagonGrid &grid, const std::vector<HexagonCell> &cells,
                        const std::vector<GridPoint> &places)
{
    double sum = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        sum += std::pow(distance(grid.middle(cells[i]), places[i]), 2);
    return sum;
}

} // namespace

class TestHexagons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void rowsCountNorthwardsAndOddOnesStandFurtherEast_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<double>("shift");
        QTest::newRow("0") << 0 << 0.0;
        QTest::newRow("1") << 1 << 10000.0;
        QTest::newRow("2") << 2 << 0.0;
        QTest::newRow("-1") << -1 << 10000.0;
        QTest::newRow("-2") << -2 << 0.0;
    }
    void rowsCountNorthwardsAndOddOnesStandFurtherEast()
    {
        QFETCH(int, row);
        QFETCH(double, shift);
        const HexagonGrid grid{{400000, 300000}, 10000, 5773.5};
        QCOMPARE(grid.middle({3, row}), (GridPoint{400000 + 3 * 20000 + shift, 300000 + row * 17320.5}));
    }

    void sidesAndAreasAreThoseOfRegularHexagons()
    {
        const HexagonGrid grid{{400000, 300000}, 10000, 5773.5};
        const Coverage coverage = hexagonCoverage(grid, allOf(block()));
        // By hand: a regular hexagon 20 km wide has sides of 20 / √3 km and holds 200·√3 km².
        const PointRing ring = grid.corners({1, 1});
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(std::abs(distance(ring[i], ring[(i + 1) % 6]) - 20000 / std::sqrt(3.0)) < 0.1);
        for (PartIndex part = 0; part < coverage.partCount(); ++part) {
            QCOMPARE(coverage.area(part), coverage.area(0));
            QVERIFY(std::abs(coverage.area(part) / (200e6 * std::sqrt(3.0)) - 1) < 1e-5);
        }
    }

    void neighboursShareTheirSides()
    {
        const std::vector<HexagonCell> cells = block();
        const Coverage coverage = hexagonCoverage({{123.4, -567.8}, 9726.7, 5615.7}, allOf(cells));
        QVERIFY(checkCoverage(coverage).empty());
        const auto partAt = [&](HexagonCell cell) {
            return static_cast<PartIndex>(std::find(cells.begin(), cells.end(), cell) - cells.begin());
        };
        const auto neighboursOf = [&](HexagonCell cell) {
            std::vector<HexagonCell> found;
            for (const PartIndex part : coverage.neighbours(partAt(cell)))
                found.push_back(cells[part]);
            return found;
        };
        QCOMPARE(neighboursOf({0, 0}), (std::vector<HexagonCell>{{-1, -1}, {0, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}}));
        QCOMPARE(neighboursOf({0, -1}),
                 (std::vector<HexagonCell>{{0, -2}, {1, -2}, {-1, -1}, {1, -1}, {0, 0}, {1, 0}}));
    }

    void aPartWithoutACellKeepsTheNumbersOfTheOthers()
    {
        const Coverage coverage = hexagonCoverage(
            {}, std::vector<std::optional<HexagonCell>>{HexagonCell{0, 0}, std::nullopt, HexagonCell{1, 0}});
        QCOMPARE(coverage.partCount(), PartIndex{3});
        QVERIFY(coverage.box(1).isEmpty());
        QCOMPARE(coverage.partAt(HexagonGrid().middle({1, 0})), PartIndex{2});
        QCOMPARE(coverage.neighbours(0), std::vector<PartIndex>{2});
    }

    void aGridIsFoundAgainFromItsMiddles()
    {
        const HexagonGrid grid{{412345.6, -6543.2}, 9726.7, 5615.7};
        std::vector<GridPoint> places;
        for (const HexagonCell cell : block())
            places.push_back(grid.middle(cell));
        const HexagonGrid found = nearestGrid(block(), places);
        QVERIFY(distance(found.origin, grid.origin) < 0.2);
        QVERIFY(std::abs(found.halfWidth - grid.halfWidth) < 0.11);
        QVERIFY(std::abs(found.halfSide - grid.halfSide) < 0.11);
    }

    void noOtherGridIsNearer()
    {
        std::vector<GridPoint> places;
        for (const HexagonCell cell : block()) // bent, stretched, and out of the way
            places.push_back({500000.0 + 15000 * cell.column + 3000 * cell.row * cell.row,
                              200000.0 + 21000 * cell.row + 700 * cell.column * cell.row});
        const HexagonGrid best = nearestGrid(block(), places);
        const double least = squaredDistances(best, block(), places);
        for (const double factor : {0.97, 1.0, 1.03})
            for (const double east : {-500.0, 0.0, 500.0})
                for (const double north : {-500.0, 0.0, 500.0}) {
                    HexagonGrid other = best;
                    other.halfWidth *= factor;
                    other.halfSide *= factor;
                    other.origin = {best.origin.east + east, best.origin.north + north};
                    QVERIFY(squaredDistances(other, block(), places) >= least);
                }
    }

    void withoutAWayToTellTheSizeItIsTheStandardOne()
    {
        const double standard = HexagonGrid().halfWidth;
        const std::vector<HexagonCell> one{{4, 7}};
        const HexagonGrid grid = nearestGrid(one, std::vector<GridPoint>{{400000, 300000}});
        QCOMPARE(grid.halfWidth, standard);
        QVERIFY(distance(grid.middle(one[0]), {400000, 300000}) < 1);
        // The western cell is for the eastern place.
        const std::vector<HexagonCell> two{{0, 0}, {1, 0}};
        QCOMPARE(nearestGrid(two, std::vector<GridPoint>{{20000, 0}, {0, 0}}).halfWidth, standard);
    }
};

QTEST_GUILESS_MAIN(TestHexagons)
#include "test_hexagons.moc"
