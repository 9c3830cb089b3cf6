#include "core/atlas/divide_sides.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace placelens;

class TestDivideSides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void leftIsSeenFromTheFirstPoint()
    {
        const DivideSides north(std::vector<GridPoint>{{100, 0}, {100, 1}});
        QVERIFY(north.isLeft({99, 5e6}));
        QVERIFY(!north.isLeft({101, -5e6}));
        QVERIFY(north.isLeft({100, 77})); // on the line
        const DivideSides south(std::vector<GridPoint>{{100, 1}, {100, 0}});
        QVERIFY(south.isLeft({101, 5}) && !south.isLeft({99, 5}));
    }

    // East to a corner, then north: what lies north-west of the corner is left.
    void aBentLineHasACorner()
    {
        const DivideSides sides(std::vector<GridPoint>{{0, 0}, {1000, 0}, {1000, 1000}});
        QVERIFY(sides.isLeft({500, 10}));
        QVERIFY(sides.isLeft({-90000, 10}) && !sides.isLeft({-90000, -10})); // the ends run on
        QVERIFY(sides.isLeft({990, 90000}) && !sides.isLeft({1010, 90000}));
        QVERIFY(!sides.isLeft({1010, 500}));
        QVERIFY(!sides.isLeft({1010, -10}));
        QVERIFY(sides.isLeft({400, 0}) && sides.isLeft({1000, 400})); // on the line
        const DivideSides back(std::vector<GridPoint>{{1000, 1000}, {1000, 0}, {0, 0}});
        QVERIFY(!back.isLeft({500, 10}) && back.isLeft({1010, -10}));
    }

    void aBendThatBendsNothingChangesNothing()
    {
        const std::vector<GridPoint> straight{{325000, 225000}, {545000, 315000}};
        const std::vector<GridPoint> bent{{325000, 225000}, {435000, 270000}, {545000, 315000}};
        const DivideSides one(straight), other(bent);
        for (int east = 0; east < 660000; east += 13007)
            for (int north = 0; north < 660000; north += 17011)
                QCOMPARE(other.isLeft({double(east), double(north)}), one.isLeft({double(east), double(north)}));
    }

    // Angles about the corner by hand: left is from the second arm counter-clockwise to the first.
    void everyAngleOfABendIsRight_data()
    {
        QTest::addColumn<double>("end");
        for (const double degrees : {1.0, 45.0, 90.0, 135.0, 179.0, 225.0, 270.0, 315.0, 359.0})
            QTest::addRow("%g degrees", degrees) << degrees;
    }

    void everyAngleOfABendIsRight()
    {
        QFETCH(double, end);
        const auto at = [](double degrees, double away) {
            return GridPoint{away * std::cos(degrees * M_PI / 180), away * std::sin(degrees * M_PI / 180)};
        };
        // Comes in from the east and leaves at `end`: left lies from there on counter-clockwise to the east.
        const DivideSides sides(std::vector<GridPoint>{at(0, 1000), {0, 0}, at(end, 1000)});
        for (double degrees = 0.5; degrees < 360; degrees += 1)
            for (const double away : {10.0, 5000.0, 900000.0})
                QCOMPARE(sides.isLeft(at(degrees, away)), degrees > end);
    }

    // There and back side by side: between is left one way and right the other.
    void endsThatRunSideBySideHaveALaneBetweenThem()
    {
        const DivideSides left(std::vector<GridPoint>{{0, 0}, {1000, 0}, {1000, 100}, {0, 100}});
        QVERIFY(left.isLeft({500, 50}) && left.isLeft({-50000, 50}));
        QVERIFY(!left.isLeft({500, 150}) && !left.isLeft({500, -50}) && !left.isLeft({2000, 50}));
        const DivideSides right(std::vector<GridPoint>{{0, 100}, {1000, 100}, {1000, 0}, {0, 0}});
        QVERIFY(!right.isLeft({500, 50}) && !right.isLeft({-50000, 50}));
        QVERIFY(right.isLeft({500, 150}) && right.isLeft({500, -50}) && right.isLeft({2000, 50}));
    }

    void whatIsNoLineIsToldApart()
    {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        QVERIFY(!DivideSides::isLine({}));
        QVERIFY(!DivideSides::isLine(std::vector<GridPoint>{{1, 2}}));
        QVERIFY(!DivideSides::isLine(std::vector<GridPoint>{{1, 2}, {1, 2}}));
        QVERIFY(!DivideSides::isLine(std::vector<GridPoint>{{1, 2}, {infinite, 2}}));
        QVERIFY(!DivideSides::isLine(std::vector<GridPoint>{{1, 2}, {3, 2}, {3, 2}}));
        QVERIFY(!DivideSides::isLine(std::vector<GridPoint>{{1, 2}, {3, 2}, {1e9, 2}}));
        QVERIFY(DivideSides::isLine(std::vector<GridPoint>{{-1e308, 0}, {1e308, 1e-300}}));
        QVERIFY(DivideSides::isLine(std::vector<GridPoint>{{1, 2}, {3, 2}, {1, 2}}));
    }
};

QTEST_GUILESS_MAIN(TestDivideSides)
#include "test_divide_sides.moc"
