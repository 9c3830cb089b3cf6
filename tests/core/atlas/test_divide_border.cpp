#include "core/atlas/divide_border.h"

#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>

#include <algorithm>

using namespace placelens;

namespace {

const Atlas &atlas()
{
    return builtInFigures()->atlas();
}

int districtsIn(const Border &border, int group)
{
    return static_cast<int>(
        std::count_if(border.groupsOf.begin(), border.groupsOf.end(), [group](const std::vector<int> &groups) {
            return std::find(groups.begin(), groups.end(), group) != groups.end();
        }));
}

} // namespace

class TestDivideBorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyDistrictOfEnglandHasAGroupInEveryBorder()
    {
        const std::vector<Border> borders = knownBorders(atlas());
        QVERIFY(borders.size() >= 8);
        for (const Border &border : borders) {
            QCOMPARE(border.groupsOf.size(), std::size_t(326));
            for (const std::vector<int> &groups : border.groupsOf) {
                QVERIFY2(!groups.empty(), qPrintable(border.title));
                for (const int group : groups)
                    QVERIFY(group >= 0 && group < border.groupCount());
            }
        }
    }

    // London has 32 boroughs and the City; the Midlands Engine of August 2017 has 77 districts.
    void bordersRoundOneAreaHaveTheRestAsTheirOtherSide()
    {
        for (const Border &border : knownBorders(atlas())) {
            if (border.title == QStringLiteral("London and the rest"))
                QCOMPARE(std::pair(districtsIn(border, 0), districtsIn(border, 1)), std::pair(33, 326 - 33));
            if (border.title == QStringLiteral("Midlands Engine and the rest"))
                QCOMPARE(std::pair(districtsIn(border, 0), districtsIn(border, 1)), std::pair(77, 326 - 77));
        }
    }

    // The 2021 classification of districts: Cornwall is "majority rural", Birmingham "urban"; of those that merged later,
    // Aylesbury Vale has the class of Buckinghamshire. Each district is of one class, and 99 are rural.
    void ruralAndUrbanIsABorder()
    {
        const std::vector<Border> borders = knownBorders(atlas());
        const auto found = std::find_if(borders.begin(), borders.end(),
                                        [](const Border &border) { return border.by == QStringLiteral("ruc2021"); });
        QVERIFY(found != borders.end());
        QCOMPARE(found->title, QStringLiteral("Rural or urban"));
        QCOMPARE(found->groups, (QStringList{QStringLiteral("Rural districts"), QStringLiteral("Urban districts")}));
        QCOMPARE(std::pair(districtsIn(*found, 0), districtsIn(*found, 1)), std::pair(99, 326 - 99));
        const auto groupsOf = [&](const QString &name) {
            const auto area = areaNamed(atlas(), QStringLiteral("lad2017:") + name);
            return found->groupsOf[static_cast<std::size_t>(area->districts.members().front())];
        };
        QCOMPARE(groupsOf(QStringLiteral("Cornwall")), std::vector<int>{0});
        QCOMPARE(groupsOf(QStringLiteral("Birmingham")), std::vector<int>{1});
        QCOMPARE(groupsOf(QStringLiteral("Aylesbury Vale")), groupsOf(QStringLiteral("South Bucks")));
    }

    void aDistrictOfTwoLepsIsInBoth()
    {
        const int lep = atlas().geographyIndex(QStringLiteral("lep2017"));
        const Border border = borderBetween(atlas(), atlas().geographies()[static_cast<std::size_t>(lep)]);
        QCOMPARE(border.by, QStringLiteral("lep2017"));
        QCOMPARE(border.groupCount(), 38);
        QCOMPARE(std::count_if(border.groupsOf.begin(), border.groupsOf.end(),
                               [](const std::vector<int> &groups) { return groups.size() == 2; }),
                 33); // as the published lists of April 2017 have it
    }

    // Land's End and Berwick: Cornwall is south of the line from the Severn to the Wash, Northumberland north.
    void sidesAreThoseOfTheCentres()
    {
        const auto centres = districtCentres(atlas());
        QVERIFY(centres);
        QCOMPARE(centres->size(), std::size_t(326));
        const std::vector<GridPoint> line{{325000, 225000}, {545000, 315000}};
        const Border border = borderAlong(line, *centres);
        const auto groupOf = [&](const QString &name) {
            const auto area = areaNamed(atlas(), name);
            return border.groupsOf[static_cast<std::size_t>(area->districts.members().front())].front();
        };
        QCOMPARE(groupOf(QStringLiteral("lad2017:Northumberland")), 0);
        QCOMPARE(groupOf(QStringLiteral("lad2017:Cornwall")), 1);
        QCOMPARE(districtsIn(border, 0) + districtsIn(border, 1), 326);
    }

    void districtsWithoutAFigureAreCountedApart()
    {
        const std::vector<Border> borders = knownBorders(atlas());
        std::vector<std::optional<double>> values(326, 5.0);
        values[3].reset();
        const DivideUnits units = divideUnits(atlas(), values, borders.front());
        QCOMPARE(units.noData, 1);
        QCOMPARE(units.units.size(), std::size_t(325));
        QCOMPARE(units.districts[3], 4);
        QCOMPARE(units.units[3].weight, atlas().residents()[4]);
    }
};

QTEST_GUILESS_MAIN(TestDivideBorder)
#include "test_divide_border.moc"
