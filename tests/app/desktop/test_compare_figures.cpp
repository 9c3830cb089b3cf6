#include "app/desktop/models/comparison_source.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/side_by_side_page.h"
#include "app/desktop/table/table_model.h"
#include "app/desktop/table/table_page.h"
#include "app/desktop/unions/own_unions.h"
#include "tests/app/desktop/asked_figures.h"
#include "tests/app/desktop/map_events.h"

using namespace placelens;

/// Every view shows the figures that the command line tells.
class TestCompareFigures : public QObject
{
    Q_OBJECT

    TestWindow m_window;

    Session &session() const { return m_window->session(); }
    static QStringList everyIndicator()
    {
        QStringList ids;
        for (const Indicator &indicator : builtInFigures()->atlas().indicators())
            ids << indicator.id;
        return ids;
    }
    /// Chooses these areas, and waits until all that is shown of them is there.
    static Area twoTownsAndBreckland()
    {
        return unionOfDistricts(builtInFigures()->atlas(),
                                areaCalled(QStringLiteral("lad2017:Norwich")).districts
                                    | areaCalled(QStringLiteral("lad2017:Ipswich")).districts
                                    | areaCalled(QStringLiteral("lad2017:Breckland")).districts,
                                QStringLiteral("U1"), QStringLiteral("Two towns and Breckland"));
    }
    void choose(const std::vector<Area> &areas, const QString &benchmark, const QStringList &indicators = {})
    {
        ProjectState next = session().state();
        next.selection.clear();
        for (const Area &area : areas)
            next = isUnion(area) ? withSelected(withUnion(std::move(next), area), area, true)
                                 : withSelected(std::move(next), area, true);
        next.benchmark = benchmark;
        next.comparedIndicators.assign(indicators.begin(), indicators.end());
        session().change(QStringLiteral("Choose"), std::move(next));
        await();
    }
    void await() const
    {
        const auto isThere = [this] {
            const auto &comparison = m_window->comparisons().comparison();
            return m_window->map().isUpToDate() && comparison && comparison->areas == session().state().selection
                   && comparison->benchmark == session().benchmark()
                   && comparison->rows.size() == session().comparedIndicators().size() && comparison->shaded >= 0
                   && comparison->rows[std::size_t(comparison->shaded)].row.period == session().content()->period;
        };
        QTRY_VERIFY(isThere());
    }
    /// The command line's answers for the rows of the panel, by indicator: their period is the map's for the figure on
    /// the map, otherwise its own choice.
    QMap<QString, QJsonObject> askedAreas(const CompareModel &model) const
    {
        QString words = QStringLiteral("compare");
        for (const SelectedArea &selected : session().state().selection)
            words += QLatin1Char(' ') + cliName(selected.area);
        words += QStringLiteral(" --benchmark ") + cliName(session().benchmark());
        QMap<QString, QStringList> indicators; // by the period asked for
        for (int row = 0; row < model.rowCount(); ++row)
            indicators[model.isShaded(row) ? session().content()->period.id : QString()] << model.indicatorAt(row).id;
        return asked(words, indicators);
    }
    /// The benchmark's own figures in the periods of these rows.
    QMap<QString, QJsonObject> askedBenchmark(const QMap<QString, QJsonObject> &rows) const
    {
        QMap<QString, QStringList> indicators;
        for (auto row = rows.begin(); row != rows.end(); ++row)
            indicators[row->value(QStringLiteral("period")).toString()] << row.key();
        return asked(QStringLiteral("compare ") + cliName(session().benchmark()), indicators);
    }
    /// What a call answers for several indicators at once, one call for each period.
    static QMap<QString, QJsonObject> asked(const QString &words, const QMap<QString, QStringList> &byPeriod)
    {
        QMap<QString, QJsonObject> rows;
        for (auto indicators = byPeriod.begin(); indicators != byPeriod.end(); ++indicators) {
            const QString period =
                indicators.key().isEmpty() ? QString() : QStringLiteral(" --period \"%1\"").arg(indicators.key());
            const QString which = QStringLiteral(" --indicator ");
            for (const auto &row : askRows(words + which + indicators->join(which) + period))
                rows.insert(row.toObject().value(QStringLiteral("indicator")).toString(), row.toObject());
        }
        return rows;
    }
    QString faultOfCell(const QModelIndex &index, const QJsonObject &asked) const
    {
        const CompareModel &model = m_window->compare().model();
        const Compared &shown = *model.figureAt(index);
        for (const QString &fault :
             {faultOfNumbers(shown.figure, asked), faultOfTest(shown.difference, shown.test, asked),
              faultOfSpread(shown.spread, asked),
              faultOfHelp(plain(index.data(Qt::ToolTipRole).toString()), asked, session().benchmark().name)})
            if (!fault.isEmpty())
                return fault;
        return faultOfText(index.data().toString(), asked);
    }
    static QString faultOfText(const QString &text, const QJsonObject &asked)
    {
        const auto value = numberOf(asked, QStringLiteral("value"));
        const bool isRight = value ? says(text, *value) : text == QStringLiteral("–");
        return isRight ? QString() : QStringLiteral("text ") + text;
    }
    /// Walks through all of the compare panel.
    void walkThePanel()
    {
        const CompareModel &model = m_window->compare().model();
        const std::size_t count = session().state().selection.size();
        QCOMPARE(model.rowCount(), int(session().comparedIndicators().size()));
        QCOMPARE(model.columnCount(), int(count) + 2);
        const QMap<QString, QJsonObject> rows = askedAreas(model), benchmarks = askedBenchmark(rows);
        QCOMPARE(rows.size(), model.rowCount());
        for (int row = 0; row < model.rowCount(); ++row) {
            const Indicator &indicator = model.indicatorAt(row);
            const QJsonObject answer = rows.value(indicator.id);
            QCOMPARE(model.rowAt(row).row.period.id, answer.value(QStringLiteral("period")).toString());
            const QJsonArray figures = answer.value(QStringLiteral("figures")).toArray();
            for (int column = 1; column <= int(count); ++column) {
                const QString fault = faultOfCell(model.index(row, column), figures[column - 1].toObject());
                QVERIFY2(
                    fault.isEmpty(),
                    qPrintable(QStringLiteral("%1, %2: %3\n%4\n%5")
                                   .arg(indicator.id, model.areaAt(column)->area.name, fault,
                                        plain(model.index(row, column).data(Qt::ToolTipRole).toString()),
                                        QString::fromUtf8(QJsonDocument(figures[column - 1].toObject()).toJson()))));
            }
            const QJsonObject benchmark = benchmarks.value(indicator.id).value(QStringLiteral("figures"))[0].toObject();
            QCOMPARE(faultOfNumbers(model.rowAt(row).row.benchmark, benchmark), QString());
            QCOMPARE(faultOfText(model.index(row, int(count) + 1).data().toString(), benchmark), QString());
        }
    }

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void thePanelShowsTheFiguresOfThreeFootprints()
    {
        choose({areaCalled(QStringLiteral("cauth2017:West Midlands")),
                areaCalled(QStringLiteral("panregional:West Midlands three-LEP area")),
                areaCalled(QStringLiteral("region:West Midlands"))},
               {});
        walkThePanel();
    }

