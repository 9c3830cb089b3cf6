#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// Hyndman & Fan (1996) type 7 of sorted values.
double quantile7(const std::vector<double> &values, double p)
{
    const double at = p * double(values.size() - 1);
    const auto below = std::size_t(at);
    const double share = at - double(below);
    return share == 0 ? values[below] : values[below] + share * (values[below + 1] - values[below]);
}

double half(const QJsonObject &figure)
{
    return (numberIn(figure, u"upper"_s) - numberIn(figure, u"lower"_s)) / 2;
}

} // namespace

/// `compare`: differences, tests, spread of the member districts.
class TestCliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theAnswerHasTheFieldsOfTheContract()
    {
        const QJsonObject answer =
            askJson(u"compare E37000001 E37000012 --indicator employment_rate --indicator median_weekly_pay"_s);
        QCOMPARE(fieldsOf(answer), sorted(u"benchmark areas rows"_s));
        QCOMPARE(answer.value(u"benchmark"_s).toString(), u"E92000001"_s);
        for (const auto &area : answer.value(u"areas"_s).toArray())
            QCOMPARE(fieldsOf(area.toObject()), sorted(u"code name geography districts"_s));
        const QJsonArray rows = answer.value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 2);
        for (const auto &row : rows) {
            QCOMPARE(fieldsOf(row.toObject()), sorted(u"indicator title unit period figures"_s));
            QCOMPARE(row.toObject().value(u"figures"_s).toArray().size(), 2);
            for (const auto &figure : row.toObject().value(u"figures"_s).toArray()) {
                QCOMPARE(fieldsOf(figure.toObject()), sorted(figureFields() + u" difference test spread"_s));
                QCOMPARE(fieldsOf(figure.toObject().value(u"spread"_s).toObject()),
                         sorted(u"min q1 median q3 max n"_s));
            }
        }
    }

    void allIndicatorsAreComparedUnlessSaid()
    {
        QCOMPARE(askJson(u"compare E12000005 E12000004"_s).value(u"rows"_s).toArray().size(), 43);
    }

    // The same 71.2 %, whichever way the three LEPs are put together.
    void theUnionOfThreeLepsIsTheThreeLepArea()
    {
        const QString call =
            uR"(compare "lep2017:Greater Birmingham and Solihull+lep2017:Black Country+lep2017:Coventry and Warwickshire" PL000003)"_s;
        for (const auto &row : askJson(call).value(u"rows"_s).toArray()) {
            const QJsonArray figures = row.toObject().value(u"figures"_s).toArray();
            const QJsonObject sum = figures.at(0).toObject();
            const QJsonObject area = figures.at(1).toObject();
            for (const char *field : {"status", "coverage", "members", "membersWithData", "spread", "test"})
                QCOMPARE(sum.value(QLatin1String(field)), area.value(QLatin1String(field)));
            for (const char *field : {"value", "lower", "upper", "difference"}) {
                const auto a = numberOf(sum, QLatin1String(field));
                const auto b = numberOf(area, QLatin1String(field));
                QVERIFY(a.has_value() == b.has_value()
                        && (!a || std::abs(*a - *b) <= 1e-12 * std::max(1.0, std::abs(*b))));
            }
        }
        const QJsonObject rate =
            figuresOf(call + u" --indicator employment_rate --period 2017-07-01/2018-06-30"_s).at(0).toObject();
        QCOMPARE(QString::number(rate.value(u"value"_s).toDouble(), 'f', 1), u"71.2"_s);
    }

    void theTestIsWhetherTheIntervalExcludesEngland()
    {
        QString areas;
        for (const auto &row : askRows(u"areas --geography region"_s))
            areas += u" region:"_s + row.toObject().value(u"code"_s).toString();
        for (const QString &indicator :
             {u"employment_rate"_s, u"inactivity_rate"_s, u"qualified_nvq4_share"_s, u"gdp_per_head"_s}) {
            const QJsonObject answer = askJson(u"compare%1 --indicator %2"_s.arg(areas, indicator));
            const QString period = answer.value(u"rows"_s).toArray().at(0).toObject().value(u"period"_s).toString();
            const double england =
                askRows(u"values --indicator %1 --geography england --period %2"_s.arg(indicator, period))
                    .at(0)
                    .toObject()
                    .value(u"value"_s)
                    .toDouble();
            for (const auto &value : answer.value(u"rows"_s).toArray().at(0).toObject().value(u"figures"_s).toArray()) {
                const QJsonObject f = value.toObject();
                QVERIFY(std::abs(f.value(u"difference"_s).toDouble() - (f.value(u"value"_s).toDouble() - england))
                        < 1e-9);
                QString expected = u"not tested"_s;
                if (const auto lower = numberOf(f, u"lower"_s))
                    expected = *lower > england                    ? u"higher"_s
                               : numberIn(f, u"upper"_s) < england ? u"lower"_s
                                                                   : u"similar"_s;
                QCOMPARE(f.value(u"test"_s).toString(), expected);
            }
        }
    }

    // √ of the summed squared half-widths, never by overlapping intervals.
    void anotherBenchmarkWithAnIntervalHasTheDifferenceTested()
    {
        for (const QString &other : {u"region:London"_s, u"region:South East"_s, u"cauth2017:West Midlands"_s}) {
            const QJsonObject benchmark =
                askRows(uR"(values --indicator employment_rate --period 2019 --area "%1")"_s.arg(other))
                    .at(0)
                    .toObject();
            const QString call =
                uR"(compare E37000001 E37000012 PL000003 PL000005 --indicator employment_rate --period 2019 --benchmark "%1")"_s;
            for (const auto &value : figuresOf(call.arg(other))) {
                const QJsonObject f = value.toObject();
                if (!numberOf(f, u"lower"_s) || !numberOf(f, u"value"_s))
                    continue;
                const double difference = f.value(u"value"_s).toDouble() - benchmark.value(u"value"_s).toDouble();
                const double margin = std::hypot(half(f), half(benchmark));
                QVERIFY(std::abs(f.value(u"difference"_s).toDouble() - difference) < 1e-9);
                QCOMPARE(f.value(u"test"_s).toString(), difference > margin    ? u"higher"_s
                                                        : difference < -margin ? u"lower"_s
                                                                               : u"similar"_s);
            }
        }
    }

    void theBenchmarkIsNotComparedWithItself()
    {
        const QJsonArray figures = figuresOf(u"compare England E37000001 --indicator population --period 2017"_s);
        QVERIFY(figures.at(0).toObject().value(u"difference"_s).isNull()
                && figures.at(0).toObject().value(u"test"_s).isNull());
        QCOMPARE(figures.at(1).toObject().value(u"test"_s).toString(), u"not tested"_s);
        const QJsonObject same =
            figuresOf(
                u"compare lad2017:Birmingham --benchmark lad2023:Birmingham --indicator population --period 2017"_s)
                .at(0)
                .toObject();
        QVERIFY(same.value(u"difference"_s).isNull() && same.value(u"test"_s).isNull());
    }

    void withoutAFigureThereIsNoDifference()
    {
        const QJsonObject lep = figuresOf(u"compare E37000012 --indicator median_weekly_pay"_s).at(0).toObject();
        QCOMPARE(lep.value(u"status"_s).toString(), u"unavailable"_s);
        QVERIFY(lep.value(u"difference"_s).isNull() && lep.value(u"test"_s).isNull());
        const QJsonObject fromNone =
            figuresOf(
                uR"(compare lad2017:Birmingham --indicator social_mobility_score --benchmark "region:West Midlands")"_s)
                .at(0)
                .toObject();
        QVERIFY(fromNone.value(u"difference"_s).isNull() && fromNone.value(u"test"_s).isNull());
    }

    void theSpreadIsThatOfTheDistricts_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("indicator");
        QTest::newRow("LEP") << u"E37000012"_s << u"social_mobility_score"_s;
        QTest::newRow("combined authority") << u"E47000007"_s << u"employment_rate"_s;
        QTest::newRow("some without a score") << u"E12000009"_s << u"social_mobility_score"_s;
        QTest::newRow("one district") << u"lad2017:Birmingham"_s << u"population"_s;
        QTest::newRow("a later district of three") << u"lad2019:Dorset"_s << u"leave_share"_s;
    }
    void theSpreadIsThatOfTheDistricts()
    {
        QFETCH(QString, area);
        QFETCH(QString, indicator);
        const QJsonObject row =
            askJson(u"compare %1 --indicator %2"_s.arg(area, indicator)).value(u"rows"_s).toArray().at(0).toObject();
        const QJsonArray districts = askRows(u"values --indicator %1 --geography lad2017 --period %2"_s.arg(
            indicator, row.value(u"period"_s).toString()));
        std::vector<double> values;
        for (const auto &member : askJson(u"area "_s + area).value(u"members"_s).toArray()) {
            if (const auto value =
                    numberOf(withCode(districts, member.toObject().value(u"code"_s).toString()), u"value"_s))
                values.push_back(*value);
        }
        std::sort(values.begin(), values.end());
        const QJsonObject spread = row.value(u"figures"_s).toArray().at(0).toObject().value(u"spread"_s).toObject();
        QVERIFY(!values.empty());
        QCOMPARE(spread.value(u"n"_s).toInt(), int(values.size()));
        const std::map<QString, double> quartiles{
            {u"min"_s, 0}, {u"q1"_s, .25}, {u"median"_s, .5}, {u"q3"_s, .75}, {u"max"_s, 1}};
        for (const auto &[field, p] : quartiles) {
            const double expected = quantile7(values, p);
            QVERIFY2(std::abs(spread.value(field).toDouble() - expected) <= 1e-12 * std::abs(expected),
                     qPrintable(field));
        }
    }

    void aSpreadOfNothingIsNull()
    {
        const QJsonObject spread = figuresOf(uR"(compare "lad2017:City of London" --indicator social_mobility_score)"_s)
                                       .at(0)
                                       .toObject()
                                       .value(u"spread"_s)
                                       .toObject();
        QCOMPARE(spread.value(u"n"_s).toInt(), 0);
        for (const char *field : {"min", "q1", "median", "q3", "max"})
            QVERIFY(spread.value(QLatin1String(field)).isNull());
    }

private:
    /// The figures of the first row.
    static QJsonArray figuresOf(const QString &call)
    {
        return askJson(call).value(u"rows"_s).toArray().at(0).toObject().value(u"figures"_s).toArray();
    }
};

QTEST_GUILESS_MAIN(TestCliCompare)
#include "test_cli_compare.moc"
