#include "core/geometry/area_picture.h"

#include "core/geometry/arc_text.h"
#include "core/geometry/coverage_builder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace placelens;

namespace {

constexpr std::uint32_t white = 0xFFFFFFFF;
constexpr std::uint32_t black = 0xFF000000;

GridPolygon rectangle(double west, double south, double east, double north)
{
    return {{{west, south}, {east, south}, {east, north}, {west, north}}, {}};
}

/// A picture of ten by ten pixels of a metre; its upper left corner is (0, 10).
std::vector<std::uint32_t> drawn(const Coverage &coverage, const std::vector<std::uint32_t> &colours)
{
    std::vector<std::uint32_t> pixels(100, black);
    sweep(coverage, {0, 10, 1, 10, 10}, 0).colour(colours, pixels.data(), 10);
    return pixels;
}

std::uint32_t grey(std::uint32_t pixel)
{
    return pixel & 0xFF;
}

/// The districts of Great Britain.
const Coverage &districts()
{
    static const Coverage coverage = [] {
        QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/boundaries.arcs"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no boundaries");
        return std::get<CodedCoverage>(readArcs(file.readAll().toStdString())).coverage;
    }();
    return coverage;
}

} // namespace

class TestAreaPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aPixelHasTheShareThatIsCovered()
    {
        // From 2.5 to 7.25 across and from 3 to 6.75 up: half of the left pixels, a quarter of the right ones, three
        // quarters of the upper ones, and the products at the corners.
        const std::vector<PartShape> shapes{{0, {rectangle(2.5, 3, 7.25, 6.75)}}};
        const auto pixels = drawn(buildCoverage(shapes, 1, 0.01).coverage, {white});
        const auto at = [&](int x, int up) { return grey(pixels[static_cast<std::size_t>((9 - up) * 10 + x)]); };
        QCOMPARE(at(4, 4), 255U);
        QCOMPARE(at(2, 4), 128U);
        QCOMPARE(at(7, 4), 64U);
        QCOMPARE(at(4, 6), 191U);
        QCOMPARE(at(2, 6), 96U); // 0.5 * 0.75 * 255 = 95.6
        QCOMPARE(at(7, 6), 48U); // 0.25 * 0.75 * 255 = 47.8
        QCOMPARE(at(1, 4), 0U);
        QCOMPARE(at(8, 4), 0U);
        QCOMPARE(at(4, 2), 0U);
        QCOMPARE(at(4, 7), 0U);
    }

    void slantedBordersAreExactToo()
    {
        const std::vector<PartShape> shapes{{0, {GridPolygon{{{0, 0}, {10, 0}, {10, 10}}, {}}}}};
        const auto pixels = drawn(buildCoverage(shapes, 1, 0.01).coverage, {white});
        for (int x = 0; x < 10; ++x)
            QCOMPARE(grey(pixels[static_cast<std::size_t>((9 - x) * 10 + x)]), 128U); // the diagonal halves its pixels
        double sum = 0;
        for (const std::uint32_t pixel : pixels)
            sum += grey(pixel) / 255.0;
        QVERIFY(std::abs(sum - 50) < 0.1);
    }

    void neighboursShowNoSeam()
    {
        const std::vector<PartShape> shapes{{0, {GridPolygon{{{0, 0}, {10, 0}, {3.3, 10}, {0, 10}}, {}}}},
                                            {1, {GridPolygon{{{10, 0}, {10, 10}, {3.3, 10}}, {}}}}};
        for (const std::uint32_t pixel : drawn(buildCoverage(shapes, 2, 0.01).coverage, {white, white}))
            QCOMPARE(pixel, white);
    }

    void holesAndIslandsAreLeftToTheirOwners()
    {
        GridPolygon ring = rectangle(1, 1, 9, 9);
        ring.holes.push_back({{3, 3}, {3, 7}, {7, 7}, {7, 3}});
        const std::vector<PartShape> shapes{{0, {ring}}, {1, {rectangle(4, 4, 6, 6)}}};
        const AreaPicture picture = sweep(buildCoverage(shapes, 2, 0.01).coverage, {0, 10, 1, 10, 10}, 0);
        QCOMPARE(picture.at(1, 5), PartIndex(0));
        QCOMPARE(picture.at(3, 5), noPart);
        QCOMPARE(picture.at(5, 5), PartIndex(1));
        QCOMPARE(picture.at(8, 5), PartIndex(0));
        QCOMPARE(picture.at(0, 0), noPart);
    }

    void aPartWithoutColourLetsTheGroundThrough()
    {
        const std::vector<PartShape> shapes{{0, {rectangle(0, 0, 5, 10)}}, {1, {rectangle(5, 0, 10, 10)}}};
        const auto pixels = drawn(buildCoverage(shapes, 2, 0.01).coverage, {white, 0});
        QCOMPARE(pixels[4], white);
        QCOMPARE(pixels[5], black);
    }

    void everyPixelAwayFromBordersIsItsDistricts_data()
    {
        QTest::addColumn<double>("metresPerPixel");
        QTest::newRow("whole") << 850.0;
        QTest::newRow("near") << 60.0;
    }
    void everyPixelAwayFromBordersIsItsDistricts()
    {
        QFETCH(double, metresPerPixel);
        const PixelWindow window{metresPerPixel < 100 ? 380000.0 : 80000.0, metresPerPixel < 100 ? 420000.0 : 660000.0,
                                 metresPerPixel, 700, 700};
        const AreaPicture picture = sweep(districts(), window);
        std::mt19937 random(7);
        int compared = 0;
        for (int i = 0; i < 4000; ++i) {
            const int x = static_cast<int>(random() % 700);
            const int y = static_cast<int>(random() % 700);
            const auto partAt = [&](double dx, double dy) {
                return districts().partAt(
                    {window.west + (x + dx) * metresPerPixel, window.north - (y + dy) * metresPerPixel});
            };
            const PartIndex here = partAt(0.5, 0.5);
            bool isInside = true; // the pixel and one round it
            for (const double dx : {-1.0, 0.0, 1.0, 2.0}) {
                for (const double dy : {-1.0, 0.0, 1.0, 2.0})
                    isInside = isInside && partAt(dx, dy) == here;
            }
            if (!isInside)
                continue;
            ++compared;
            QCOMPARE(picture.at(x, y), here);
        }
        QVERIFY(compared > 1000);
    }

    void tilesAreThePictureInPieces()
    {
        const PixelWindow whole{80000, 660000, 1024, 600, 600};
        const auto picture = [](const PixelWindow &window) {
            std::vector<std::uint32_t> colours(districts().partCount());
            for (std::size_t i = 0; i < colours.size(); ++i)
                colours[i] = 0xFF000000 | static_cast<std::uint32_t>(i * 2654435761U);
            std::vector<std::uint32_t> pixels(
                static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height), black);
            sweep(districts(), window).colour(colours, pixels.data(), window.width);
            return pixels;
        };
        const auto pixels = picture(whole);
        for (const int left : {0, 300}) {
            for (const int top : {0, 300}) {
                const auto tile = picture({whole.west + left * 1024, whole.north - top * 1024, 1024, 300, 300});
                for (int y = 0; y < 300; ++y) {
                    const auto *row = pixels.data() + (top + y) * 600 + left;
                    QVERIFY(std::equal(row, row + 300, tile.data() + y * 300));
                }
            }
        }
    }

    void anyNumberOfThreadsGivesTheSamePicture()
    {
        const PixelWindow window{300000, 420000, 300, 700, 500};
        std::vector<std::uint32_t> colours(districts().partCount());
        for (std::size_t i = 0; i < colours.size(); ++i)
            colours[i] = 0xFF000000 | static_cast<std::uint32_t>(i * 2654435761U);
        const auto picture = [&](int threads) {
            std::vector<std::uint32_t> pixels(700 * 500, black);
            sweep(districts(), window, 0.3, {}, threads).colour(colours, pixels.data(), 700, threads);
            return pixels;
        };
        const auto one = picture(1);
        QVERIFY(one == picture(2));
        QVERIFY(one == picture(7));
    }

    // What lies left of the window is never looked at; the crossings of its edge tell what each row begins in.
    void aWindowInTheMiddleBeginsInTheRightParts()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 60; ++i) {
            const double metres = std::exp2(static_cast<double>(random() % 900) / 100 - 1);
            const PixelWindow window{330000 + static_cast<double>(random() % 250000),
                                     180000 + static_cast<double>(random() % 300000), metres, 40, 80};
            const AreaPicture picture = sweep(districts(), window, 0);
            for (int y = 0; y < 80; y += 3) {
                const auto partAt = [&](double dx, double dy) {
                    return districts().partAt({window.west + dx * metres, window.north - (y + dy) * metres});
                };
                if (partAt(0, 0) == partAt(1, 1) && partAt(1, 0) == partAt(0, 1) && partAt(0, 0) == partAt(1, 0)
                    && partAt(0.5, 0.5) == partAt(0, 0) && partAt(0.5, 0) == partAt(0, 0))
                    QCOMPARE(picture.at(0, y), partAt(0.5, 0.5));
            }
        }
    }

    void ofTwoPartsWithEqualSharesTheFirstIsSeen()
    {
        const std::vector<PartShape> shapes{{1, {rectangle(2, 0, 4.5, 10)}}, {0, {rectangle(4.5, 0, 9, 10)}}};
        const AreaPicture picture = sweep(buildCoverage(shapes, 2, 0.01).coverage, {0, 10, 1, 10, 10}, 0);
        QCOMPARE(picture.at(4, 5), PartIndex(0));
        QCOMPARE(picture.at(3, 5), PartIndex(1));
        QCOMPARE(picture.at(9, 5), noPart);
    }

    void extremeWindowsAreEmptyOrOnePart()
    {
        QCOMPARE(sweep(districts(), {0, 0, 1, 0, 0}).height(), 0);
        const AreaPicture sea = sweep(districts(), {-5e6, -5e6, 10, 20, 20});
        QCOMPARE(sea.at(10, 10), noPart);
        const GridPoint birmingham{406600, 286800};
        const AreaPicture inside = sweep(districts(), {birmingham.east, birmingham.north, 0.01, 50, 50});
        QCOMPARE(inside.at(25, 25), districts().partAt(birmingham));
    }
};

QTEST_GUILESS_MAIN(TestAreaPicture)
#include "test_area_picture.moc"
