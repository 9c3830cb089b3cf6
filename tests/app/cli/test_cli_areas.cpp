#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `areas` and `area`, and how an area may be named. Numbers are from the publishers' totals: see each test.
class TestCliAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void rowsHaveTheFieldsOfTheContract()
    {
        const QJsonObject answer = askJson(u"areas --geography region"_s);
        QCOMPARE(fieldsOf(answer), u"rows"_s);
        for (const auto &row : answer.value(u"rows"_s).toArray())
            QCOMPARE(fieldsOf(row.toObject()), sorted(u"code name geography districts residents km2"_s));
    }

    void oneAreaHasTheFieldsOfTheContract()
    {
        const QJsonObject area = askJson(uR"(area "lep2017:Greater Birmingham and Solihull")"_s);
        QCOMPARE(fieldsOf(area), sorted(u"code name geography members sharesWith residents km2 perimeterKm figures"_s));
        QCOMPARE(area.value(u"geography"_s).toString(), u"lep2017"_s);
        for (const auto &member : area.value(u"members"_s).toArray())
            QCOMPARE(fieldsOf(member.toObject()), sorted(u"code name"_s));
        for (const auto &other : area.value(u"sharesWith"_s).toArray())
            QCOMPARE(fieldsOf(other.toObject()), sorted(u"code name geography districts"_s));
        for (const auto &figure : area.value(u"figures"_s).toArray())
            QCOMPARE(fieldsOf(figure.toObject()), sorted(figureFields() + u" indicator period"_s));
    }

    // Residents mid-2017: Office for National Statistics, mid-year estimates, summed over the districts of each list.
    void publishedSizesComeOut_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<int>("districts");
        QTest::addColumn<double>("residents");
        QTest::newRow("LEP") << u"lep2017:Greater Birmingham and Solihull"_s << 9 << 2031281.0;
        QTest::newRow("Midlands Engine") << u"PL000001"_s << 77 << 12199761.0;
        QTest::newRow("its core") << u"panregional:Midlands Engine, core"_s << 71 << 10924018.0;
        QTest::newRow("England") << u"England"_s << 326 << 55619430.0;
        QTest::newRow("combined authority") << u"E47000007"_s << 7 << 2897303.0;
    }
    void publishedSizesComeOut()
    {
        QFETCH(QString, area);
        QFETCH(int, districts);
        QFETCH(double, residents);
        const QJsonObject found = askJson(uR"(area "%1")"_s.arg(area));
        QCOMPARE(found.value(u"members"_s).toArray().size(), districts);
        QCOMPARE(found.value(u"residents"_s).toDouble(), residents);
        const QJsonObject row = withCode(askRows(u"areas"_s), found.value(u"code"_s).toString());
        QCOMPARE(row.value(u"districts"_s).toInt(), districts);
        QCOMPARE(row.value(u"residents"_s).toDouble(), residents);
        QCOMPARE(row.value(u"km2"_s).toDouble(), found.value(u"km2"_s).toDouble());
    }

    // The lists of April 2017 and May 2021: https://www.gov.uk/government/publications/local-enterprise-partnerships
    void someDistrictsAreInTwoLeps_data()
    {
        QTest::addColumn<QString>("geography");
        QTest::addColumn<int>("inTwo");
        QTest::newRow("2017") << u"lep2017"_s << 33;
        QTest::newRow("2021") << u"lep2021"_s << 7;
    }
    void someDistrictsAreInTwoLeps()
    {
        QFETCH(QString, geography);
        QFETCH(int, inTwo);
        // Every district is in one at least (`atlas validate` would find a gap) and, by those lists, in two at most.
        int memberships = 0;
        for (const auto &lep : askRows(u"areas --geography "_s + geography))
            memberships += lep.toObject().value(u"districts"_s).toInt();
        QCOMPARE(memberships, 326 + inTwo);
    }

    // Cannock Chase, East Staffordshire, Lichfield and Tamworth are also in Stoke-on-Trent and Staffordshire;
    // Bromsgrove, Redditch and Wyre Forest also in Worcestershire.
    void anAreaNamesWhomItSharesDistrictsWith()
    {
        const QJsonObject lep = askJson(u"area E37000012"_s);
        std::map<QString, int> shared;
        for (const auto &other : lep.value(u"sharesWith"_s).toArray()) {
            const QJsonObject o = other.toObject();
            shared[o.value(u"geography"_s).toString() + u':' + o.value(u"name"_s).toString()] =
                o.value(u"districts"_s).toInt();
        }
        QCOMPARE(shared[u"lep2017:Stoke-on-Trent and Staffordshire"_s], 4);
        QCOMPARE(shared[u"lep2017:Worcestershire"_s], 3);
        QCOMPARE(shared[u"cauth2017:West Midlands"_s], 2);
        QCOMPARE(shared[u"region:West Midlands"_s], 9);
        QCOMPARE(shared[u"panregional:Midlands Engine"_s], 9);
        QVERIFY(!shared.contains(u"lep2017:Greater Birmingham and Solihull"_s));
        QVERIFY(!shared.contains(u"lep2017:Black Country"_s));
    }

    void anAreaMayBeNamedInManyWays_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("districts");
        QTest::newRow("code") << u"E37000001"_s << u"E37000001"_s << 4;
        QTest::newRow("code in small letters") << u"e37000001"_s << u"E37000001"_s << 4;
        QTest::newRow("name") << u"Black Country"_s << u"E37000001"_s << 4;
        QTest::newRow("name in other letters") << u"bLACK cOUNTRY"_s << u"E37000001"_s << 4;
        QTest::newRow("geography and name") << u"lep2017:Black Country"_s << u"E37000001"_s << 4;
        QTest::newRow("geography and code, other letters") << u"LEP2017:e37000001"_s << u"E37000001"_s << 4;
        QTest::newRow("spaces around") << u" lep2017 : Black Country "_s << u"E37000001"_s << 4;
        QTest::newRow("same districts in many geographies") << u"Birmingham"_s << u"E08000025"_s << 1;
        QTest::newRow("name with commas") << u"Midlands Engine, core"_s << u"PL000002"_s << 71;
        QTest::newRow("name beyond ASCII") << u"Oxford–Cambridge Arc"_s << u"PL000005"_s << 26;
    }
    void anAreaMayBeNamedInManyWays()
    {
        QFETCH(QString, named);
        QFETCH(QString, code);
        QFETCH(int, districts);
        const QJsonObject area = askJson(uR"(area "%1")"_s.arg(named));
        QCOMPARE(area.value(u"code"_s).toString(), code);
        QCOMPARE(area.value(u"members"_s).toArray().size(), districts);
    }

    void theFirstGeographyAnswersForANameOfTheSameDistricts()
    {
        QCOMPARE(askJson(u"area Birmingham"_s).value(u"geography"_s).toString(), u"lad2017"_s);
        QCOMPARE(askJson(u"area lad2021:Birmingham"_s).value(u"geography"_s).toString(), u"lad2021"_s);
    }

    void aUnionCountsEachDistrictOnce()
    {
        const QJsonObject both =
            askJson(uR"(area "lep2017:Greater Birmingham and Solihull+cauth2017:West Midlands")"_s);
        QCOMPARE(both.value(u"members"_s).toArray().size(), 9 + 7 - 2);
        QVERIFY(both.value(u"geography"_s).isNull());
        const QJsonObject twice = askJson(u"area E37000001+E37000001"_s);
        QCOMPARE(twice.value(u"members"_s).toArray().size(), 4);
        QCOMPARE(twice.value(u"residents"_s).toDouble(), askJson(u"area E37000001"_s).value(u"residents"_s).toDouble());
    }

    void theThreeLepsAreTheThreeLepArea()
    {
        const QString leps =
            u"lep2017:Greater Birmingham and Solihull+lep2017:Black Country+lep2017:Coventry and Warwickshire"_s;
        const QJsonObject sum = askJson(uR"(area "%1")"_s.arg(leps));
        const QJsonObject area = askJson(uR"(area "panregional:West Midlands three-LEP area")"_s);
        QCOMPARE(sum.value(u"members"_s), area.value(u"members"_s));
        QCOMPARE(sum.value(u"residents"_s), area.value(u"residents"_s));
        QVERIFY(std::abs(sum.value(u"km2"_s).toDouble() - area.value(u"km2"_s).toDouble()) < 1e-9);
        QVERIFY(std::abs(sum.value(u"perimeterKm"_s).toDouble() - area.value(u"perimeterKm"_s).toDouble()) < 1e-9);
    }

    // An inner border is no perimeter: the union's is the sum of both less twice the common border.
    void theBorderBetweenTwoPartsIsNotPerimeter()
    {
        const double together = askJson(u"area lad2017:Dudley+lad2017:Sandwell"_s).value(u"perimeterKm"_s).toDouble();
        const double apart = askJson(u"area lad2017:Dudley"_s).value(u"perimeterKm"_s).toDouble()
                             + askJson(u"area lad2017:Sandwell"_s).value(u"perimeterKm"_s).toDouble();
        QVERIFY2(together > 0 && together < apart - 2, qPrintable(u"%1 of %2"_s.arg(together).arg(apart)));
    }

    // Office for National Statistics, Standard Area Measurements 2017: land area to mean high water.
    void areasHaveTheirPublishedSize_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<double>("squareKilometres");
        QTest::newRow("Birmingham") << u"E08000025"_s << 267.8;
        QTest::newRow("Rutland") << u"E06000017"_s << 393.7;
        QTest::newRow("Cornwall") << u"E06000052"_s << 3549.3;
    }
    void areasHaveTheirPublishedSize()
    {
        QFETCH(QString, code);
        QFETCH(double, squareKilometres);
        const double km2 = askJson(u"area lad2017:"_s + code).value(u"km2"_s).toDouble();
        QVERIFY2(std::abs(km2 / squareKilometres - 1) < 0.005, qPrintable(QString::number(km2)));
    }

    void findingIsForgiving_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("part of a name") << u"solihull"_s << u"E08000029"_s;
        QTest::newRow("a slip") << u"Bimringham"_s << u"E08000025"_s;
        QTest::newRow("a hyphen for a dash") << u"oxford-cambridge"_s << u"PL000005"_s;
        QTest::newRow("a code") << u"E37000012"_s << u"E37000012"_s;
        QTest::newRow("the code of 2025 of Sheffield") << u"E08000039"_s << u"E08000019"_s;
    }
    void findingIsForgiving()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QVERIFY(!withCode(askRows(uR"(areas --find "%1")"_s.arg(text)), code).isEmpty());
    }

    void findingNothingIsAnEmptyAnswer()
    {
        QCOMPARE(askRows(u"areas --find qqqqqqqq"_s), QJsonArray());
        for (const auto &row : askRows(u"areas --find Birmingham --geography lep2017"_s))
            QCOMPARE(row.toObject().value(u"geography"_s).toString(), u"lep2017"_s);
    }

    void theFirstCapitalQuestionIsAnswered()
    {
        const QJsonArray figures =
            askJson(uR"(area "panregional:West Midlands three-LEP area")"_s).value(u"figures"_s).toArray();
        QStringList found;
        for (const auto &figure : figures) {
            const QJsonObject f = figure.toObject();
            if (f.value(u"indicator"_s) == u"employment_rate"_s && f.value(u"period"_s) == u"2017-07-01/2018-06-30"_s)
                found.append(QString::number(f.value(u"value"_s).toDouble(), 'f', 1));
        }
        QCOMPARE(found, QStringList{u"71.2"_s});
        const Ran shown = ask(uR"(area "panregional:West Midlands three-LEP area")"_s);
        QVERIFY2(shown.status == 0
                     && shown.out.contains(QRegularExpression(u"employment_rate +2017-07-01/2018-06-30 +71\\.2 "_s)),
                 qPrintable(shown.all()));
    }
};

QTEST_GUILESS_MAIN(TestCliAreas)
#include "test_cli_areas.moc"
