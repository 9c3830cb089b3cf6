#include "core/cartography/svg_path.h"

#include <QPainterPath>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestSvgPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void numbersAreAsShortAsTheyCanBe_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("none") << 0.0 << QByteArray("0");
        QTest::newRow("rounds to none") << -0.004 << QByteArray("0");
        QTest::newRow("a hundredth") << 0.01 << QByteArray(".01");
        QTest::newRow("below none") << -0.5 << QByteArray("-.5");
        QTest::newRow("whole") << 1600.0 << QByteArray("1600");
        QTest::newRow("both") << -12.345 << QByteArray("-12.35");
    }
    void numbersAreAsShortAsTheyCanBe()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(svgNumber(value), text);
    }

    // By hand from the grammar of SVG 1.1, 8.3.9: pairs after a move are lines, a minus or a second point parts numbers.
    void stepsAreRelative()
    {
        QPainterPath path(QPointF(100, 205));
        path.lineTo(105, 200);
        path.lineTo(105, 213);
        path.cubicTo(106, 213, 107, 214, 108, 215);
        QCOMPARE(svgPath(path, 10), QByteArray("m10 20.5.5-.5 0 1.3c.1 0 .2.1.3.2"));
    }

    void anOutlineIsClosedAndTheNextStartsFromItsStart()
    {
        QPainterPath path;
        path.addRect(10, 20, 30, 40);
        path.addRect(110, 20, 30, 40);
        QCOMPARE(svgPath(path, 1), QByteArray("m10 20 30 0 0 40-30 0zm100 0 30 0 0 40-30 0z"));
        QVERIFY(svgPath({}, 1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSvgPath)
#include "test_svg_path.moc"
