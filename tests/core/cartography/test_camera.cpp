#include "core/cartography/camera.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aPixelComesBackFromTheGrid_data()
    {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        for (const double metres : {2.0, 123.4, 850.0, 4000.0}) {
            QTest::addRow("corner at %g", metres) << metres << 0.0 << 0.0;
            QTest::addRow("somewhere at %g", metres) << metres << 317.25 << 211.75;
            QTest::addRow("outside at %g", metres) << metres << -5000.0 << 9000.0;
        }
    }
    void aPixelComesBackFromTheGrid()
    {
        QFETCH(double, metresPerPixel);
        QFETCH(double, x);
        QFETCH(double, y);
        const Camera camera{{412345, 298765}, metresPerPixel, 801, 600};
        const PixelPoint back = camera.toPixel(camera.toGrid({x, y}));
        QVERIFY(std::abs(back.x - x) < 1e-6 && std::abs(back.y - y) < 1e-6);
    }

    void northIsUpAndEastIsRight()
    {
        const Camera camera{{400000, 300000}, 100, 200, 100};
        QCOMPARE(camera.toPixel({400000, 300000}), (PixelPoint{100, 50}));
        QCOMPARE(camera.toPixel({401000, 302000}), (PixelPoint{110, 30}));
        QCOMPARE(camera.visibleBox(), (GridBox{390000, 295000, 410000, 305000}));
    }

    void fittingShowsTheWholeBoxAndLeavesTheMargin()
    {
        const GridBox england{82672, 5342, 655605, 657540};
        for (const auto &[width, height] : {std::pair{1440, 900}, {400, 300}, {300, 1200}}) {
            const Camera camera = Camera::fitting(england, width, height, 20);
            const PixelPoint northWest = camera.toPixel({england.west, england.north});
            const PixelPoint southEast = camera.toPixel({england.east, england.south});
            QVERIFY(northWest.x > 20 - 1e-6 && northWest.y > 20 - 1e-6);
            QVERIFY(southEast.x < width - 20 + 1e-6 && southEast.y < height - 20 + 1e-6);
            const double free = std::min(northWest.x, northWest.y);
            QVERIFY2(std::abs(free - 20) < 1e-6, "one side should touch the margin");
        }
    }

    void fittingAPointIsAsNearAsTheScalesAllow()
    {
        GridBox box;
        box.include(GridPoint{400000, 300000});
        const Camera camera = Camera::fitting(box, 400, 300, 20);
        QCOMPARE(camera.metresPerPixel, 2.0);
        QCOMPARE(camera.centre, (GridPoint{400000, 300000}));
        QVERIFY(std::isfinite(Camera::fitting({}, 400, 300).metresPerPixel));
        QVERIFY(Camera::fitting(box, 10, 10, 20).metresPerPixel > 0);
    }

    void panningMovesWhatIsSeen()
    {
        const Camera camera{{400000, 300000}, 850, 800, 600};
        const GridPoint corner = camera.toGrid({0, 0});
        const PixelPoint moved = camera.panned(37, -12).toPixel(corner);
        QVERIFY(std::abs(moved.x - 37) < 1e-6 && std::abs(moved.y + 12) < 1e-6);
    }

    void zoomingKeepsThePlaceUnderThePointer()
    {
        const Camera camera{{400000, 300000}, 850, 800, 600};
        const PixelPoint pointer{123, 456};
        for (const double factor : {1.25, 0.5, 1e9, 1e-9}) {
            const Camera zoomed = camera.zoomed(factor, pointer);
            const PixelPoint still = zoomed.toPixel(camera.toGrid(pointer));
            QVERIFY(std::abs(still.x - pointer.x) < 1e-6 && std::abs(still.y - pointer.y) < 1e-6);
            QVERIFY(zoomed.metresPerPixel >= 2 && zoomed.metresPerPixel <= 4000);
        }
        QCOMPARE(camera.zoomed(2, pointer).metresPerPixel, 425.0);
    }

    // 850 m a pixel at 96 dots an inch: 850 / 0.0254 * 96, by hand.
    void theScaleIsThatOfTheScreen() { QCOMPARE(std::round((Camera{{}, 850, 1, 1}.scaleDenominator())), 3212598.0); }

    void anotherSizeKeepsTheCentre()
    {
        const Camera camera{{400000, 300000}, 850, 800, 600};
        const Camera other = camera.resized(400, 300);
        QCOMPARE(other.toPixel(camera.centre), (PixelPoint{200, 150}));
        QCOMPARE(other.metresPerPixel, 850.0);
    }
};

QTEST_APPLESS_MAIN(TestCamera)
#include "test_camera.moc"
