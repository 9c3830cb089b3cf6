#include "app/desktop/table/table_page.h"

#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/table/table_view.h"
#include "tests/app/desktop/map_events.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace placelens;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 slowest = 1'000'000'000; // nanoseconds; watched over, everything is many times slower
#else
constexpr qint64 slowest = 100'000'000;
#endif

} // namespace

/// The table in the real window, with keys and the mouse.
class TestTablePage : public QObject
{
    Q_OBJECT

    TestWindow m_window;
    TablePage *m_page = nullptr;

    Session &session() { return m_window->session(); }
    QStringList selected()
    {
        QStringList names;
        for (const SelectedArea &one : session().state().selection)
            names << one.area.name;
        return names;
    }
    QStringList selectedRows()
    {
        QStringList names;
        for (const QModelIndex &index : m_page->view().selectionModel()->selectedRows(1))
            names << m_page->order().areaAt(index.row()).name;
        names.sort();
        return names;
    }
    QPoint placeOf(int row, int column = 1)
    {
        TableView &view = m_page->view();
        view.scrollTo(m_page->order().index(row, column));
        return view.visualRect(m_page->order().index(row, column)).center();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(m_page->view().viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    int rowOf(const QString &name) { return m_page->order().rowOf(areaCalled(name)); }
    void clickHead(int column)
    {
        FigureHead &head = m_page->view().figureHead();
        QTest::mouseClick(head.viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) / 2, 30));
    }

private Q_SLOTS:
    void init()
    {
        m_window.open();
        session().showView(ViewMode::Table);
        m_page = m_window->findChild<TablePage *>();
        QVERIFY(m_page);
        QVERIFY(m_page->isVisible());
        QTRY_VERIFY(m_page->isUpToDate());
    }
    void cleanup() { m_window.close(); }

    void showsEveryDistrictAndFirstWhatIsShaded()
    {
        const TableModel &model = m_page->model();
        QCOMPARE(model.rowCount(), 326);
        QCOMPARE(model.indicatorAt(1).id, session().map().indicator);
        session().showIndicator(session().atlas().indicatorIndex(QStringLiteral("turnout")));
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(model.indicatorAt(1).id, QStringLiteral("turnout"));
        session().shadeBy(session().atlas().geographyIndex(QStringLiteral("lep2017")));
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(model.rowCount(), 38);
        QVERIFY(
            m_page->view().accessibleName().contains(QStringLiteral("enterprise partnerships"), Qt::CaseInsensitive));
        QVERIFY2(m_page->view().accessibleDescription().contains(QStringLiteral("Turnout")),
                 qPrintable(m_page->view().accessibleDescription()));
        QVERIFY(m_page->view().isColumnHidden(0));
    }

    void clicksSelectAsOnTheMap()
    {
        click(3);
        const QString one = m_page->order().areaAt(3).name;
        QCOMPARE(selected(), QStringList{one});
        QCOMPARE(selectedRows(), QStringList{one});
        click(6, Qt::ControlModifier);
        const QString other = m_page->order().areaAt(6).name;
        QCOMPARE(selected(), (QStringList{one, other}));
        click(3, Qt::ControlModifier);
        QCOMPARE(selected(), QStringList{other});
        click(9);
        click(12, Qt::ShiftModifier);
        QStringList four;
        for (int row = 9; row <= 12; ++row)
            four << m_page->order().areaAt(row).name;
        QCOMPARE(selected(), four);
        QCOMPARE(selectedRows(), four);
        click(7, Qt::ShiftModifier); // the other way from the same start
        QCOMPARE(selected().size(), qsizetype(3));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(selected(), four);
    }

