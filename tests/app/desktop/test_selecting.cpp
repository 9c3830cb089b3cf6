#include "app/desktop/map/selecting_tool.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/selected_list.h"
#include "app/desktop/unions/area_box.h"
#include "app/desktop/unions/found_strip.h"
#include "app/desktop/unions/rule_dialog.h"
#include "app/desktop/unions/selecting_many.h"
#include "tests/app/desktop/map_events.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace placelens;

namespace {

void sendMove(QWidget &widget, QPointF at, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Drags through places with a modifier held.
void drag(QWidget &widget, const std::vector<QPointF> &way, Qt::KeyboardModifiers modifiers, bool releases = true)
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, way.front().toPoint());
    for (std::size_t i = 1; i < way.size(); ++i) {
        const QPointF from = way[i - 1], to = way[i];
        for (int step = 1; step <= 12; ++step)
            sendMove(widget, from + (to - from) * (step / 12.0), modifiers);
    }
    if (releases)
        QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, way.back().toPoint());
}

QPushButton *buttonOf(QDialog &dialog, const QString &text)
{
    for (auto *button : dialog.findChildren<QPushButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TestSelecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pace = std::make_unique<Pace>(0); }
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    // The label points of Stockton-on-Tees, Middlesbrough and so on are the only ones in a box round Tees Valley.
    void shiftAndDragSelectsTheAreasWhoseMiddleIsInTheBox()
    {
        MapView &map = m_window->map();
        map.zoomTo(areaCalled(QStringLiteral("cauth2017:Tees Valley")).box);
        QTRY_VERIFY(map.isUpToDate());
        const QStringList wanted{QStringLiteral("Hartlepool"), QStringLiteral("Middlesbrough"),
                                 QStringLiteral("Redcar and Cleveland"), QStringLiteral("Stockton-on-Tees"),
                                 QStringLiteral("Darlington")};
        QRectF box;
        for (const QString &name : wanted)
            box |= QRectF(pixelOf(name) - QPointF(8, 8), QSizeF(16, 16));
        const Camera before = map.camera();
        drag(map, {box.topLeft(), box.bottomRight()}, Qt::ShiftModifier);
        QCOMPARE(sorted(selectedNames()), sorted(wanted));
        QCOMPARE(map.camera(), before); // the map stayed where it was
        QCOMPARE(m_window->session().steps().undoText(), QStringLiteral("Select 5 areas"));
        m_window->session().steps().undo();
        QVERIFY(selectedNames().isEmpty());
    }

    void altAndDragDrawsALassoAndCtrlAdds()
    {
        MapView &map = m_window->map();
        map.zoomTo(areaCalled(QStringLiteral("cauth2017:Tees Valley")).box);
        QTRY_VERIFY(map.isUpToDate());
        const auto round = [&](const QString &name) {
            const QPointF at = pixelOf(name);
            return std::vector<QPointF>{at + QPointF(-9, -9), at + QPointF(9, -9), at + QPointF(0, 12)};
        };
        drag(map, round(QStringLiteral("Hartlepool")), Qt::AltModifier);
        QCOMPARE(selectedNames(), QStringList{QStringLiteral("Hartlepool")});
        drag(map, round(QStringLiteral("Darlington")), Qt::AltModifier | Qt::ControlModifier);
        QCOMPARE(selectedNames(), (QStringList{QStringLiteral("Hartlepool"), QStringLiteral("Darlington")}));
        QCOMPARE(m_window->session().state().selection[1].letter, 1);
        // Adding what is there already takes nothing away.
        drag(map, round(QStringLiteral("Darlington")), Qt::AltModifier | Qt::ControlModifier);
        QCOMPARE(selectedNames().size(), qsizetype(2));
    }

    void moreThanTwelveAreRefusedWithASentence()
    {
        QSignalSpy told(&m_window->session(), &Session::told);
        MapView &map = m_window->map();
        drag(map, {{5, 5}, {map.width() - 5.0, map.height() - 5.0}}, Qt::ShiftModifier);
        QVERIFY(selectedNames().isEmpty());
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(told.front().front().toString(),
                 QStringLiteral("326 areas are too many: at most 12 can be selected. Choose fewer."));
    }

    void escapeGivesUpABoxAndAPlainDragStillMovesTheMap()
    {
        MapView &map = m_window->map();
        drag(map, {{200, 200}, {500, 500}}, Qt::ShiftModifier, false);
        auto *tool = map.findChild<SelectingTool *>();
        QVERIFY(tool->isDrawing());
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(!tool->isDrawing());
        QTest::mouseRelease(&map, Qt::LeftButton, Qt::ShiftModifier, {500, 500});
        QVERIFY(selectedNames().isEmpty());
        const Camera before = map.camera();
        drag(map, {{200, 200}, {260, 240}}, Qt::NoModifier);
        QVERIFY(map.camera() != before);
    }

    void aLockedSelectionStaysWhateverIsClicked()
    {
        m_window->session().select(areaCalled(QStringLiteral("lad2017:Leeds")), Selecting::Alone);
        auto *lock = m_window->findChild<QToolButton *>(QStringLiteral("lock"));
        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(m_window->session().state().isSelectionLocked && lock->isChecked());
        QSignalSpy told(&m_window->session(), &Session::told);
        MapView &map = m_window->map();
        QTest::mouseClick(&map, Qt::LeftButton, {}, pixelOf(QStringLiteral("Shropshire")).toPoint());
        QTest::keyClick(&map, Qt::Key_Escape);
        QTest::keyClick(&map, Qt::Key_Tab);
        drag(map, {{200, 200}, {230, 230}}, Qt::ShiftModifier);
        QCOMPARE(selectedNames(), QStringList{QStringLiteral("Leeds")});
        QCOMPARE(told.size(), qsizetype(3));
        QVERIFY(told.front().front().toString().startsWith(QStringLiteral("The selection is locked.")));
        QVERIFY(!m_window->findChild<QToolButton *>(QStringLiteral("clear"))->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_window->session().state().isSelectionLocked && !lock->isChecked());
        QTest::mouseClick(m_window->findChild<QToolButton *>(QStringLiteral("clear")), Qt::LeftButton);
        QVERIFY(selectedNames().isEmpty());
    }

    void draggedAreasKeepTheirLetters()
    {
        selectThree();
        auto *list = m_window->findChild<SelectedList *>();
        auto *first = list->findChild<QWidget *>(QStringLiteral("row A"));
        QTRY_VERIFY(first->isVisible());
        drag(*first, {{60, 18}, {60, 18 + 2.2 * first->height()}}, Qt::NoModifier);
        QTRY_COMPARE(lettered(), QStringLiteral("B Bradford, C York, A Leeds"));
        QCOMPARE(m_window->session().steps().undoText(), QStringLiteral("Move Leeds"));
    }

    void altAndArrowsMoveARowAndTheFocusGoesWithIt()
    {
        selectThree();
        auto *list = m_window->findChild<SelectedList *>();
        QTRY_VERIFY(list->findChild<QWidget *>(QStringLiteral("row C")));
        list->findChild<QWidget *>(QStringLiteral("row C"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(lettered(), QStringLiteral("A Leeds, C York, B Bradford"));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("row C"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(lettered(), QStringLiteral("C York, A Leeds, B Bradford"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier); // it is the first already
        QCoreApplication::processEvents();
        QCOMPARE(lettered(), QStringLiteral("C York, A Leeds, B Bradford"));
    }

    void aRuleShowsWhatItFindsBeforeItSelects()
    {
        RuleDialog &dialog = openRules();
        dialog.findChild<AreaBox *>()->choose(areaCalled(QStringLiteral("lad2017:Oxford")));
        choose(dialog, QStringLiteral("Rule"), QStringLiteral("Neighbours of an area"));
        QTRY_VERIFY(!dialog.isBusy());
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Cherwell")));
        QVERIFY(selectedNames().isEmpty());
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Select")), Qt::LeftButton);
        QCOMPARE(selectedNames(), (QStringList{QStringLiteral("Cherwell"), QStringLiteral("South Oxfordshire"),
                                               QStringLiteral("Vale of White Horse")}));
    }

    // The 33 districts in two LEPs of 2017: counted in the published lookup of districts to LEPs.
    void tooManyForARuleCanBeSeenInTheTableAndOnTheMap()
    {
        RuleDialog &dialog = openRules();
        choose(dialog, QStringLiteral("Rule"), QStringLiteral("Districts in two areas of a kind"));
        choose(dialog, QStringLiteral("Areas to select"), QStringLiteral("Local Enterprise Partnerships 2017"));
        QTRY_VERIFY(!dialog.isBusy());
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Show in the table")), Qt::LeftButton);
        Session &session = m_window->session();
        QCOMPARE(session.state().view, ViewMode::Table);
        QCOMPARE(session.map().geography, QStringLiteral("lad2017"));
        QVERIFY(selectedNames().isEmpty() && session.state().unions.empty());
        auto *page = m_window->pages().currentWidget();
        auto *count = page->findChild<QLabel *>(QStringLiteral("table count"));
        QTRY_COMPARE(count->text(), QStringLiteral("33 of 326 areas"));
        auto *strip = page->findChild<FoundStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().contains(QStringLiteral("33 areas")));
        // On the map they are outlined: a picture with the outlines is another than one without.
        session.showView(ViewMode::Map);
        QTRY_VERIFY(m_window->map().isUpToDate());
        const QImage outlined = m_window->map().grab().toImage();
        for (QPushButton *button : m_window->mapPage()->findChild<FoundStrip *>()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Hide the outlines"))
                button->click();
        QVERIFY(session.state().table.only.empty());
        QTRY_VERIFY(m_window->map().isUpToDate());
        QVERIFY(m_window->map().grab().toImage() != outlined);
        session.steps().undo();
        QCOMPARE(session.state().table.only.size(), std::size_t(33));
    }

    void tooManyForARuleCanBecomeOneArea()
    {
        RuleDialog &dialog = openRules();
        choose(dialog, QStringLiteral("Rule"), QStringLiteral("Districts in two areas of a kind"));
        choose(dialog, QStringLiteral("Areas to select"), QStringLiteral("Local Enterprise Partnerships 2017"));
        QTRY_VERIFY(!dialog.isBusy());
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 33);
        QVERIFY(!buttonOf(dialog, QStringLiteral("Select"))->isEnabled());
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Combine into one")), Qt::LeftButton);
        const ProjectState &state = m_window->session().state();
        QCOMPARE(state.unions.size(), std::size_t(1));
        QCOMPARE(state.unions.front().districts.size(), 33);
        QCOMPARE(state.unions.front().code, QStringLiteral("U1"));
        QCOMPARE(selectedNames(), QStringList{state.unions.front().name});
    }

private:
    QPointF pixelOf(const QString &district) const
    {
        const PixelPoint at = m_window->map().camera().toPixel(areaCalled(QStringLiteral("lad2017:") + district).label);
        return {at.x, at.y};
    }
    QStringList selectedNames() const
    {
        QStringList names;
        for (const SelectedArea &selected : m_window->session().state().selection)
            names << selected.area.name;
        return names;
    }
    static QStringList sorted(QStringList names)
    {
        names.sort();
        return names;
    }
    QString lettered() const
    {
        QStringList all;
        for (const SelectedArea &selected : m_window->session().state().selection)
            all << QStringLiteral("%1 %2").arg(letterName(selected.letter), selected.area.name);
        return all.join(QStringLiteral(", "));
    }
    void selectThree()
    {
        for (const QString &name : {QStringLiteral("Leeds"), QStringLiteral("Bradford"), QStringLiteral("York")})
            m_window->session().select(areaCalled(QStringLiteral("lad2017:") + name), Selecting::Added);
    }
    RuleDialog &openRules()
    {
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_window->findChild<RuleDialog *>();
        [&] { QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog)); }();
        return *dialog;
    }
    static void choose(QDialog &dialog, const QString &box, const QString &text)
    {
        for (auto *one : dialog.findChildren<QComboBox *>())
            if (one->accessibleName() == box) {
                [&] { QVERIFY2(one->findText(text) >= 0, qPrintable(text)); }();
                one->setCurrentIndex(one->findText(text));
            }
    }

    std::unique_ptr<Pace> m_pace;
    TestWindow m_window;
};

QTEST_MAIN(TestSelecting)
#include "test_selecting.moc"
