#include "core/cartography/polygon_cut.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

class TestPolygonCut : public QObject
{
    Q_OBJECT

    static double areaOf(const QPolygonF &outline)
    {
        double twice = 0;
        for (qsizetype i = 0; i < outline.size(); ++i) {
            const QPointF a = outline[i], b = outline[(i + 1) % outline.size()];
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return std::abs(twice) / 2;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void halfASquareIsLeft()
    {
        const QPolygonF square(QList<QPointF>{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
        QCOMPARE(areaOf(cutTo(square, HalfPlane{{1, 0}, 4})), 40.0);
        QCOMPARE(areaOf(cutTo(square, HalfPlane{{1, 1}, 10})), 50.0);
        QCOMPARE(cutTo(square, HalfPlane{{1, 0}, 20}), square);
        QVERIFY(cutTo(square, HalfPlane{{1, 0}, -1}).isEmpty());
    }

    // A comb whose teeth the line parts: 3 teeth of 1 x 4.
    void piecesHangTogetherWithoutArea()
    {
        const QPolygonF comb(QList<QPointF>{
            {0, 0}, {5, 0}, {5, 5}, {4, 5}, {4, 1}, {3, 1}, {3, 5}, {2, 5}, {2, 1}, {1, 1}, {1, 5}, {0, 5}});
        QCOMPARE(areaOf(comb), 17.0);
        QCOMPARE(areaOf(cutTo(comb, HalfPlane{{0, -1}, -1})), 12.0);
        QCOMPARE(areaOf(cutTo(comb, QRectF(-1, 1, 10, 2))), 6.0);
    }

    void aBoxKeepsWhatLiesInIt()
    {
        const QPolygonF square(QList<QPointF>{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
        QCOMPARE(cutTo(square, QRectF(-1, -1, 20, 20)), square);
        QVERIFY(cutTo(square, QRectF(20, 20, 5, 5)).isEmpty());
        QCOMPARE(areaOf(cutTo(square, QRectF(5, 5, 20, 20))), 25.0);
    }
};

QTEST_MAIN(TestPolygonCut)
#include "test_polygon_cut.moc"
