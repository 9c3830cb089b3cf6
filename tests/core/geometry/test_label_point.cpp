#include "tests/core/geometry/shapes.h"

#include "core/geometry/label_point.h"
#include "core/geometry/point_rings.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace placelens;

namespace {

double distanceTo(GridPoint p, GridPoint q)
{
    return std::hypot(p.east - q.east, p.north - q.north);
}

} // namespace

/// Where an area's name stands.
class TestLabelPoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void ofASquareItIsTheMiddle();
    void ofAnEllItIsTheCornerCircle();
    void ofAFrameItIsInTheWiderSide();
    void ofAThinDiagonalItIsInside();
    void ofAHorseshoeItIsInsideThoughTheCentroidIsNot();
    void withoutAreaItIsTheMiddleOfTheBox();
};

void TestLabelPoint::ofASquareItIsTheMiddle()
{
    QVERIFY(poleOfInaccessibility({rectangle(0, 0, 1000, 1000), {}}, 1) == (GridPoint{500, 500}));
}

void TestLabelPoint::ofAnEllItIsTheCornerCircle()
{
    // The largest circle touches both outer sides and the inner corner (10, 10): c = (10 - c) root 2.
    const double c = 10 * std::numbers::sqrt2 / (1 + std::numbers::sqrt2);
    const GridPoint pole = poleOfInaccessibility({ell(), {}}, 0.001);
    QVERIFY2(distanceTo(pole, {c, c}) < 0.1, qPrintable(QStringLiteral("%1, %2").arg(pole.east).arg(pole.north)));
}

void TestLabelPoint::ofAFrameItIsInTheWiderSide()
{
    // 20 m of land in the east of the hole, 5 m and 10 m elsewhere.
    const GridPoint pole =
        poleOfInaccessibility({rectangle(0, 0, 100, 100), {clockwise(rectangle(10, 5, 80, 95))}}, 0.01);
    QVERIFY2(pole.east > 88 && pole.east < 92, qPrintable(QString::number(pole.east)));
}

void TestLabelPoint::ofAThinDiagonalItIsInside()
{
    const PointRing sliver{{0, 0}, {100000, 99990}, {100000, 100000}};
    QVERIFY(isInside(sliver, poleOfInaccessibility({sliver, {}}, 500)));
}

void TestLabelPoint::ofAHorseshoeItIsInsideThoughTheCentroidIsNot()
{
    const PointRing horseshoe{{0, 0}, {1000, 0}, {1000, 900}, {990, 900}, {990, 10}, {10, 10}, {10, 900}, {0, 900}};
    QVERIFY(isInside(horseshoe, poleOfInaccessibility({horseshoe, {}}, 500)));
}

void TestLabelPoint::withoutAreaItIsTheMiddleOfTheBox()
{
    QVERIFY(poleOfInaccessibility({{{10, 10}, {10, 10}, {10, 10}}, {}}, 500) == (GridPoint{10, 10}));
}

QTEST_GUILESS_MAIN(TestLabelPoint)
#include "test_label_point.moc"
