#include "core/statistics/area_set.h"

#include <QRegularExpression>
#include <QTest>

#include <random>
#include <set>
#include <unordered_set>

using namespace placelens;

namespace {

AreaSet setOf(std::initializer_list<int> districts)
{
    return AreaSet::of(std::vector<int>(districts));
}

AreaSet setOf(const std::set<int> &districts)
{
    return AreaSet::of(std::vector<int>(districts.begin(), districts.end()));
}

/// About `wanted` districts of England's 326, drawn from a fixed seed.
std::set<int> drawn(std::mt19937 &generator, int wanted)
{
    std::set<int> districts;
    for (int i = 0; i < wanted; ++i)
        districts.insert(static_cast<int>(generator() % 326));
    return districts;
}

} // namespace

class TestAreaSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void holdsEachDistrictOnce();
    void listsMembersAscending();
    void removingTheLastDistrictLeavesTheEmptySet();
    void equalSetsAreEqualHoweverTheyWereMade();
    void theEmptySetIsPartOfEverySet();
    void setsOfDifferentLengthCombine();
    void doesWhatTheStandardLibrarysSetDoes();
};

void TestAreaSet::holdsEachDistrictOnce()
{
    const AreaSet set = setOf({5, 325, 5, 0});
    QCOMPARE(set.size(), 3);
    QVERIFY(set.contains(0));
    QVERIFY(set.contains(325));
    QVERIFY(!set.contains(4));
    QVERIFY(!set.contains(-1));
    QVERIFY(!set.contains(100000));
}

void TestAreaSet::listsMembersAscending()
{
    QCOMPARE(setOf({200, 63, 64, 0, 127, 128}).members(), (std::vector<int>{0, 63, 64, 127, 128, 200}));
    QVERIFY(AreaSet().members().empty());
}

void TestAreaSet::removingTheLastDistrictLeavesTheEmptySet()
{
    AreaSet set = setOf({300});
    set.remove(7);
    QCOMPARE(set.size(), 1);
    set.remove(300);
    QVERIFY(set.isEmpty());
    QVERIFY(set == AreaSet());
    set.remove(300);
    QVERIFY(set.isEmpty());
}

void TestAreaSet::equalSetsAreEqualHoweverTheyWereMade()
{
    AreaSet longer = setOf({1, 2, 300});
    longer.remove(300);
    const AreaSet others[] = {longer, setOf({2, 1}), setOf({1}) | setOf({2}), setOf({1, 2, 9}) - setOf({9, 300}),
                              setOf({1, 2, 300}) & setOf({2, 1, 299})};
    std::unordered_set<AreaSet, AreaSetHash> different;
    for (const AreaSet &set : others) {
        QVERIFY(set == setOf({1, 2}));
        QCOMPARE(set.hash(), setOf({1, 2}).hash());
        different.insert(set);
    }
    different.insert(setOf({1, 2, 3}));
    QCOMPARE(different.size(), std::size_t{2});
}

void TestAreaSet::theEmptySetIsPartOfEverySet()
{
    const AreaSet none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.size(), 0);
    QVERIFY(none.isSubsetOf(none));
    QVERIFY(none.isSubsetOf(setOf({1})));
    QVERIFY(!setOf({1}).isSubsetOf(none));
    QVERIFY(!none.intersects(setOf({1})));
    QVERIFY((none & setOf({1})).isEmpty());
    QVERIFY((none | setOf({1})) == setOf({1}));
    QVERIFY((none - setOf({1})).isEmpty());
}

void TestAreaSet::setsOfDifferentLengthCombine()
{
    const AreaSet few = setOf({1, 70});
    const AreaSet many = setOf({1, 200, 320});
    QVERIFY((few | many) == setOf({1, 70, 200, 320}));
    QVERIFY((many | few) == (few | many));
    QVERIFY((few & many) == setOf({1}));
    QVERIFY((few - many) == setOf({70}));
    QVERIFY((many - few) == setOf({200, 320}));
    QVERIFY(!few.isSubsetOf(many));
    QVERIFY(setOf({1}).isSubsetOf(many));
    QVERIFY(few.intersects(many));
    QCOMPARE(few.sharedWith(many), 1);
}

void TestAreaSet::doesWhatTheStandardLibrarysSetDoes()
{
    std::mt19937 generator(20170501);
    for (int round = 0; round < 300; ++round) {
        const std::set<int> a = drawn(generator, round % 40);
        const std::set<int> b = drawn(generator, (round * 7) % 50);
        std::set<int> either = a;
        either.insert(b.begin(), b.end());
        std::set<int> both;
        std::set<int> onlyA;
        for (const int district : a)
            (b.contains(district) ? both : onlyA).insert(district);

        QVERIFY((setOf(a) | setOf(b)) == setOf(either));
        QVERIFY((setOf(a) & setOf(b)) == setOf(both));
        QVERIFY((setOf(a) - setOf(b)) == setOf(onlyA));
        QCOMPARE(setOf(a).isSubsetOf(setOf(b)), onlyA.empty());
        QCOMPARE(setOf(a).intersects(setOf(b)), !both.empty());
        QCOMPARE(setOf(a).sharedWith(setOf(b)), static_cast<int>(both.size()));
        QCOMPARE(setOf(either).members(), std::vector<int>(either.begin(), either.end()));
    }
}

QTEST_GUILESS_MAIN(TestAreaSet)
#include "test_area_set.moc"
