#include "core/atlas/figures.h"

#include "core/base/csv.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

const QString julyToJune = u"2017-07-01/2018-06-30"_s;

CsvTable published(const QString &name)
{
    auto table = readCsv(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/atlas/") + name);
    if (!table)
        qFatal("%s", qPrintable(table.error().what));
    return *table;
}

} // namespace

/// The built-in atlas's figures beside what the publishers and the design say they are.
class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void twoPlacesCalledWestMidlandsHaveTwoEmploymentRates()
    {
        const Figure seven = figureOf(u"employment_rate"_s, u"cauth2017:West Midlands"_s, julyToJune);
        QCOMPARE(spokenNumber(*seven.value, 1), u"67.5"_s);
        QCOMPARE(seven.members, 7);
        const Figure three = figureOf(u"employment_rate"_s, u"panregional:West Midlands three-LEP area"_s, julyToJune);
        QCOMPARE(spokenNumber(*three.value, 1), u"71.2"_s);
        const Figure joined = figureOf(
            u"employment_rate"_s,
            u"lep2017:Greater Birmingham and Solihull+lep2017:Black Country+lep2017:Coventry and Warwickshire"_s,
            julyToJune);
        QCOMPARE(*joined.value, *three.value);
        QCOMPARE(*joined.lower, *three.lower);
        QVERIFY(!joined.rank);
    }

    void averageDeprivationScoresAreTheOfficialOnes()
    {
        const CsvTable official = published(u"imd_2019_district_summaries.csv"_s);
        QCOMPARE(official.rows.size(), 317U);
        for (const QStringList &row : official.rows) {
            const Figure figure = figureOf(u"imd_score_2019"_s, u"lad2019:"_s + row[0]);
            QVERIFY2(std::abs(*figure.value - row[1].toDouble()) < 0.00055,
                     qPrintable(row[0])); // published with three decimals
            QCOMPARE(figure.status, FigureStatus::Aggregated);
        }
    }

    void ratesAndIntervalsOfRegionsAgreeWithOnsOwn()
    {
        // ONS works from unrounded survey records, we from district counts rounded to 100: the rates are within 0.3 points.
        // Our intervals are a little wider, as survey weighting to regional totals is not known to a sum of districts:
        // by a tenth as a rule, by a third for the 14 small districts of Lancashire.
        const CsvTable official = published(u"ons_employment_rates.csv"_s);
        int compared = 0;
        double widthRatios = 0;
        for (const QStringList &row : official.rows) {
            const auto area = areaNamed(builtInFigures()->atlas(), row[0]);
            if (!area)
                continue;
            const Figure figure = figureOf(u"employment_rate"_s, row[0], row[1]);
            if (!figure.value || !figure.upper)
                continue;
            QVERIFY2(std::abs(*figure.value - row[2].toDouble()) < 0.3, qPrintable(row[0]));
            const double ratio = (*figure.upper - *figure.lower) / (row[4].toDouble() - row[3].toDouble());
            QVERIFY2(ratio > 0.95 && ratio < 1.35, qPrintable(row[0]));
            widthRatios += ratio;
            ++compared;
        }
        QVERIFY(compared > 40);
        QVERIFY2(std::abs(widthRatios / compared - 1) < 0.1, qPrintable(QString::number(widthRatios / compared)));
    }

    void totalsAreThePublishedOnes()
    {
        QCOMPARE(*figureOf(u"population"_s, u"England"_s, u"2019"_s).value, 56286961.0);
        QCOMPARE(*figureOf(u"population"_s, u"England"_s, u"2017"_s).value, 55619430.0);
        // £1,902,978 million over 56,286,961 residents.
        QVERIFY(std::abs(*figureOf(u"gdp_per_head"_s, u"England"_s, u"2019"_s).value - 1902978e6 / 56286961) < 0.02);
    }

    void aMedianIsNeverCombined()
    {
        const Figure figure = figureOf(u"median_weekly_pay"_s, u"lep2017:Humber"_s, u"2017-04-26"_s);
        QVERIFY(!figure.value && !figure.coverage && !figure.rank);
        QCOMPARE(figure.status, FigureStatus::Unavailable);
        QCOMPARE(figure.reason, u"A median cannot be rebuilt from district medians."_s);
        QCOMPARE(figure.members, 4);
    }

    void whatStraddlesIsNamed()
    {
        const Figure figure = figureOf(u"employment_rate"_s, u"lep2017:South East Midlands"_s, julyToJune);
        QVERIFY(!figure.value && !figure.coverage);
        QCOMPARE(figure.reason, u"Buckinghamshire (2021) is only partly inside South East Midlands (2017)."_s);
    }

    void theMidlandsEngineHasOnlyTheFiguresItsDistrictsAllow()
    {
        for (const QString &indicator :
             {u"employment_rate"_s, u"qualified_nvq4_share"_s, u"gdp_per_head"_s, u"business_birth_rate"_s}) {
            QVERIFY(!figureOf(indicator, u"PL000001"_s).value);
            QVERIFY(figureOf(indicator, u"PL000002"_s).value);
        }
        QCOMPARE(*figureOf(u"population"_s, u"PL000001"_s, u"2017"_s).value, 12199761.0);
        QCOMPARE(*figureOf(u"population"_s, u"PL000002"_s, u"2017"_s).value, 10924018.0);
        QVERIFY(!figureOf(u"population"_s, u"PL000001"_s, u"2019"_s).value);
    }

    void coldspotShareOfLondonIsPartialWithItsCoverage()
    {
        const Figure london = figureOf(u"social_mobility_coldspot_share"_s, u"region:London"_s);
        QCOMPARE(london.status, FigureStatus::Partial);
        QCOMPARE(*london.value, 0.0);
        const double all = *figureOf(u"population"_s, u"region:London"_s, u"2017"_s).value;
        const double city = *figureOf(u"population"_s, u"City of London"_s, u"2017"_s).value;
        QCOMPARE(*london.coverage, 1 - city / all);
        QCOMPARE(london.members, 33);
        QCOMPARE(london.membersWithData, 32);
        QVERIFY(london.reason.contains(u"City of London"_s));
        QVERIFY(london.rank.has_value()); // partial figures are ranked
    }

    void theSameDistrictsHaveTheSameFigureAcrossGeographies()
    {
        // The Cumbria LEP is Cumbria county.
        const Figure lep = figureOf(u"life_satisfaction"_s, u"lep2017:Cumbria"_s, u"2022-04-01/2023-03-31"_s);
        const Figure county = figureOf(u"life_satisfaction"_s, u"utla2019:Cumbria"_s, u"2022-04-01/2023-03-31"_s);
        QVERIFY(lep.value);
        QCOMPARE(*lep.value, *county.value);
        QCOMPARE(lep.status, FigureStatus::Published);
        QCOMPARE(*lep.coverage, 1.0);
        QCOMPARE(lep.membersWithData, 6);
    }

    void theirOwnRoundedRatioIsShownWhereItIsPublished()
    {
        const Figure district = figureOf(u"gdp_per_head"_s, u"lad2021:E06000001"_s, u"1998"_s);
        QCOMPARE(*district.value, 10296.0); // not 924 / 89,753 * 10^6 = 10,294.9
        QCOMPARE(district.status, FigureStatus::Published);
    }

    void ranksFollowPolarity()
    {
        QCOMPARE(*figureOf(u"social_mobility_score"_s, u"Westminster"_s).rank, 1);
        QCOMPARE(*figureOf(u"social_mobility_rank"_s, u"Westminster"_s).value, 1.0);
        QCOMPARE(*figureOf(u"social_mobility_rank"_s, u"lad2017:West Somerset"_s).value, 324.0);
        QCOMPARE(*figureOf(u"social_mobility_rank"_s, u"lad2017:West Somerset"_s).rank, 324);
        QCOMPARE(*figureOf(u"social_mobility_score"_s, u"Westminster"_s).of, 324);
        QVERIFY(!figureOf(u"social_mobility_score"_s, u"City of London"_s).of);
    }

    void coldspotsAndHotspotsLieWhereTheReportSays()
    {
        const auto figures = builtInFigures();
        const Atlas &atlas = figures->atlas();
        const int indicator = atlas.indicatorIndex(u"social_mobility_rank"_s);
        const auto table = figures->table(indicator, atlas.geographyIndex(u"lad2017"_s), *parsePeriod(u"2016"_s));
        QVERIFY(table.hasValue());
        const auto count = [&](const QString &region, double from, double to) {
            const Area area = *areaNamed(atlas, region);
            int found = 0;
            for (const int district : area.districts.members()) {
                const auto rank = (*table)->figures[static_cast<std::size_t>(district)].value;
                found += rank && *rank >= from && *rank <= to;
            }
            return found;
        };
        QCOMPARE(count(u"region:East Midlands"_s, 260, 324), 17);
        QCOMPARE(count(u"region:West Midlands"_s, 260, 324), 12);
        QCOMPARE(count(u"region:London"_s, 1, 65), 30);
    }

    void comparisonTestsAgainstEnglandAndBetweenAreas()
    {
        const auto figures = builtInFigures();
        const Atlas &atlas = figures->atlas();
        const std::vector<Area> areas{*areaNamed(atlas, u"cauth2017:West Midlands"_s), *areaNamed(atlas, u"England"_s)};
        const int indicator = atlas.indicatorIndex(u"employment_rate"_s);
        const auto row = figures->compare(indicator, areas, areas[1], parsePeriod(julyToJune));
        QVERIFY(row.hasValue());
        QCOMPARE(row->areas[0].test, std::optional(TestResult::Lower));
        QCOMPARE(*row->areas[0].difference, *row->areas[0].figure.value - *row->benchmark.value);
        QCOMPARE(row->areas[0].spread.n, 7);
        QVERIFY(!row->areas[1].difference && !row->areas[1].test); // not compared with itself
        // Against a benchmark with an interval of its own the difference is tested.
        const auto other = figures->compare(indicator, std::span(areas).first(1), *areaNamed(atlas, u"PL000003"_s),
                                            parsePeriod(julyToJune));
        QCOMPARE(other->areas[0].test, std::optional(TestResult::Lower));
    }

    void figuresAreSpokenAsPeopleWriteThem()
    {
        const Atlas &atlas = builtInFigures()->atlas();
        const auto indicator = [&](const QString &id) {
            return atlas.indicators()[static_cast<std::size_t>(atlas.indicatorIndex(id))];
        };
        QCOMPARE(spokenValue(indicator(u"employment_rate"_s), 67.46), u"67.5 %"_s);
        QCOMPARE(spokenValue(indicator(u"gdp_per_head"_s), 28010.4), u"£28,010"_s);
        QCOMPARE(spokenNumber(-43.6, 1), QString(QChar(0x2212)) + u"43.6"_s);
        QCOMPARE(spokenNumber(-0.04, 1), u"0.0"_s);
        QCOMPARE(verdict(TestResult::Higher, Polarity::HigherIsWorse), u"worse"_s);
        QCOMPARE(verdict(TestResult::Higher, Polarity::Neutral), QString());
        QCOMPARE(verdict(TestResult::Similar, Polarity::HigherIsBetter), QString());
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
