#include "core/statistics/classification.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <limits>
#include <numeric>

using namespace placelens;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double tiniest = std::numeric_limits<double>::denorm_min();

constexpr std::array allMethods{
    ClassMethod::Quantile,          ClassMethod::Equal,    ClassMethod::Natural, ClassMethod::Pretty,
    ClassMethod::StandardDeviation, ClassMethod::HeadTail, ClassMethod::Box};

/// What every classification promises, in words; empty if it keeps its promises.
QString brokenPromise(const Classification &classes, const std::vector<double> &values)
{
    const auto isStrictlyAscending = [](const std::vector<double> &bounds) {
        return std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) == bounds.end();
    };
    if (classes.counts.size() != classes.bounds.size())
        return QStringLiteral("counts and bounds differ in number");
    if (!std::all_of(classes.bounds.begin(), classes.bounds.end(), [](double x) { return std::isfinite(x); }))
        return QStringLiteral("a bound is no number");
    if (!isStrictlyAscending(classes.bounds))
        return QStringLiteral("bounds do not ascend");
    std::vector<int> counts(classes.counts.size());
    int noData = 0;
    for (const double value : values) {
        const std::optional<int> index = classes.classOf(value);
        if (std::isfinite(value) != index.has_value())
            return QStringLiteral("%1 is in a class or not, wrongly").arg(value);
        if (!index) {
            ++noData;
            continue;
        }
        ++counts[static_cast<std::size_t>(*index)];
    }
    if (counts != classes.counts || noData != classes.noData)
        return QStringLiteral("counts are not those of the values");
    if (!(classes.goodnessOfVariance >= -1e-12 && classes.goodnessOfVariance <= 1))
        return QStringLiteral("goodness %1").arg(classes.goodnessOfVariance);
    return {};
}

} // namespace

class TestClassification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void agreesWithRForPublishedFigures_data();
    void agreesWithRForPublishedFigures();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void hasNoClassesWithoutValues();
    void oneValueIsOneClass();
    void equalValuesAreOneClass();
    void tiesNeverStraddleABound();
    void equalBoundsMerge();
    void classesAreOpenBelowAndTheFirstIsClosed();
    void theHeadOfAHeavyTailIsDividedAgain();
    void theMeanIsABoundEvenWithoutAMinorityAboveIt();
    void theBoxKeepsItsLowerFenceWhereNothingLiesBelow();
    void deviationsAreRoundNumbersFromTheMean();
    void goodnessIsOneLessTheShareWithin();
    void everyMethodHasItsName();
};

// R and its package classInt; written by tests/independent/classes.R.
void TestClassification::agreesWithRForPublishedFigures_data()
{
    QTest::addColumn<QByteArrayList>("row");
    const auto rows = referenceRows(QStringLiteral("classes_by_r.csv"), ';');
    QCOMPARE(rows.size(), std::size_t{4 * 17});
    for (const QByteArrayList &row : rows)
        QTest::newRow((row.at(0) + " " + row.at(1) + " " + row.at(2)).constData()) << row;
}

void TestClassification::agreesWithRForPublishedFigures()
{
    QFETCH(QByteArrayList, row);
    const std::vector<double> values = publishedFigures(QString::fromLatin1(row.at(0)));
    const std::optional<ClassMethod> method = classMethodNamed(row.at(1).toStdString());
    QVERIFY(method);
    const Classification classes = classify(values, *method, row.at(2).toInt());
    QVERIFY(agree(std::vector<double>{classes.minimum}, numbersIn(row.at(3))));
    QVERIFY(agree(classes.bounds, numbersIn(row.at(4))));
    const std::vector<double> counts = numbersIn(row.at(5));
    QCOMPARE(std::vector<double>(classes.counts.begin(), classes.counts.end()), counts);
    QVERIFY(std::abs(classes.goodnessOfVariance - row.at(6).toDouble()) < 1e-13);
    QCOMPARE(brokenPromise(classes, values), QString());
}

