// What people do with the other views, the dialogues, the story and the project.
#include "tests/bench/window_person.h"

#include "app/desktop/divide/divide_view.h"
#include "app/desktop/present/present_window.h"
#include "app/desktop/project/project.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/side_by_side/side_maps.h"
#include "app/desktop/table/table_page.h"
#include "app/desktop/table/table_view.h"
#include "core/document/story_files.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

namespace placelens {

using namespace Qt::StringLiterals;

void Person::compare()
{
    select(twelve());
    auto &table = called<QAbstractItemView>(u"Figures of the selected areas beside the benchmark"_s);
    for (QScrollBar *bar : {table.verticalScrollBar(), table.horizontalScrollBar()})
        for (int step = 1; step <= 4; ++step)
            does(u"scroll the comparison"_s, [&] { bar->setValue(bar->maximum() * step / 4); });
    for (const QString &name : {u"region:London"_s, u"lep2017:Leeds City Region"_s})
        does(
            u"another benchmark"_s,
            [&] {
                ProjectState next = session().state();
                next.benchmark = areaCalled(name).code;
                session().change(u"benchmark"_s, next);
            },
            300);
    for (int i = 0; i < 2; ++i)
        does(u"transpose the comparison"_s, [&] {
            ProjectState next = session().state();
            next.comparison.isTransposed = i == 0;
            session().change(u"transpose"_s, next);
        });
    does(
        u"all figures compared"_s,
        [&] {
            ProjectState next = session().state();
            for (const Indicator &indicator : session().atlas().indicators())
                next.comparedIndicators.push_back(indicator.id);
            session().change(u"compare all"_s, next);
        },
        600);
    opens(u"open: figures to compare"_s, [&] { m_window.chooseComparedFigures(); });
    does(
        u"undo"_s, [&] { shortcut(Qt::Key_Z); }, 300);
    for (int i = 0; i < 2; ++i)
        does(u"scroll the spread"_s, [&] {
            for (auto *area : m_window.findChildren<QAbstractScrollArea *>())
                if (area->isVisible())
                    area->verticalScrollBar()->setValue(i * area->verticalScrollBar()->maximum());
        });
}

void Person::playPeriods()
{
    session().showIndicator(session().atlas().indicatorIndex(u"employment_rate"_s));
    settle();
    chooseEach(called<QComboBox>(u"Period"_s), u"another period"_s);
    auto *play = m_window.findChild<QToolButton *>(u"play"_s);
    does(
        u"play the periods"_s, [&] { play->click(); }, 4000);
    does(u"stop playing"_s, [&] { play->click(); });
    session().showIndicator(session().atlas().indicatorIndex(u"social_mobility_score"_s));
}

void Person::standSideBySide()
{
    const auto change = [this](const std::function<void(SideBySideChoice &)> &what) {
        ProjectState next = session().state();
        what(next.sideBySide);
        session().change(u"side by side"_s, next);
    };
    does(
        u"to side by side, twelve areas"_s, [&] { shortcut(Qt::Key_2); }, 900);
    auto &table = called<QAbstractItemView>(u"Figures of the selected areas side by side"_s);
    for (QScrollBar *bar : {table.verticalScrollBar(), table.horizontalScrollBar()})
        for (int step = 1; step <= 4; ++step)
            does(u"side by side: scroll"_s, [&] { bar->setValue(bar->maximum() * step / 4); });
    for (int step = 0; step < 4; ++step)
        does(u"side by side: another cell"_s, [&] { press(table, Qt::Key_Down); });
    does(
        u"side by side: sort"_s,
        [&] {
            ProjectState next = session().state();
            next.comparison.sortedBy = u"employment_rate"_s;
            session().change(u"sort"_s, next);
        },
        500);
    does(
        u"side by side: an area more or less"_s, [&] { shortcut(Qt::Key_Z); }, 500);
    does(
        u"side by side: figures shown elsewhere"_s, [&] { session().showIndicator(3); }, 500);
    does(
        u"to the map"_s, [&] { shortcut(Qt::Key_1); }, 300);
    does(
        u"to side by side, twelve areas"_s, [&] { shortcut(Qt::Key_2); }, 500);
    does(
        u"side by side: maps"_s, [&] { change([](auto &side) { side.show = SideBySideChoice::Show::Maps; }); }, 900);
    for (int maps = 2; maps <= 4; ++maps)
        does(
            u"side by side: number of maps"_s, [&] { called<QAbstractButton>(u"%1 maps"_s.arg(maps)).click(); }, 700);
    auto &first = called<QWidget>(u"Map 1"_s);
    does(
        u"side maps: wheel"_s,
        [&] {
            sendWheel(first, first.rect().center(), {0, 240});
        },
        700);
    does(
        u"side maps: drag"_s, [&] { drag(first, first.rect().center(), first.rect().center() + QPoint(40, 30)); }, 500);
    for (int i = 0; i < 5; ++i)
        does(u"side maps: point"_s, [&] { sendHover(first, first.rect().center() + QPointF(10 * i, 8 * i)); });
    does(
        u"side maps: other legend"_s, [&] { change([](auto &side) { side.hasMatchedLegend ^= true; }); }, 500);
    does(
        u"side maps: same scale"_s, [&] { change([](auto &side) { side.isSameScale ^= true; }); }, 900);
    change([](auto &side) { side = {}; });
    does(
        u"to the map"_s, [&] { shortcut(Qt::Key_1); }, 300);
}

void Person::lookAtTable()
{
    does(
        u"to the table"_s, [&] { shortcut(Qt::Key_4); }, 700);
    auto *page = m_window.findChild<TablePage *>();
    QHeaderView &head = page->view().figureHead();
    for (int column = 1; column < 5; ++column)
        does(
            u"table: sort"_s,
            [&] {
                QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
                                  {head.sectionViewportPosition(column) + head.sectionSize(column) / 2, 30});
            },
            250);
    auto *filter = page->findChild<QLineEdit *>(u"table filter"_s);
    for (const QChar letter : u"west"_s)
        does(
            u"table: filter, a letter"_s, [&] { QTest::keyClicks(filter, QString(letter)); }, 250);
    does(
        u"table: no filter"_s,
        [&] {
            filter->selectAll();
            press(*filter, Qt::Key_Delete);
        },
        250);
    QScrollBar *bar = page->view().verticalScrollBar();
    for (int step = 1; step <= 4; ++step)
        does(u"table: scroll"_s, [&] { bar->setValue(bar->maximum() * step / 4); });
    bar->setValue(0);
    for (int row = 2; row < 5; ++row)
        does(
            u"table: select a row"_s,
            [&] {
                QTest::mouseClick(page->view().viewport(), Qt::LeftButton, {},
                                  page->view().visualRect(page->order().index(row, 1)).center());
            },
            250);
    opens(u"open: columns of the table"_s, [&] { page->findChild<QToolButton *>(u"table columns"_s)->click(); });
    does(
        u"table: every figure"_s,
        [&] {
            ProjectState next = session().state();
            for (const Indicator &indicator : session().atlas().indicators())
                next.table.indicators.push_back(indicator.id);
            session().change(u"columns"_s, next);
        },
        900);
    chooseEach(called<QComboBox>(u"Shade by"_s), u"table: another geography"_s);
    does(
        u"table: undo"_s, [&] { shortcut(Qt::Key_Z); }, 500);
    does(
        u"to the map"_s, [&] { shortcut(Qt::Key_1); }, 300);
}