    void aNameSelectsToo()
    {
        NameHead &names = m_page->view().nameHead();
        const QPoint at(20, names.sectionViewportPosition(4) + names.sectionSize(4) / 2);
        QTest::mouseClick(names.viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QCOMPARE(selected(), QStringList{m_page->order().areaAt(4).name});
    }

    void moreThanCanBeSelectedSaysSo()
    {
        QSignalSpy told(&session(), &Session::told);
        click(0);
        click(20, Qt::ShiftModifier);
        QCOMPARE(selected(), QStringList{m_page->order().areaAt(0).name});
        QCOMPARE(told.count(), 1);
        QVERIFY2(told.front().front().toString().startsWith(QStringLiteral("21 areas are too many")),
                 qPrintable(told.front().front().toString()));
        click(11, Qt::ShiftModifier);
        QCOMPARE(session().state().selection.size(), std::size_t(mostSelected));
        click(25, Qt::ControlModifier);
        QCOMPARE(told.count(), 2);
        QCOMPARE(session().state().selection.size(), std::size_t(mostSelected));
    }

    void aLockedSelectionStays()
    {
        click(2);
        ProjectState next = session().state();
        next.isSelectionLocked = true;
        session().change(QStringLiteral("Lock"), next);
        QSignalSpy told(&session(), &Session::told);
        const QStringList before = selected();
        click(5);
        QCOMPARE(selected(), before);
        QCOMPARE(told.count(), 1);
    }

    void whatIsSelectedElsewhereIsSeenHere()
    {
        m_page->view().clearFocus();
        session().select(areaCalled(QStringLiteral("lad2017:York")), Selecting::Alone);
        QCOMPARE(selectedRows(), QStringList{QStringLiteral("York")});
        const int row = rowOf(QStringLiteral("lad2017:York"));
        QVERIFY(m_page->view().viewport()->rect().intersects(m_page->view().visualRect(m_page->order().index(row, 1))));
        QCOMPARE(m_page->model().letterAt(m_page->order().sourceRow(row)), std::optional(0));
        // An area of another geography is no row; what is selected beside it is.
        session().select(areaCalled(QStringLiteral("lep2017:Black Country")), Selecting::Added);
        QCOMPARE(selectedRows(), QStringList{QStringLiteral("York")});
        click(0, Qt::ControlModifier);
        QCOMPARE(session().state().selection.size(), std::size_t(3));
    }

    void headsSort()
    {
        clickHead(1);
        QCOMPARE(session().state().table.sortedBy, session().map().indicator);
        QVERIFY(session().state().table.isDescending);
        QCOMPARE(m_page->order().areaAt(0).name, QStringLiteral("Westminster")); // published: best of the index
        clickHead(1);
        QCOMPARE(m_page->order().areaAt(0).name, QStringLiteral("West Somerset")); // published: the last
        QTest::mouseClick(&m_page->view().corner(), Qt::LeftButton);
        QCOMPARE(m_page->order().areaAt(0).name, QStringLiteral("Adur"));
        session().steps().undo();
        QCOMPARE(m_page->order().areaAt(0).name, QStringLiteral("West Somerset"));
    }

    void typingFilters()
    {
        auto *filter = m_page->findChild<QLineEdit *>(QStringLiteral("table filter"));
        click(0);
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("hampton"));
        QCOMPARE(selected(), QStringList{QStringLiteral("Adur")}); // out of sight, still selected
        QCOMPARE(m_page->order().rowCount(), 5);
        const auto *count = m_page->findChild<QLabel *>(QStringLiteral("table count"));
        QCOMPARE(count->text(), QStringLiteral("5 of 326 areas"));
        const int steps = session().steps().count();
        QTRY_COMPARE(session().state().table.filter, QStringLiteral("hampton"));
        QCOMPARE(session().steps().count(), steps + 1); // one step for the word, not one a letter
        session().steps().undo();
        QCOMPARE(filter->text(), QString());
        QCOMPARE(m_page->order().rowCount(), 326);
    }

