#include "app/desktop/models/compare_model.h"

#include "tests/app/desktop/made_comparison.h"

#include <QAbstractItemModelTester>

using namespace placelens;

class TestCompareModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void showsTheFiguresThatTheAtlasAnswers()
    {
        CompareModel model(builtInFigures()->atlasPointer());
        const auto period = parsePeriod(QStringLiteral("2017-07-01/2018-06-30"));
        model.show(madeComparison(
            {QStringLiteral("cauth2017:West Midlands"), QStringLiteral("panregional:West Midlands three-LEP area")},
            {QStringLiteral("employment_rate")}, period));
        // One name, two employment rates: 67.5 % for the seven districts, 71.2 % for the three LEPs.
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("67.5%"));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("71.2%"));
        QVERIFY(model.isShaded(0));
        QCOMPARE(model.secondLine(0), QStringLiteral("Jul 2017–Jun 2018"));
    }

    void aFigureThatCannotBeHadSaysWhy()
    {
        CompareModel model(builtInFigures()->atlasPointer());
        model.show(madeComparison({QStringLiteral("lep2017:South East Midlands")},
                                  {QStringLiteral("employment_rate"), QStringLiteral("median_weekly_pay")}, {}));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("–"));
        const QString straddles = model.index(0, 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(straddles.contains(QStringLiteral("Buckinghamshire")), qPrintable(straddles));
        QVERIFY(straddles.contains(QStringLiteral("Unavailable")));
        const QString median = model.index(1, 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(median.contains(QStringLiteral("A median cannot be rebuilt from district medians.")),
                 qPrintable(median));
        QVERIFY(model.isNotAggregated(1));
    }

    void theTableGoesToASpreadsheet()
    {
        CompareModel model(builtInFigures()->atlasPointer());
        model.show(madeComparison({QStringLiteral("cauth2017:West Midlands")}, {QStringLiteral("employment_rate")},
                                  parsePeriod(QStringLiteral("2017-07-01/2018-06-30"))));
        const QStringList lines = model.asText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QStringLiteral("Figure\tPeriod\tUnit\tWest Midlands\tstatus\tEngland"));
        const QStringList cells = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(cells.mid(0, 4),
                 (QStringList{QStringLiteral("Employment rate, ages 16–64"), QStringLiteral("2017-07-01/2018-06-30"),
                              QStringLiteral("%"), QStringLiteral("67.5")}));
    }

    void keepsTheRulesOfModels()
    {
        CompareModel model(builtInFigures()->atlasPointer());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(madeComparison({QStringLiteral("E37000005")}, {QStringLiteral("population")}, {}));
        model.show(madeComparison({QStringLiteral("E37000005"), QStringLiteral("E37000010")},
                                  {QStringLiteral("population"), QStringLiteral("turnout")}, {}));
        QCOMPARE(model.columnCount(), 4);
        model.show(madeComparison({}, {QStringLiteral("population")}, {}));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCompareModel)
#include "test_compare_model.moc"
