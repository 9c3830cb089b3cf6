#include "core/statistics/divide.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace placelens;

namespace {

bool near(std::optional<double> a, double b)
{
    return a && std::abs(*a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

} // namespace

class TestDivide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void agreesWithAPublishedExperiment();
    void aDistrictOfTwoGroupsCountsHalfInEachForTheShare();
    void residentsWeighMeansDeviationsAndTheShare();
    void oneGroupExplainsNothingAndGroupsOfOneEverything();
    void groupsWithoutAUnitAreEmptyAndNotCounted();
    void equalFiguresHaveNothingToDivide();
    void withoutResidentsThereIsNoWeightedMean();
    void theShareStaysWithinItsBounds();
};

// Dried weights of plants under three treatments: Dobson (1983), An Introduction to Statistical Modelling, table 7.1, as
// R carries them (PlantGrowth). The shares are those of R's lm().
void TestDivide::agreesWithAPublishedExperiment()
{
    const std::vector<double> weights{4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14,
                                      4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69,
                                      6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26};
    std::vector<DivideUnit> units;
    for (std::size_t i = 0; i < weights.size(); ++i)
        units.push_back({weights[i], 1, {static_cast<int>(i / 10)}});
    const Divide parted = divide(units, 3, Weighting::Equal);
    QCOMPARE(parted.n, 30);
    QVERIFY(near(parted.etaSquared, 0.26414829683211977));
    QVERIFY(near(parted.adjusted, 0.20964076326412862));
    const std::vector<double> means{5.032, 4.661, 5.526};
    const std::vector<double> deviations{0.58309137839240566, 0.79367569643470326, 0.44257328332278606};
    const std::vector<double> medians{5.155, 4.55, 5.435};
    for (std::size_t g = 0; g < 3; ++g) {
        QCOMPARE(parted.groups[g].n, 10);
        QVERIFY(near(parted.groups[g].mean, means[g]));
        QVERIFY(near(parted.groups[g].deviation, deviations[g]));
        QVERIFY(near(parted.groups[g].median, medians[g]));
    }
    QCOMPARE(*parted.groups[1].minimum, 3.59);
    QCOMPARE(*parted.groups[1].maximum, 6.03);
}

// 0 and 4 in group 0, 8 in group 1, 4 also in group 1. All: mean 4, total 32. For the share group 0 has 0 and half a 4:
// mean 4/3, within 16/9 + 32/9 = 16/3; group 1 half a 4 and 8: mean 20/3, within 16/3. η² = 1 - (32/3)/32 = 2/3.
// Adjusted for three districts and two groups: 1 - (1/3)·2/1 = 1/3.
void TestDivide::aDistrictOfTwoGroupsCountsHalfInEachForTheShare()
{
    const std::vector<DivideUnit> units{{0, 1, {0}}, {4, 1, {0, 1}}, {8, 1, {1}}};
    const Divide parted = divide(units, 2, Weighting::Equal);
    QCOMPARE(parted.n, 3);
    QVERIFY(near(parted.etaSquared, 2.0 / 3));
    QVERIFY(near(parted.adjusted, 1.0 / 3));
    QCOMPARE(parted.groups[0].n, 2); // in full in each row
    QCOMPARE(parted.groups[1].n, 2);
    QVERIFY(near(parted.groups[0].mean, 2));
    QVERIFY(near(parted.groups[1].mean, 6));
    QVERIFY(near(parted.groups[0].deviation, std::sqrt(8.0)));
}

// Weights 3 and 1: 0 and 4 in group 0 have mean 1, squares 3 + 9 = 12, deviation √(12 ÷ 4); 8 of weight 4 is group 1.
// All: mean (4 + 32) ÷ 8 = 4.5, total 3·20.25 + 0.25 + 4·12.25 = 110. η² = 1 - 12 ÷ 110.
void TestDivide::residentsWeighMeansDeviationsAndTheShare()
{
    const std::vector<DivideUnit> units{{0, 3, {0}}, {4, 1, {0}}, {8, 4, {1}}};
    const Divide parted = divide(units, 2, Weighting::ByResidents);
    QVERIFY(near(parted.groups[0].mean, 1));
    QVERIFY(near(parted.groups[0].median, 2)); // not weighted
    QVERIFY(near(parted.groups[0].deviation, std::sqrt(3.0)));
    QVERIFY(near(parted.groups[1].deviation, 0)); // of one, but divided by its weight
    QVERIFY(near(parted.etaSquared, 1 - 12.0 / 110));
    QVERIFY(near(parted.adjusted, 1 - 12.0 / 110 * 2));
    QVERIFY(near(divide(units, 2, Weighting::Equal).groups[0].mean, 2)); // weights are not looked at
}

void TestDivide::oneGroupExplainsNothingAndGroupsOfOneEverything()
{
    std::vector<DivideUnit> one;
    std::vector<DivideUnit> own;
    for (int i = 0; i < 7; ++i) {
        one.push_back({std::sqrt(i), 1.0 + i, {0}});
        own.push_back({std::sqrt(i), 1.0 + i, {i}});
    }
    for (const Weighting weighting : {Weighting::Equal, Weighting::ByResidents}) {
        const Divide together = divide(one, 1, weighting);
        QCOMPARE(*together.etaSquared, 0.0);
        QCOMPARE(*together.adjusted, 0.0);
        const Divide apart = divide(own, 7, weighting);
        QCOMPARE(*apart.etaSquared, 1.0);
        QVERIFY(!apart.adjusted);
    }
    QVERIFY(!divide(own, 7, Weighting::Equal).groups[3].deviation);
}

void TestDivide::groupsWithoutAUnitAreEmptyAndNotCounted()
{
    const std::vector<DivideUnit> units{{1, 1, {0}}, {2, 1, {0}}, {5, 1, {2}}, {6, 1, {2}}};
    const Divide parted = divide(units, 4, Weighting::Equal);
    QCOMPARE(parted.groups.size(), std::size_t{4});
    QCOMPARE(parted.groups[1].n, 0);
    QVERIFY(!parted.groups[1].mean && !parted.groups[1].median && !parted.groups[1].minimum);
    QVERIFY(near(parted.etaSquared, 16.0 / 17)); // within 0.5 + 0.5, total 17
    QVERIFY(near(parted.adjusted, 1 - 1.0 / 17 * 3 / 2));
}

void TestDivide::equalFiguresHaveNothingToDivide()
{
    const Divide none = divide({}, 2, Weighting::Equal);
    QVERIFY(none.n == 0 && !none.etaSquared && !none.adjusted && none.groups.size() == 2);
    const std::vector<DivideUnit> units{{0.1, 1, {0}}, {0.1, 1, {1}}, {0.1, 1, {0, 1}}};
    const Divide parted = divide(units, 2, Weighting::Equal);
    QVERIFY(!parted.etaSquared && !parted.adjusted);
    QCOMPARE(*parted.groups[0].mean, 0.1);
    QVERIFY(near(parted.groups[0].deviation, 0));
}

void TestDivide::withoutResidentsThereIsNoWeightedMean()
{
    const std::vector<DivideUnit> units{{1, 0, {0}}, {2, 0, {0}}, {3, 5, {1}}, {7, 5, {1}}};
    const Divide parted = divide(units, 2, Weighting::ByResidents);
    QVERIFY(!parted.groups[0].mean && !parted.groups[0].deviation);
    QVERIFY(near(parted.groups[0].median, 1.5));
    QVERIFY(near(parted.groups[1].mean, 5));
    QVERIFY(near(parted.etaSquared, 0)); // all that weighs lies in one group
}

void TestDivide::theShareStaysWithinItsBounds()
{
    std::vector<DivideUnit> units;
    double state = 1;
    for (int i = 0; i < 200; ++i) {
        state = std::fmod(state * 16807, 2147483647);
        units.push_back({1e9 + state / 2147483647, state, {i % 7, 7 + i % 3}});
    }
    for (const Weighting weighting : {Weighting::Equal, Weighting::ByResidents}) {
        const Divide parted = divide(units, 10, weighting);
        QVERIFY(*parted.etaSquared >= 0 && *parted.etaSquared <= 1);
        QVERIFY(*parted.adjusted <= *parted.etaSquared);
    }
}

QTEST_GUILESS_MAIN(TestDivide)
#include "test_divide.moc"
