#include "core/cartography/line_ink.h"

#include "core/geometry/coverage_builder.h"

#include <QRegularExpression>
#include <QTest>

#include <numbers>
#include <random>

using namespace placelens;

namespace {

StepPoint at(double x, double y)
{
    return {nearest(x * stepsPerPixel), nearest(y * stepsPerPixel)};
}

/// White lines on black.
std::vector<std::uint32_t> drawn(int width, int height, const std::vector<std::vector<StepPoint>> &lines,
                                 double lineWidth, PassClip clip = {}, int threads = 1)
{
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height, 0xFF000000);
    auto ink = std::make_unique<LineInk>(width, height, 0xFFFFFFFF, 1.0, std::move(clip));
    for (const auto &line : lines)
        ink->add(line, lineWidth);
    PixelPasses passes;
    passes.add(std::move(ink));
    passes.lay({pixels.data(), width}, width, height, threads, {});
    return pixels;
}

/// Pixels covered, all together.
double covered(const std::vector<std::uint32_t> &pixels)
{
    double sum = 0;
    for (const std::uint32_t pixel : pixels)
        sum += (pixel & 0xFF) / 255.0;
    return sum;
}

} // namespace

class TestLineInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aLineCoversLengthTimesWidth_data()
    {
        QTest::addColumn<double>("across");
        QTest::addColumn<double>("down");
        QTest::addColumn<double>("width");
        QTest::newRow("level") << 40.0 << 0.0 << 3.0;
        QTest::newRow("upright") << 0.0 << 30.0 << 1.0;
        QTest::newRow("slanted") << 40.0 << 30.0 << 2.5;
        QTest::newRow("upwards") << 33.0 << -21.0 << 5.4;
        QTest::newRow("leftwards") << -17.0 << 29.0 << 0.6;
    }
    void aLineCoversLengthTimesWidth()
    {
        QFETCH(double, across);
        QFETCH(double, down);
        QFETCH(double, width);
        const auto pixels = drawn(100, 100, {{at(50.3, 50.7), at(50.3 + across, 50.7 + down)}}, width);
        const double expected = std::hypot(across, down) * width;
        QVERIFY2(std::abs(covered(pixels) - expected) < 0.02 * expected + 0.3,
                 qPrintable(QString::number(covered(pixels))));
    }

    // A wide polygon line is its sides and a round sector at each corner: together one full circle.
    void cornersOfWideLinesAreRound()
    {
        const std::vector<StepPoint> square{at(30, 30), at(70, 30), at(70, 70), at(30, 70), at(30, 30)};
        const double width = 12;
        // Outside the middle line: four sides and a circle; inside: four sides less the corners counted twice.
        const double expected = 4 * 40 * width + std::numbers::pi * width * width / 4 - width * width;
        const double sum = covered(drawn(100, 100, {square}, width));
        QVERIFY2(std::abs(sum - expected) < 0.01 * expected, qPrintable(QString::number(sum)));
    }

    void linesOverEachOtherAreNotDarker()
    {
        const std::vector<StepPoint> line{at(10.5, 10), at(10.5, 40)};
        auto once = drawn(30, 50, {line}, 4);
        QVERIFY(once[25 * 30 + 10] == 0xFFFFFFFF);
        std::vector<std::uint32_t> twice(30 * 50, 0xFF000000);
        auto ink = std::make_unique<LineInk>(30, 50, 0xFFFFFFFF, 0.5);
        ink->add(line, 4);
        ink->add(line, 4);
        PixelPasses passes;
        passes.add(std::move(ink));
        passes.lay({twice.data(), 30}, 30, 50, 1, {});
        QVERIFY(std::abs(static_cast<int>(twice[25 * 30 + 10] & 0xFF) - 128) <= 1);
    }

    void tilesAreThePictureInPieces()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            std::vector<StepPoint> line;
            for (int corner = 0; corner < 6; ++corner)
                line.push_back({static_cast<std::int32_t>(random() % (160 * 256)) - 30 * 256,
                                static_cast<std::int32_t>(random() % (160 * 256)) - 30 * 256});
            const double width = 0.5 + static_cast<double>(random() % 60) / 10;
            const auto whole = drawn(100, 100, {line}, width, {}, 2);
            for (const int left : {0, 50})
                for (const int top : {0, 50}) {
                    std::vector<StepPoint> moved;
                    for (const StepPoint p : line)
                        moved.push_back({p.x - left * 256, p.y - top * 256});
                    const auto tile = drawn(50, 50, {moved}, width);
                    for (int y = 0; y < 50; ++y)
                        QVERIFY(std::equal(tile.begin() + y * 50, tile.begin() + y * 50 + 50,
                                           whole.begin() + (top + y) * 100 + left));
                }
        }
    }

    void aClipKeepsLinesInside()
    {
        const std::vector<PartShape> shapes{{0, {GridPolygon{{{0, 0}, {10, 0}, {10, 20}, {0, 20}}, {}}}},
                                            {1, {GridPolygon{{{10, 0}, {20, 0}, {20, 20}, {10, 20}}, {}}}}};
        const AreaPicture areas = sweep(buildCoverage(shapes, 2, 0.01).coverage, {0, 20, 1, 20, 20}, 0);
        const auto pixels = drawn(20, 20, {{at(10, -5), at(10, 25)}}, 6, {&areas, {true, false}});
        QCOMPARE(pixels[10 * 20 + 8], 0xFFFFFFFFU);
        QCOMPARE(pixels[10 * 20 + 11], 0xFF000000U);
        QCOMPARE(covered(pixels), 20 * 3.0);
    }

    void linesOfOnePlaceOrNoneAreNothing()
    {
        QCOMPARE(covered(drawn(20, 20, {{at(5, 5)}, {}, {at(7, 7), at(7, 7)}}, 3)), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestLineInk)
#include "test_line_ink.moc"
