#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/compare_panel.h"
#include "tests/app/desktop/map_events.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <set>

using namespace placelens;

namespace {

/// Names a widget so that somebody can find it: its kind, and the objects it lies in.
QString whereIs(const QWidget *widget)
{
    QString where;
    for (const QWidget *one = widget; one; one = one->parentWidget())
        where += QStringLiteral("%1(%2 “%3”)")
                     .arg(where.isEmpty() ? QString() : QStringLiteral(" in "),
                          QString::fromLatin1(one->metaObject()->className()), one->objectName());
    return where;
}

/// Whether Tab comes to a widget now.
bool takesTab(const QWidget *widget, const QWidget &window)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisibleTo(&window)
           && widget->isVisible() && !widget->focusProxy() && !widget->visibleRegion().isEmpty()
           && widget->window() == &window;
}

} // namespace

/// What a screen reader gets of the window, and where the Tab key goes, in every view.
class TestAccessibility : public QObject
{
    Q_OBJECT

    TestWindow m_window;

    void show(ViewMode view)
    {
        m_window->session().showView(view);
        QTRY_VERIFY(m_window->map().isUpToDate());
        QTest::qWait(200); // what is worked out for the view comes
    }
    static void addViews()
    {
        QTest::addColumn<int>("view");
        for (const ViewMode view : {ViewMode::Map, ViewMode::SideBySide, ViewMode::Divide, ViewMode::Table})
            QTest::newRow(qPrintable(viewTitle(view))) << int(view);
    }

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init()
    {
        m_window.open();
        m_window->session().select(areaCalled(QStringLiteral("lad2017:Birmingham")), Selecting::Alone);
        m_window->session().select(areaCalled(QStringLiteral("lep2017:Black Country")), Selecting::Added);
        QTRY_COMPARE(m_window->compare().model().columnCount(), 4);
    }
    void cleanup() { m_window.close(); }

    void everythingThatTakesTheKeysHasANameAndARole_data() { addViews(); }
    void everythingThatTakesTheKeysHasANameAndARole()
    {
        QFETCH(int, view);
        show(ViewMode(view));
        QStringList nameless, roleless;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isPart = qobject_cast<const QLineEdit *>(widget) && !widget->isVisibleTo(m_window.get());
            if (isPart || !takesTab(widget, *m_window))
                continue;
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
                nameless << whereIs(widget);
            if (!spoken || spoken->role() == QAccessible::NoRole)
                roleless << whereIs(widget);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(QStringLiteral("\n") + nameless.join(QLatin1Char('\n'))));
        QVERIFY2(roleless.isEmpty(), qPrintable(QStringLiteral("\n") + roleless.join(QLatin1Char('\n'))));
    }

    void everyButtonWithoutWordsHasATooltip_data() { addViews(); }
    void everyButtonWithoutWordsHasATooltip()
    {
        QFETCH(int, view);
        show(ViewMode(view));
        QStringList mute;
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->isEnabled() && button->text().isEmpty() && button->toolTip().isEmpty())
                mute << whereIs(button);
        QVERIFY2(mute.isEmpty(), qPrintable(QStringLiteral("\n") + mute.join(QLatin1Char('\n'))));
    }

    void tabVisitsEverythingAndComesRound_data() { addViews(); }
    void tabVisitsEverythingAndComesRound()
    {
        QFETCH(int, view);
        show(ViewMode(view));
        // On the map Tab goes through the areas at a place while one is selected there; a search box is a neutral start.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QWidget *start = QApplication::focusWidget();
        QVERIFY(start);
        QTest::keyClick(start, Qt::Key_Escape);
        start->setFocus();
        QStringList visited;
        std::set<const QWidget *> seen;
        bool isRound = false;
        for (int i = 0; i < 150 && !isRound; ++i) {
            QWidget *at = QApplication::focusWidget();
            QVERIFY(at);
            visited << whereIs(at).section(QStringLiteral(" in "), 0, 0);
            seen.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
            isRound = QApplication::focusWidget() == start;
        }
        QVERIFY2(isRound, qPrintable(visited.mid(0, 40).join(QLatin1Char('\n'))));
        QStringList passed;
        for (const QWidget *widget : m_window->findChildren<QWidget *>())
            if (takesTab(widget, *m_window) && !seen.contains(widget) && !qobject_cast<const QScrollArea *>(widget)
                && !widget->parentWidget()->inherits("QAbstractSpinBox") && !widget->inherits("QMenuBar"))
                passed << whereIs(widget);
        QVERIFY2(passed.isEmpty(), qPrintable(QStringLiteral("\n") + passed.join(QLatin1Char('\n'))
                                              + QStringLiteral("\nvisited:\n") + visited.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
