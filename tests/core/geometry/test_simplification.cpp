#include "core/geometry/simplification.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <random>

using namespace placelens;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// A line of random steps, always the same one.
std::vector<GridPoint> wander(int count)
{
    std::minstd_rand random(7);
    std::uniform_real_distribution<double> step(-100, 100);
    std::vector<GridPoint> line{{0, 0}};
    while (static_cast<int>(line.size()) < count)
        line.push_back({line.back().east + step(random), line.back().north + step(random)});
    return line;
}

double triangle(GridPoint a, GridPoint b, GridPoint c)
{
    return std::abs((b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east)) / 2;
}

/// The definition, without a heap: look for the smallest triangle of all, again and again.
std::vector<float> byDefinition(const std::vector<GridPoint> &line)
{
    std::vector<float> areas(line.size(), infinity);
    std::vector<std::size_t> left(line.size());
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = i;
    double least = 0;
    while (left.size() > 2) {
        std::size_t best = 1;
        const auto area = [&](std::size_t i) { return triangle(line[left[i - 1]], line[left[i]], line[left[i + 1]]); };
        for (std::size_t i = 2; i + 1 < left.size(); ++i)
            best = std::max(area(i), least) < std::max(area(best), least) ? i : best;
        least = std::max(least, area(best));
        areas[left[best]] = static_cast<float>(least);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return areas;
}

} // namespace

/// How much detail each point of a line carries.
class TestSimplification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void fivePointsByHand();
    void aLaterDropNeverCountsLess();
    void equalsTheDefinition();
    void aClosedLineKeepsATriangle();
    void shortLinesKeepTheirPoints();
    void simplifiedKeepsThePointsAtTheThreshold();
};

void TestSimplification::fivePointsByHand()
{
    // Triangles at first: 20 x 1 / 2 = 10; (10 x 9 + 1 x 20) / 2 = 55; 20 x 10 / 2 = 100. Without the first point the second
    // has 20 x 10 / 2 = 100, without the second the third has 40 x 10 / 2 = 200.
    const std::vector<GridPoint> line{{0, 0}, {10, 1}, {20, 0}, {30, 10}, {40, 0}};
    QCOMPARE(effectiveAreas(line), std::vector<float>({infinity, 10, 100, 200, infinity}));
}

void TestSimplification::aLaterDropNeverCountsLess()
{
    // The first point has 8 x 4 / 2 = 16, the second 22 x 4 / 2 = 44. Without the first, the second lies on the line: 0.
    const std::vector<GridPoint> line{{0, 0}, {10, -4}, {8, 0}, {30, 0}};
    QCOMPARE(effectiveAreas(line), std::vector<float>({infinity, 16, 16, infinity}));
}

void TestSimplification::equalsTheDefinition()
{
    const std::vector<GridPoint> line = wander(300);
    QCOMPARE(effectiveAreas(line), byDefinition(line));
}

void TestSimplification::aClosedLineKeepsATriangle()
{
    std::vector<GridPoint> line = wander(50);
    line.push_back(line.front());
    QCOMPARE(simplified(line, effectiveAreas(line), infinity).size(), std::size_t{4});
}

void TestSimplification::shortLinesKeepTheirPoints()
{
    QCOMPARE(effectiveAreas(wander(2)), std::vector<float>({infinity, infinity}));
    QCOMPARE(effectiveAreas(wander(1)), std::vector<float>({infinity}));
    QVERIFY(effectiveAreas(std::span<const GridPoint>()).empty());
}

void TestSimplification::simplifiedKeepsThePointsAtTheThreshold()
{
    const std::vector<GridPoint> line{{0, 0}, {10, 1}, {20, 0}, {30, 10}, {40, 0}};
    const std::vector<GridPoint> expected{{0, 0}, {20, 0}, {30, 10}, {40, 0}};
    QVERIFY(simplified(line, effectiveAreas(line), 100) == expected);
}

QTEST_GUILESS_MAIN(TestSimplification)
#include "test_simplification.moc"
