#include "tests/app/cli/running_cli.h"

#include <QDate>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `indicators`: what is measured, how it combines, when.
class TestCliIndicators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void rowsHaveTheFieldsOfTheContract()
    {
        const QJsonObject answer = askJson(u"indicators"_s);
        QCOMPARE(fieldsOf(answer), u"rows"_s);
        const QJsonArray rows = answer.value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 43);
        QCOMPARE(rows.size(), askJson(u"atlas info"_s).value(u"indicators"_s).toInt());
        for (const auto &row : rows) {
            const QJsonObject r = row.toObject();
            QCOMPARE(fieldsOf(r), sorted(rowFields()));
            QVERIFY((QStringList{u"higher is better"_s, u"higher is worse"_s, u"neutral"_s}.contains(
                r.value(u"polarity"_s).toString())));
            QVERIFY((QStringList{u"sum"_s, u"ratio"_s, u"weighted mean"_s, u"none"_s}.contains(
                r.value(u"rule"_s).toString())));
            QVERIFY(!r.value(u"periods"_s).toArray().isEmpty());
        }
    }

    void oneIsSaidWithEverything()
    {
        for (const auto &row : askRows(u"indicators"_s)) {
            const QJsonObject one = askJson(u"indicators "_s + row.toObject().value(u"id"_s).toString());
            QCOMPARE(fieldsOf(one), sorted(rowFields() + u" description source"_s));
            QVERIFY(one.value(u"description"_s).toString().size() > 20);
            QVERIFY(one.value(u"source"_s).toString().contains(u"Licence"_s)
                    || one.value(u"source"_s).toString().contains(u"licence"_s));
            for (const QString &field : row.toObject().keys())
                QCOMPARE(one.value(field), row.toObject().value(field));
        }
    }

    void idsAreNotCaseSensitive()
    {
        QCOMPARE(askJson(u"indicators Employment_Rate"_s).value(u"id"_s).toString(), u"employment_rate"_s);
    }

    void everyPeriodIsIso8601AndGivesFigures()
    {
        const auto isDate = [](const QString &text) {
            return QDate::fromString(text, Qt::ISODate).toString(Qt::ISODate) == text;
        };
        static const QRegularExpression year(u"^\\d{4}$"_s);
        for (const auto &row : askRows(u"indicators"_s)) {
            for (const auto &period : row.toObject().value(u"periods"_s).toArray()) {
                const QString id = period.toString();
                const QStringList ends = id.split(u'/');
                QVERIFY2(year.match(id).hasMatch() || isDate(id)
                             || (ends.size() == 2 && isDate(ends[0]) && isDate(ends[1]) && ends[0] < ends[1]),
                         qPrintable(id));
            }
        }
    }

    void rulesAreTheDesigns_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("periods");
        QTest::addColumn<QString>("first");
        QTest::newRow("employment") << u"employment_rate"_s << u"ratio"_s << 10 << u"2017-07-01/2018-06-30"_s;
        QTest::newRow("qualifications") << u"qualified_nvq4_share"_s << u"ratio"_s << 4 << u"2018"_s;
        QTest::newRow("product") << u"gdp_per_head"_s << u"ratio"_s << 22 << u"1998"_s;
        QTest::newRow("enterprises") << u"enterprises_per_1000"_s << u"ratio"_s << 2 << u"2018"_s;
        QTest::newRow("births") << u"business_birth_rate"_s << u"ratio"_s << 6 << u"2016"_s;
        QTest::newRow("deprivation") << u"imd_score_2019"_s << u"weighted mean"_s << 1 << u"2019"_s;
        QTest::newRow("people") << u"population"_s << u"sum"_s << 19 << u"2001"_s;
        QTest::newRow("vote") << u"leave_share"_s << u"ratio"_s << 1 << u"2016-06-23"_s;
        QTest::newRow("coldspots") << u"social_mobility_coldspot_share"_s << u"ratio"_s << 1 << u"2016"_s;
        QTest::newRow("pay") << u"median_weekly_pay"_s << u"none"_s << -1 << QString();
    }
    void rulesAreTheDesigns()
    {
        QFETCH(QString, id);
        QFETCH(QString, rule);
        QFETCH(int, periods);
        QFETCH(QString, first);
        const QJsonObject one = askJson(u"indicators "_s + id);
        QCOMPARE(one.value(u"rule"_s).toString(), rule);
        if (periods < 0)
            return;
        QCOMPARE(one.value(u"periods"_s).toArray().size(), periods);
        QCOMPARE(one.value(u"periods"_s).toArray().first().toString(), first);
    }

private:
    static QString rowFields() { return u"id title unit theme polarity rule decimals periods"_s; }
};

QTEST_GUILESS_MAIN(TestCliIndicators)
#include "test_cli_indicators.moc"
