#include "core/base/csv.h"

#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// A row of a table of observations that is for one of the codes and the period.
struct Counted
{
    double numerator = 0, denominator = 0, numeratorHalfWidth = 0, denominatorHalfWidth = 0;
};

/// The rows of the published table of employment, by code.
std::map<QString, Counted> employment(const QStringList &codes, const QString &period)
{
    const auto table = readCsv(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/observations/employment_rate.csv"));
    std::map<QString, Counted> rows;
    if (!table)
        return rows;
    const auto number = [&](const QStringList &row, const char *column) {
        return row[table->column(QString::fromLatin1(column))].toDouble();
    };
    for (const QStringList &row : table->rows) {
        const QString code = row[table->column(u"code"_s)];
        if (codes.contains(code) && row[table->column(u"period"_s)] == period)
            rows[code] = {number(row, "numerator"), number(row, "denominator"), number(row, "numerator_half_width"),
                          number(row, "denominator_half_width")};
    }
    return rows;
}

const QString julyToJune = u"2017-07-01/2018-06-30"_s;

} // namespace

/// `values`: published facts, what can't be known and why, intervals, periods.
class TestCliValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theAnswerHasTheFieldsOfTheContract()
    {
        const QJsonObject answer =
            askJson(u"values --indicator employment_rate --geography cauth2017 --period "_s + julyToJune);
        QCOMPARE(fieldsOf(answer), sorted(u"indicator title unit period geography rule source rows"_s));
        QCOMPARE(answer.value(u"indicator"_s).toString(), u"employment_rate"_s);
        QCOMPARE(answer.value(u"unit"_s).toString(), u"%"_s);
        QCOMPARE(answer.value(u"rule"_s).toString(), u"ratio"_s);
        QCOMPARE(answer.value(u"period"_s).toString(), julyToJune);
        QCOMPARE(answer.value(u"geography"_s).toString(), u"cauth2017"_s);
        QVERIFY(answer.value(u"source"_s).toString().contains(u"Annual Population Survey"_s));
        QCOMPARE(answer.value(u"rows"_s).toArray().size(), 9);
        for (const auto &row : answer.value(u"rows"_s).toArray())
            QCOMPARE(fieldsOf(row.toObject()), sorted(figureFields()));
    }

    void severalAreasTakeThePlaceOfAGeography()
    {
        const QJsonObject answer = askJson(
            u"values --indicator population --period 2017 --area E08000025 --area E37000001+E08000025 --area E12000007"_s);
        QVERIFY(answer.value(u"geography"_s).isNull());
        const QJsonArray rows = answer.value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).toObject().value(u"members"_s).toInt(), 5);
        QCOMPARE(rows.at(2).toObject().value(u"value"_s).toDouble(), 8825001.0); // ONS, mid-2017, London
    }

    // Which West Midlands? Annual Population Survey, July 2017 to June 2018, as published at the time.
    void bothWestMidlandsHaveTheirEmploymentRate()
    {
        const QString call = uR"(values --indicator employment_rate --period %1 --area "%2")"_s;
        const auto rate = [&](const QString &area) {
            return numberIn(askRows(call.arg(julyToJune, area)).at(0).toObject(), u"value"_s);
        };
        QCOMPARE(QString::number(rate(u"cauth2017:West Midlands"_s), 'f', 1), u"67.5"_s);
        const double three = rate(u"panregional:West Midlands three-LEP area"_s);
        QCOMPARE(QString::number(three, 'f', 1), u"71.2"_s);
        const double sum =
            rate(u"lep2017:Greater Birmingham and Solihull+lep2017:Black Country+lep2017:Coventry and Warwickshire"_s);
        QVERIFY(std::abs(three - sum) < 1e-12);
        const Ran shown = ask(u"values --indicator employment_rate --geography cauth2017 --period "_s + julyToJune);
        QVERIFY2(shown.out.contains(QRegularExpression(u"E47000007 +West Midlands +67\\.5 "_s)),
                 qPrintable(shown.all()));
    }

    // half-width = 100 × √(Σh_N² − r²·Σh_D²) ÷ D, from the published counts and half-widths of the seven districts.
    void intervalsFollowFromTheMembersHalfWidths_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("West Midlands combined authority")
            << u"E47000007"_s << QStringList{u"E08000025"_s, u"E08000026"_s, u"E08000027"_s, u"E08000028"_s,
                                             u"E08000029"_s, u"E08000030"_s, u"E08000031"_s};
        QTest::newRow("one district") << u"E08000025"_s << QStringList{u"E08000025"_s};
        QTest::newRow("England's own row") << u"E92000001"_s << QStringList{u"E92000001"_s};
    }
    void intervalsFollowFromTheMembersHalfWidths()
    {
        QFETCH(QString, area);
        QFETCH(QStringList, codes);
        const auto rows = employment(codes, julyToJune);
        QCOMPARE(rows.size(), std::size_t(codes.size()));
        Counted sum;
        for (const auto &[code, row] : rows) {
            sum.numerator += row.numerator;
            sum.denominator += row.denominator;
            sum.numeratorHalfWidth += row.numeratorHalfWidth * row.numeratorHalfWidth;
            sum.denominatorHalfWidth += row.denominatorHalfWidth * row.denominatorHalfWidth;
        }
        const double r = sum.numerator / sum.denominator;
        const double under = sum.numeratorHalfWidth - r * r * sum.denominatorHalfWidth;
        QVERIFY(under > 0);
        const double half = 100 * std::sqrt(under) / sum.denominator;
        const QJsonObject row =
            askRows(u"values --indicator employment_rate --period %1 --area %2"_s.arg(julyToJune, area))
                .at(0)
                .toObject();
        QVERIFY(std::abs(numberIn(row, u"value"_s) - 100 * r) < 1e-9);
        QVERIFY(std::abs(numberIn(row, u"lower"_s) - (100 * r - half)) < 1e-9);
        QVERIFY(std::abs(numberIn(row, u"upper"_s) - (100 * r + half)) < 1e-9);
    }

    // Social Mobility Index 2016, Social Mobility Commission: the worst fifth are ranks 260 to 324, the best 1 to 65.
    void coldspotsAndHotspotsAreWhereTheCommissionFoundThem_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("districts");
        QTest::addColumn<int>("among");
        QTest::newRow("East Midlands") << u"region:East Midlands"_s << 260 << 324 << 17 << 40;
        QTest::newRow("West Midlands") << u"region:West Midlands"_s << 260 << 324 << 12 << 30;
        QTest::newRow("London") << u"region:London"_s << 1 << 65 << 30 << 33;
    }
    void coldspotsAndHotspotsAreWhereTheCommissionFoundThem()
    {
        QFETCH(QString, region);
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(int, districts);
        QFETCH(int, among);
        const QJsonArray members = askJson(uR"(area "%1")"_s.arg(region)).value(u"members"_s).toArray();
        QCOMPARE(members.size(), among);
        const QJsonArray ranks = askRows(u"values --indicator social_mobility_rank --geography lad2017"_s);
        int found = 0;
        for (const auto &member : members) {
            const auto rank = numberOf(withCode(ranks, member.toObject().value(u"code"_s).toString()), u"value"_s);
            found += rank && *rank >= first && *rank <= last;
        }
        QCOMPARE(found, districts);
    }

    void westminsterIsFirstAndWestSomersetLast()
    {
        const QJsonArray ranks = askRows(u"values --indicator social_mobility_rank --geography lad2017"_s);
        for (const auto &[code, rank] : std::map<QString, int>{{u"E09000033"_s, 1}, {u"E07000191"_s, 324}}) {
            const QJsonObject row = withCode(ranks, code);
            QCOMPARE(row.value(u"value"_s).toInt(), rank);
            QCOMPARE(row.value(u"rank"_s).toInt(), rank);
            QCOMPARE(row.value(u"of"_s).toInt(), 324);
            QCOMPARE(row.value(u"status"_s).toString(), u"published"_s);
        }
    }

    void londonsColdspotShareIsPartial()
    {
        // Residents mid-2017 (ONS): the City of London, without a rank, and London.
        const double city = 7654;
        const double london = 8825001;
        const QJsonObject row = withCode(
            askRows(u"values --indicator social_mobility_coldspot_share --geography region"_s), u"E12000007"_s);
        QCOMPARE(row.value(u"status"_s).toString(), u"partial"_s);
        QVERIFY(std::abs(numberIn(row, u"coverage"_s) - (1 - city / london)) < 1e-12);
        QCOMPARE(row.value(u"value"_s).toDouble(), 0.0);
        QCOMPARE(row.value(u"members"_s).toInt(), 33);
        QCOMPARE(row.value(u"membersWithData"_s).toInt(), 32);
        QVERIFY(row.value(u"reason"_s).toString().contains(u"City of London"_s));
    }

    void whatCantBeKnownSaysWhy_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a median") << u"median_weekly_pay --area E37000012"_s
                                  << u"A median cannot be rebuilt from district medians."_s;
        QTest::newRow("a rank") << u"social_mobility_rank --area E12000005"_s
                                << u"The average of ranks means nothing."_s;
        QTest::newRow("straddling") << u"employment_rate --area \"lep2017:South East Midlands\" --period "_s
                                           + julyToJune
                                    << u"Buckinghamshire (2021) is only partly inside South East Midlands (2017)."_s;
        for (const char *indicator : {"employment_rate", "inactivity_rate", "unemployment_rate", "qualified_nvq4_share",
                                      "no_qualifications_share", "gdp_per_head", "gva_per_head", "enterprises_per_1000",
                                      "business_birth_rate", "business_death_rate"})
            QTest::newRow(indicator) << QString::fromLatin1(indicator) + u" --area PL000001"_s
                                     << u"only partly inside Midlands Engine"_s;
    }
    void whatCantBeKnownSaysWhy()
    {
        QFETCH(QString, call);
        QFETCH(QString, reason);
        const QJsonObject row = askRows(u"values --indicator "_s + call).at(0).toObject();
        QCOMPARE(row.value(u"status"_s).toString(), u"unavailable"_s);
        for (const char *field : {"value", "lower", "upper", "rank", "of", "coverage"})
            QVERIFY2(row.value(QLatin1String(field)).isNull(), field);
        QVERIFY2(row.value(u"reason"_s).toString().contains(reason), qPrintable(row.value(u"reason"_s).toString()));
    }

    void theCoreHasWhatTheMidlandsEngineLacks()
    {
        for (const char *indicator :
             {"employment_rate", "gdp_per_head", "qualified_nvq4_share", "business_birth_rate"}) {
            const QJsonArray rows =
                askRows(u"values --indicator %1 --geography panregional"_s.arg(QLatin1String(indicator)));
            QVERIFY2(numberOf(withCode(rows, u"PL000002"_s), u"value"_s).has_value(), indicator);
        }
        for (int year = 2001; year <= 2019; ++year) {
            const QJsonArray rows =
                askRows(u"values --indicator population --geography panregional --period %1"_s.arg(year));
            QCOMPARE(numberOf(withCode(rows, u"PL000001"_s), u"value"_s),
                     year == 2017 ? std::optional(12199761.0) : std::nullopt);
        }
    }

    // Cumbria county of 2019 is the Cumbria LEP; the figures are the publisher's own for the county.
    void theSameDistrictsHaveTheSameFigure_data()
    {
        QTest::addColumn<QString>("indicator");
        for (const char *indicator : {"life_satisfaction", "conditions_of_childhood", "innovation_and_growth"})
            QTest::newRow(indicator) << QString::fromLatin1(indicator);
    }
    void theSameDistrictsHaveTheSameFigure()
    {
        QFETCH(QString, indicator);
        int compared = 0;
        for (const auto &period : askJson(u"indicators "_s + indicator).value(u"periods"_s).toArray()) {
            const QString call = u"values --indicator %1 --period %2 --area lep2017:Cumbria --area utla2019:Cumbria"_s;
            const QJsonArray rows = askRows(call.arg(indicator, period.toString()));
            const QJsonObject lep = rows.at(0).toObject();
            const QJsonObject county = rows.at(1).toObject();
            for (const char *field : {"value", "lower", "upper", "status", "coverage", "members", "membersWithData"})
                QCOMPARE(lep.value(QLatin1String(field)), county.value(QLatin1String(field)));
            if (!numberOf(lep, u"value"_s))
                continue;
            QCOMPARE(lep.value(u"status"_s).toString(), u"published"_s);
            QCOMPARE(lep.value(u"coverage"_s).toDouble(), 1.0);
            QCOMPARE(lep.value(u"members"_s).toInt(), 6);
            QCOMPARE(lep.value(u"membersWithData"_s).toInt(), 6);
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    // Office for National Statistics, personal well-being, Cumbria, April 2017 to March 2018.
    void cumbriaLepHasThePublishedFiguresOfTheCounty()
    {
        const QJsonObject lep =
            askRows(u"values --indicator life_satisfaction --period 2017-04-01/2018-03-31 --area E37000007"_s)
                .at(0)
                .toObject();
        QCOMPARE(numberIn(lep, u"value"_s), 7.78);
        QCOMPARE(numberIn(lep, u"lower"_s), 7.65);
        QCOMPARE(numberIn(lep, u"upper"_s), 7.91);
        QCOMPARE(lep.value(u"status"_s).toString(), u"published"_s);
    }

    // ONS: mid-2017 and mid-2019 population estimates; regional gross domestic product, June 2021 release.
    void englandsTotalsAreThePublishedOnes()
    {
        const auto england = [](const QString &indicator, const QString &period) {
            return askRows(u"values --indicator %1 --geography england --period %2"_s.arg(indicator, period))
                .at(0)
                .toObject()
                .value(u"value"_s)
                .toDouble();
        };
        QCOMPARE(england(u"population"_s, u"2019"_s), 56286961.0);
        QCOMPARE(england(u"population"_s, u"2017"_s), 55619430.0);
        const double millions = england(u"gdp_per_head"_s, u"2019"_s) * england(u"population"_s, u"2019"_s) / 1e6;
        QVERIFY2(std::abs(millions - 1902978) < 1, qPrintable(QString::number(millions, 'f', 3)));
    }

    // The official district summaries of 2019 (File 10) print the average score with three decimals.
    void figuresFromSmallAreasAreNeverPublished()
    {
        for (const QString &indicator : {u"imd_score_2019"_s, u"imd_most_deprived_share_2019"_s}) {
            for (const auto &row : askRows(u"values --indicator %1 --geography lad2017"_s.arg(indicator)))
                QCOMPARE(row.toObject().value(u"status"_s).toString(), u"aggregated"_s);
        }
        const QJsonArray scores = askRows(u"values --indicator imd_score_2019 --geography lad2019"_s);
        QVERIFY(std::abs(numberIn(withCode(scores, u"E06000009"_s), u"value"_s) - 45.039) < 0.001); // Blackpool
        QVERIFY(std::abs(numberIn(withCode(scores, u"E08000025"_s), u"value"_s) - 38.067) < 0.001); // Birmingham
    }

    void everyFigureKeepsItsPromises_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"employment_rate --geography lad2017", "unemployment_rate --geography lep2021",
              "median_weekly_pay --geography lep2017", "claimant_rate --geography lad2023",
              "social_mobility_coldspot_share --geography lep2017", "gdp_per_head --geography lad2017",
              "population --geography panregional", "imd_score_2025 --geography lad2021",
              "healthy_life_expectancy_male --geography cauth2025", "no_qualifications_share --geography utla2019"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void everyFigureKeepsItsPromises()
    {
        QFETCH(QString, call);
        const QJsonObject answer = askJson(u"values --indicator "_s + call);
        for (const auto &value : answer.value(u"rows"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const QByteArray text = QJsonDocument(row).toJson(QJsonDocument::Compact);
            const QString status = row.value(u"status"_s).toString();
            const bool hasValue = numberOf(row, u"value"_s).has_value();
            const auto coverage = numberOf(row, u"coverage"_s);
            QVERIFY2(hasValue == (status != u"unavailable"_s), text.constData());
            QVERIFY2(numberOf(row, u"rank"_s).has_value() == hasValue && numberOf(row, u"of"_s).has_value() == hasValue,
                     text.constData());
            QVERIFY2(row.value(u"reason"_s).isNull() == (status == u"published"_s || status == u"aggregated"_s),
                     text.constData());
            QVERIFY2(status != u"published"_s || coverage == 1.0, text.constData());
            QVERIFY2(status != u"partial"_s || (*coverage >= 0.95 && *coverage < 1), text.constData());
            QVERIFY2(status != u"unavailable"_s || !coverage || *coverage < 0.95, text.constData());
            QVERIFY2(row.value(u"membersWithData"_s).toInt() <= row.value(u"members"_s).toInt(), text.constData());
            QVERIFY2(numberOf(row, u"lower"_s).has_value() == numberOf(row, u"upper"_s).has_value(), text.constData());
            if (const auto lower = numberOf(row, u"lower"_s))
                QVERIFY2(*lower <= row.value(u"value"_s).toDouble()
                             && row.value(u"value"_s).toDouble() <= numberIn(row, u"upper"_s),
                         text.constData());
        }
    }

    void aPeriodMayBeAYearOnlyOnePeriodEndsIn_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("period");
        QTest::newRow("the exact id wins") << u"employment_rate --geography region --period 2022"_s << u"2022"_s;
        QTest::newRow("a span") << u"employment_rate --geography region --period 2021-07-01/2022-06-30"_s
                                << u"2021-07-01/2022-06-30"_s;
        QTest::newRow("a school year") << u"ks2_expected_standard --geography region --period 2025"_s
                                       << u"2024-09-01/2025-08-31"_s;
        QTest::newRow("a day") << u"leave_share --geography region --period 2016"_s << u"2016-06-23"_s;
        QTest::newRow("the latest") << u"gdp_per_head --geography region"_s << u"2019"_s;
        QTest::newRow("the latest that has data") << u"population --area PL000001"_s << u"2017"_s;
    }
    void aPeriodMayBeAYearOnlyOnePeriodEndsIn()
    {
        QFETCH(QString, call);
        QFETCH(QString, period);
        QCOMPARE(askJson(u"values --indicator "_s + call).value(u"period"_s).toString(), period);
    }
};

QTEST_GUILESS_MAIN(TestCliValues)
#include "test_cli_values.moc"