void Person::divide()
{
    does(
        u"to divide"_s, [&] { shortcut(Qt::Key_3); }, 1500);
    DivideView &view = m_window.divide();
    const auto choose = [&](const std::function<void(DivideChoice &)> &what) {
        DivideChoice next = view.source().choice();
        what(next);
        view.source().choose(u"divide"_s, next);
    };
    const auto handle = [&] {
        const PixelPoint at = map().camera().toPixel(view.source().line().back());
        return QPoint(int(at.x), int(at.y));
    };
    does(
        u"divide: drag the line"_s, [&] { drag(map(), handle(), handle() + QPoint(-30, -90)); }, 600);
    for (const char *geography : {"lep2017", "cauth2017", "region"})
        does(
            u"divide: another geography"_s,
            [&] {
                choose([&](DivideChoice &choice) {
                    choice.by = DivideChoice::By::Geography;
                    choice.geography = QLatin1String(geography);
                });
            },
            500);
    does(
        u"divide: two sets"_s, [&] { choose([](auto &choice) { choice.by = DivideChoice::By::TwoSets; }); }, 500);
    does(
        u"divide: weighted"_s, [&] { choose([](auto &choice) { choice.isWeighted ^= true; }); }, 500);
    does(
        u"divide: clusters"_s, [&] { choose([](auto &choice) { choice.look = DivideChoice::Look::Clusters; }); }, 3000);
    does(
        u"divide: two figures"_s,
        [&] { choose([](auto &choice) { choice.look = DivideChoice::Look::TwoIndicators; }); }, 1200);
    auto *scatter = m_window.findChild<QWidget *>(u"scatter"_s);
    for (int i = 0; i < 5; ++i)
        does(u"divide: point in the chart"_s,
             [&] { sendHover(*scatter, QPointF(scatter->rect().center()) + QPointF(9 * i, 7 * i)); });
    for (int i = 0; i < 5; ++i)
        does(u"divide: point on the map"_s, [&] { sendHover(map(), place(0.4 + 0.03 * i, 0.5 + 0.04 * i)); });
    does(u"divide: brush the chart"_s,
         [&] { drag(*scatter, scatter->rect().center() - QPoint(60, 60), scatter->rect().center() + QPoint(40, 40)); });
    does(
        u"divide: other figure on the map"_s, [&] { session().showIndicator(4); }, 900);
    does(
        u"divide: two sides"_s, [&] { choose([](auto &choice) { choice = {}; }); }, 600);
    does(
        u"divide: best line"_s, [&] { view.source().findBestLine(); }, 4000);
    does(
        u"to the map"_s, [&] { shortcut(Qt::Key_1); }, 300);
}

