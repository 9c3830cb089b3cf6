#include "core/statistics/classification.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestPrettyBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void areThoseOfR_data();
    void areThoseOfR();
    void coverTheValues();
    void areUpperBoundsButForTheFirst();
    void ofEqualValuesStillHoldThem();
};

// R: pretty(c(low, high), k); written by tests/independent/classes.R.
void TestPrettyBreaks::areThoseOfR_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("k");
    QTest::addColumn<QByteArray>("expected");
    const auto rows = referenceRows(QStringLiteral("pretty_by_r.csv"), ';');
    QVERIFY(rows.size() > 200);
    for (const QByteArrayList &row : rows) {
        const QByteArray name = row.at(0) + " to " + row.at(1) + " in " + row.at(2);
        QTest::newRow(name.constData()) << row.at(0).toDouble() << row.at(1).toDouble() << row.at(2).toInt()
                                        << row.at(3);
    }
}

void TestPrettyBreaks::areThoseOfR()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, k);
    QFETCH(QByteArray, expected);
    QVERIFY(agree(prettyBreaks(low, high, k), numbersIn(expected), 1e-15));
}

void TestPrettyBreaks::coverTheValues()
{
    const std::vector<double> values = generatedValues(3000);
    for (std::size_t i = 0; i + 2 < values.size(); i += 3) {
        const double scale = std::pow(10, std::floor(40 * values[i + 2]) - 20);
        const double low = (values[i] - 0.5) * scale;
        const double high = low + values[i + 1] * scale;
        for (int k = 1; k <= 12; ++k) {
            const std::vector<double> breaks = prettyBreaks(low, high, k);
            QVERIFY(breaks.front() <= low);
            QVERIFY(breaks.back() >= high);
            QVERIFY(std::is_sorted(breaks.begin(), breaks.end()));
        }
    }
}

void TestPrettyBreaks::areUpperBoundsButForTheFirst()
{
    const Classification classes = classify(std::vector<double>{3, 97, 20, 40.5}, ClassMethod::Pretty, 5);
    QCOMPARE(classes.minimum, 0.0);
    QCOMPARE(classes.bounds, (std::vector<double>{20, 40, 60, 80, 100}));
    QCOMPARE(classes.counts, (std::vector<int>{2, 0, 1, 0, 1}));
}

// R: pretty(5, 1) is 5; pretty(5, 5) is 0 5; pretty(5, 10) is 3 4 5 6.
void TestPrettyBreaks::ofEqualValuesStillHoldThem()
{
    const std::vector<double> values{5, 5, 5};
    const Classification one = classify(values, ClassMethod::Pretty, 1);
    QCOMPARE(one.minimum, 5.0);
    QCOMPARE(one.bounds, std::vector<double>{5});
    QCOMPARE(one.counts, std::vector<int>{3});

    const Classification five = classify(values, ClassMethod::Pretty, 5);
    QCOMPARE(five.minimum, 0.0);
    QCOMPARE(five.bounds, std::vector<double>{5});

    const Classification ten = classify(values, ClassMethod::Pretty, 10);
    QCOMPARE(ten.minimum, 3.0);
    QCOMPARE(ten.counts, (std::vector<int>{0, 3, 0}));
    QCOMPARE(ten.goodnessOfVariance, 1.0);
}

QTEST_GUILESS_MAIN(TestPrettyBreaks)
#include "test_pretty_breaks.moc"