    void thePanelShowsTheFiguresOfAUnionBesideARegion()
    {
        const Area made = twoTownsAndBreckland();
        const Area region = areaCalled(QStringLiteral("region:East of England"));
        choose({made, areaCalled(QStringLiteral("lep2017:New Anglia")), region}, region.code);
        walkThePanel();
    }

    void thePanelComparesWithAUnion()
    {
        const Area made = twoTownsAndBreckland();
        choose({made, areaCalled(QStringLiteral("lep2017:New Anglia")), areaCalled(QStringLiteral("lad2017:Ipswich"))},
               made.code);
        QCOMPARE(session().benchmark(), made);
        walkThePanel();
    }

    void thePanelShowsWhyAnAreaHasNoFigures()
    {
        choose({areaCalled(QStringLiteral("lad2017:City of London")),
                areaCalled(QStringLiteral("lad2017:Isles of Scilly")),
                areaCalled(QStringLiteral("lep2017:Cornwall and Isles of Scilly")),
                areaCalled(QStringLiteral("panregional:Midlands Engine"))},
               areaCalled(QStringLiteral("lep2017:London")).code);
        walkThePanel();
    }

    void thePanelShowsEveryFigureThatThereIs()
    {
        choose({areaCalled(QStringLiteral("lad2017:Birmingham")), areaCalled(QStringLiteral("utla2019:Norfolk")),
                areaCalled(QStringLiteral("lep2021:Black Country")), areaCalled(QStringLiteral("england:England"))},
               {}, everyIndicator());
        walkThePanel();
    }

