#include "tests/app/cli/running_cli.h"

#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Ranks are what counting the better areas of the same geography gives.
class TestCliRanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void ranksCountTheBetterAreas_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("highestFirst");
        QTest::newRow("higher is better") << u"employment_rate --geography lep2017"_s << true;
        QTest::newRow("higher is worse, with ties") << u"claimant_rate --geography lad2023"_s << false;
        QTest::newRow("higher is worse, nearly all tied")
            << u"social_mobility_coldspot_share --geography lad2017"_s << false;
        QTest::newRow("higher is worse, with partial figures")
            << u"social_mobility_coldspot_share --geography region"_s << false;
        QTest::newRow("a rank itself") << u"social_mobility_rank --geography lad2017"_s << false;
        QTest::newRow("neutral") << u"population_density --geography utla2019"_s << true;
        QTest::newRow("few have one") << u"median_weekly_pay --geography lep2017"_s << true;
        QTest::newRow("just one") << u"population --geography england"_s << true;
    }
    void ranksCountTheBetterAreas()
    {
        QFETCH(QString, call);
        QFETCH(bool, highestFirst);
        const QJsonArray rows = askRows(u"values --indicator "_s + call);
        std::vector<double> values;
        for (const auto &row : rows) {
            if (const auto value = numberOf(row.toObject(), u"value"_s))
                values.push_back(*value);
        }
        QVERIFY(!values.empty());
        for (const auto &row : rows) {
            const auto value = numberOf(row.toObject(), u"value"_s);
            if (!value)
                continue;
            const auto better = std::count_if(values.begin(), values.end(),
                                              [&](double v) { return highestFirst ? v > *value : v < *value; });
            QCOMPARE(row.toObject().value(u"rank"_s).toInt(), int(better) + 1);
            QCOMPARE(row.toObject().value(u"of"_s).toInt(), int(values.size()));
        }
    }

    void anAreaIsRankedAmongItsOwnGeography()
    {
        const QJsonObject asked =
            askRows(u"values --indicator employment_rate --period 2019 --area E37000001"_s).at(0).toObject();
        const QJsonObject listed = withCode(
            askRows(u"values --indicator employment_rate --period 2019 --geography lep2017"_s), u"E37000001"_s);
        QCOMPARE(asked, listed);
        QVERIFY(asked.value(u"of"_s).toInt() <= 38);
    }

    void aUnionHasNoRank()
    {
        const QJsonObject both =
            askRows(u"values --indicator employment_rate --area E37000001+E37000012"_s).at(0).toObject();
        QVERIFY(numberOf(both, u"value"_s).has_value());
        QVERIFY(both.value(u"rank"_s).isNull() && both.value(u"of"_s).isNull());
    }

    void everyIndicatorsPolarityIsTheDesigns_data()
    {
        QTest::addColumn<QString>("polarity");
        QTest::addColumn<QStringList>("indicators");
        QTest::newRow("worse") << u"higher is worse"_s
                               << QStringList{u"social_mobility_rank"_s,    u"social_mobility_coldspot_share"_s,
                                              u"inactivity_rate"_s,         u"unemployment_rate"_s,
                                              u"no_qualifications_share"_s, u"business_death_rate"_s,
                                              u"claimant_rate"_s,           u"children_in_poverty"_s,
                                              u"house_price_to_earnings"_s, u"imd_score_2019"_s,
                                              u"imd_score_2025"_s,          u"imd_most_deprived_share_2019"_s};
        QTest::newRow("neutral") << u"neutral"_s
                                 << QStringList{u"population"_s, u"population_density"_s, u"share_65_plus"_s,
                                                u"share_0_15"_s, u"leave_share"_s,        u"turnout"_s};
    }
    void everyIndicatorsPolarityIsTheDesigns()
    {
        QFETCH(QString, polarity);
        QFETCH(QStringList, indicators);
        QStringList found;
        for (const auto &row : askRows(u"indicators"_s)) {
            if (row.toObject().value(u"polarity"_s) == polarity)
                found.append(row.toObject().value(u"id"_s).toString());
        }
        found.sort();
        indicators.sort();
        QCOMPARE(found, indicators);
    }
};

QTEST_GUILESS_MAIN(TestCliRanks)
#include "test_cli_ranks.moc"
