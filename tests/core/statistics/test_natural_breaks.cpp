#include "core/statistics/classification.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <random>
#include <set>

using namespace placelens;

namespace {

using Wide = long double;

/// Sum of squares about the mean by its definition; about the first value, so that nothing is lost far from zero.
Wide squares(std::span<const double> part)
{
    Wide mean = 0;
    for (const double value : part)
        mean += Wide(value) - part.front();
    mean /= static_cast<Wide>(part.size());
    Wide sum = 0;
    for (const double value : part)
        sum += (Wide(value) - part.front() - mean) * (Wide(value) - part.front() - mean);
    return sum;
}

/// The smallest sum of squares within `classes` classes, by trying every division.
Wide smallestByTryingAll(std::span<const double> ascending, int classes)
{
    if (classes == 1)
        return squares(ascending);
    Wide smallest = std::numeric_limits<Wide>::infinity();
    for (std::size_t first = 1; first + static_cast<std::size_t>(classes) - 1 <= ascending.size(); ++first)
        smallest = std::min(smallest, squares(ascending.first(first))
                                          + smallestByTryingAll(ascending.subspan(first), classes - 1));
    return smallest;
}

Wide squaresWithin(std::span<const double> ascending, const Classification &classes)
{
    Wide sum = 0;
    std::size_t from = 0;
    for (const int count : classes.counts) {
        sum += squares(ascending.subspan(from, static_cast<std::size_t>(count)));
        from += static_cast<std::size_t>(count);
    }
    return sum;
}

/// 32,844 values with a long tail: as many as England has small areas. The same as in classes.R.
std::vector<double> asManyAsSmallAreas()
{
    const std::vector<double> u = generatedValues(4 * 32844);
    std::vector<double> values;
    for (std::size_t i = 0; i < u.size(); i += 4)
        values.push_back(std::nearbyint(1000 * u[i] * u[i + 1] + 100 * u[i + 2]) + u[i + 3]);
    return values;
}

} // namespace

class TestNaturalBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void noDivisionIsBetter_data();
    void noDivisionIsBetter();
    void boundsAreTheLargestValuesOfTheClasses();
    void fewerDistinctValuesThanClassesGetOneClassEach();
    void dividesTightClassesThatLieFarApart();
    void theUnitOfTheValuesDoesNotMatter();
    void agreesWithRForAsManyValuesAsSmallAreas();
    void classesAllSmallAreasWithinASecond();
};

void TestNaturalBreaks::noDivisionIsBetter_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("offset");
    QTest::addColumn<int>("distinct"); // so many different values at most: ties
    QTest::addColumn<double>("gap");   // between three clusters
    QTest::newRow("fractions") << 1.0 << 0.0 << 1000000 << 0.0;
    QTest::newRow("ties") << 1.0 << 0.0 << 8 << 0.0;
    QTest::newRow("far from zero") << 1000.0 << 1e12 << 1000000 << 0.0;
    QTest::newRow("clusters") << 1.0 << -7.0 << 1000000 << 1e4;
    QTest::newRow("clusters very far apart") << 1e3 << 0.0 << 1000 << 1e12;
    QTest::newRow("tiny") << 1e-290 << 0.0 << 1000000 << 0.0;
}

void TestNaturalBreaks::noDivisionIsBetter()
{
    QFETCH(double, scale);
    QFETCH(double, offset);
    QFETCH(int, distinct);
    QFETCH(double, gap);
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 generator(seed);
        std::vector<double> values;
        for (unsigned i = 0; i < 5 + seed % 8; ++i) {
            const double step = static_cast<double>(generator() % static_cast<unsigned>(distinct)) / distinct;
            values.push_back(offset + scale * step * step + gap * static_cast<double>(generator() % 3));
        }
        std::sort(values.begin(), values.end());
        const int different = static_cast<int>(std::set<double>(values.begin(), values.end()).size());
        for (int k = 1; k <= std::min(different, 7); ++k) {
            const Classification classes = classify(values, ClassMethod::Natural, k);
            QCOMPARE(classes.bounds.size(), static_cast<std::size_t>(k));
            const Wide smallest = smallestByTryingAll(values, k);
            const Wide within = squaresWithin(values, classes);
            QVERIFY2(within <= smallest * (1 + Wide(1e-9)),
                     qPrintable(QStringLiteral("seed %1, k %2").arg(seed).arg(k)));
        }
    }
}