    void anEarlierPeriodOnTheMapIsThatOfTheRow()
    {
        const Atlas &atlas = builtInFigures()->atlas();
        const int rate = atlas.indicatorIndex(QStringLiteral("employment_rate"));
        session().showIndicator(rate);
        const Period latest = atlas.indicators()[std::size_t(rate)].periods.back();
        const Period first = atlas.indicators()[std::size_t(rate)].periods.front();
        QVERIFY(first.id != latest.id);
        session().showPeriod(first.id);
        QTRY_VERIFY(m_window->map().isUpToDate() && session().content()->period.id == first.id);
        choose({areaCalled(QStringLiteral("lad2017:Leeds")), areaCalled(QStringLiteral("lep2017:Leeds City Region"))},
               areaCalled(QStringLiteral("lad2017:Sheffield")).code);
        walkThePanel();
    }

    void theSideBySideViewShowsTheSameFigures()
    {
        choose({areaCalled(QStringLiteral("cauth2017:West Midlands")),
                areaCalled(QStringLiteral("panregional:Midlands Engine")),
                areaCalled(QStringLiteral("lad2017:City of London"))},
               areaCalled(QStringLiteral("region:West Midlands")).code);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *page = qobject_cast<SideBySidePage *>(m_window->pages().currentWidget());
        QVERIFY(page);
        QTRY_VERIFY(page->isUpToDate() && page->model().rowCount() > 0);
        const SideBySideModel &model = page->model();
        int walked = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.isTheme(row))
                continue;
            const Indicator &indicator = model.indicatorAt(row);
            std::vector<SelectedArea> areas = session().state().selection;
            for (int column = 0; column < model.columnCount(); ++column)
                if (model.isCore(model.index(row, column))) // the cell says so
                    areas[std::size_t(column)].area = areaCalled(QStringLiteral("Midlands Engine, core"));
            QString words = QStringLiteral("compare");
            for (const SelectedArea &selected : areas)
                words += QLatin1Char(' ') + cliName(selected.area);
            words += QStringLiteral(" --benchmark \"region:West Midlands\" --indicator %1 --period \"%2\"")
                         .arg(indicator.id, model.rowAt(row).row.period.id);
            const QJsonArray figures = askRows(words)[0].toObject().value(QStringLiteral("figures")).toArray();
            for (int column = 0; column < model.columnCount(); ++column) {
                const QString fault = faultBeside(model, model.index(row, column), figures[column].toObject());
                QVERIFY2(fault.isEmpty(), qPrintable(indicator.id + QStringLiteral(": ") + fault));
                ++walked;
            }
        }
        QCOMPARE(walked, 3 * int(session().comparedIndicators().size()));
    }

    void theTableShowsTheSameFigures_data()
    {
        QTest::addColumn<QString>("geography");
        QTest::newRow("LEPs") << QStringLiteral("lep2017");
        QTest::newRow("pan-regional areas") << QStringLiteral("panregional");
        QTest::newRow("combined authorities") << QStringLiteral("cauth2025");
    }
    void theTableShowsTheSameFigures()
    {
        QFETCH(QString, geography);
        choose({areaCalled(QStringLiteral("lad2017:Leeds"))}, areaCalled(QStringLiteral("region:London")).code);
        session().shadeBy(session().atlas().geographyIndex(geography));
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        auto *page = qobject_cast<TablePage *>(m_window->pages().currentWidget());
        QVERIFY(page);
        QTRY_VERIFY(page->isUpToDate() && page->model().content());
        const TableModel &model = page->model();
        QCOMPARE(model.rowCount(),
                 int(session().atlas().geographies()[session().atlas().geographyIndex(geography)].areas.size()));
        for (int column = 1; column < model.columnCount(); ++column) {
            QString words = QStringLiteral("compare");
            for (int row = 0; row < model.rowCount(); ++row)
                words += QLatin1Char(' ') + cliName(model.areaAt(row));
            words += QStringLiteral(" --benchmark region:London --indicator %1 --period \"%2\"")
                         .arg(model.indicatorAt(column).id, model.columnAt(column)->period.id);
            const QJsonArray figures = askRows(words)[0].toObject().value(QStringLiteral("figures")).toArray();
            for (int row = 0; row < model.rowCount(); ++row) {
                const QString fault = faultInTable(model, model.index(row, column), figures[row].toObject());
                QVERIFY2(
                    fault.isEmpty(),
                    qPrintable(
                        QStringLiteral("%1, %2: %3").arg(model.indicatorAt(column).id, model.areaAt(row).name, fault)));
            }
        }
    }