    void columnsMoveByDraggingButTheShadedStaysFirst()
    {
        FigureHead &head = m_page->view().figureHead();
        const QString second = m_page->model().indicatorAt(2).id, third = m_page->model().indicatorAt(3).id;
        const auto drag = [&](int from, int to) {
            const QPoint start(head.sectionViewportPosition(from) + 40, 30);
            const QPoint end(head.sectionViewportPosition(to) + head.sectionSize(to) - 10, 30);
            QTest::mousePress(head.viewport(), Qt::LeftButton, Qt::NoModifier, start);
            for (int i = 1; i <= 8; ++i) {
                const QPointF at = QPointF(start) + QPointF(end - start) * i / 8;
                QMouseEvent move(QEvent::MouseMove, at, head.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                                 Qt::NoModifier);
                QCoreApplication::sendEvent(head.viewport(), &move);
            }
            QTest::mouseRelease(head.viewport(), Qt::LeftButton, Qt::NoModifier, end);
        };
        drag(2, 3);
        QTRY_VERIFY(m_page->isUpToDate() && m_page->model().indicatorAt(2).id == third);
        QCOMPARE(m_page->model().indicatorAt(3).id, second);
        QCOMPARE(head.visualIndex(2), 2);
        drag(1, 2);
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(m_page->model().indicatorAt(1).id, session().map().indicator);
        QCOMPARE(head.visualIndex(1), 1);
        // And with keys.
        m_page->view().setFocus();
        m_page->view().setCurrentIndex(m_page->order().index(0, 3));
        QTest::keyClick(&m_page->view(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_page->isUpToDate() && m_page->model().indicatorAt(2).id == second);
    }

    void keysDoEverything()
    {
        TableView &view = m_page->view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(selected().isEmpty()); // moving about selects nothing
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(selected(), QStringList{m_page->order().areaAt(1).name});
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selected().size(), qsizetype(2));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(selected().isEmpty());
        QTest::keyClicks(&view, QStringLiteral("york"));
        QCOMPARE(m_page->order().areaAt(view.currentIndex().row()).name, QStringLiteral("York"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(session().state().view, ViewMode::Map);
        const Area york = areaCalled(QStringLiteral("lad2017:York"));
        QTRY_VERIFY(m_window->map().camera().visibleBox().height() < 200000);
        QVERIFY(m_window->map().camera().visibleBox().contains(york.box.centre()));
        QTRY_VERIFY(m_window->map().hasFocus());
    }

    void copyPutsTheSelectedRowsOrAllOnTheClipboard()
    {
        TableView &view = m_page->view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const auto linesOnClipboard = [] {
            return QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        };
        QCOMPARE(linesOnClipboard().size(), 328); // the head, 326 districts, England
        click(rowOf(QStringLiteral("lad2017:Birmingham")));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(linesOnClipboard().size(), 3);
        QVERIFY(linesOnClipboard()[1].startsWith(QStringLiteral("Birmingham\tE08000025\t")));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>Birmingham</td>")));
    }

    void theMenuSaysWhatCanBeDone()
    {
        QMenu menu;
        m_page->fillMenu(menu, 2, 2);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts << action->text();
        QVERIFY(texts.contains(QStringLiteral("Add it to the selection")));
        QVERIFY(texts.contains(QStringLiteral("Copy all areas")));
        for (QAction *action : menu.actions())
            if (action->text() == QLatin1String("Remove the column"))
                action->trigger();
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(int(session().state().table.indicators.size()), m_page->model().columnCount() - 1);
    }

    void nothingIsCutShort_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("geography");
        QTest::newRow("small window") << QSize(1024, 640) << QStringLiteral("lad2017");
        // The names of the LEPs are the longest there are.
        QTest::newRow("long names") << QSize(1024, 640) << QStringLiteral("lep2017");
        // At 150 % a screen of 1280 by 800 has this much room.
        QTest::newRow("one and a half times as large") << QSize(853, 533) << QStringLiteral("lad2017");
    }
    void nothingIsCutShort()
    {
        QFETCH(QSize, size);
        QFETCH(QString, geography);
        m_window->resize(size);
        ProjectState next = session().state();
        for (const Indicator &indicator : session().atlas().indicators())
            next.table.indicators.push_back(indicator.id);
        next.map.geography = geography;
        session().change(QStringLiteral("All figures"), next);
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(m_page->model().columnCount(), int(session().atlas().indicators().size()) + 1);
        FigureHead &head = m_page->view().figureHead();
        for (int section = 1; section < head.count(); ++section) {
            QVERIFY2(!head.cutsShort(section), qPrintable(m_page->model().indicatorAt(section).shortTitle));
        }
        for (const QWidget *control : m_page->findChildren<QWidget *>())
            if (control->isVisible()
                && (qobject_cast<const QToolButton *>(control) || qobject_cast<const QLabel *>(control)))
                QVERIFY2(control->width() >= control->sizeHint().width(), qPrintable(control->objectName()));
        NameHead &names = m_page->view().nameHead();
        const int wanted = names.widthFor(10000);
        QVERIFY2(names.width() >= std::min(wanted, m_page->view().width() * 45 / 100),
                 qPrintable(QString::number(wanted)));
    }

    void scrollsSmoothly()
    {
        ProjectState next = session().state();
        for (const Indicator &indicator : session().atlas().indicators())
            next.table.indicators.push_back(indicator.id);
        QElapsedTimer timer;
        timer.start();
        session().change(QStringLiteral("All figures"), next);
        QTRY_VERIFY(m_page->isUpToDate());
        qInfo("326 rows x %d columns ready after %lld ms", m_page->model().columnCount() - 1, timer.elapsed());
        TableView &view = m_page->view();
        view.viewport()->grab();
        QList<qint64> times;
        for (int i = 0; i < 40; ++i) {
            view.verticalScrollBar()->setValue(i * 77);
            view.horizontalScrollBar()->setValue(i * 45);
            timer.restart();
            view.grab();
            times << timer.nsecsElapsed();
        }
        std::sort(times.begin(), times.end());
        qInfo("a picture of the table: median %.1f ms, slowest %.1f ms", double(times[20]) / 1e6,
              double(times.back()) / 1e6);
        QVERIFY(times[20] < slowest);
    }
};

QTEST_MAIN(TestTablePage)
#include "test_table_page.moc"
