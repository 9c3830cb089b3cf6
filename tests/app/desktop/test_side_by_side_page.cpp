#include "app/desktop/side_by_side/side_by_side_page.h"

#include "app/desktop/pages/pages.h"
#include "app/desktop/side_by_side/area_table.h"
#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/side_map_panel.h"
#include "app/desktop/side_by_side/side_map_view.h"
#include "app/desktop/side_by_side/side_maps.h"
#include "tests/app/desktop/map_events.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

using namespace placelens;

class TestSideBySidePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void threeSelectedAreasAreThreeColumns()
    {
        showThree();
        const SideBySideModel &model = page().model();
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("West Midlands"));
        QVERIFY(page().table().isVisible());
        std::vector<Area> areas;
        for (const SelectedArea &selected : session().state().selection)
            areas.push_back(selected.area);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.isTheme(row))
                continue;
            const auto expected = builtInFigures()->compare(model.rowAt(row).row.indicator, areas,
                                                            session().benchmark(), model.rowAt(row).row.period);
            for (int column = 0; column < 3; ++column)
                if (!model.isCore(model.index(row, column)))
                    QCOMPARE(model.figureAt(model.index(row, column)).figure.value,
                             expected->areas[std::size_t(column)].figure.value);
        }
    }

    void arrowsWalkTheCellsAndSkipThemes()
    {
        showThree();
        AreaTable &table = page().table();
        QTRY_VERIFY(table.hasFocus());
        QCOMPARE(table.currentIndex().row(), 1); // the first row is the bar of a theme
        const SideBySideModel &model = page().model();
        for (int step = 0; step < model.rowCount(); ++step) {
            QTest::keyClick(&table, Qt::Key_Down);
            QVERIFY(!model.isTheme(table.currentIndex().row()));
        }
        QCOMPARE(table.currentIndex().row(), model.rowCount() - 1);
        QTest::keyClick(&table, Qt::Key_Right);
        QCOMPARE(table.currentIndex().column(), 1);
        const QString indicator = model.indicatorAt(table.currentIndex().row()).id;
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(session().map().indicator, indicator); // Enter shades the map by it
    }

    void aScreenReaderHearsTheCells()
    {
        showThree();
        AreaTable &table = page().table();
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&table);
        QVERIFY(face && face->tableInterface());
        QCOMPARE(face->tableInterface()->columnCount(), 3);
        QAccessibleInterface *cell = face->tableInterface()->cellAt(1, 0);
        QVERIFY(cell);
        QVERIFY(cell->text(QAccessible::Name).startsWith(QStringLiteral("West Midlands, ")));
    }

    void theHeadRemovesItsArea()
    {
        showThree();
        QHeaderView *head = page().table().horizontalHeader();
        const QPoint cross(head->sectionViewportPosition(1) + head->sectionSize(1) - 17, 22);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, cross);
        QTRY_COMPARE(page().model().columnCount(), 2);
        QCOMPARE(session().state().selection.size(), std::size_t(2));
        session().steps().undo();
        QTRY_COMPARE(page().model().columnCount(), 3);
    }

    void theMenuShadesAndComparesAndOpensTheMap()
    {
        showThree();
        QMenu menu;
        const int row = page().model().rowCount() - 1;
        page().table().fillMenu(menu, row, 1);
        const auto choose = [&](const QString &words) {
            for (QAction *action : menu.actions())
                if (action->text().startsWith(words)) {
                    action->trigger();
                    return;
                }
            QFAIL(qPrintable(words));
        };
        choose(QStringLiteral("Compare the others with"));
        QCOMPARE(session().benchmark().name, session().state().selection[1].area.name);
        choose(QStringLiteral("Open “"));
        QCOMPARE(session().state().view, ViewMode::Map);
        QCOMPARE(session().map().indicator, page().model().indicatorAt(row).id);
    }

    void theTableGoesToASpreadsheetAndADocument()
    {
        showThree();
        page().table().copyTable();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        const QStringList lines = copied->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 5);
        for (const QString &line : lines)
            QCOMPARE(line.count(QLatin1Char('\t')), lines.front().count(QLatin1Char('\t')));
        QVERIFY(copied->html().contains(QStringLiteral("<td>West Midlands</td>")));
    }

    void nothingSelectedSaysHowAndSuggests()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *hint = page().findChild<QWidget *>(QStringLiteral("side by side hint"));
        QTRY_VERIFY(hint->isVisible());
        const auto buttons = hint->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        QTRY_COMPARE(page().model().columnCount(), 3);
        QCOMPARE(session().steps().undoText(), QStringLiteral("Select “Which West Midlands?”"));
        QVERIFY(page().table().isVisible());
    }

    void mapsMoveTogetherAndPointAtOnePlace()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        showMaps();
        const std::vector<SideMapPanel *> &panels = page().maps().panels();
        QCOMPARE(panels.size(), std::size_t(2));
        SideMapView &first = panels[0]->view(), &second = panels[1]->view();
        QVERIFY(first.content()->indicator != second.content()->indicator);
        sendWheel(first, QPointF(first.width() / 2.0, first.height() / 2.0), QPoint(0, 360));
        QCOMPARE(second.camera().metresPerPixel, first.camera().metresPerPixel);
        QCOMPARE(second.camera().centre, first.camera().centre);
        QTest::keyClick(&first, Qt::Key_Right);
        QCOMPARE(second.camera().centre, first.camera().centre);
        QTRY_VERIFY(page().maps().isUpToDate());
        const PixelPoint at = first.camera().toPixel(areaCalled(QStringLiteral("lad2017:Birmingham")).label);
        sendHover(first, QPointF(at.x, at.y));
        QVERIFY2(first.crossWords().startsWith(QStringLiteral("Birmingham: ")), qPrintable(first.crossWords()));
        QVERIFY2(second.crossWords().startsWith(QStringLiteral("Birmingham: ")), qPrintable(second.crossWords()));
        QVERIFY(first.crossWords() != second.crossWords());
    }

    void mapsAtTheSameScaleAreAboutAnAreaEach()
    {
        showThree();
        ProjectState next = session().state();
        next.sideBySide.isSameScale = true;
        next.sideBySide.maps = {{}, {}, {}};
        session().change(QStringLiteral("Same scale"), next);
        showMaps();
        const std::vector<SideMapPanel *> &panels = page().maps().panels();
        QCOMPARE(panels.size(), std::size_t(3));
        for (std::size_t i = 0; i < panels.size(); ++i) {
            const Camera &camera = panels[i]->view().camera();
            QCOMPARE(camera.metresPerPixel, panels[0]->view().camera().metresPerPixel);
            const GridBox box = session().state().selection[i].area.box, seen = camera.visibleBox();
            QVERIFY(seen.west < box.west && seen.east > box.east && seen.south < box.south && seen.north > box.north);
        }
    }

    void thePictureHasAllRows()
    {
        showThree();
        const QSize size = page().pictureSize();
        QCOMPARE(size.width(), 236 + 3 * 396);
        QImage picture(size, QImage::Format_RGB32);
        QPainter painter(&picture);
        page().paint(painter, size);
        painter.end();
        // Something is written in the cell of the last row, above the key.
        const QRect last(240, size.height() - 22 - 41, 390, 40);
        const QRgb ground = picture.pixel(last.right() - 1, last.top() + 2);
        int painted = 0;
        for (int y = last.top(); y < last.bottom(); ++y)
            for (int x = last.left(); x < last.right(); ++x)
                painted += picture.pixel(x, y) != ground ? 1 : 0;
        QVERIFY(painted > 200);
    }

    void twelveLongNamesFitASmallWindow()
    {
        m_window->resize(1024, 640);
        for (const Area &area : builtInFigures()->atlas().areas())
            if (area.name.size() > 34 && session().state().selection.size() < std::size_t(mostSelected))
                session().select(area, Selecting::Added);
        QVERIFY(session().state().selection.size() >= 3);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(page().isUpToDate() && page().model().columnCount() >= 3);
        AreaTable &table = page().table();
        QVERIFY(table.horizontalHeader()->sectionSize(0) >= 262);
        QVERIFY(table.viewport()->height() >= 4 * 41);
        QVERIFY(page().minimumSizeHint().width() < 800);
    }

private:
    Session &session() { return m_window->session(); }
    SideBySidePage &page() { return *qobject_cast<SideBySidePage *>(m_window->pages().page(ViewMode::SideBySide)); }

    void showThree()
    {
        for (const QString &name :
             {QStringLiteral("cauth2017:West Midlands"), QStringLiteral("panregional:West Midlands three-LEP area"),
              QStringLiteral("panregional:Midlands Engine")})
            session().select(areaCalled(name), Selecting::Added);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(session().state().view, ViewMode::SideBySide);
        QTRY_VERIFY(page().model().columnCount() == 3 && page().isUpToDate());
    }

    void showMaps()
    {
        ProjectState next = session().state();
        next.sideBySide.show = SideBySideChoice::Show::Maps;
        session().change(QStringLiteral("Maps"), next);
        QTRY_VERIFY(page().maps().isVisible() && page().maps().isUpToDate());
    }

    TestWindow m_window;
};

QTEST_MAIN(TestSideBySidePage)
#include "test_side_by_side_page.moc"