void TestClassification::keepsItsPromises_data()
{
    QTest::addColumn<std::vector<double>>("values");
    using Values = std::vector<double>;
    QTest::newRow("one") << Values{42};
    QTest::newRow("all zero") << Values{0, -0.0, 0};
    QTest::newRow("equal fractions") << Values(7, 0.1);
    QTest::newRow("two") << Values{1, 2};
    QTest::newRow("no data among them") << Values{3, notANumber, 1, infinite, 2, -infinite, 8, 8.5, 9};
    QTest::newRow("negative") << Values{-5, -4.5, -4, -0.1, -30};
    QTest::newRow("ties") << Values{0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3};
    QTest::newRow("tenths") << Values{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1};
    QTest::newRow("large and close") << Values{1e15, 1e15 + 0.25, 1e15 + 0.5, 1e15 + 4, 1e15 + 4.125};
    QTest::newRow("neighbouring numbers") << Values{1, std::nextafter(1, 2), std::nextafter(1, 0)};
    QTest::newRow("tiniest") << Values{0, tiniest, 2 * tiniest, 5 * tiniest};
    QTest::newRow("subnormal") << Values{-2e-310, 1e-310, 3e-310, 3.5e-310};
    QTest::newRow("largest") << Values{-largest, -largest / 3, 0, 1, largest / 2, largest};
    QTest::newRow("largest alone") << Values{largest, largest};
    QTest::newRow("all magnitudes") << Values{1e-300, 1e-100, 1, 1e100, 1e300};
    QTest::newRow("heavy tail") << Values{1, 1, 1, 2, 2, 3, 5, 8, 20, 100, 5000};
    QTest::newRow("generated") << generatedValues(500);
}

void TestClassification::keepsItsPromises()
{
    QFETCH(std::vector<double>, values);
    for (const ClassMethod method : allMethods) {
        for (const int k : {1, 2, 3, 5, 7, 12, 100}) {
            const Classification classes = classify(values, method, k);
            QVERIFY(!classes.bounds.empty());
            const QString broken = brokenPromise(classes, values);
            QVERIFY2(broken.isEmpty(),
                     qPrintable(QStringLiteral("%1 %2: %3")
                                    .arg(QString::fromUtf8(nameOf(method).data()), QString::number(k), broken)));
        }
    }
}

void TestClassification::hasNoClassesWithoutValues()
{
    for (const ClassMethod method : allMethods) {
        const Classification none = classify({}, method, 5);
        QVERIFY(none.bounds.empty());
        QVERIFY(none.counts.empty());
        QCOMPARE(none.noData, 0);
        QVERIFY(!none.classOf(0));

        const Classification missing = classify(std::vector<double>{notANumber, infinite}, method, 5);
        QVERIFY(missing.bounds.empty());
        QCOMPARE(missing.noData, 2);
        QCOMPARE(missing.method, method);
    }
}

void TestClassification::oneValueIsOneClass()
{
    for (const ClassMethod method : allMethods) {
        if (method == ClassMethod::Pretty) // its classes are round numbers round the value
            continue;
        const Classification classes = classify(std::vector<double>{-7.25}, method, 5);
        QCOMPARE(classes.minimum, -7.25);
        QCOMPARE(classes.bounds, std::vector<double>{-7.25});
        QCOMPARE(classes.counts, std::vector<int>{1});
        QCOMPARE(classes.goodnessOfVariance, 1.0);
        QCOMPARE(classes.classOf(-7.25), std::optional<int>(0));
    }
}

// 0.1 a thousand times does not sum to 100, but its mean is 0.1 all the same.
void TestClassification::equalValuesAreOneClass()
{
    for (const ClassMethod method : allMethods) {
        if (method == ClassMethod::Pretty)
            continue;
        const Classification classes = classify(std::vector<double>(1000, 0.1), method, 5);
        QCOMPARE(classes.bounds, std::vector<double>{0.1});
        QCOMPARE(classes.counts, std::vector<int>{1000});
        QCOMPARE(classes.goodnessOfVariance, 1.0);
    }
}

void TestClassification::tiesNeverStraddleABound()
{
    const std::vector<double> values = publishedFigures(QStringLiteral("most_deprived_tenth_2019"));
    QCOMPARE(std::count(values.begin(), values.end(), 0.0), 123);
    for (int k = 1; k <= 20; ++k) {
        const Classification classes = classify(values, ClassMethod::Quantile, k);
        QVERIFY(classes.counts.front() >= 123);
        QCOMPARE(std::accumulate(classes.counts.begin(), classes.counts.end(), 0), 317);
    }
}

// By hand: the quarters of 0 0 0 0 1 are 0, 0, 0, 1.
void TestClassification::equalBoundsMerge()
{
    const Classification classes = classify(std::vector<double>{0, 1, 0, 0, 0}, ClassMethod::Quantile, 4);
    QCOMPARE(classes.bounds, (std::vector<double>{0, 1}));
    QCOMPARE(classes.counts, (std::vector<int>{4, 1}));
}

