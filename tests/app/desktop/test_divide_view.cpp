#include "app/desktop/divide/divide_view.h"

#include "app/desktop/divide/clusters_page.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/divide/line_geometry.h"
#include "app/desktop/divide/pair_page.h"
#include "app/desktop/divide/scatter_chart.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/divide/sides_page.h"
#include "app/desktop/panels/panel_dock.h"
#include "core/base/csv.h"
#include "core/cartography/category_content.h"
#include "tests/app/desktop/map_events.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <numeric>

using namespace placelens;

/// The Divide view in the real window, used by hand and by keyboard.
class TestDivideView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Pace(0)); }
    void init()
    {
        m_window.open();
        m_window->session().showView(ViewMode::Divide);
        QTRY_VERIFY(source().ground());
        QTRY_VERIFY(!source().ranks().empty());
        QTRY_VERIFY(m_window->map().isUpToDate());
    }
    void cleanup() { m_window.close(); }

    void showsItsPanelsAndGivesTheMapBack()
    {
        for (PanelDock *dock : m_window->divide().docks())
            QVERIFY(dock->isVisible());
        QVERIFY(m_window->map().content() != m_window->session().content());
        m_window->session().showView(ViewMode::Map);
        for (PanelDock *dock : m_window->divide().docks())
            QVERIFY(!dock->isVisible());
        QCOMPARE(m_window->map().content(), m_window->session().content());
    }

    // R's answer for regions, and for the line from the Severn to the Wash: tests/data/statistics/divide_by_r.csv.
    void sharesAreThoseOfAnIndependentProgram()
    {
        const auto ranked = [this](const QString &by) {
            for (const RankedBorder &rank : source().ranks())
                if (rank.by == by)
                    return rank;
            return RankedBorder();
        };
        QVERIFY(std::abs(ranked(QStringLiteral("region")).explained - 0.44387476293434469) < 1e-12);
        QVERIFY(std::abs(*ranked(QStringLiteral("region")).adjusted - 0.42975094738982011) < 1e-12);
        QVERIFY(std::abs(ranked(QStringLiteral("lep2017")).explained - 0.56026701556558678) < 1e-12);
        source().choose(QStringLiteral("line"), std::vector<GridPoint>{{330000, 180000}, {510000, 340000}});
        for (const QByteArray &row : rows())
            if (row.startsWith("social_mobility_score;330000,180000,510000,340000;FALSE"))
                QVERIFY(std::abs(*source().sides().divide.etaSquared - row.split(';').at(5).toDouble()) < 1e-12);
        QVERIFY(sentence().contains(QStringLiteral("Regions explain 44%")));
    }

    void draggingAHandleChangesTheNumbersAtOnceAndIsOneStep()
    {
        MapView &map = m_window->map();
        const QPointF handle = pixelsOf(source().line(), map.camera()).back();
        const double before = *source().sides().divide.etaSquared;
        const QString said = sentence();
        const int steps = m_window->session().steps().count();
        sendMouse(map, QEvent::MouseButtonPress, handle, 0);
        sendMouse(map, QEvent::MouseMove, handle + QPointF(-20, -90), 20);
        QVERIFY(*source().sides().divide.etaSquared != before); // while the hand still holds it
        QVERIFY(sentence() != said);
        QCOMPARE(m_window->session().steps().count(), steps);
        sendMouse(map, QEvent::MouseMove, handle + QPointF(-30, -150), 40);
        sendMouse(map, QEvent::MouseButtonRelease, handle + QPointF(-30, -150), 60);
        QCOMPARE(m_window->session().steps().count(), steps + 1);
        const QPointF after = pixelsOf(source().choice().line, map.camera()).back();
        QVERIFY(QLineF(after, handle + QPointF(-30, -150)).length() < 0.01);
        m_window->session().steps().undo();
        QCOMPARE(*source().sides().divide.etaSquared, before);
        QCOMPARE(sentence(), said);
    }

    void aDoubleClickOnTheLineAddsABendAndDeleteTakesItAway()
    {
        MapView &map = m_window->map();
        const QPolygonF line = pixelsOf(source().line(), map.camera());
        sendMouse(map, QEvent::MouseButtonDblClick, line[0] * 0.75 + line[1] * 0.25, 0);
        QCOMPARE(source().choice().line.size(), std::size_t(3));
        QTest::keyClick(&map, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(
            std::abs(source().choice().line[1].north - map.camera().metresPerPixel
                     - map.camera()
                           .toGrid({line[0].x() * 0.75 + line[1].x() * 0.25, line[0].y() * 0.75 + line[1].y() * 0.25})
                           .north)
            < 1);
        QTest::keyClick(&map, Qt::Key_Delete);
        QCOMPARE(source().choice().line.size(), std::size_t(2));
        QTest::keyClick(&map, Qt::Key_Delete); // two points are the least
        QCOMPARE(source().choice().line.size(), std::size_t(2));
    }

    void keysAloneMoveTheLine()
    {
        MapView &map = m_window->map();
        map.setFocus();
        const std::vector<GridPoint> before = source().line();
        const Camera camera = map.camera();
        QTest::keyClick(&map, Qt::Key_Tab);
        QCOMPARE(m_window->divide().lineTool().current(), 0);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY(source().line()[0].east > before[0].east);
        QCOMPARE(source().line()[1], before[1]);
        QTest::keyClick(&map, Qt::Key_Tab);
        QTest::keyClick(&map, Qt::Key_Tab); // the dot moves all of it
        QTest::keyClick(&map, Qt::Key_Up);
        QVERIFY(source().line()[0].north > before[0].north && source().line()[1].north > before[1].north);
        QCOMPARE(map.camera(), camera);
        QTest::keyClick(&map, Qt::Key_Escape);
        QTest::keyClick(&map, Qt::Key_Right); // now the map's own
        QTRY_VERIFY(map.camera() != camera);
    }

    void aNewLineIsTwoClicks()
    {
        MapView &map = m_window->map();
        for (QPushButton *button : m_window->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("New line"))
                button->click();
        const QPointF from(map.width() * 0.3, map.height() * 0.5), to(map.width() * 0.7, map.height() * 0.5);
        QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier, from.toPoint());
        QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier, to.toPoint());
        QCOMPARE(source().choice().line.size(), std::size_t(2));
        QCOMPARE(source().sides().border.groups, (QStringList{QStringLiteral("North"), QStringLiteral("South")}));
        QVERIFY(m_window->session().state().selection.empty());
    }

    void theBestLineExplainsMoreThanTheOneDrawn()
    {
        const double before = *source().sides().divide.etaSquared;
        m_window->findChild<QPushButton *>(QStringLiteral("best line"))->click();
        QTRY_VERIFY(*source().sides().divide.etaSquared > before);
        QCOMPARE(source().choice().line.size(), std::size_t(2));
    }

    void twoSetsAreTheSelectedAreasAndTheRest()
    {
        DivideChoice next = source().choice();
        next.by = DivideChoice::By::TwoSets;
        source().choose(QStringLiteral("sets"), next);
        QVERIFY(sentence().contains(QStringLiteral("Select one or more areas")));
        m_window->session().select(areaCalled(QStringLiteral("region:London")), Selecting::Alone);
        const DividedSides &sides = source().sides();
        QCOMPARE(sides.divide.groups[0].n, 32); // the City of London has no figure
        for (const RankedBorder &rank : source().ranks())
            if (rank.title == QStringLiteral("London and the rest"))
                QVERIFY(std::abs(rank.explained - *sides.divide.etaSquared) < 1e-12);
    }

    void residentsWeighWhenAsked()
    {
        DivideChoice next = source().choice();
        next.by = DivideChoice::By::Geography;
        next.geography = QStringLiteral("lep2017");
        next.isWeighted = true;
        source().choose(QStringLiteral("weigh"), next);
        for (const QByteArray &row : rows())
            if (row.startsWith("social_mobility_score;lep2017;TRUE"))
                QVERIFY(std::abs(*source().sides().divide.etaSquared - row.split(';').at(5).toDouble()) < 1e-12);
        QVERIFY(m_window->findChild<QTableWidget *>(QStringLiteral("sides table"))->rowCount() >= 38);
    }

    void clustersAreFoundAndCorrectedForTheirNumber()
    {
        look(DivideChoice::Look::Clusters);
        ClusterSource &clusters = m_window->divide().clusters();
        QTRY_VERIFY_WITH_TIMEOUT(clusters.clusters(), 20000);
        const Clusters &found = *clusters.clusters();
        int stay = 0;
        for (std::size_t district = 0; district < found.local.size(); ++district) {
            if (!found.spotOf(district))
                continue;
            ++stay;
            QVERIFY(*found.local[district].p <= *found.corrected[district]);
        }
        QVERIFY(stay > 0 && stay < found.belowOneByOne);
        QTRY_VERIFY(m_window->map().isUpToDate());
        QCOMPARE(m_window->map().content()->legend.title, QStringLiteral("Hot and cold spots"));
    }

    void clustersAreCopiedAndSaved()
    {
        look(DivideChoice::Look::Clusters);
        ClusterSource &clusters = m_window->divide().clusters();
        QTRY_VERIFY_WITH_TIMEOUT(clusters.clusters(), 20000);
        auto *page = m_window->findChild<ClustersPage *>();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("clusters.csv"));
        QVERIFY(page->saveFigures(file));
        const auto table = readCsv(file);
        QVERIFY2(table, table ? "" : qPrintable(table.error().what));
        QCOMPARE(table->columns.join(QLatin1Char(' ')),
                 QStringLiteral("code name value I p quadrant p_corrected stays"));
        QCOMPARE(table->rows.size(), std::size_t(326));
        int stay = 0;
        for (std::size_t district = 0; district < table->rows.size(); ++district) {
            const QStringList &row = table->rows[district];
            const LocalMoran &local = clusters.clusters()->local[district];
            QCOMPARE(numberFrom(row[2]), source().ground()->values[district]);
            QCOMPARE(numberFrom(row[3]), local.i);
            QCOMPARE(numberFrom(row[6]), clusters.clusters()->corrected[district]);
            QCOMPARE(row[7].isEmpty(), !local.p);
            stay += row[7] == QStringLiteral("yes") ? 1 : 0;
        }
        const auto &found = clusters.clusters()->found;
        QCOMPARE(stay, std::accumulate(found.begin(), found.end(), 0));
        page->copyFigures();
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 326);
        QVERIFY(!page->saveFigures(folder.filePath(QStringLiteral("nowhere/clusters.csv"))));
        // A picture of the map names its colours.
        QTRY_VERIFY(m_window->map().isUpToDate());
        QCOMPARE(categoryNames(m_window->map().content()->legend).value(0), spotTitle(0));
    }

    void twoFiguresAreBrushedBothWays()
    {
        look(DivideChoice::Look::TwoIndicators);
        QTRY_VERIFY(m_window->divide().pairs().pair());
        ScatterChart &scatter = m_window->divide().pairPage().scatter();
        const int birmingham = areaCalled(QStringLiteral("lad2017:Birmingham")).districts.members().front();
        QTRY_VERIFY(scatter.placeOf(birmingham));
        QTest::mouseClick(&scatter, Qt::LeftButton, Qt::NoModifier, scatter.placeOf(birmingham)->toPoint());
        QCOMPARE(m_window->session().state().selection.size(), std::size_t(1));
        QCOMPARE(m_window->divide().pairs().pair()->classOf.size(), std::size_t(326));
        const QImage before = m_window->map().grab().toImage();
        sendMouse(scatter, QEvent::MouseButtonPress, {60, 30}, 0);
        sendMouse(scatter, QEvent::MouseMove, {scatter.width() / 2.0, scatter.height() / 2.0}, 20);
        sendMouse(scatter, QEvent::MouseButtonRelease, {scatter.width() / 2.0, scatter.height() / 2.0}, 40);
        QVERIFY(m_window->map().grab().toImage() != before);
    }

    // The index is published for upper-tier areas: 119 of them are districts.
    void districtsWithoutAFigureAreTold()
    {
        m_window->session().showIndicator(
            m_window->session().atlas().indicatorIndex(QStringLiteral("conditions_of_childhood")));
        QTRY_COMPARE(source().sides().divide.n, 119);
        QVERIFY(technicalSentence(source()).contains(QStringLiteral("Districts without a figure: 207.")));
        QTRY_VERIFY(source().ranks().size() > 5);
    }

    // R's answers for the line and for regions: tests/data/statistics/divide_small_areas_by_r.csv.
    void smallAreasAreCountedWhereThereAreSuchFigures()
    {
        auto *units = m_window->findChild<QComboBox *>(QStringLiteral("divide unit"));
        QVERIFY(!units->isEnabled()); // the index of social mobility is for districts only
        m_window->session().showIndicator(m_window->session().atlas().indicatorIndex(QStringLiteral("imd_score_2019")));
        QTRY_VERIFY(units->isEnabled());
        QTRY_COMPARE(source().ground()->indicator().id, QStringLiteral("imd_score_2019"));
        units->setFocus();
        QTest::keyClick(units, Qt::Key_Down);
        QTRY_COMPARE(source().sides().divide.n, 32844);
        source().choose(QStringLiteral("line"), std::vector<GridPoint>{{330000, 180000}, {510000, 340000}});
        QVERIFY(std::abs(*source().sides().divide.etaSquared - 0.067350041388788251) < 1e-12);
        QVERIFY(std::abs(*source().sides().divide.groups[0].median - 21.354324) < 1e-9);
        QVERIFY(sentence().contains(QStringLiteral("differences between small areas")));
        QTRY_VERIFY(sentence().contains(QStringLiteral("Regions explain 9%")));
        QVERIFY(technicalSentence(source()).contains(QStringLiteral("(LSOA) of 2011")));
        const SidesHistogram &bars = m_window->findChild<SidesChart *>()->histogram();
        int counted = 0;
        for (const auto &step : bars.counts)
            counted += step[0].all + step[1].all;
        QCOMPARE(counted, 32844);
        QCOMPARE(bars.inLondon(), 4835); // LSOAs of London, 2011
        QVERIFY(!m_window->findChild<QPushButton *>(QStringLiteral("best line"))->isEnabled());
        look(DivideChoice::Look::Clusters); // counts districts
        QTRY_VERIFY_WITH_TIMEOUT(m_window->divide().clusters().clusters(), 20000);
        QCOMPARE(source().sides().divide.n, 326);
        m_window->session().steps().undo();
        QCOMPARE(source().sides().divide.n, 32844);
        m_window->session().showIndicator(
            m_window->session().atlas().indicatorIndex(QStringLiteral("employment_rate")));
        QTRY_VERIFY(!units->isEnabled()); // the choice stays for figures that have them
        QTRY_VERIFY(sentence().contains(QStringLiteral("differences between districts")));
    }

    void stepsOfAStoryAreToldApart()
    {
        const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        const auto add = std::find_if(actions.begin(), actions.end(),
                                      [&](const QAction *action) { return action->shortcut() == keys; });
        QVERIFY(add != actions.end());
        for (int step = 0; step < 3; ++step)
            (*add)->trigger();
        QSet<QString> titles;
        for (const StoryStep &step : m_window->session().state().story)
            titles.insert(step.title);
        QCOMPARE(titles.size(), 3);
    }

private:
    DivideSource &source() { return m_window->divide().source(); }
    QString sentence() { return m_window->findChild<QLabel *>(QStringLiteral("sides sentence"))->text(); }
    void look(DivideChoice::Look look)
    {
        DivideChoice next = source().choice();
        next.look = look;
        source().choose(QStringLiteral("look"), next);
    }
    static QByteArrayList rows()
    {
        QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/statistics/divide_by_r.csv"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    }

    TestWindow m_window;
};

QTEST_MAIN(TestDivideView)
#include "test_divide_view.moc"
