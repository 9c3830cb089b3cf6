#include "core/statistics/comparison.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void anIntervalThatExcludesTheValueIsADifference()
    {
        QCOMPARE(testAgainst({70, 69, 71}, 68.9), TestResult::Higher);
        QCOMPARE(testAgainst({70, 69, 71}, 71.1), TestResult::Lower);
        QCOMPARE(testAgainst({70, 69, 71}, 70.5), TestResult::Similar);
        QCOMPARE(testAgainst({70, 69, 71}, 69), TestResult::Similar); // the end belongs to the interval
        QCOMPARE(testAgainst({70, {}, {}}, 10), TestResult::NotTested);
    }

    void overlappingIntervalsCanStillDiffer()
    {
        // 70 +- 3 and 75 +- 3 overlap, but the difference is 5 +- 4.243: it excludes 0.
        QCOMPARE(testBetween({75, 72, 78}, {70, 67, 73}), TestResult::Higher);
        QCOMPARE(testBetween({70, 67, 73}, {75, 72, 78}), TestResult::Lower);
        // 4 +- 4.243 does not.
        QCOMPARE(testBetween({74, 71, 77}, {70, 67, 73}), TestResult::Similar);
        QCOMPARE(testBetween({74, 71, 77}, {70, {}, {}}), TestResult::NotTested);
    }

    void tiesShareTheSmallestRank()
    {
        const std::vector<std::optional<double>> values{3.0, 5.0, {}, 5.0, 1.0};
        QCOMPARE(ranksOf(values, true), (std::vector<std::optional<int>>{3, 1, std::nullopt, 1, 4}));
        QCOMPARE(ranksOf(values, false), (std::vector<std::optional<int>>{2, 3, std::nullopt, 3, 1}));
        QVERIFY(ranksOf({}, true).empty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
