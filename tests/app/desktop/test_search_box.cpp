#include "app/desktop/toolbar/search_box.h"

#include "app/desktop/map/map_view.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_guide.h"
#include "tests/app/desktop/map_events.h"

#include <QSignalSpy>

using namespace placelens;

/// Search in the real window, with keys and the mouse.
class TestSearchBox : public QObject
{
    Q_OBJECT

    TestWindow m_window;

    SearchBox &open() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        SearchBox &search = m_window->toolBar().search();
        [&] { QTRY_VERIFY(search.hasFocus()); }();
        return search;
    }
    QStringList selected() const
    {
        QStringList names;
        for (const SelectedArea &one : m_window->session().state().selection)
            names << one.area.name;
        return names;
    }

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void enterGoesThereAndCtrlEnterAdds()
    {
        SearchBox *search = &open();
        QTest::keyClicks(search, QStringLiteral("Birmigham"));
        QVERIFY(search->list()->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(selected(), QStringList{QStringLiteral("Birmingham")});
        QVERIFY(!search->list()->isVisible());
        QTRY_VERIFY(m_window->map().hasFocus());
        QCOMPARE(search->text(), QString());
        search = &open();
        QTest::keyClicks(search, QStringLiteral("leeds"));
        QTest::keyClick(search, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(selected(), (QStringList{QStringLiteral("Birmingham"), QStringLiteral("Leeds")}));
    }

    void arrowsChooseAndTheBoxSaysWhat()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("midlands"));
        const QString first = search.accessibleDescription();
        QVERIFY2(first.startsWith(QStringLiteral("1 of ")), qPrintable(first));
        QTest::keyClick(&search, Qt::Key_Down);
        QCOMPARE(search.list()->currentIndex().row(), 1);
        QVERIFY(search.accessibleDescription().startsWith(QStringLiteral("2 of ")));
        QVERIFY(search.accessibleDescription().contains(search.model().index(1).data().toString()));
        QTest::keyClick(&search, Qt::Key_Up);
        QCOMPARE(search.list()->currentIndex().row(), 0);
        QTest::keyClick(&search, Qt::Key_Down);
        const QString wanted = search.model().index(1).data().toString();
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(selected(), QStringList{wanted});
    }

    void aClickTakes()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("black country"));
        QListView &list = *search.list();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                          list.visualRect(search.model().index(0)).center());
        QCOMPARE(selected(), QStringList{QStringLiteral("Black Country")});
    }

    void escapeGivesTheKeysBackToTheMap()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("leed"));
        QTest::keyClick(&search, Qt::Key_Escape);
        QVERIFY(!search.list()->isVisible());
        QCOMPARE(search.text(), QString());
        QTRY_VERIFY(m_window->map().hasFocus());
        QVERIFY(selected().isEmpty());
    }

    void figuresAreShown()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("turnout"));
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(m_window->session().map().indicator, QStringLiteral("turnout"));
    }

    void placesAreShownAndMarkedForAMoment()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("Skegness"));
        QTest::keyClick(&search, Qt::Key_Return);
        const auto *guide = m_window->findChild<SearchGuide *>();
        QTRY_VERIFY(guide->marked().has_value());
        QCOMPARE(guide->marked()->name, QStringLiteral("Skegness"));
        const GridBox seen = m_window->map().camera().visibleBox();
        QVERIFY(seen.contains(guide->marked()->at));
        QVERIFY(seen.height() < 120000);
        QVERIFY(selected().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!guide->marked().has_value(), 8000);
    }

    void commandsRun()
    {
        SearchBox *search = &open();
        m_window->map().zoomBy(4);
        QTest::keyClicks(search, QStringLiteral("whole england"));
        QCOMPARE(search->model().index(0).data(SearchModel::KeyRole).toString(), QStringLiteral("Ctrl+0"));
        QTest::keyClick(search, Qt::Key_Return);
        const Area &england = areaCalled(QStringLiteral("England"));
        QTRY_VERIFY(m_window->map().camera().visibleBox().height() >= england.box.height());
        // Every command of every menu is found by its own words.
        for (const MenuCommand &command : menuCommands(*m_window)) {
            search = &open();
            search->setText({});
            QString typed = command.said.text;
            typed.removeIf([](QChar c) { return c.unicode() > 127; }); // "…" is not on the keyboard
            QTest::keyClicks(search, typed);
            bool isThere = false;
            for (int row = 0; row < search->model().rowCount(); ++row)
                isThere = isThere || search->model().index(row).data().toString() == command.said.text;
            QVERIFY2(isThere, qPrintable(command.said.text));
            QTest::keyClick(search, Qt::Key_Escape);
        }
    }

    void nothingFoundIsSaidAndEnterDoesNothing()
    {
        SearchBox &search = open();
        QTest::keyClicks(&search, QStringLiteral("Brmnghm"));
        QVERIFY(search.list()->isVisible());
        QVERIFY(search.accessibleDescription().contains(QStringLiteral("Nothing is called")));
        QTest::keyClick(&search, Qt::Key_Return);
        QVERIFY(selected().isEmpty());
        QTest::keyClick(&search, Qt::Key_Down); // the nearest guess
        QVERIFY(search.list()->currentIndex().isValid());
    }

    void anEmptyBoxOffersWhatWasChosenBefore()
    {
        SearchBox *search = &open();
        for (const char *text : {"skegness", "turnout", "leeds"}) {
            search = &open();
            QTest::keyClicks(search, QString::fromLatin1(text));
            QTest::keyClick(search, Qt::Key_Return);
        }
        search = &open();
        QVERIFY(search->list()->isVisible());
        QCOMPARE(search->model().index(0).data().toString(), QStringLiteral("Leeds"));
        QCOMPARE(search->model().index(1).data().toString(), QStringLiteral("Turnout, EU referendum 2016"));
        QCOMPARE(search->model().index(2).data().toString(), QStringLiteral("Skegness"));
        QVERIFY(!search->list()->currentIndex().isValid()); // Enter alone repeats nothing
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(selected(), QStringList{QStringLiteral("Leeds")});
    }
};

QTEST_MAIN(TestSearchBox)
#include "test_search_box.moc"
