#include "app/desktop/panels/compare_choices.h"

#include "app/desktop/models/compare_model.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/panels/figure_chooser.h"
#include "app/desktop/toolbar/indicator_popup.h"
#include "tests/app/desktop/made_comparison.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace placelens;
using namespace Qt::StringLiterals;

/// What can be chosen about a comparison: with what, in what order, the difference of two, saved sets.
class TestCompareChoices : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Comparison> comparison(const QStringList &areas, const QStringList &indicators,
                                                        const ComparisonChoice &choice)
    {
        return madeComparison(areas, indicators, parsePeriod(u"2017-07-01/2018-06-30"_s), choice);
    }

    static QString letters(const Comparison &comparison)
    {
        QString text;
        for (const SelectedArea &selected : comparison.areas)
            text += QChar(u'A' + selected.letter);
        return text;
    }

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    // The root of the summed squared half-widths decides, not whether intervals overlap: 67.5 (seven districts) and 71.2
    // (three LEPs).
    void theDifferenceOfTwoAreasIsTested()
    {
        ComparisonChoice choice;
        choice.from = 0;
        choice.to = 1;
        const auto made = comparison({u"cauth2017:West Midlands"_s, u"panregional:West Midlands three-LEP area"_s},
                                     {u"employment_rate"_s, u"median_weekly_pay"_s}, choice);
        const Figure first = figureOf(u"employment_rate"_s, u"cauth2017:West Midlands"_s, u"2017-07-01/2018-06-30"_s);
        const Figure second =
            figureOf(u"employment_rate"_s, u"panregional:West Midlands three-LEP area"_s, u"2017-07-01/2018-06-30"_s);
        const double difference = *second.value - *first.value;
        const double half = std::hypot(first.interval().halfWidth(), second.interval().halfWidth());
        QCOMPARE(*made->rows[0].pair.value, difference);
        QCOMPARE(made->rows[0].pair.test, difference > half ? TestResult::Higher : TestResult::Similar);
        QVERIFY(!made->rows[1].pair.value); // a median of neither can be had

        CompareModel model(builtInFigures()->atlasPointer());
        model.show(made);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"B − A"_s);
        QCOMPARE(model.index(0, 3).data().toString(), u"+3.8"_s); // 71.25 − 67.48
        QCOMPARE(model.index(1, 3).data().toString(), u"–"_s);
        QVERIFY(model.index(0, 3).data(Qt::ToolTipRole).toString().contains(u"3.8"_s));
        QVERIFY(model.asText().contains(u"B − A\ttest"_s));
    }

    void aPairThatIsNotSelectedShowsNoDifference()
    {
        ComparisonChoice choice;
        choice.from = 0;
        choice.to = 5;
        const auto made = comparison({u"lep2017:Black Country"_s, u"lep2017:Humber"_s}, {u"employment_rate"_s}, choice);
        QVERIFY(!made->pair);
    }

    // Published: unemployment and so on differ, but residents are plain: Greater Manchester 2.8m, Black Country 1.2m,
    // Cumbria 0.5m.
    void areasAreSortedByAnIndicatorAndThoseWithoutAFigureComeLast()
    {
        ComparisonChoice choice;
        choice.sortedBy = u"population"_s;
        const QStringList areas{u"lep2017:Black Country"_s, u"lep2017:Greater Manchester"_s, u"lep2017:Cumbria"_s};
        QCOMPARE(letters(*comparison(areas, {u"employment_rate"_s}, choice)), u"BAC"_s);
        choice.isDescending = false;
        QCOMPARE(letters(*comparison(areas, {u"employment_rate"_s}, choice)), u"CAB"_s);
        // In 2025 published for Greater Manchester alone of the three: Cumbria is no county any more.
        choice.sortedBy = u"median_weekly_pay"_s;
        for (const bool isDescending : {true, false}) {
            choice.isDescending = isDescending;
            QCOMPARE(letters(*comparison(areas, {u"employment_rate"_s}, choice)), u"BAC"_s);
        }
    }

    void choicesAreStepsThatCanBeUndone()
    {
        Session session(builtInFigures(), Theme::light());
        CompareChoices choices(session);
        QSignalSpy changed(&session, &Session::comparisonChanged);
        const ProjectState first = session.state();

        compareWith(session, areaCalled(u"region:North East"_s));
        QCOMPARE(session.benchmark().name, u"North East"_s);
        choices.sortBy(u"population"_s, false);
        choices.setTransposed(true);
        choices.showDifference(1, 0);
        choices.saveSet(u"Mine"_s);
        QCOMPARE(session.state().indicatorSets.size(), std::size_t(1));
        QCOMPARE(session.state().indicatorSets[0].indicators, session.comparedIndicators());
        choices.saveSet(u"Mine"_s); // the same again is no step
        choices.useSet({u"Two"_s, {u"population"_s, u"turnout"_s}});
        choices.moveIndicator(u"turnout"_s, -1);
        const std::vector<QString> moved{session.map().indicator, u"turnout"_s, u"population"_s};
        QCOMPARE(session.comparedIndicators(), moved);
        choices.removeIndicator(u"turnout"_s);
        choices.removeSet(u"Mine"_s);
        QVERIFY(session.state().indicatorSets.empty());
        compareWith(session, areaCalled(u"E92000001"_s));
        QVERIFY(session.state().benchmark.isEmpty());
        QCOMPARE(changed.count(), 10);

        const ProjectState last = session.state();
        while (session.steps().canUndo())
            session.steps().undo();
        QCOMPARE(session.state(), first);
        while (session.steps().canRedo())
            session.steps().redo();
        QCOMPARE(session.state(), last);
    }

    void menusOfferWhatIsSelected()
    {
        Session session(builtInFigures(), Theme::light());
        CompareChoices choices(session);
        QMenu few;
        choices.fillDifferences(few);
        QCOMPARE(few.actions().size(), 1); // none
        session.select(areaCalled(u"lep2017:Black Country"_s), Selecting::Alone);
        session.select(areaCalled(u"lep2017:Humber"_s), Selecting::Added);
        QMenu pairs;
        choices.fillDifferences(pairs);
        QCOMPARE(pairs.actions().size(), 3); // none, B − A, A − B
        pairs.actions().constLast()->trigger();
        QCOMPARE(session.state().comparison.from, 0);
        QCOMPARE(session.state().comparison.to, 1);
        QMenu benchmarks;
        fillBenchmarks(benchmarks, session);
        QVERIFY(benchmarks.actions().constFirst()->isChecked());
        benchmarks.actions().constLast()->trigger();
        QCOMPARE(session.benchmark().name, u"Humber"_s);
    }

    void allNoneAndOneThemeAreChosenAtOnce()
    {
        Session session(builtInFigures(), Theme::light());
        QWidget window;
        FigureChooser chooser(session, &window);
        auto *popup = window.findChild<IndicatorPopup *>();
        chooser.openBelow(window);
        const auto press = [&](const QString &text) {
            for (QPushButton *button : popup->findChildren<QPushButton *>())
                if (button->text().remove(u'&') == text)
                    button->click();
        };
        const std::size_t all = session.atlas().indicators().size();
        press(u"All"_s);
        QCOMPARE(session.comparedIndicators().size(), all);
        QCOMPARE(session.steps().count(), 1); // one step, whatever it changes
        press(u"None"_s);
        QCOMPARE(session.comparedIndicators(), std::vector<QString>{session.map().indicator}); // always compared
        QCOMPARE(popup->model().checkedIds({}), session.comparedIndicators());
        const int pay = session.atlas().indicatorIndex(u"median_weekly_pay"_s);
        const QString theme = session.atlas().indicators()[std::size_t(pay)].theme;
        auto *tree = popup->findChild<QTreeView *>();
        auto *shown = qobject_cast<QSortFilterProxyModel *>(tree->model());
        tree->setCurrentIndex(shown->mapFromSource(popup->model().indexOf(pay)));
        press(u"Only this theme"_s);
        for (const Indicator &indicator : session.atlas().indicators()) {
            const std::vector<QString> compared = session.comparedIndicators();
            const bool isIn = std::find(compared.begin(), compared.end(), indicator.id) != compared.end();
            QCOMPARE(isIn, indicator.theme == theme || indicator.id == session.map().indicator);
        }
        session.steps().undo();
        session.steps().undo();
        QCOMPARE(session.comparedIndicators().size(), all);
    }
};

QTEST_MAIN(TestCompareChoices)
#include "test_compare_choices.moc"
