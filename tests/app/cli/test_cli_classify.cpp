#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

std::vector<double> numbers(const QJsonValue &array)
{
    std::vector<double> found;
    for (const auto &value : array.toArray())
        found.push_back(value.toDouble());
    return found;
}

double quantile7(const std::vector<double> &values, double p)
{
    const double at = p * double(values.size() - 1);
    const auto below = std::size_t(at);
    const double share = at - double(below);
    return share == 0 ? values[below] : values[below] + share * (values[below + 1] - values[below]);
}

double mean(const std::vector<double> &values)
{
    double sum = 0;
    for (const double v : values)
        sum += v;
    return sum / double(values.size());
}

double squares(const std::vector<double> &values)
{
    double sum = 0;
    const double m = values.empty() ? 0 : mean(values);
    for (const double v : values)
        sum += (v - m) * (v - m);
    return sum;
}

/// The figures of a geography, sorted, and how many areas have none.
struct Values
{
    std::vector<double> sorted;
    int none = 0;
};

/// Asked for once.
const Values &valuesOf(const QString &what)
{
    static std::map<QString, Values> known;
    const auto [place, isNew] = known.try_emplace(what);
    Values &values = place->second;
    if (!isNew)
        return values;
    for (const auto &row : askRows(u"values "_s + what)) {
        if (const auto value = numberOf(row.toObject(), u"value"_s))
            values.sorted.push_back(*value);
        else
            ++values.none;
    }
    std::sort(values.sorted.begin(), values.sorted.end());
    return values;
}

} // namespace