// By hand: {1, 2} {10, 11, 12} {30}, within 0.5 + 2 + 0; mean 11, total 100 + 81 + 1 + 0 + 1 + 361 = 544.
void TestNaturalBreaks::boundsAreTheLargestValuesOfTheClasses()
{
    const Classification classes = classify(std::vector<double>{12, 1, 30, 10, 2, 11}, ClassMethod::Natural, 3);
    QCOMPARE(classes.minimum, 1.0);
    QCOMPARE(classes.bounds, (std::vector<double>{2, 12, 30}));
    QCOMPARE(classes.counts, (std::vector<int>{2, 3, 1}));
    QCOMPARE(classes.goodnessOfVariance, 1 - 2.5 / 544);
}

void TestNaturalBreaks::fewerDistinctValuesThanClassesGetOneClassEach()
{
    const std::vector<double> values{3, 1, 3, 2, 1};
    for (const int k : {3, 4, 100}) {
        const Classification classes = classify(values, ClassMethod::Natural, k);
        QCOMPARE(classes.bounds, (std::vector<double>{1, 2, 3}));
        QCOMPARE(classes.counts, (std::vector<int>{2, 1, 2}));
        QCOMPARE(classes.goodnessOfVariance, 1.0);
    }
}

// The squares between the clusters are 10^30 times those within.
void TestNaturalBreaks::dividesTightClassesThatLieFarApart()
{
    const std::vector<double> values{1, 2, 9, 1e15 + 1, 1e15 + 2, 1e15 + 10};
    const Classification classes = classify(values, ClassMethod::Natural, 4);
    QCOMPARE(classes.bounds, (std::vector<double>{2, 9, 1e15 + 2, 1e15 + 10}));
    QCOMPARE(classes.counts, (std::vector<int>{2, 1, 2, 1}));
}

void TestNaturalBreaks::theUnitOfTheValuesDoesNotMatter()
{
    const std::vector<double> values = publishedFigures(QStringLiteral("social_mobility_2016"));
    const Classification plain = classify(values, ClassMethod::Natural, 6);
    for (const int exponent : {-1000, -400, 1, 400, 1016}) {
        std::vector<double> scaled;
        for (const double value : values)
            scaled.push_back(std::ldexp(value, exponent));
        const Classification classes = classify(scaled, ClassMethod::Natural, 6);
        QCOMPARE(classes.counts, plain.counts);
        QVERIFY(std::abs(classes.goodnessOfVariance - plain.goodnessOfVariance) < 1e-13);
    }
}

// R: classIntervals(x, k, "fisher", largeN = Inf); written by tests/independent/classes.R.
void TestNaturalBreaks::agreesWithRForAsManyValuesAsSmallAreas()
{
    const std::vector<double> values = asManyAsSmallAreas();
    const auto rows = referenceRows(QStringLiteral("natural_by_r.csv"), ';');
    QCOMPARE(rows.size(), std::size_t{3});
    for (const QByteArrayList &row : rows) {
        const Classification classes = classify(values, ClassMethod::Natural, row.at(2).toInt());
        QVERIFY(agree(classes.bounds, numbersIn(row.at(4))));
        const std::vector<double> counts = numbersIn(row.at(5));
        QCOMPARE(std::vector<double>(classes.counts.begin(), classes.counts.end()), counts);
        QVERIFY(std::abs(classes.goodnessOfVariance - row.at(6).toDouble()) < 1e-13);
    }
}

void TestNaturalBreaks::classesAllSmallAreasWithinASecond()
{
    const std::vector<double> values = asManyAsSmallAreas();
    QElapsedTimer timer;
    timer.start();
    const Classification classes = classify(values, ClassMethod::Natural, 12);
    const qint64 milliseconds = timer.elapsed();
    QCOMPARE(classes.bounds.size(), std::size_t{12});
    QVERIFY2(milliseconds < 1000, qPrintable(QStringLiteral("%1 ms").arg(milliseconds)));
}

QTEST_GUILESS_MAIN(TestNaturalBreaks)
#include "test_natural_breaks.moc"
