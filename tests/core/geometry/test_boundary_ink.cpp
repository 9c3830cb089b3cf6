#include "core/geometry/boundary_ink.h"

#include "core/geometry/coverage_builder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

namespace {

GridPolygon rectangle(double west, double south, double east, double north)
{
    return {{{west, south}, {east, south}, {east, north}, {west, north}}, {}};
}

Coverage twoRectangles()
{
    const std::vector<PartShape> shapes{{0, {rectangle(2, 2, 10.5, 18)}}, {1, {rectangle(10.5, 2, 18, 18)}}};
    return buildCoverage(shapes, 2, 0.01).coverage;
}

/// Twenty by twenty pixels of a metre.
constexpr PixelWindow window{0, 20, 1, 20, 20};

/// What a cover of `ink` pixels comes to in the picture: lines that crowd tend to 0.65 of a pixel.
int shown(double ink)
{
    return static_cast<int>(std::lround(255 * 0.65 * (1 - std::exp(-ink / 0.65))));
}

} // namespace

class TestBoundaryInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aBorderIsInkedOnceAsWideAsItIs()
    {
        const InkedPicture made = sweepWithBorders(twoRectangles(), window, 0.4, 0);
        // In the middle of column 10 the border between the two; on the edge of columns 1 and 2 the outer one.
        QVERIFY(std::abs(made.borders.at(10, 10) - shown(0.4)) <= 1);
        QCOMPARE(made.borders.at(9, 10), std::uint8_t(0));
        QVERIFY(std::abs(made.borders.at(1, 10) - shown(0.2)) <= 1);
        QVERIFY(std::abs(made.borders.at(2, 10) - shown(0.2)) <= 1);
        QVERIFY(std::abs(made.borders.at(6, 17) - shown(0.2)) <= 1); // level
        QVERIFY(std::abs(made.borders.at(6, 18) - shown(0.2)) <= 1);
        QCOMPARE(made.borders.at(6, 10), std::uint8_t(0));
        QCOMPARE(made.borders.at(0, 0), std::uint8_t(0));
    }

    void aSlantedLineIsInkedByItsLength()
    {
        const std::vector<PartShape> shapes{{0, {GridPolygon{{{-40, -27.5}, {60, -27.5}, {60, 47.5}}, {}}}}};
        const InkedPicture made = sweepWithBorders(buildCoverage(shapes, 1, 0.01).coverage, window, 0.1, 0);
        // The upper side runs through the window from left to right: 20 pixels across, 15 up, 25 long. So thin a line is
        // shown as it is but for a few per cent.
        double sum = 0;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                sum += made.borders.at(x, y) / 255.0;
        QVERIFY2(sum > 0.88 * 2.5 && sum <= 2.5, qPrintable(QString::number(sum)));
    }

    void theAreasAreThoseOfTheSweepAlone()
    {
        const Coverage coverage = twoRectangles();
        const std::vector<std::uint32_t> colours{0xFF112233, 0xFFAABBCC};
        std::vector<std::uint32_t> with(400, 0xFF000000), without = with;
        sweepWithBorders(coverage, window, 0.7, 0).areas.colour(colours, with.data(), 20);
        sweep(coverage, window, 0).colour(colours, without.data(), 20);
        QVERIFY(with == without);
    }

    void tilesAndThreadsGiveTheSameInk()
    {
        const std::vector<PartShape> shapes{{0, {GridPolygon{{{3.3, 1.7}, {150.2, 20.9}, {90.1, 180.4}}, {}}}},
                                            {1, {GridPolygon{{{150.2, 20.9}, {195.8, 190.1}, {90.1, 180.4}}, {}}}}};
        const Coverage coverage = buildCoverage(shapes, 2, 0.01).coverage;
        const BoundaryInk whole = sweepWithBorders(coverage, {0, 200, 1, 200, 200}, 0.8, 0).borders;
        const BoundaryInk threaded = sweepWithBorders(coverage, {0, 200, 1, 200, 200}, 0.8, 0, {}, 3).borders;
        const BoundaryInk tile = sweepWithBorders(coverage, {70, 110, 1, 50, 60}, 0.8, 0).borders;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x) {
                QCOMPARE(threaded.at(x, y), whole.at(x, y));
                if (x >= 70 && x < 120 && y >= 90 && y < 150)
                    QCOMPARE(tile.at(x - 70, y - 90), whole.at(x, y));
            }
    }

    void paintingLaysGroundAreasAndLines()
    {
        const InkedPicture made = sweepWithBorders(twoRectangles(), window, 1.5, 0);
        std::vector<std::uint32_t> pixels(400, 0x12345678);
        made.paint(0xFFFFFFFF, std::vector<std::uint32_t>{0xFF0000FF, 0}, 0xFF000000, pixels.data(), 20, 2);
        QCOMPARE(pixels[0], 0xFFFFFFFFU);
        QCOMPARE(pixels[10 * 20 + 5], 0xFF0000FFU);
        QCOMPARE(pixels[10 * 20 + 14], 0xFFFFFFFFU);  // a part without colour
        QVERIFY((pixels[10 * 20 + 10] & 0xFF) < 135); // the line hides half of it
    }

    void noWidthIsNoInk() { QCOMPARE(sweepWithBorders(twoRectangles(), window, 0, 0).borders.height(), 0); }
};

QTEST_GUILESS_MAIN(TestBoundaryInk)
#include "test_boundary_ink.moc"
