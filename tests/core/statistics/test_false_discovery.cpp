#include "core/statistics/false_discovery.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace placelens;

class TestFalseDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // Benjamini & Hochberg (1995), section 4.1: of fifteen hypotheses on thrombolysis their procedure rejects the first
    // four at 5 %. The corrected p are those of R's p.adjust (tests/independent/correlation.R).
    void agreesWithTheAuthorsExample()
    {
        const std::vector<std::optional<double>> published{0.0001, 0.0004, 0.0019, 0.0095, 0.0201,
                                                           0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                                                           0.4262, 0.5719, 0.6528, 0.7590, 1.0};
        const std::vector<double> byR{0.0015,
                                      0.003,
                                      0.0095,
                                      0.035625,
                                      0.0603,
                                      0.063857142857142862,
                                      0.063857142857142862,
                                      0.0645,
                                      0.0765,
                                      0.486,
                                      0.58118181818181813,
                                      0.714875,
                                      0.75323076923076926,
                                      0.81321428571428567,
                                      1};
        const auto corrected = falseDiscovery(published);
        QCOMPARE(corrected.size(), byR.size());
        for (std::size_t i = 0; i < byR.size(); ++i)
            QVERIFY(std::abs(*corrected[i] - byR[i]) < 1e-14);
        QCOMPARE(std::count_if(corrected.begin(), corrected.end(), [](auto p) { return *p <= 0.05; }), 4);
    }

    void theOrderOfTestsDoesNotMatterAndWhatWasNotTestedDoesNotCount()
    {
        const std::vector<std::optional<double>> tests{0.04, std::nullopt, 0.01, 0.03};
        const auto corrected = falseDiscovery(tests);
        QVERIFY(!corrected[1]);
        QCOMPARE(*corrected[2], 0.03); // 3 × 0.01 ÷ 1
        QCOMPARE(*corrected[3], 0.04); // 3 × 0.03 ÷ 2 is more than 3 × 0.04 ÷ 3
        QCOMPARE(*corrected[0], 0.04);
        QVERIFY(falseDiscovery({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestFalseDiscovery)
#include "test_false_discovery.moc"