void Person::openDialogs()
{
    opens(
        u"open: brief"_s, [&] { shortcut(Qt::Key_B); }, 2500);
    opens(
        u"open: export"_s, [&] { shortcut(Qt::Key_E); }, 1500);
    opens(u"open: how to"_s, [&] { action(u"How to"_s).trigger(); });
    opens(u"open: keyboard shortcuts"_s, [&] { action(u"Keyboard shortcuts"_s).trigger(); });
    opens(u"open: project and notes"_s, [&] { action(u"Project and notes"_s).trigger(); });
    does(
        u"open: about"_s,
        [&] {
            QTimer::singleShot(400, &m_window, [] { closeDialogs(); });
            action(u"About Placelens"_s).trigger();
        },
        700);
    for (QAction *entry : m_window.menuBar()->actions())
        if (entry->menu())
            opens(
                u"open: a menu"_s, [&] { entry->menu()->popup(m_window.mapToGlobal(QPoint(20, 30))); }, 200);
    does(
        u"copy the comparison"_s, [&] { action(u"Copy the comparison"_s).trigger(); }, 300);
    does(
        u"copy the map"_s, [&] { action(u"Copy the map"_s).trigger(); }, 1500);
}

void Person::tellStory()
{
    does(u"add the view to the story"_s, [&] { action(u"Add this view"_s).trigger(); });
    opens(u"open: edit my story"_s, [&] { action(u"Edit my story"_s).trigger(); });
    const auto stories = storiesIn(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/stories"), session().atlas());
    PresentWindow *told = nullptr;
    does(
        u"present a story"_s,
        [&] {
            told = new PresentWindow(session().figures(), stories.front(), Theme::light(), &m_window);
            told->setGeometry({QPoint(0, 0), windowSize});
            static_cast<QWidget *>(told)->show();
        },
        1500);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left})
        does(
            key == Qt::Key_Right ? u"story: next step"_s : u"story: previous step"_s, [&] { press(*told, key); }, 900);
    closeDialogs();
    m_window.activateWindow();
    settle();
}

void Person::changeWindow()
{
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::HighContrastLight, ThemeChoice::Light})
        does(
            u"another theme"_s, [&] { m_window.appearance().choose(theme); }, 700);
    for (const QSize &size : {QSize(1300, 820), QSize(1100, 700), windowSize})
        does(
            u"another size of the window"_s, [&] { m_window.resize(size); }, 500);
    does(
        u"panels where they were"_s, [&] { m_window.resetLayout(); }, 300);
}

void Person::saveAndOpen()
{
    const QString file = m_folder.filePath(u"bench.placelens"_s);
    Project &project = m_window.project().project();
    does(
        u"save the project"_s, [&] { project.save(file); }, 600);
    does(
        u"open a project"_s, [&] { m_window.project().open(file); }, 900);
    does(
        u"a new project"_s, [&] { project.begin(); }, 500);
}

} // namespace placelens