/// `classify`: bounds by their definitions, counts by counting.
class TestCliClassify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyMethodDescribesTheFigures_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("classes");
        const std::map<const char *, const char *> indicators{
            {"score", "--indicator social_mobility_score --geography lad2017"},
            {"density", "--indicator population_density --geography lad2017"},
            {"tied", "--indicator social_mobility_coldspot_share --geography lad2017"},
            {"gaps", "--indicator employment_rate --geography lep2017"},
            {"one", "--indicator population --geography england"}};
        for (const auto &[name, what] : indicators) {
            if (isSanitized && QByteArray(name) != "tied" && QByteArray(name) != "one")
                continue;
            for (const char *method : {"quantile", "equal", "natural", "pretty", "stddev", "headtail", "box"}) {
                for (const int classes : {1, 5, 100})
                    QTest::addRow("%s, %s, %d", name, method, classes)
                        << QString::fromLatin1(what) << QString::fromLatin1(method) << classes;
            }
        }
    }
    void everyMethodDescribesTheFigures()
    {
        QFETCH(QString, what);
        QFETCH(QString, method);
        QFETCH(int, classes);
        const auto &[values, none] = valuesOf(what);
        const QJsonObject answer = askJson(u"classify %1 --method %2 --classes %3"_s.arg(what, method).arg(classes));
        QCOMPARE(fieldsOf(answer), sorted(u"method classes bounds counts noData goodnessOfVariance"_s));
        QCOMPARE(answer.value(u"method"_s).toString(), method);
        QCOMPARE(answer.value(u"noData"_s).toInt(), none);
        const std::vector<double> bounds = numbers(answer.value(u"bounds"_s));
        QCOMPARE(answer.value(u"classes"_s).toInt(), int(bounds.size()));
        QVERIFY(!bounds.empty() && bounds.back() >= values.back());
        QVERIFY(std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) == bounds.end());
        std::vector<std::vector<double>> members(bounds.size());
        for (const double v : values)
            members[std::size_t(std::lower_bound(bounds.begin(), bounds.end(), v) - bounds.begin())].push_back(v);
        const std::vector<double> counts = numbers(answer.value(u"counts"_s));
        QCOMPARE(counts.size(), bounds.size());
        double within = 0;
        for (std::size_t c = 0; c < bounds.size(); ++c) {
            QCOMPARE(int(counts[c]), int(members[c].size()));
            within += squares(members[c]);
        }
        const double total = squares(values);
        const auto goodness = numberOf(answer, u"goodnessOfVariance"_s);
        if (total > 0)
            QVERIFY2(goodness && near(*goodness, 1 - within / total), qPrintable(QString::number(1 - within / total)));
    }

    void boundsFollowTheirDefinitions_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("classes");
        for (const int classes : {2, 3, 5, 7}) {
            QTest::addRow("score, %d", classes)
                << u"--indicator social_mobility_score --geography lad2017"_s << classes;
            QTest::addRow("employment, %d", classes) << u"--indicator employment_rate --geography region"_s << classes;
            QTest::addRow("tied, %d", classes) << u"--indicator claimant_rate --geography lad2023"_s << classes;
        }
    }
    void boundsFollowTheirDefinitions()
    {
        QFETCH(QString, what);
        QFETCH(int, classes);
        const std::vector<double> values = valuesOf(what).sorted;
        const auto bounds = [&](const QString &method) {
            return numbers(
                askJson(u"classify %1 --method %2 --classes %3"_s.arg(what, method).arg(classes)).value(u"bounds"_s));
        };
        std::vector<double> quantiles;
        std::vector<double> equal;
        for (int i = 1; i <= classes; ++i) {
            const double q = quantile7(values, double(i) / classes);
            if (quantiles.empty() || q > quantiles.back())
                quantiles.push_back(q);
            equal.push_back(values.front() + i * (values.back() - values.front()) / classes);
        }
        QVERIFY(isNear(bounds(u"quantile"_s), quantiles));
        QVERIFY(isNear(bounds(u"equal"_s), equal));
        const double q1 = quantile7(values, .25);
        const double q3 = quantile7(values, .75);
        const std::vector<double> box{q1 - 1.5 * (q3 - q1), q1, quantile7(values, .5), q3, q3 + 1.5 * (q3 - q1)};
        const std::vector<double> found = bounds(u"box"_s);
        QVERIFY(found.size() >= 5 && isNear({found.begin(), found.begin() + 5}, box));
        const std::vector<double> heads = bounds(u"headtail"_s);
        QVERIFY(isNear(heads, headTail(values, heads.size())));
        for (const double bound : bounds(u"natural"_s))
            QVERIFY(std::find(values.begin(), values.end(), bound) != values.end());
        QVERIFY(isRound(bounds(u"pretty"_s)));
    }

    void naturalIsNeverWorseThanTheOthers()
    {
        for (const QString &what : {u"--indicator social_mobility_score --geography lad2017"_s,
                                    u"--indicator population --geography lep2017"_s}) {
            const auto goodness = [&](const QString &method) {
                return askJson(u"classify %1 --method %2 --classes 5"_s.arg(what, method))
                    .value(u"goodnessOfVariance"_s)
                    .toDouble();
            };
            QVERIFY(goodness(u"natural"_s) >= goodness(u"quantile"_s));
            QVERIFY(goodness(u"natural"_s) >= goodness(u"equal"_s));
        }
    }

    void aPeriodMayBeChosen()
    {
        const QString what = u"--indicator employment_rate --geography region --period "_s;
        const auto lastBound = [&](const QString &period) {
            return numbers(
                       askJson(u"classify %1%2 --method quantile --classes 3"_s.arg(what, period)).value(u"bounds"_s))
                .back();
        };
        QCOMPARE(lastBound(u"2018"_s), valuesOf(what + u"2018"_s).sorted.back());
        QCOMPARE(lastBound(u"2022"_s), valuesOf(what + u"2022"_s).sorted.back());
    }

    void nothingToClassifyHasNoGoodness()
    {
        const QJsonObject answer =
            askJson(u"classify --indicator social_mobility_score --geography lep2017 --method quantile --classes 5"_s);
        QCOMPARE(answer.value(u"classes"_s).toInt(), 0);
        QVERIFY(answer.value(u"goodnessOfVariance"_s).isNull());
    }

private:
    static bool isNear(const std::vector<double> &a, const std::vector<double> &b)
    {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), near);
    }

    /// Means of the head while it holds at most 40 %, then the maximum.
    static std::vector<double> headTail(std::vector<double> values, std::size_t most)
    {
        std::vector<double> bounds;
        const double maximum = values.back();
        while (bounds.size() + 1 < most) {
            const double m = mean(values);
            std::vector<double> head;
            std::copy_if(values.begin(), values.end(), std::back_inserter(head), [&](double v) { return v > m; });
            if (head.empty())
                break;
            bounds.push_back(m);
            if (double(head.size()) > 0.4 * double(values.size()))
                break;
            values = head;
        }
        bounds.push_back(maximum);
        return bounds;
    }

    /// Steps of 1, 2 or 5 times a power of ten.
    static bool isRound(const std::vector<double> &bounds)
    {
        if (bounds.size() < 2)
            return true;
        const double step = bounds[1] - bounds[0];
        const double digit = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
        return near(digit, 1) || near(digit, 2) || near(digit, 5);
    }
};

QTEST_GUILESS_MAIN(TestCliClassify)
#include "test_cli_classify.moc"
