#include "core/statistics/student_t.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace placelens;

class TestStudentT : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // 2 * pt(-t, degrees) of R 4.2.2 (tests/independent/correlation.R).
    void agreesWithR_data()
    {
        QTest::addColumn<double>("t");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("p");
        QTest::newRow("one degree") << 0.5 << 1.0 << 0.70483276469913358;
        QTest::newRow("few") << 2.0 << 3.0 << 0.13932596855884313;
        QTest::newRow("many") << 1.96 << 322.0 << 0.050857948670128932;
        QTest::newRow("far out") << 12.0 << 40.0 << 7.8241713042559961e-15;
        QTest::newRow("farther") << 40.0 << 324.0 << 2.255154638246071e-127;
        QTest::newRow("near 0") << 1e-6 << 7.0 << 0.99999923001709834;
    }

    void agreesWithR()
    {
        QFETCH(double, t);
        QFETCH(double, degrees);
        QFETCH(double, p);
        QVERIFY2(std::abs(twoSidedStudentT(t, degrees) / p - 1) < 1e-11,
                 qPrintable(QString::number(twoSidedStudentT(t, degrees), 'g', 17)));
        QCOMPARE(twoSidedStudentT(-t, degrees), twoSidedStudentT(t, degrees));
    }

    void theMiddleIsCertainAndTheEndImpossible()
    {
        QCOMPARE(twoSidedStudentT(0, 5), 1.0);
        QCOMPARE(twoSidedStudentT(std::numeric_limits<double>::infinity(), 5), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestStudentT)
#include "test_student_t.moc"