private:
    QString faultInTable(const TableModel &model, const QModelIndex &index, const QJsonObject &asked) const
    {
        const TableFigure &shown = *model.figureAt(index);
        for (const QString &fault :
             {faultOfNumbers(shown.figure, asked), faultOfTest(shown.difference, shown.test, asked),
              faultOfHelp(plain(index.data(Qt::ToolTipRole).toString()), asked, session().benchmark().name)})
            if (!fault.isEmpty())
                return fault;
        return faultOfText(index.data().toString(), asked);
    }
    /// Of a cell of the side-by-side view: numbers, tooltip, and the words that stand in it.
    QString faultBeside(const SideBySideModel &model, const QModelIndex &index, const QJsonObject &asked) const
    {
        const Compared &shown = model.figureAt(index);
        for (const QString &fault :
             {faultOfNumbers(shown.figure, asked), faultOfTest(shown.difference, shown.test, asked),
              faultOfSpread(shown.spread, asked),
              faultOfHelp(plain(index.data(Qt::ToolTipRole).toString()), asked, session().benchmark().name)})
            if (!fault.isEmpty())
                return fault;
        const CellWords words = model.wordsAt(index);
        const auto value = numberOf(asked, QStringLiteral("value"));
        if (!value)
            return words.value.isEmpty() && !words.why.isEmpty() ? QString() : QStringLiteral("value");
        const auto lower = numberOf(asked, QStringLiteral("lower")), upper = numberOf(asked, QStringLiteral("upper"));
        const QString ends = words.interval;
        const qsizetype dash = ends.indexOf(QStringLiteral("–"));
        if (lower && upper
            && (dash < 0 ? !says(ends, *upper - *value) || !says(ends, *value - *lower)
                         : !says(ends.left(dash), *lower) || !says(ends.mid(dash + 1), *upper)))
            return QStringLiteral("interval ") + ends;
        const QString test = asked.value(QStringLiteral("test")).toString();
        const QString sign = test == QLatin1String("higher")  ? QStringLiteral("▲")
                             : test == QLatin1String("lower") ? QStringLiteral("▼")
                                                              : QString();
        if (!words.difference.isEmpty() && (words.sign != sign || (sign.isEmpty() && words.test != test)))
            return QStringLiteral("test");
        if (!words.status.startsWith(asked.value(QStringLiteral("status")).toString()))
            return QStringLiteral("status");
        return faultOfText(words.value, asked);
    }
};

QTEST_MAIN(TestCompareFigures)
#include "test_compare_figures.moc"
