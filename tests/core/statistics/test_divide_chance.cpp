#include "core/statistics/divide_chance.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace placelens;

namespace {

/// The share of all orders of the figures that explain at least as much, and what they explain on average.
DivideChance allOrders(const std::vector<DivideUnit> &units, int groups, Weighting weighting)
{
    const double observed = *divide(units, groups, weighting).etaSquared;
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double orders = 0, asMuch = 0, sum = 0;
    do {
        std::vector<DivideUnit> dealt = units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            dealt[i].value = units[order[i]].value;
            dealt[i].weight = units[order[i]].weight;
        }
        const double share = *divide(dealt, groups, weighting).etaSquared;
        orders += 1;
        asMuch += share >= observed - 1e-12 ? 1 : 0;
        sum += share;
    } while (std::next_permutation(order.begin(), order.end()));
    return {sum / orders, asMuch / orders};
}

const std::vector<DivideUnit> few{{3, 2, {0}}, {5, 1, {0}}, {4, 6, {0, 1}}, {9, 3, {1}},
                                  {8, 1, {1}}, {2, 4, {0}}, {7, 2, {2}}};

} // namespace

class TestDivideChance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void pComesNearTheShareOfAllOrders()
    {
        for (const Weighting weighting : {Weighting::Equal, Weighting::ByResidents}) {
            const DivideChance exact = allOrders(few, 3, weighting);
            const auto found = chanceOf(few, 3, weighting, {20000, 7});
            QVERIFY(found);
            const double error = 4 * std::sqrt(exact.p * (1 - exact.p) / 20000) + 1.0 / 20000;
            QVERIFY2(std::abs(found->p - exact.p) < error,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(found->p).arg(exact.p)));
            if (weighting == Weighting::ByResidents)
                QVERIFY(std::abs(found->expected - exact.expected) < 0.01);
        }
    }

    // With every unit in one group, k groups of n explain (k - 1) ÷ (n - 1) on average: an exact result, whatever the
    // figures and the sizes of the groups.
    void whatChanceExplainsOnAverageIsExact()
    {
        const std::vector<DivideUnit> units{{3, 1, {0}}, {5, 1, {0}}, {40, 1, {1}}, {9, 1, {1}},
                                            {8, 1, {1}}, {2, 1, {2}}, {7, 1, {2}}};
        QVERIFY(std::abs(allOrders(units, 3, Weighting::Equal).expected - 2.0 / 6) < 1e-12);
        QCOMPARE(chanceOf(units, 3, Weighting::Equal, {99, 1})->expected, 2.0 / 6);
        QCOMPARE(chanceOf(units, 9, Weighting::Equal, {99, 1})->expected, 2.0 / 6); // empty groups do not count
    }

    void aCleanBorderIsBeyondChance()
    {
        std::vector<DivideUnit> units;
        for (int i = 0; i < 40; ++i)
            units.push_back({i < 20 ? i * 0.1 : 50 + i * 0.1, 1, {i < 20 ? 0 : 1}});
        QCOMPARE(chanceOf(units, 2, Weighting::Equal, {999, 1})->p, 0.001);
    }

    void theSameSeedGivesTheSameAnswer()
    {
        const auto p = [](std::uint64_t seed) { return chanceOf(few, 3, Weighting::Equal, {99, seed})->p; };
        QCOMPARE(p(1), p(1));
        QVERIFY(p(1) != p(2) || p(1) != p(3) || p(1) != p(4));
    }

    void withoutAShareThereIsNoChance()
    {
        QVERIFY(!chanceOf({}, 2, Weighting::Equal, {}));
        QVERIFY(!chanceOf(std::vector<DivideUnit>{{5, 1, {0}}, {5, 1, {1}}}, 2, Weighting::Equal, {}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!chanceOf(few, 3, Weighting::Equal, {}, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestDivideChance)
#include "test_divide_chance.moc"
