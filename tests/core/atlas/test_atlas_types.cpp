#include "core/atlas/atlas_types.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

class TestAtlasTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void periodsAreIso8601_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("year") << u"2016"_s << QDate(2016, 1, 1) << QDate(2016, 12, 31) << u"2016"_s;
        QTest::newRow("date") << u"2016-06-23"_s << QDate(2016, 6, 23) << QDate(2016, 6, 23) << u"23 June 2016"_s;
        QTest::newRow("interval") << u"2017-07-01/2018-06-30"_s << QDate(2017, 7, 1) << QDate(2018, 6, 30)
                                  << u"Jul 2017–Jun 2018"_s;
        QTest::newRow("whole years") << u"2018-01-01/2020-12-31"_s << QDate(2018, 1, 1) << QDate(2020, 12, 31)
                                     << u"2018–2020"_s;
    }
    void periodsAreIso8601()
    {
        QFETCH(QString, id);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QFETCH(QString, spoken);
        const auto period = parsePeriod(id);
        QVERIFY(period);
        QCOMPARE(period->first, first);
        QCOMPARE(period->last, last);
        QCOMPARE(spokenPeriod(*period), spoken);
    }

    void otherPeriodsAreRefused()
    {
        for (const QString &id : {u""_s, u"16"_s, u"2016-02-30"_s, u"Jul 2017"_s, u"2018-06-30/2017-07-01"_s,
                                  u"2017/2018"_s, u"2016-1-1"_s, u"20x6"_s})
            QVERIFY2(!parsePeriod(id), qPrintable(id));
    }

    void wordsOfTheContractComeBack()
    {
        for (const Rule rule : {Rule::Sum, Rule::Ratio, Rule::WeightedMean, Rule::None})
            QCOMPARE(ruleNamed(nameOf(rule)), std::optional(rule));
        for (const Polarity polarity : {Polarity::HigherIsBetter, Polarity::HigherIsWorse, Polarity::Neutral})
            QCOMPARE(polarityNamed(nameOf(polarity)), std::optional(polarity));
        QVERIFY(!ruleNamed(u"average"_s));
        QCOMPARE(nameOf(FigureStatus::Partial), u"partial"_s);
    }
};

QTEST_GUILESS_MAIN(TestAtlasTypes)
#include "test_atlas_types.moc"
