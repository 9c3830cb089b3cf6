#include "tests/core/geometry/shapes.h"

#include "core/geometry/point_rings.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Closed rings of points.
class TestPointRings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void theAreaIsPositiveCounterClockwise();
    void theAreaIsExactFarFromTheOrigin();
    void insideIsInside();
    void aRayThroughAVertexCountsOnce();
};

void TestPointRings::theAreaIsPositiveCounterClockwise()
{
    QCOMPARE(signedArea(ell()), 500.0);
    QCOMPARE(signedArea(clockwise(ell())), -500.0);
    QCOMPARE(signedArea(PointRing{{0, 0}, {1, 1}}), 0.0);
}

void TestPointRings::theAreaIsExactFarFromTheOrigin()
{
    QCOMPARE(signedArea(rectangle(600000, 1200000, 600000.5, 1200000.5)), 0.25);
}

void TestPointRings::insideIsInside()
{
    QVERIFY(isInside(ell(), {5, 25}));
    QVERIFY(isInside(ell(), {25, 5}));
    QVERIFY(!isInside(ell(), {20, 20}));
    QVERIFY(!isInside(ell(), {-1, 5}));
    QVERIFY(!isInside(PointRing(), {0, 0}));
}

void TestPointRings::aRayThroughAVertexCountsOnce()
{
    const PointRing diamond{{10, 0}, {20, 10}, {10, 20}, {0, 10}};
    QVERIFY(isInside(diamond, {10, 10}));  // the ray meets the eastern corner
    QVERIFY(!isInside(diamond, {-5, 10})); // and here the western one, too
    QVERIFY(!isInside(diamond, {-5, 0}));
    QVERIFY(!isInside(diamond, {-5, 20}));
}

QTEST_GUILESS_MAIN(TestPointRings)
#include "test_point_rings.moc"
