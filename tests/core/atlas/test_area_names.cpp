#include "core/atlas/area_names.h"

#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

class TestAreaNames : public QObject
{
    Q_OBJECT

    static const Atlas &atlas() { return builtInFigures()->atlas(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void anAreaIsNamedInFourWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("districts");
        QTest::newRow("code") << u"E37000012"_s << 9;
        QTest::newRow("name in any case") << u"greater birmingham AND solihull"_s << 9;
        QTest::newRow("geography and name") << u"cauth2017:West Midlands"_s << 7;
        QTest::newRow("geography and code") << u"region:E12000005"_s << 30;
        QTest::newRow("same districts in several years") << u"E47000007"_s << 7;
        QTest::newRow("a name with a comma") << u"Midlands Engine, core"_s << 71;
        QTest::newRow("a union counts each district once")
            << u"E37000012+lep2017:Worcestershire"_s << 12; // 3 of 6 are in both
        QTest::newRow("new code of the same district") << u"E08000039"_s << 1;
        QTest::newRow("name of another year") << u"Folkestone and Hythe"_s << 1;
    }
    void anAreaIsNamedInFourWays()
    {
        QFETCH(QString, text);
        QFETCH(int, districts);
        const auto area = areaNamed(atlas(), text);
        QVERIFY2(area.hasValue(), area ? "" : qPrintable(area.error().what));
        QCOMPARE(area->districts.size(), districts);
    }

    void theFirstGeographyGivesTheNameForTheSameDistricts()
    {
        const auto area = areaNamed(atlas(), u"Leeds"_s);
        QCOMPARE(atlas().geographies()[static_cast<std::size_t>(area->geography)].id, u"lad2017"_s);
    }

    void differentDistrictsAreAmbiguousAndListed()
    {
        const auto area = areaNamed(atlas(), u"West Midlands"_s);
        QVERIFY(!area.hasValue());
        QCOMPARE(area.error().kind, ErrorKind::Unknown);
        QCOMPARE(area.error().choices, (QStringList{u"region:West Midlands (E12000005), 30 districts"_s,
                                                    u"cauth2017:West Midlands (E47000007), 7 districts"_s}));
    }

    void unknownNamesGetTheNearest()
    {
        const auto area = areaNamed(atlas(), u"Birmingam"_s);
        QVERIFY(!area.hasValue());
        QVERIFY(area.error().choices.contains(u"lad2017:Birmingham (E08000025)"_s));
        QVERIFY(!areaNamed(atlas(), u"lep1999:Humber"_s).hasValue());
        QVERIFY(!areaNamed(atlas(), u"Leeds+"_s).hasValue());
        QVERIFY(!areaNamed(atlas(), QString()).hasValue());
    }

    void aUnionIsMeasuredAsOneArea()
    {
        const auto whole = areaNamed(
            atlas(),
            u"lep2017:Black Country+lep2017:Coventry and Warwickshire+lep2017:Greater Birmingham and Solihull"_s);
        const auto same = areaNamed(atlas(), u"PL000003"_s);
        QCOMPARE(whole->geography, -1);
        QCOMPARE(whole->districts, same->districts);
        QVERIFY(std::abs(whole->squareKilometres - same->squareKilometres) < 1e-6);
        QVERIFY(std::abs(whole->perimeterKilometres - same->perimeterKilometres) < 1e-6);
        QCOMPARE(whole->residents, same->residents);
        QCOMPARE(kindAndYear(atlas(), *whole), u"Custom union"_s);
        QCOMPARE(kindAndYear(atlas(), *areaNamed(atlas(), u"E37000012"_s)), u"LEP 2017"_s);
    }

    void searchFindsFormerNamesAndSlips()
    {
        const auto first = [&](const QString &text) {
            const auto matches = searchAreas(atlas(), text);
            return matches.empty() ? QString() : atlas().areas()[static_cast<std::size_t>(matches.front().area)].name;
        };
        QCOMPARE(first(u"Birmingham"_s), u"Birmingham"_s);
        QCOMPARE(first(u"birmnigham"_s), u"Birmingham"_s);
        QCOMPARE(first(u"E37000010"_s), u"Enterprise M3"_s);
        QVERIFY(searchAreas(atlas(), u"zzzz"_s).empty());
        QVERIFY(searchAreas(atlas(), u"  "_s).empty());
    }

    void periodsAreNamedByIdOrByTheYearTheyEndIn()
    {
        const Indicator &employment =
            atlas().indicators()[static_cast<std::size_t>(atlas().indicatorIndex(u"employment_rate"_s))];
        QCOMPARE(periodNamed(employment, u"2018"_s)->id, u"2018"_s); // an exact id wins over July 2017 to June 2018
        const Indicator &ks2 =
            atlas().indicators()[static_cast<std::size_t>(atlas().indicatorIndex(u"ks2_expected_standard"_s))];
        QCOMPARE(periodNamed(ks2, u"2025"_s)->id, u"2024-09-01/2025-08-31"_s);
        QCOMPARE(periodNamed(ks2, u"1066"_s).error().kind, ErrorKind::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestAreaNames)
#include "test_area_names.moc"
