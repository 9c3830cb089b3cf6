#include "core/statistics/correlation.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <limits>

using namespace placelens;

namespace {

bool near(std::optional<double> a, double b)
{
    return a && std::abs(*a - b) <= 1e-11 * std::abs(b);
}

void agrees(const Correlation &found, const std::array<double, 6> &byR)
{
    QVERIFY2(near(found.r, byR[0]), qPrintable(QString::number(*found.r, 'g', 17)));
    QVERIFY(near(found.lower, byR[1]));
    QVERIFY(near(found.upper, byR[2]));
    QVERIFY2(near(found.p, byR[3]), qPrintable(QString::number(*found.p, 'g', 17)));
    QVERIFY(near(found.rho, byR[4]));
    QVERIFY2(near(found.rhoP, byR[5]), qPrintable(QString::number(*found.rhoP, 'g', 17)));
}

} // namespace

/// Numbers are R's cor.test (tests/independent/correlation.R): r, its interval and p, ρ and its p.
class TestCorrelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // Anscombe (1973), Graphs in Statistical Analysis, The American Statistician 27: four sets that have the same r, 0.816,
    // and look quite unlike one another, which ρ tells.
    void agreesWithAnscombesFourSets()
    {
        const std::vector<double> x{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5}, fourth{8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8};
        agrees(correlationOf(x, std::vector<double>{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68}),
               {0.81642051634483992, 0.42439121339321656, 0.95069325378656055, 0.0021696288730787918,
                0.81818181818181823, 0.0020831448404786904});
        agrees(correlationOf(x, std::vector<double>{9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74}),
               {0.81623650600024289, 0.42393887395398899, 0.9506401739957725, 0.0021788162369107906,
                0.69090909090909092, 0.018565033381595021});
        agrees(correlationOf(x, std::vector<double>{7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73}),
               {0.81628673948959818, 0.42406233992177467, 0.95065466517424935, 0.0021763052792280256,
                0.99090909090909096, 3.762571807085426e-09});
        agrees(correlationOf(fourth,
                             std::vector<double>{6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89}),
               {0.81652143688850287, 0.42463938224451331, 0.95072236207814176, 0.00216460234719722, 0.5,
                0.11730680301423815});
    }

    // Horsepower and weight of 32 cars: Henderson & Velleman (1981), as R carries them (mtcars). Many are equal.
    void tiesShareTheirMeanRank()
    {
        const std::vector<double> power{110, 110, 93, 110, 175, 105, 245, 62,  95,  123, 123, 180, 180, 180, 205, 215,
                                        230, 66,  52, 65,  97,  150, 150, 245, 175, 66,  91,  113, 264, 175, 335, 109};
        const std::vector<double> weight{2.62,  2.875, 2.32,  3.215, 3.44,  3.46,  3.57, 3.19,  3.15,  3.44,  3.44,
                                         4.07,  3.73,  3.78,  5.25,  5.424, 5.345, 2.2,  1.615, 1.835, 2.465, 3.52,
                                         3.435, 3.84,  3.845, 1.935, 2.14,  1.513, 3.17, 2.77,  3.57,  2.78};
        const Correlation found = correlationOf(power, weight);
        QCOMPARE(found.n, 32);
        agrees(found, {0.65874788734475909, 0.40251134266643795, 0.81925729630505884, 4.1458274410753386e-05,
                       0.77467673339138388, 1.9537954945780325e-07});
        QCOMPARE(meanRanks(std::vector<double>{3, 1, 3, 2}), (std::vector<double>{3.5, 1, 3.5, 2}));
    }

    void areasWithoutOneOfTheFiguresAreLeftOut()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        const Correlation found =
            correlationOf(std::vector<double>{1, 2, none, 3, 9}, std::vector<double>{2, 4, 7, 6, none});
        QCOMPARE(found.n, 3);
        QCOMPARE(*found.r, 1.0);
        QCOMPARE(*found.p, 0.0);
        QVERIFY(!found.lower); // three points have no interval
    }

    void equalFiguresOrTwoAreasHaveNoCorrelation()
    {
        const Correlation equal = correlationOf(std::vector<double>{5, 5, 5, 5}, std::vector<double>{1, 2, 3, 4});
        QVERIFY(!equal.r && !equal.p && !equal.lower && !equal.rho && !equal.rhoP);
        QVERIFY(!correlationOf(std::vector<double>{1, 2}, std::vector<double>{1, 2}).r);
        QCOMPARE(correlationOf({}, {}).n, 0);
    }

    void neitherUnitNorSignMatters()
    {
        const std::vector<double> a{1, 4, 2, 8, 5}, b{3, 1, 4, 1, 5};
        std::vector<double> large, turned;
        for (const double value : a) {
            large.push_back(value * 1e300);
            turned.push_back(-value);
        }
        const Correlation usual = correlationOf(a, b);
        QVERIFY(near(correlationOf(large, b).r, *usual.r));
        QVERIFY(near(correlationOf(turned, b).r, -*usual.r));
        QVERIFY(near(correlationOf(turned, b).p, *usual.p));
    }
};

QTEST_GUILESS_MAIN(TestCorrelation)
#include "test_correlation.moc"