void TestClassification::classesAreOpenBelowAndTheFirstIsClosed()
{
    const std::vector<double> values{0, 1, 2, 3, 4};
    const Classification classes = classify(values, ClassMethod::Equal, 2);
    QCOMPARE(classes.bounds, (std::vector<double>{2, 4}));
    QCOMPARE(classes.classOf(0), std::optional<int>(0));
    QCOMPARE(classes.classOf(2), std::optional<int>(0));
    QCOMPARE(classes.classOf(std::nextafter(2, 3)), std::optional<int>(1));
    QCOMPARE(classes.classOf(4), std::optional<int>(1));
    QVERIFY(!classes.classOf(-0.001));
    QVERIFY(!classes.classOf(4.001));
    QVERIFY(!classes.classOf(notANumber));
    QVERIFY(!classes.classOf(infinite));
    QVERIFY(!classes.classOf(-infinite));
}

// By hand: mean of all ten 10, above it 16 and 60 (20 %); their mean 38, above it one value: no further.
// R: classIntervals(c(1, 1, 2, 2, 3, 4, 5, 6, 16, 60), style = "headtails", thr = 0.4)$brks is 1 10 38 60.
void TestClassification::theHeadOfAHeavyTailIsDividedAgain()
{
    const std::vector<double> values{60, 1, 1, 2, 2, 3, 4, 5, 6, 16};
    const Classification classes = classify(values, ClassMethod::HeadTail, 5);
    QCOMPARE(classes.minimum, 1.0);
    QCOMPARE(classes.bounds, (std::vector<double>{10, 38, 60}));
    QCOMPARE(classes.counts, (std::vector<int>{8, 1, 1}));
}

// By hand: mean 3, two of five above it, which is 40 % and still a minority; with mean 2.5, two of four are none.
void TestClassification::theMeanIsABoundEvenWithoutAMinorityAboveIt()
{
    QCOMPARE(classify(std::vector<double>{1, 2, 3, 4, 5}, ClassMethod::HeadTail, 5).bounds,
             (std::vector<double>{3, 4.5, 5}));
    QCOMPARE(classify(std::vector<double>{1, 2, 3, 4}, ClassMethod::HeadTail, 5).bounds, (std::vector<double>{2.5, 4}));
}

// By hand: quartiles 2, 3, 4 and 1.5 IQR = 3: fences -1 and 7; with 5 replaced by 50, that is the last bound.
void TestClassification::theBoxKeepsItsLowerFenceWhereNothingLiesBelow()
{
    const Classification inside = classify(std::vector<double>{1, 2, 3, 4, 5}, ClassMethod::Box, 5);
    QCOMPARE(inside.minimum, -1.0);
    QCOMPARE(inside.bounds, (std::vector<double>{-1, 2, 3, 4, 7}));
    QCOMPARE(inside.counts, (std::vector<int>{0, 2, 1, 1, 1}));

    const Classification beyond = classify(std::vector<double>{-40, 2, 3, 4, 50}, ClassMethod::Box, 5);
    QCOMPARE(beyond.minimum, -40.0);
    QCOMPARE(beyond.bounds, (std::vector<double>{-1, 2, 3, 4, 7, 50}));
    QCOMPARE(beyond.counts, (std::vector<int>{1, 1, 1, 1, 0, 1}));
}

// By hand: mean 5, sd(n - 1) = 1, z from -1 to 1, and R's pretty(c(-1, 1), 2) is -1 0 1.
void TestClassification::deviationsAreRoundNumbersFromTheMean()
{
    const Classification classes = classify(std::vector<double>{4, 5, 6}, ClassMethod::StandardDeviation, 2);
    QCOMPARE(classes.minimum, 4.0);
    QCOMPARE(classes.bounds, (std::vector<double>{5, 6}));
    QCOMPARE(classes.counts, (std::vector<int>{2, 1}));
}

// By hand: {0, 2} and {6, 8}: within 2 + 2; mean 4, total 16 + 4 + 4 + 16.
void TestClassification::goodnessIsOneLessTheShareWithin()
{
    const std::vector<double> values{0, 2, 6, 8};
    QCOMPARE(classify(values, ClassMethod::Equal, 2).goodnessOfVariance, 0.9);
    QCOMPARE(classify(values, ClassMethod::Equal, 1).goodnessOfVariance, 0.0);
    QCOMPARE(classify(values, ClassMethod::Natural, 4).goodnessOfVariance, 1.0);
}

void TestClassification::everyMethodHasItsName()
{
    const std::array<std::string_view, 7> names{"quantile", "equal", "natural", "pretty", "stddev", "headtail", "box"};
    for (std::size_t i = 0; i < allMethods.size(); ++i) {
        QVERIFY(nameOf(allMethods[i]) == names[i]);
        QCOMPARE(classMethodNamed(names[i]), std::optional(allMethods[i]));
    }
    QVERIFY(!classMethodNamed("Quantile"));
    QVERIFY(!classMethodNamed(""));
}

QTEST_GUILESS_MAIN(TestClassification)
#include "test_classification.moc"
