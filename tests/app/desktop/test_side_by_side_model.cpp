#include "app/desktop/side_by_side/side_by_side_model.h"

#include "tests/app/desktop/made_comparison.h"

#include <QAbstractItemModelTester>

using namespace placelens;

class TestSideBySideModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void everyFigureIsTheOneThatFiguresAnswer()
    {
        const QStringList names{QStringLiteral("lep2017:Greater Birmingham and Solihull"),
                                QStringLiteral("cauth2017:West Midlands"),
                                QStringLiteral("panregional:Midlands Engine")};
        QStringList all;
        for (const Indicator &indicator : builtInFigures()->atlas().indicators())
            all << indicator.id;
        const auto model = shown(names, all);
        std::vector<Area> areas;
        for (const QString &name : names)
            areas.push_back(areaCalled(name));
        const Area &england = model->comparison()->benchmark;
        int seen = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->isTheme(row))
                continue;
            const auto expected = builtInFigures()->compare(model->rowAt(row).row.indicator, areas, england, {});
            QVERIFY(expected);
            for (int column = 0; column < 3; ++column) {
                const QModelIndex at = model->index(row, column);
                const Compared &figure = expected->areas[std::size_t(column)];
                if (model->isCore(at)) {
                    QVERIFY(!figure.figure.value); // the whole has none
                    continue;
                }
                const Compared &cell = model->figureAt(at);
                QCOMPARE(cell.figure.value, figure.figure.value);
                QCOMPARE(cell.difference, figure.difference);
                QCOMPARE(cell.test, figure.test);
                QCOMPARE(cell.figure.rank, figure.figure.rank);
                QVERIFY(cell.figure.value || !model->wordsAt(at).why.isEmpty()); // never a blank without a reason
                ++seen;
            }
        }
        QVERIFY(seen > 100);
    }

    void saysValueIntervalDifferenceTestRankAndStatus()
    {
        // The rates of July 2017 to June 2018 that the mockup shows, by the rule of intervals that is used now.
        const auto model = shown({QStringLiteral("cauth2017:West Midlands")}, {QStringLiteral("employment_rate")},
                                 parsePeriod(QStringLiteral("2017-07-01/2018-06-30")));
        const CellWords words = model->wordsAt(model->index(1, 0));
        QCOMPARE(words.value, QStringLiteral("67.5%"));
        QVERIFY(words.interval.startsWith(QStringLiteral("±1.")));
        QCOMPARE(words.sign, QStringLiteral("▼"));
        QCOMPARE(words.difference, QStringLiteral("7.7 pts below"));
        QCOMPARE(words.beside, QStringLiteral("England"));
        QVERIFY(words.test.isEmpty()); // the sign says it
        QCOMPARE(words.rank, QStringLiteral("9 of 9"));
        QCOMPARE(words.status, QStringLiteral("aggregated"));
        const QString heard = model->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.contains(QStringLiteral("lower")), qPrintable(heard));
        QVERIFY2(heard.startsWith(QStringLiteral("West Midlands, ")), qPrintable(heard));
    }

    void noSignWithoutATest()
    {
        const auto model = shown({QStringLiteral("cauth2017:West Midlands")}, {QStringLiteral("gdp_per_head")});
        const CellWords words = model->wordsAt(model->index(1, 0));
        QVERIFY(words.sign.isEmpty());
        QCOMPARE(words.test, QStringLiteral("not tested"));
        QVERIFY(words.interval.isEmpty());
        QVERIFY(words.value.startsWith(QStringLiteral("£26,8"))); // £26,809 in 2019
    }

    void aFigureOfTheCoreIsNeverShownWithoutSayingSo()
    {
        const auto model = shown({QStringLiteral("panregional:Midlands Engine")}, {QStringLiteral("employment_rate")});
        const QModelIndex at = model->index(1, 0);
        QVERIFY(model->isCore(at));
        QCOMPARE(model->coreTag(at), QStringLiteral("core, 71 of 77"));
        QCOMPARE(model->figureAt(at).figure.value,
                 figureOf(QStringLiteral("employment_rate"), QStringLiteral("PL000002")).value);
        QVERIFY(at.data(Qt::DisplayRole).toString().contains(QStringLiteral("core, 71 of 77")));
        QVERIFY(at.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Buckinghamshire")));
        QVERIFY(model->coreNote().contains(QStringLiteral("Buckinghamshire")));
        QVERIFY(model->asText().contains(QStringLiteral("core, 71 of 77")));
    }

    void whatCannotBeHadSaysWhy()
    {
        const auto model = shown({QStringLiteral("lep2017:South East Midlands")},
                                 {QStringLiteral("employment_rate"), QStringLiteral("median_weekly_pay")});
        QVERIFY(model->wordsAt(model->index(1, 0)).why.contains(QStringLiteral("Buckinghamshire")));
        const CellWords median = model->wordsAt(model->index(2, 0));
        QCOMPARE(median.why, QStringLiteral("not aggregated"));
        QVERIFY(median.spread.startsWith(QStringLiteral("districts ")));
        QVERIFY(model->index(2, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("A median cannot be rebuilt from district medians.")));
    }

    void coldspotsOfTheBarAreTheIndicatorItself()
    {
        // Two ways to one number: residents of the lowest fifth by rank, and the atlas's own share of coldspots.
        for (const QString &name :
             {QStringLiteral("lep2017:Greater Birmingham and Solihull"), QStringLiteral("cauth2017:West Midlands"),
              QStringLiteral("panregional:Midlands Engine"), QStringLiteral("england:England")}) {
            const auto shares =
                residentsByFifth(*builtInFigures(), areaCalled(name), *parsePeriod(QStringLiteral("2016")));
            QVERIFY(shares);
            QCOMPARE(shares->size(), std::size_t(5));
            const auto cold = figureOf(QStringLiteral("social_mobility_coldspot_share"), name).value;
            const auto hot = figureOf(QStringLiteral("social_mobility_hotspot_share"), name).value;
            QVERIFY(std::abs(shares->front() * 100 - *cold) < 1e-6);
            QVERIFY(std::abs(shares->back() * 100 - *hot) < 1e-6);
        }
    }

    void trendsAreTheFiguresOfThePeriods()
    {
        const auto model = shown({QStringLiteral("lad2017:Birmingham")}, {QStringLiteral("gdp_per_head")});
        const SideTrend &trend = model->detailsAt(1)->trends.front();
        QCOMPARE(trend.size(), std::size_t(22)); // 1998 to 2019
        for (const SideTrendPoint &point : trend)
            QCOMPARE(
                std::optional(point.value),
                figureOf(QStringLiteral("gdp_per_head"), QStringLiteral("lad2017:Birmingham"), point.period.id).value);
    }

    void rowsStandUnderTheirTheme()
    {
        const auto model = shown(
            {QStringLiteral("lad2017:Birmingham")},
            {QStringLiteral("employment_rate"), QStringLiteral("gdp_per_head"), QStringLiteral("inactivity_rate")});
        QCOMPARE(model->rowCount(), 5);
        QCOMPARE(model->themeAt(0), QStringLiteral("Work"));
        QCOMPARE(model->indicatorAt(2).id, QStringLiteral("inactivity_rate"));
        QCOMPARE(model->themeAt(3), QStringLiteral("Economy"));
        QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsEnabled));
    }

    void keepsTheRulesOfModels()
    {
        SideBySideModel model(builtInFigures()->atlasPointer());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model, {QStringLiteral("E37000005")}, {QStringLiteral("population")}, {});
        fill(model, {QStringLiteral("E37000005"), QStringLiteral("E37000010")},
             {QStringLiteral("population"), QStringLiteral("turnout")}, {});
        QCOMPARE(model.columnCount(), 2);
        fill(model, {}, {QStringLiteral("population")}, {});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static void fill(SideBySideModel &model, const QStringList &areas, const QStringList &indicators,
                     const std::optional<Period> &period)
    {
        const auto comparison = madeComparison(areas, indicators, period);
        model.show(comparison);
        auto details = detailsOf(*builtInFigures(), *comparison, {});
        if (!details)
            qFatal("%s", qPrintable(details.error().what));
        model.addDetails(std::make_shared<const SideDetails>(std::move(*details)));
    }

    static std::unique_ptr<SideBySideModel> shown(const QStringList &areas, const QStringList &indicators,
                                                  const std::optional<Period> &period = {})
    {
        auto model = std::make_unique<SideBySideModel>(builtInFigures()->atlasPointer());
        fill(*model, areas, indicators, period);
        return model;
    }
};

QTEST_MAIN(TestSideBySideModel)
#include "test_side_by_side_model.moc"
