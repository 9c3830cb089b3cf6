#include "app/desktop/main_window.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "tests/app/desktop/desktop_test.h"

#include <QLabel>
#include <QStatusBar>

using namespace placelens;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(ThemeChoice::Light); }
    void init()
    {
        failOnOwnWarnings();
        m_window = open();
    }
    void cleanup() { m_window.reset(); }

    void opensAndDeliversAFrame()
    {
        MapView &map = m_window->map();
        QTRY_VERIFY(map.isUpToDate());
        const QImage picture = map.grab().toImage();
        const PixelPoint land = map.camera().toPixel(areaCalled(QStringLiteral("lad2017:Northumberland")).label);
        const QColor sea = Theme::light().sea;
        QCOMPARE(picture.pixelColor(3, picture.height() - 4), sea);
        QVERIFY(picture.pixelColor(qRound(land.x), qRound(land.y)) != sea);
        QVERIFY(m_window->session().content());
        QCOMPARE(m_window->session().content()->table->withFigure, 324); // the index ranks 324 districts
    }

    void clickingTwoAreasComparesThemAsAAndB()
    {
        click(QStringLiteral("lad2017:Birmingham"), Qt::NoModifier);
        click(QStringLiteral("lad2017:Shropshire"), Qt::ControlModifier);
        const CompareModel &model = m_window->compare().model();
        QTRY_COMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("A"));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("B"));
        const std::vector<Area> areas{areaCalled(QStringLiteral("lad2017:Birmingham")),
                                      areaCalled(QStringLiteral("lad2017:Shropshire"))};
        const Area &england = m_window->session().benchmark();
        QVERIFY(model.rowCount() > 5);
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto expected =
                builtInFigures()->compare(model.rowAt(row).row.indicator, areas, england, model.rowAt(row).row.period);
            QVERIFY(expected);
            for (int column = 1; column <= 2; ++column) {
                const Compared &shown = *model.figureAt(model.index(row, column));
                QCOMPARE(shown.figure.value, expected->areas[std::size_t(column - 1)].figure.value);
                QCOMPARE(shown.difference, expected->areas[std::size_t(column - 1)].difference);
            }
        }
    }

    void theStatusBarPaintsAMessage()
    {
        QStatusBar *bar = m_window->statusBar();
        const QImage before = bar->grab().toImage();
        bar->showMessage(QStringLiteral("No more than twelve areas can be compared at once."));
        QVERIFY(bar->grab().toImage() != before); // a second painter on the same widget was a crash here
    }

    void selectionCanBeUndone()
    {
        click(QStringLiteral("lad2017:Birmingham"), Qt::NoModifier);
        QCOMPARE(m_window->session().state().selection.size(), std::size_t(1));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->session().state().selection.size(), std::size_t(0));
    }

    void tabGoesThroughTheAreasAtAPlace()
    {
        click(QStringLiteral("lad2017:Birmingham"), Qt::NoModifier);
        QStringList passed;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(&m_window->map(), Qt::Key_Tab);
            QCOMPARE(m_window->session().state().selection.size(), std::size_t(1));
            passed << m_window->session().state().selection.front().area.name;
        }
        QCOMPARE(passed, (QStringList{QStringLiteral("Midlands Engine"), QStringLiteral("West Midlands"),
                                      QStringLiteral("Greater Birmingham and Solihull")}));
        QTest::keyClick(&m_window->map(), Qt::Key_Escape);
        QVERIFY(m_window->session().state().selection.empty());
    }

    void searchWorksWithKeysAlone()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        SearchBox &search = m_window->toolBar().search();
        QTRY_VERIFY(search.hasFocus());
        QTest::keyClicks(&search, QStringLiteral("E37000010"));
        QTest::keyClick(&search, Qt::Key_Return);
        QTRY_COMPARE(m_window->session().state().selection.size(), std::size_t(1));
        const Area &found = m_window->session().state().selection.front().area;
        QCOMPARE(found.code, QStringLiteral("E37000010"));
        // The map shows the whole of it, and closer than England.
        const GridBox seen = m_window->map().camera().visibleBox();
        QVERIFY(seen.contains(found.box.centre()));
        QVERIFY(seen.west < found.box.west && seen.east > found.box.east && seen.south < found.box.south
                && seen.north > found.box.north);
        QVERIFY(seen.height() < 400000);
        QTRY_COMPARE(search.text(), QString());
    }

    void keysMoveTheMap()
    {
        MapView &map = m_window->map();
        const Camera whole = map.camera();
        QTest::keyClick(&map, Qt::Key_Plus);
        QVERIFY(map.camera().metresPerPixel < whole.metresPerPixel);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY(map.camera().centre.east > whole.centre.east);
        QTest::keyClick(&map, Qt::Key_Home);
        QCOMPARE(map.camera(), whole);
        QTRY_VERIFY(map.isUpToDate());
    }

    void panelsStayAsTheyWereLeft()
    {
        PanelDock *legend = m_window->panels()[1];
        QVERIFY(legend->isVisible());
        legend->close();
        m_window->close();
        m_window = open();
        QVERIFY(!m_window->panels()[1]->isVisible());
        QVERIFY(m_window->panels()[0]->isVisible());
        m_window->panels()[1]->show();
        m_window->close();
    }

    void everyControlHasANameForAScreenReader()
    {
        const QStringList own{QStringLiteral("placelens::ChoiceBox"),        QStringLiteral("placelens::IconButton"),
                              QStringLiteral("placelens::IndicatorChooser"), QStringLiteral("placelens::MapView"),
                              QStringLiteral("placelens::PaletteBox"),       QStringLiteral("placelens::SearchBox")};
        QStringList seen;
        for (const QWidget *control : m_window->findChildren<QWidget *>()) {
            const QString kind = QString::fromLatin1(control->metaObject()->className());
            if (!own.contains(kind))
                continue;
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(kind + control->objectName()));
            seen << kind;
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), own.size());
    }

    void whereThereAreNoFiguresAtAllTheWindowSaysWhereThereAreSome()
    {
        // No LEP is a single district, and scores of districts are never combined.
        Session &session = m_window->session();
        session.shadeBy(session.atlas().geographyIndex(QStringLiteral("lep2017")));
        const auto *notice = m_window->findChild<QLabel *>(QStringLiteral("notice"));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("Shade by Districts 2017</a>: 324 of 326")),
                 qPrintable(notice->text()));
        session.steps().undo();
        QTRY_VERIFY(!notice->isVisible());
    }

private:
    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(builtInFigures(), *m_appearance);
        window->resize(1200, 800);
        window->show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }();
        [&] { QTRY_VERIFY(window->map().isUpToDate()); }();
        return window;
    }
    void click(const QString &name, Qt::KeyboardModifiers modifiers)
    {
        const PixelPoint at = m_window->map().camera().toPixel(areaCalled(name).label);
        QTest::mouseClick(&m_window->map(), Qt::LeftButton, modifiers, QPoint(qRound(at.x), qRound(at.y)));
    }

    OwnSettings m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
