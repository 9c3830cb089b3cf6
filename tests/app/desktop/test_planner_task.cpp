#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/side_by_side_page.h"
#include "app/desktop/toolbar/indicator_popup.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/unions/rule_dialog.h"
#include "tests/app/desktop/map_events.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace placelens;

/// A planner's task from nothing, once with the keyboard alone and once with the mouse alone: compare the three
/// footprints called West Midlands on employment, pay and social mobility, find the districts that are in two LEPs, save
/// it, open it again.
class TestPlannerTask : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    TestWindow m_window;

    static QStringList wanted()
    {
        return {QStringLiteral("social_mobility_score"), QStringLiteral("employment_rate"),
                QStringLiteral("median_weekly_pay")};
    }
    const ProjectState &state() const { return m_window->session().state(); }
    QStringList comparedIds() const
    {
        QStringList ids;
        for (const QString &id : m_window->session().comparedIndicators())
            ids << id;
        return ids;
    }
    QStringList selected() const
    {
        QStringList areas;
        for (const SelectedArea &one : state().selection)
            areas << (isUnion(one.area)
                          ? QStringLiteral("own:")
                          : m_window->session().atlas().geographies()[one.area.geography].id + QLatin1Char(':'))
                         + one.area.name;
        return areas;
    }
    static QStringList footprints()
    {
        return {QStringLiteral("region:West Midlands"), QStringLiteral("cauth2017:West Midlands"),
                QStringLiteral("panregional:West Midlands three-LEP area")};
    }

    // ---- Keys. A key goes where the desktop sends it: to what has the keys in the open pop-up or the active window.
    static QWidget *keys()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(keys());
        QTest::keyClick(keys(), key, modifiers);
    }
    static void type(const QString &text)
    {
        QVERIFY(keys());
        QTest::keyClicks(keys(), text);
    }
    /// Presses Tab until a button that says so has the keys.
    static void tabTo(const QString &text)
    {
        for (int i = 0; i < 20; ++i) {
            const auto *button = qobject_cast<QPushButton *>(keys());
            if (button && button->text().remove(QLatin1Char('&')) == text)
                return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(QStringLiteral("Tab never comes to ") + text));
    }
    void addBySearch(int downs)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("west midlands"));
        for (int i = 0; i < downs; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    template<typename Dialog>
    Dialog *opened() const
    {
        Dialog *dialog = nullptr;
        [&] { QTRY_VERIFY((dialog = m_window->findChild<Dialog *>()) && dialog->isVisible()); }();
        [&] { QVERIFY(dialog && QTest::qWaitForWindowActive(dialog)); }();
        [&] { QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget())); }();
        return dialog;
    }

    /// A desktop gives the keys back to the window when a pop-up or a dialogue closes; the off-screen platform doesn't.
    void goBack() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    // ---- The mouse.
    static void click(QWidget *widget, QPoint at = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(widget && widget->isVisible());
        QTest::mouseClick(widget, Qt::LeftButton, modifiers, at.isNull() ? widget->rect().center() : at);
    }
    static void clickEntry(QMenu *menu, const QString &start)
    {
        QVERIFY2(menu && menu->isVisible(), qPrintable(start));
        for (QAction *action : menu->actions())
            if (action->text().remove(QLatin1Char('&')).contains(start) && action->isEnabled()) {
                const QPoint at = menu->actionGeometry(action).center();
                QTest::mouseMove(menu, at);
                QTest::mouseClick(menu, Qt::LeftButton, {}, at);
                return;
            }
        QFAIL(qPrintable(QStringLiteral("no entry ") + start));
    }
    /// Opens the menu with this title in the bar.
    QMenu *openMenu(const QString &title) const
    {
        for (QAction *action : m_window->menuBar()->actions())
            if (action->text().remove(QLatin1Char('&')) == title) {
                QTest::mouseClick(m_window->menuBar(), Qt::LeftButton, {},
                                  m_window->menuBar()->actionGeometry(action).center());
                return action->menu();
            }
        return nullptr;
    }
    /// Does something that opens a menu which holds the program up, and clicks an entry of it.
    template<typename Opening>
    static void clickEntryOf(const QString &start, Opening open)
    {
        bool isDone = false;
        QTimer waiting;
        connect(&waiting, &QTimer::timeout, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            waiting.stop();
            clickEntry(menu, start);
            isDone = true;
            menu->close(); // if there was no such entry
        });
        waiting.start(10);
        open();
        QTRY_VERIFY(isDone);
    }
    void addByMap(const QString &start)
    {
        const PixelPoint at = m_window->map().camera().toPixel(areaCalled(QStringLiteral("lad2017:Walsall")).label);
        clickEntryOf(start, [&] {
            const QPoint where(qRound(at.x), qRound(at.y));
            QTest::mouseClick(&m_window->map(), Qt::RightButton, {}, where);
            QContextMenuEvent wish(QContextMenuEvent::Mouse, where, m_window->map().mapToGlobal(where));
            QCoreApplication::sendEvent(&m_window->map(), &wish); // the off-screen platform makes none of a click
        });
    }
    static void chooseInBox(QComboBox *box, int row)
    {
        click(box);
        QTRY_VERIFY(box->view()->isVisible());
        QTest::qWait(QApplication::doubleClickInterval() + 50); // a release soon after the press only opens the list
        const QRect place = box->view()->visualRect(box->model()->index(row, 0));
        QTest::mouseMove(box->view()->viewport(), place.center());
        QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {}, place.center());
        QTRY_COMPARE(box->currentIndex(), row);
    }
    QToolButton *toolOf(const QString &dock, const QString &name) const
    {
        for (QToolButton *button : m_window->findChild<PanelDock *>(dock)->findChildren<QToolButton *>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }

    // ---- What must come out.
    void seeTheComparison() const
    {
        const CompareModel &model = m_window->compare().model();
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_VERIFY(model.columnCount() == int(state().selection.size()) + 2);
        // A score is never combined and a median can't be; the statistics office publishes that of the other two.
        const QStringList withFigure{QStringLiteral("---"), QStringLiteral("xxx"), QStringLiteral("xx-")};
        for (int row = 0; row < 3; ++row) {
            const auto which = wanted().indexOf(model.indicatorAt(row).id);
            for (int column = 1; column <= 3; ++column) {
                const Compared &shown = *model.figureAt(model.index(row, column));
                QCOMPARE(shown.figure.value.has_value(), withFigure[which][column - 1] == QLatin1Char('x'));
                QVERIFY(shown.figure.value ? shown.difference.has_value() : !shown.figure.reason.isEmpty());
            }
        }
    }
    void seeTheSharedDistricts(const RuleDialog &dialog) const
    {
        QStringList names;
        for (const int area : dialog.answer().areas)
            names << m_window->session().atlas().areas()[std::size_t(area)].name;
        // Members of Greater Birmingham and Solihull and of Worcestershire, or of Stoke-on-Trent and Staffordshire.
        for (const char *name :
             {"Bromsgrove", "Redditch", "Wyre Forest", "Cannock Chase", "East Staffordshire", "Lichfield", "Tamworth"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QVERIFY(!names.contains(QStringLiteral("Birmingham")) && !names.contains(QStringLiteral("Coventry")));
        const auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), int(names.size()));
        QCOMPARE(list->item(int(names.indexOf(QStringLiteral("Lichfield"))))->text(),
                 QStringLiteral("Lichfield – Greater Birmingham and Solihull; Stoke-on-Trent and Staffordshire"));
    }
    void seeItAll(const ProjectState &saved) const
    {
        QTRY_VERIFY(state() == saved);
        QCOMPARE(selected().mid(0, 3), footprints());
        QCOMPARE(comparedIds(), wanted());
        QCOMPARE(state().unions.size(), std::size_t(1));
        QVERIFY(!m_window->isWindowModified());
        seeTheComparison();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_home.path().toLocal8Bit());
        qunsetenv("XDG_CONFIG_HOME"); // the documents are below the home, too
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("Documents")));
    }
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void isDoneWithTheKeyboardAlone()
    {
        for (int downs = 0; downs < 3; ++downs)
            addBySearch(downs);
        QCOMPARE(selected(), footprints());
        // The three figures: the others are taken away in the list.
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<IndicatorPopup *>(QApplication::activePopupWidget()));
        auto *tree = QApplication::activePopupWidget()->findChild<QTreeView *>();
        QModelIndex last;
        press(Qt::Key_Down);
        while (tree->currentIndex() != last) {
            last = tree->currentIndex();
            const int indicator = last.data(IndicatorModel::IndicatorRole).toInt();
            const bool isOn = last.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            if (isOn != wanted().contains(m_window->session().atlas().indicators()[std::size_t(indicator)].id))
                press(Qt::Key_Return);
            press(Qt::Key_Down);
        }
        press(Qt::Key_Escape);
        goBack();
        QCOMPARE(comparedIds(), wanted());
        seeTheComparison();
        press(Qt::Key_2, Qt::ControlModifier);
        const auto *beside = qobject_cast<SideBySidePage *>(m_window->pages().currentWidget());
        QVERIFY(beside);
        QTRY_COMPARE(beside->model().columnCount(), 3);
        press(Qt::Key_1, Qt::ControlModifier);
        // The districts in two LEPs.
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *dialog = opened<RuleDialog>();
        press(Qt::Key_End);
        press(Qt::Key_Tab);
        press(Qt::Key_Home); // LEPs 2017
        QTRY_VERIFY(!dialog->isBusy() && !dialog->answer().areas.empty());
        seeTheSharedDistricts(*dialog);
        tabTo(QStringLiteral("Combine into one"));
        press(Qt::Key_Space);
        QTRY_COMPARE(state().unions.size(), std::size_t(1));
        QTRY_VERIFY(!m_window->findChild<RuleDialog *>());
        goBack();
        // Save it, begin anew, open it again.
        const QString file = QDir(m_home.path()).filePath(QStringLiteral("three footprints.placelens"));
        press(Qt::Key_S, Qt::ControlModifier);
        opened<QFileDialog>();
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(file) && !m_window->isWindowModified());
        const ProjectState saved = state();
        m_window.close();
        m_window.open();
        QVERIFY(selected().isEmpty());
        press(Qt::Key_O, Qt::ControlModifier);
        opened<QFileDialog>();
        type(file);
        press(Qt::Key_Return);
        seeItAll(saved);
    }

    void isDoneWithTheMouseAlone()
    {
        addByMap(QStringLiteral("West Midlands – Region"));
        addByMap(QStringLiteral("West Midlands – Combined authority"));
        addByMap(QStringLiteral("West Midlands three-LEP area"));
        QCOMPARE(selected(), footprints());
        // The three figures.
        clickEntryOf(QStringLiteral("Choose figures"), [&] {
            click(toolOf(QStringLiteral("compare"), QStringLiteral("Choose which figures are compared")));
        });
        QTRY_VERIFY(qobject_cast<IndicatorPopup *>(QApplication::activePopupWidget()));
        uncheckUnwanted(*QApplication::activePopupWidget()->findChild<QTreeView *>());
        QTest::mouseClick(QApplication::activePopupWidget(), Qt::LeftButton, {}, QPoint(-30, -30)); // beside the list
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(comparedIds(), wanted());
        seeTheComparison();
        // The districts in two LEPs.
        clickEntry(openMenu(QStringLiteral("Areas")), QStringLiteral("Select by rule"));
        const auto *dialog = opened<RuleDialog>();
        const QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
        const auto boxCalled = [&](const QString &name) {
            return *std::find_if(boxes.begin(), boxes.end(),
                                 [&](const QComboBox *box) { return box->accessibleName() == name; });
        };
        chooseInBox(boxCalled(QStringLiteral("Rule")), boxCalled(QStringLiteral("Rule"))->count() - 1);
        auto *kinds = boxCalled(QStringLiteral("Areas to select"));
        chooseInBox(kinds, kinds->findText(QStringLiteral("Local Enterprise Partnerships 2017")));
        QTRY_VERIFY(!dialog->isBusy() && !dialog->answer().areas.empty());
        seeTheSharedDistricts(*dialog);
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Combine into one"))
                click(button);
        QTRY_COMPARE(state().unions.size(), std::size_t(1));
        // Save it under the name that is offered, begin anew, open it again.
        clickEntry(openMenu(QStringLiteral("File")), QStringLiteral("Save"));
        click(opened<QFileDialog>()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save));
        QTRY_VERIFY(!m_window->project().project().file().isEmpty() && !m_window->isWindowModified());
        const ProjectState saved = state();
        clickEntry(openMenu(QStringLiteral("File")), QStringLiteral("New"));
        QTRY_VERIFY(selected().isEmpty());
        QMenu *menu = openMenu(QStringLiteral("File"));
        clickEntry(menu, QStringLiteral("Open recent"));
        auto *recent = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(recent && recent != menu);
        clickEntry(recent, QStringLiteral("Untitled"));
        seeItAll(saved);
    }

private:
    void uncheckUnwanted(QTreeView &tree) const
    {
        const QAbstractItemModel &model = *tree.model();
        for (int theme = 0; theme < model.rowCount(); ++theme)
            for (int row = 0; row < model.rowCount(model.index(theme, 0)); ++row) {
                const QModelIndex index = model.index(row, 0, model.index(theme, 0));
                const int indicator = index.data(IndicatorModel::IndicatorRole).toInt();
                const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
                if (isOn == wanted().contains(m_window->session().atlas().indicators()[std::size_t(indicator)].id))
                    continue;
                tree.scrollTo(index); // as the wheel does
                const QRect place = tree.visualRect(index);
                QTest::mouseClick(tree.viewport(), Qt::LeftButton, {},
                                  place.topLeft() + QPoint(10, place.height() / 2));
            }
    }
};

QTEST_MAIN(TestPlannerTask)
#include "test_planner_task.moc"
