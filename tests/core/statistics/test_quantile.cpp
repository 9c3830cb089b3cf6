#include "core/statistics/quantile.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace placelens;

class TestQuantile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void interpolatesAsTypeSeven();
    void hitsAValueWhereThePositionIsAWholeNumber();
    void staysBetweenItsNeighbours();
    void agreesWithRForPublishedFigures_data();
    void agreesWithRForPublishedFigures();
    void hasNoSpreadWithoutValues();
    void spreadOfOneValueIsThatValue();
    void spreadLeavesOutWhatIsNoNumber();
};

// By hand: position (n - 1) p, here 3 p.
void TestQuantile::interpolatesAsTypeSeven()
{
    const std::vector<double> values{1, 2, 4, 8};
    QCOMPARE(quantile(values, 0), 1.0);
    QCOMPARE(quantile(values, 0.25), 1.75);
    QCOMPARE(quantile(values, 0.5), 3.0);
    QCOMPARE(quantile(values, 0.75), 5.0);
    QCOMPARE(quantile(values, 0.9), 6.8);
    QCOMPARE(quantile(values, 1), 8.0);
}

// With k m + 1 values the i/k quantile is the value number i m, whatever i/k times k m rounds to.
void TestQuantile::hitsAValueWhereThePositionIsAWholeNumber()
{
    for (int k = 1; k <= 60; ++k) {
        for (int m = 1; m <= 20; ++m) {
            std::vector<double> values;
            for (int i = 0; i <= k * m; ++i)
                values.push_back(0.1 * i * i + 0.7);
            for (int i = 0; i <= k; ++i)
                QVERIFY(quantile(values, static_cast<double>(i) / k) == values[static_cast<std::size_t>(i * m)]);
        }
    }
}

void TestQuantile::staysBetweenItsNeighbours()
{
    constexpr double largest = std::numeric_limits<double>::max();
    QCOMPARE(quantile(std::vector<double>{-largest, largest}, 0.5), 0.0);
    QVERIFY(quantile(std::vector<double>{0.1, 0.1}, 0.3) == 0.1);
    QVERIFY(quantile(std::vector<double>{1e15, 1e15 + 0.125}, 0.99) <= 1e15 + 0.125);
}

// R: quantile(x, names = FALSE, type = 7) of the second column.
void TestQuantile::agreesWithRForPublishedFigures_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("social_mobility_2016")
        << 324
        << QByteArray(
               "-89.363399168801962 -25.51934824568049 -1.2096195038660369 21.322238449244473 117.84123443785565");
    QTest::newRow("leave_share_2016") << 326 << QByteArray("21.38 50.3225 55.46 61.1375 75.56");
    QTest::newRow("deprivation_2019") << 317 << QByteArray("5.544 13.184 18.223 25.426 45.039");
    QTest::newRow("most_deprived_tenth_2019") << 317 << QByteArray("0 0 0.0222 0.1091 0.4884");
}

void TestQuantile::agreesWithRForPublishedFigures()
{
    QFETCH(int, n);
    QFETCH(QByteArray, expected);
    const Spread spread = spreadOf(publishedFigures(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(spread.n, n);
    QVERIFY(agree(
        std::vector<double>{spread.minimum, spread.firstQuartile, spread.median, spread.thirdQuartile, spread.maximum},
        numbersIn(expected)));
}

void TestQuantile::hasNoSpreadWithoutValues()
{
    QCOMPARE(spreadOf({}).n, 0);
}

void TestQuantile::spreadOfOneValueIsThatValue()
{
    const Spread spread = spreadOf({-3.5});
    QCOMPARE(spread.n, 1);
    for (const double value :
         {spread.minimum, spread.firstQuartile, spread.median, spread.thirdQuartile, spread.maximum})
        QCOMPARE(value, -3.5);
}

void TestQuantile::spreadLeavesOutWhatIsNoNumber()
{
    const Spread spread = spreadOf({3, std::numeric_limits<double>::quiet_NaN(), 1});
    QCOMPARE(spread.n, 2);
    QCOMPARE(spread.minimum, 1.0);
    QCOMPARE(spread.median, 2.0);
    QCOMPARE(spread.maximum, 3.0);
}

QTEST_GUILESS_MAIN(TestQuantile)
#include "test_quantile.moc"
