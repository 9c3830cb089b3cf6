#include "app/desktop/dialogs/about_dialog.h"
#include "app/desktop/dialogs/help_page.h"
#include "app/desktop/dialogs/how_to.h"
#include "app/desktop/dialogs/shortcuts_page.h"
#include "app/desktop/divide/divide_view.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/settings.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "tests/app/desktop/map_events.h"

#include <QHelpEvent>
#include <QMenuBar>
#include <QTextBrowser>
#include <QWhatsThis>

#include <algorithm>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Help and high contrast: what a person needs to use all of it.
class TestComfort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Pace(0)); }
    void init()
    {
        m_window.appearance().choose(ThemeChoice::Light);
        m_window.open();
    }
    void cleanup() { m_window.close(); }

    // Walks the menus by itself, so that no command with keys can be missing from the page.
    void thePageHasEveryShortcutOfTheMenus()
    {
        const std::vector<Shortcut> shortcuts = shortcutsOf(*m_window);
        int found = 0;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            const bool isInMenu = std::ranges::any_of(
                action->associatedObjects(), [](QObject *object) { return qobject_cast<QMenu *>(object) != nullptr; });
            if (action->shortcut().isEmpty() || !isInMenu || !action->isVisible())
                continue;
            ++found;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(std::ranges::any_of(shortcuts,
                                         [&](const Shortcut &one) { return one.keys.split(u" or "_s).contains(keys); }),
                     qPrintable(action->text() + u": "_s + keys));
        }
        QVERIFY(found > 30);
    }

    void noTwoCommandsHaveTheSameKeys()
    {
        QStringList seen;
        for (const Shortcut &shortcut : shortcutsOf(*m_window)) {
            if (shortcut.where.contains(u' ')) // on the map and while presenting keys mean something of their own
                continue;
            for (const QString &keys : shortcut.keys.split(u" or "_s)) {
                QVERIFY2(!seen.contains(keys), qPrintable(shortcut.what + u": "_s + keys));
                seen += keys;
            }
        }
    }

    void pagesOpenByKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *page = m_window->findChild<HelpPage *>();
        QVERIFY(page && page->isVisible());
        const QString text = page->findChild<QTextBrowser *>()->toPlainText();
        for (const QString &word : {u"Table"_s, u"Side by side"_s, u"Divide"_s, u"Brief"_s, u"Export"_s, u"Present"_s,
                                    u"Own areas"_s, u"a command"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QTest::keyClick(page, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<HelpPage *>());
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ControlModifier);
        page = m_window->findChild<HelpPage *>();
        QVERIFY(page && page->windowTitle() == u"Keyboard shortcuts"_s);
        QVERIFY(page->findChild<QTextBrowser *>()->toPlainText().contains(u"Black screen"_s));
    }

    void everyPartSaysWhatItIs()
    {
        QVERIFY(!m_window->map().whatsThis().isEmpty());
        for (PanelDock *panel : m_window->panels())
            QVERIFY2(!panel->whatsThis().isEmpty(), qPrintable(panel->objectName()));
        for (const char *name : {"search", "indicator", "period", "geography"})
            QVERIFY2(!m_window->toolBar().findChild<QWidget *>(QLatin1String(name))->whatsThis().isEmpty(), name);
        const bool hasAction = std::ranges::any_of(m_window->findChildren<QAction *>(), [](const QAction *action) {
            return action->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F1);
        });
        QVERIFY(hasAction);
    }

    // A click in that mode asks the widget below the pointer, which passes the question on to its panel.
    void aPanelAnswersForWhatIsInIt()
    {
        QWidget *inside = m_window->findChild<QWidget *>(u"layers tree"_s);
        QVERIFY(inside);
        QHelpEvent asked(QEvent::QueryWhatsThis, QPoint(5, 5), inside->mapToGlobal(QPoint(5, 5)));
        QVERIFY(QApplication::sendEvent(inside, &asked) && asked.isAccepted());
    }

    void aboutNamesEverySourceAndItsLicence()
    {
        AboutDialog about(m_window->session().atlas());
        const QString text = about.findChild<QTextBrowser *>()->toPlainText().simplified();
        QVERIFY(!m_window->session().atlas().sources().empty());
        for (const Source &source : m_window->session().atlas().sources()) {
            QVERIFY2(text.contains(source.title.simplified()), qPrintable(source.title));
            QVERIFY2(text.contains(source.licence.simplified()), qPrintable(source.licence));
        }
        QVERIFY(text.contains(u"GNU General Public License"_s));
    }

    void highContrastIsChosenShownAndRemembered()
    {
        QAction *chosen = nullptr;
        for (QAction *action : m_window->findChildren<QAction *>())
            if (action->text().remove(u'&') == u"High contrast: white on black"_s)
                chosen = action;
        QVERIFY(chosen);
        m_window.appearance().choose(ThemeChoice::Dark);
        QTRY_VERIFY(m_window->map().isUpToDate());
        const QImage before = m_window->map().grab().toImage();
        chosen->trigger();
        QVERIFY(m_window->session().theme().isHighContrast);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::white));
        QVERIFY(m_window->map().grab().toImage() == before); // its words wait for the picture that they stand on
        QTRY_VERIFY(m_window->map().grab().toImage() != before);
        QCOMPARE(remembered(settings::theme), u"high contrast dark"_s);
        QCOMPARE(themeChoiceNamed(u"high contrast dark"_s), ThemeChoice::HighContrastDark);
    }

    void theSystemsHighContrastIsFollowed()
    {
        const auto theme = [](QColor ground, QColor text) -> const Theme & {
            QPalette palette;
            palette.setColor(QPalette::Window, ground);
            palette.setColor(QPalette::WindowText, text);
            return themeFor(palette);
        };
        QVERIFY(theme(Qt::black, Qt::white) == Theme::highContrastDark());
        QVERIFY(theme(Qt::white, Qt::black) == Theme::highContrastLight());
        QVERIFY(theme(QColor(0xF0F0F0), Qt::black) == Theme::light()); // Windows
        QVERIFY(theme(QColor(0xEFEFEF), Qt::black) == Theme::light()); // Fusion
        QVERIFY(theme(QColor(0x353535), Qt::white) == Theme::dark());
    }

private:
    TestWindow m_window;
};

QTEST_MAIN(TestComfort)
#include "test_comfort.moc"
