#include "app/desktop/words/grid_reference.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestGridReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void isWhatOrdnanceSurveyWrites_data()
    {
        QTest::addColumn<double>("east");
        QTest::addColumn<double>("north");
        QTest::addColumn<QString>("reference");
        // Ordnance Survey, "A guide to coordinate systems in Great Britain": 651409.903, 313177.270 is TG 51409 13177.
        QTest::newRow("Caister water tower") << 651409.903 << 313177.270 << QStringLiteral("TG 514 131");
        QTest::newRow("north-east Lincolnshire") << 526200.0 << 405300.0 << QStringLiteral("TA 262 053");
        QTest::newRow("the false origin") << 0.0 << 0.0 << QStringLiteral("SV 000 000");
        QTest::newRow("Ben Nevis") << 216650.0 << 771250.0 << QStringLiteral("NN 166 712");
        QTest::newRow("off the grid") << -1.0 << 5.0 << QString();
        QTest::newRow("too far north") << 100.0 << 1300000.0 << QString();
    }
    void isWhatOrdnanceSurveyWrites()
    {
        QFETCH(double, east);
        QFETCH(double, north);
        QFETCH(QString, reference);
        QCOMPARE(gridReference({east, north}), reference);
    }
};

QTEST_GUILESS_MAIN(TestGridReference)
#include "test_grid_reference.moc"
