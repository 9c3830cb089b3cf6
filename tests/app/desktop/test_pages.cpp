#include "app/desktop/pages/pages.h"

#include "app/desktop/pages/view_layouts.h"
#include "app/desktop/session.h"
#include "app/desktop/toolbar/view_switch.h"
#include "tests/app/desktop/desktop_test.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QToolButton>

using namespace placelens;
using namespace Qt::StringLiterals;

/// The views of the window: their pages, their buttons, and which panels stand beside each.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void aPageIsMadeWhenItIsFirstShown()
    {
        Pages pages;
        int made = 0;
        auto *shared = new QLabel(u"map"_s);
        pages.add(ViewMode::Table, [&] {
            ++made;
            return new QLabel(u"table"_s);
        });
        pages.add(ViewMode::Map, [=] { return shared; });
        pages.add(ViewMode::Divide, [=] { return shared; });
        QCOMPARE(pages.views(), (std::vector<ViewMode>{ViewMode::Map, ViewMode::Divide, ViewMode::Table}));
        QVERIFY(!pages.has(ViewMode::SideBySide));
        QCOMPARE(made, 0);
        pages.show(ViewMode::Table);
        pages.show(ViewMode::Map);
        pages.show(ViewMode::Table);
        QCOMPARE(made, 1);
        pages.show(ViewMode::Divide);
        QCOMPARE(pages.currentWidget(), shared);
        QCOMPARE(pages.count(), 2);
    }

    void eachViewKeepsItsPanels()
    {
        QMainWindow window;
        window.setCentralWidget(new QLabel);
        auto *panel = new QDockWidget(&window);
        panel->setObjectName(u"panel"_s);
        window.addDockWidget(Qt::RightDockWidgetArea, panel);
        window.show();
        ViewLayouts layouts(window);
        QSignalSpy first(&layouts, &ViewLayouts::firstShown);
        layouts.show(ViewMode::Table);
        QCOMPARE(first.count(), 1);
        panel->hide();
        layouts.show(ViewMode::Map);
        QVERIFY(panel->isVisible());
        layouts.show(ViewMode::Table);
        QVERIFY(!panel->isVisible());
        QCOMPARE(first.count(), 1);

        ViewLayouts again(window);
        again.restore(layouts.saved());
        layouts.forget();
        QSignalSpy forgotten(&layouts, &ViewLayouts::firstShown);
        layouts.show(ViewMode::Divide);
        QCOMPARE(forgotten.count(), 1);
    }

    void damagedLayoutsAreAsNone()
    {
        QMainWindow window;
        ViewLayouts layouts(window);
        layouts.restore("no layouts at all");
        layouts.restore(QByteArray::fromHex("7fffffff00000001"));
        QSignalSpy first(&layouts, &ViewLayouts::firstShown);
        layouts.show(ViewMode::SideBySide);
        QCOMPARE(first.count(), 1);
    }

    void theButtonOfTheViewIsDown()
    {
        Session session(builtInFigures(), Theme::light());
        ViewSwitch views(session);
        views.offer({ViewMode::Map});
        QVERIFY(views.choices().isEmpty()); // nothing to choose
        views.offer({ViewMode::Map, ViewMode::SideBySide, ViewMode::Table});
        QCOMPARE(views.choices().size(), 3);
        QVERIFY(views.choices()[0]->isChecked());
        QCOMPARE(views.choices()[1]->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
        views.choices()[2]->trigger();
        QCOMPARE(session.state().view, ViewMode::Table);
        QVERIFY(views.choices()[2]->isChecked() && !views.choices()[0]->isChecked());
        session.steps().undo();
        QVERIFY(views.choices()[0]->isChecked());
        for (const QToolButton *button : views.findChildren<QToolButton *>())
            QVERIFY(!button->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestPages)
#include "test_pages.moc"
