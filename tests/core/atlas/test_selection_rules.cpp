#include "core/atlas/selection_rules.h"

#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestSelectionRules : public QObject
{
    Q_OBJECT

    static const Atlas &atlas() { return builtInFigures()->atlas(); }
    static Area called(const QString &name)
    {
        const auto area = areaNamed(atlas(), name);
        if (!area)
            qFatal("%s", qPrintable(area.error().what));
        return *area;
    }
    static int geography(const char *id) { return atlas().geographyIndex(QString::fromLatin1(id)); }
    static QString names(const std::vector<int> &areas)
    {
        QStringList found;
        for (const int area : areas)
            found << atlas().areas()[static_cast<std::size_t>(area)].name;
        return found.join(QStringLiteral(", "));
    }
    static std::shared_ptr<const FigureTable> scores(const char *id)
    {
        const int indicator = atlas().indicatorIndex(QString::fromLatin1(id));
        const auto period = builtInFigures()->latestPeriod(indicator, geography("lad2017"));
        const auto table = builtInFigures()->table(indicator, geography("lad2017"), *period);
        return *table;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // The seven metropolitan boroughs of the West Midlands, in the order of their codes E08000025 to E08000031.
    void theDistrictsOfAnAreaAreItsMembers()
    {
        QCOMPARE(names(districtsOf(atlas(), called(QStringLiteral("cauth2017:West Midlands")))),
                 QStringLiteral("Birmingham, Coventry, Dudley, Sandwell, Solihull, Walsall, Wolverhampton"));
    }

    // Cannock Chase, East Staffordshire, Lichfield and Tamworth are also in Stoke-on-Trent and Staffordshire, and
    // Bromsgrove, Redditch and Wyre Forest also in Worcestershire: ONS lookup of districts to LEPs, April 2017.
    void lepsThatShareADistrictAreFound()
    {
        const Area birmingham = called(QStringLiteral("E37000012"));
        QCOMPARE(birmingham.name, QStringLiteral("Greater Birmingham and Solihull"));
        QCOMPARE(names(areasSharing(atlas(), geography("lep2017"), birmingham)),
                 QStringLiteral("Stoke-on-Trent and Staffordshire, Worcestershire"));
        QCOMPARE(names(areasSharing(atlas(), geography("region"), birmingham)), QStringLiteral("West Midlands"));
    }

    void anAreaIsNeitherItsOwnNeighbourNorIsWhatLiesInIt()
    {
        const auto oxford = neighboursOf(atlas(), geography("lad2017"), called(QStringLiteral("lad2017:Oxford")));
        QVERIFY(oxford);
        QCOMPARE(names(*oxford), QStringLiteral("Cherwell, South Oxfordshire, Vale of White Horse"));
        const auto round = neighboursOf(atlas(), geography("lad2017"), called(QStringLiteral("region:London")));
        QVERIFY(round);
        QVERIFY(names(*round).contains(QStringLiteral("Dartford")));
        QVERIFY(!names(*round).contains(QStringLiteral("Camden")));
    }

    void neighboursOfAnAreaAmongLargerOnesHoldItOrTouchIt()
    {
        const auto found = neighboursOf(atlas(), geography("region"), called(QStringLiteral("lad2017:Rutland")));
        QVERIFY(found); // in the East Midlands, with East Northamptonshire beside it; Peterborough is no neighbour
        QCOMPARE(names(*found), QStringLiteral("East Midlands"));
        const auto alone = neighboursOf(atlas(), geography("lad2017"), called(QStringLiteral("lad2017:Isle of Wight")));
        QVERIFY(alone && alone->empty());
    }

    // Ranks 324 to 315 and 1 to 3 of the Social Mobility Commission's index of 2016.
    void theLowestAndTheHighestComeMostExtremeFirst()
    {
        const auto table = scores("social_mobility_score");
        QCOMPARE(names(extremesOf(atlas(), *table, Extreme::Lowest, 10)),
                 QStringLiteral("West Somerset, Norwich, Wychavon, Corby, Wellingborough, Fenland, Waveney, Mansfield, "
                                "Blackpool, Tameside"));
        QCOMPARE(names(extremesOf(atlas(), *table, Extreme::Highest, 3)),
                 QStringLiteral("Westminster, Wandsworth, Redbridge"));
    }

    void equalOnesAtTheEndAllComeAndMissingOnesDoNot()
    {
        FigureTable table = *scores("social_mobility_score");
        for (Figure &figure : table.figures)
            figure.value.reset();
        QVERIFY(extremesOf(atlas(), table, Extreme::Lowest, 2).empty());
        table.figures[5].value = 1;
        table.figures[2].value = table.figures[7].value = table.figures[9].value = 2;
        const std::vector<int> &areas = atlas().geographies()[static_cast<std::size_t>(geography("lad2017"))].areas;
        QCOMPARE(extremesOf(atlas(), table, Extreme::Lowest, 2),
                 (std::vector<int>{areas[5], areas[2], areas[7], areas[9]}));
        QCOMPARE(extremesOf(atlas(), table, Extreme::Lowest, 1), (std::vector<int>{areas[5]}));
    }

    // ONS lookup of April 2017: 33 districts have a second LEP.
    void districtsInTwoLepsAreThoseOfTheLookup()
    {
        const std::vector<int> found = districtsInSeveral(atlas(), geography("lep2017"));
        QCOMPARE(found.size(), std::size_t{33});
        QVERIFY(names(found).contains(QStringLiteral("Bassetlaw")));
        QVERIFY(districtsInSeveral(atlas(), geography("region")).empty());
    }
};

QTEST_GUILESS_MAIN(TestSelectionRules)
#include "test_selection_rules.moc"
