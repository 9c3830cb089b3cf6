#include "core/statistics/combining.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

namespace {

AreaSet set(std::initializer_list<int> districts)
{
    const std::vector<int> list(districts);
    return AreaSet::of(list);
}

Measured ratioOf(std::initializer_list<int> districts, double numerator, double denominator)
{
    Measured m;
    m.districts = set(districts);
    m.numerator = numerator;
    m.denominator = denominator;
    return m;
}

Measured ratioOf(std::initializer_list<int> districts, double numerator, double denominator, double numeratorHalf,
                 double denominatorHalf)
{
    Measured m = ratioOf(districts, numerator, denominator);
    m.numeratorHalfWidth = numeratorHalf;
    m.denominatorHalfWidth = denominatorHalf;
    return m;
}

Measured gapAt(std::initializer_list<int> districts, Gap gap)
{
    Measured m;
    m.districts = set(districts);
    m.gap = gap;
    return m;
}

MeasuredFile fileOf(std::vector<Measured> measured)
{
    return MeasuredFile(std::move(measured));
}

const std::vector<double> residents{1000, 1000, 1000, 1000, 20};

} // namespace

class TestCombining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void ratioOfSumsNotMeanOfRatios()
    {
        // 30/100 and 90/900: together 120/1000 = 12 %, where the mean of the rates would be 20 %.
        const std::vector files{fileOf({ratioOf({0}, 30, 100), ratioOf({1}, 90, 900)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QCOMPARE(*e.value, 12.0);
        QCOMPARE(e.status, FigureStatus::Aggregated);
        QCOMPARE(*e.coverage, 1.0);
        QCOMPARE(e.members, 2);
        QCOMPARE(e.membersWithData, 2);
        QVERIFY(!e.lower && !e.upper);
    }

    void exactDistrictsArePublishedWhateverTheRule()
    {
        Measured median;
        median.districts = set({0, 1});
        median.value = 512.5;
        median.lower = 500;
        median.upper = 525;
        const std::vector files{fileOf({median})};
        const Estimate e = combine(set({0, 1}), Rule::None, 1, files, residents);
        QCOMPARE(*e.value, 512.5);
        QCOMPARE(*e.lower, 500.0);
        QCOMPARE(e.status, FigureStatus::Published);
        QCOMPARE(*e.coverage, 1.0);
        QCOMPARE(e.membersWithData, 2);
    }

    void exactWithoutValueIsUnavailableWithItsReason()
    {
        const std::vector files{fileOf({gapAt({0}, Gap::Suppressed), ratioOf({1}, 1, 2)})};
        const Estimate e = combine(set({0}), Rule::Ratio, 100, files, residents);
        QVERIFY(!e.value);
        QCOMPARE(e.why, WhyUnavailable::NoValue);
        QCOMPARE(e.gap, Gap::Suppressed);
        QCOMPARE(*e.coverage, 0.0);
        QCOMPARE(e.membersWithData, 0);
    }

    void ruleNoneIsNeverComputed()
    {
        Measured a;
        a.districts = set({0});
        a.value = 1;
        Measured b = a;
        b.districts = set({1});
        const std::vector files{fileOf({a, b})};
        const Estimate e = combine(set({0, 1}), Rule::None, 1, files, residents);
        QVERIFY(!e.value);
        QVERIFY(!e.coverage);
        QCOMPARE(e.why, WhyUnavailable::NotCombinable);
        QCOMPARE(e.members, 2);
    }

    void districtsInsideAnyObservedAreaWithAValueHaveData()
    {
        // A county with a value holds a district that has a row of its own without one, as Suffolk does for pay.
        Measured county;
        county.districts = set({0, 1});
        county.value = 500;
        const std::vector files{fileOf({county, gapAt({0}, Gap::NotAvailable)})};
        const Estimate e = combine(set({0, 1, 2}), Rule::None, 1, files, residents);
        QCOMPARE(e.why, WhyUnavailable::NotCombinable);
        QCOMPARE(e.members, 3);
        QCOMPARE(e.membersWithData, 2);
    }

    void anAreaPartlyInsideStraddles()
    {
        const std::vector files{fileOf({ratioOf({0}, 1, 2), ratioOf({1, 2}, 3, 4)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QVERIFY(!e.value);
        QVERIFY(!e.coverage);
        QCOMPARE(e.why, WhyUnavailable::Straddling);
        QCOMPARE(e.straddling, (std::vector{MeasuredAt{0, 1}}));
    }

    void aCoarserRowOfTheSameFileNeitherStraddlesNorCountsTwice()
    {
        // As England's own row beside the districts' in the Annual Population Survey.
        const std::vector files{fileOf(
            {ratioOf({0, 1, 2, 3, 4}, 999, 1000), ratioOf({0}, 10, 100), ratioOf({1}, 30, 100), ratioOf({2}, 1, 2)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QCOMPARE(*e.value, 20.0);
        QCOMPARE(e.status, FigureStatus::Aggregated);
        QCOMPARE(*combine(set({0, 1, 2, 3, 4}), Rule::Ratio, 100, files, residents).value, 99.9);
    }

    void theFinestFileThatFitsIsUsed()
    {
        Measured both = ratioOf({0, 1}, 0, 0);
        both.value = 100;
        both.numerator.reset();
        both.denominator.reset();
        Measured other = both;
        other.districts = set({2});
        other.value = 1000;
        Measured zero = other;
        zero.districts = set({0});
        zero.value = 30;
        Measured one = zero;
        one.districts = set({1});
        one.value = 31;
        Measured two = zero;
        two.districts = set({2});
        two.value = 32;
        const std::vector files{fileOf({both, other}), fileOf({zero, one, two})};
        QCOMPARE(*combine(set({0, 1, 2}), Rule::Sum, 1, files, residents).value, 93.0); // the second file, not 1,100
        QCOMPARE(*combine(set({0, 1}), Rule::Sum, 1, files, residents).value, 100.0);   // exact comes first
        QCOMPARE(combine(set({0, 1}), Rule::Sum, 1, files, residents).status, FigureStatus::Published);
    }

    void missingMembersMakeAPartialFigureFrom95Percent_data()
    {
        QTest::addColumn<double>("missing");
        QTest::addColumn<bool>("given");
        QTest::newRow("exactly 95 % known") << 5.0 << true;
        QTest::newRow("just below") << 5.3 << false;
    }
    void missingMembersMakeAPartialFigureFrom95Percent()
    {
        QFETCH(double, missing);
        QFETCH(bool, given);
        Measured gap = gapAt({1}, Gap::Suppressed);
        gap.denominator = missing; // its denominator is known, so coverage weighs by denominators
        const std::vector files{fileOf({ratioOf({0}, 50, 95), gap})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QCOMPARE(e.value.has_value(), given);
        QCOMPARE(e.status, given ? FigureStatus::Partial : FigureStatus::Unavailable);
        QCOMPARE(*e.coverage, 95 / (95 + missing));
        if (given)
            QCOMPARE(*e.value, 100 * 50.0 / 95);
        QCOMPARE(e.members, 2);
        QCOMPARE(e.membersWithData, 1);
    }

    void coverageWeighsByResidentsWhereADenominatorIsMissing()
    {
        const std::vector files{fileOf({ratioOf({0}, 50, 95), gapAt({4}, Gap::NotAvailable)})};
        const Estimate e = combine(set({0, 4}), Rule::Ratio, 100, files, residents);
        QCOMPARE(*e.coverage, 1000.0 / 1020); // not by the denominator of one and the residents of the other
        QCOMPARE(e.status, FigureStatus::Partial);
    }

    void districtsNobodyObservedLowerTheCoverage()
    {
        const std::vector files{fileOf({ratioOf({0}, 50, 95)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QVERIFY(!e.value);
        QCOMPARE(*e.coverage, 0.5);
        QCOMPARE(e.unobserved, set({1}));
    }

    void missingIsNeverZero()
    {
        Measured a;
        a.districts = set({0});
        a.value = 40;
        const std::vector files{fileOf({a, gapAt({1}, Gap::NotAvailable)})};
        const Estimate e = combine(set({0, 1}), Rule::Sum, 1, files, residents);
        QVERIFY(!e.value);
        QCOMPARE(*e.coverage, 0.5);
    }

    void intervalOfAProportionByHand()
    {
        // Two districts: 60 of 100 (half-widths 6 and 8) and 80 of 100 (half-widths 7 and 5).
        // r = 140/200 = 0.7; sum of squares 36 + 49 = 85 and 64 + 25 = 89.
        // 100 * sqrt(85 - 0.49 * 89) / 200 = 100 * sqrt(41.39) / 200 = 3.21675...
        const std::vector files{fileOf({ratioOf({0}, 60, 100, 6, 8), ratioOf({1}, 80, 100, 7, 5)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QCOMPARE(*e.value, 70.0);
        QVERIFY(std::abs(*e.upper - *e.value - 3.2167530) < 1e-6);
        QVERIFY(std::abs(*e.value - *e.lower - 3.2167530) < 1e-6);
    }

    void intervalAddsWhereTheDifferenceIsNegative()
    {
        // 9 - 0.25 * 100 < 0, so sqrt(9 + 25) / 20 * 100 = 29.1547...
        QVERIFY(std::abs(ratioHalfWidth(10, 20, 100, 9, 100) - 29.154759) < 1e-5);
    }

    void publishedRatioHasItsIntervalToo()
    {
        const std::vector files{fileOf({ratioOf({0}, 60, 100, 6, 8)})};
        const Estimate e = combine(set({0}), Rule::Ratio, 100, files, residents);
        QCOMPARE(e.status, FigureStatus::Published);
        // 100 * sqrt(36 - 0.36 * 64) / 100 = sqrt(12.96) = 3.6
        QVERIFY(std::abs(*e.upper - 63.6) < 1e-9);
    }

    void intervalNeedsHalfWidthsFor95PercentOfTheDenominator()
    {
        const Measured known = ratioOf({0}, 60, 100, 6, 8);
        std::vector files{fileOf({known, ratioOf({1}, 3, 5)})};
        const Estimate e = combine(set({0, 1}), Rule::Ratio, 100, files, residents);
        QVERIFY(std::abs(*e.value - 60.0) < 1e-12);
        QVERIFY(std::abs(*e.upper - *e.value - 3.6) < 1e-9); // of the known member alone, 100 of 105
        files = {fileOf({known, ratioOf({1}, 3, 6)})};
        QVERIFY(!combine(set({0, 1}), Rule::Ratio, 100, files, residents).upper);
    }

    void weightedMeanDividesByTheWeights()
    {
        // Scores 10 and 40 for 300 and 100 residents: (3,000 + 4,000) / 400 = 17.5
        const std::vector files{fileOf({ratioOf({0}, 3000, 300), ratioOf({1}, 4000, 100)})};
        QCOMPARE(*combine(set({0, 1}), Rule::WeightedMean, 1, files, residents).value, 17.5);
    }

    void figuresFromSmallAreasAreAlwaysAggregated()
    {
        const std::vector files{MeasuredFile({ratioOf({0}, 3000, 300)}, true)};
        QCOMPARE(combine(set({0}), Rule::WeightedMean, 1, files, residents).status, FigureStatus::Aggregated);
    }

    void nothingKnownIsUnavailable()
    {
        const std::vector<MeasuredFile> none;
        const Estimate e = combine(set({0}), Rule::Ratio, 100, none, residents);
        QVERIFY(!e.value);
        QCOMPARE(e.why, WhyUnavailable::NotObserved);
        QCOMPARE(*e.coverage, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCombining)
#include "test_combining.moc"
