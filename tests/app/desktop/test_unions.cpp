#include "app/desktop/map/areas_here.h"
#include "app/desktop/models/comparison_source.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/unions/area_box.h"
#include "app/desktop/unions/combine_dialog.h"
#include "app/desktop/unions/district_editing.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/unions/what_if_dialog.h"
#include "tests/app/desktop/map_events.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

using namespace placelens;

class TestUnions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    // Mid-2017 estimates of the Office for National Statistics: King's Lynn and West Norfolk 151,945 and Breckland
    // 138,602 residents.
    void selectedAreasBecomeOneWithANameByKeysAlone()
    {
        select({QStringLiteral("King's Lynn and West Norfolk"), QStringLiteral("Breckland")});
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_window->findChild<CombineDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto *name = dialog->findChild<QLineEdit *>();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("West of Norfolk"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(state().unions.size(), std::size_t(1));
        const Area &made = state().unions.front();
        QCOMPARE(made.name, QStringLiteral("West of Norfolk"));
        QCOMPARE(made.code, QStringLiteral("U1"));
        QCOMPARE(made.geography, -1);
        QCOMPARE(made.residents, 151945.0 + 138602.0);
        QCOMPARE(state().selection, (std::vector<SelectedArea>{{made, 0}}));
        m_window->session().steps().undo();
        QVERIFY(state().unions.empty());
        QCOMPARE(state().selection.size(), std::size_t(2));
    }

    void anEmptyOrTakenNameIsRefused()
    {
        select({QStringLiteral("Leeds"), QStringLiteral("Bradford")});
        CombineDialog dialog(m_window->session(), Combining::Together);
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        auto *name = dialog.findChild<QLineEdit *>();
        name->setText(QStringLiteral("  "));
        QVERIFY(!ok->isEnabled());
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("result"))->text(), QStringLiteral("Give the area a name."));
        name->setText(QStringLiteral("Aire"));
        QVERIFY(ok->isEnabled());
        dialog.accept();
        select({QStringLiteral("York")});
        CombineDialog other(m_window->session(), Combining::Together);
        other.findChild<QLineEdit *>()->setText(QStringLiteral("aire"));
        QVERIFY(!other.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    // Greater Birmingham and Solihull has nine districts; Birmingham and Solihull are the two of them in the combined
    // authority.
    void anAreaIsLeftWithoutTheDistrictsOfAnother()
    {
        Session &session = m_window->session();
        session.select(areaCalled(QStringLiteral("E37000012")), Selecting::Alone);
        session.select(areaCalled(QStringLiteral("cauth2017:West Midlands")), Selecting::Added);
        CombineDialog dialog(session, Combining::Without);
        QCOMPARE(dialog.findChild<QLineEdit *>()->text(),
                 QStringLiteral("Greater Birmingham and Solihull without West Midlands"));
        dialog.accept();
        QCOMPARE(state().unions.front().districts.size(), 7);
        QCOMPARE(state().selection.front().area, state().unions.front());
        QCOMPARE(state().selection.size(), std::size_t(2));
    }

    void clicksTakeDistrictsInAndOutUntilDone()
    {
        const Area area = makeTeesside();
        auto *editing = new DistrictEditing(m_window->session(), m_window->map(), area.code);
        QTRY_VERIFY(m_window->map().isUpToDate());
        click(QStringLiteral("Darlington"));
        QCOMPARE(state().unions.front().districts.size(), 3);
        click(QStringLiteral("Darlington"));
        QCOMPARE(state().unions.front().districts.size(), 2);
        click(QStringLiteral("Hartlepool"));
        QCOMPARE(state().unions.front().districts.size(), 3);
        QCOMPARE(state().selection.front().area, state().unions.front()); // the selected one follows
        QCOMPARE(m_window->session().steps().undoText(), QStringLiteral("Take Hartlepool into Teesside"));
        QVERIFY(editing->findChild<QLabel *>()->text().contains(QStringLiteral("3 districts")));
        QPointer<DistrictEditing> gone(editing);
        QTest::keyClick(&m_window->map(), Qt::Key_Return);
        QTRY_VERIFY(!gone);
        QCOMPARE(state().unions.front().districts.size(), 3);
        click(QStringLiteral("Darlington")); // selects again
        QCOMPARE(state().selection.front().area.name, QStringLiteral("Darlington"));
    }

    void cancelGoesBackAndTheLastDistrictStays()
    {
        const Area area = makeTeesside();
        QPointer<DistrictEditing> editing(new DistrictEditing(m_window->session(), m_window->map(), area.code));
        QTRY_VERIFY(m_window->map().isUpToDate());
        click(QStringLiteral("Middlesbrough"));
        QCOMPARE(state().unions.front().districts.size(), 1);
        click(QStringLiteral("Stockton-on-Tees"));
        QCOMPARE(state().unions.front().districts.size(), 1); // the last one stays
        QTest::keyClick(&m_window->map(), Qt::Key_Escape);
        QTRY_VERIFY(!editing);
        QCOMPARE(state().unions.front(), area);
    }

    void anOwnAreaHasFiguresAndCanBeMeantByAClick()
    {
        const Area area = makeTeesside();
        QTRY_VERIFY(m_window->map().isUpToDate());
        const int district = areaCalled(QStringLiteral("lad2017:Middlesbrough")).districts.members().front();
        const std::vector<Area> here = clickableAreas(m_window->session(), district);
        QCOMPARE(here.back(), area);
        QCOMPARE(unionsHere(m_window->session(), district).size(), std::size_t(1));
        const auto &figures = m_window->session().figures();
        const int population = figures->atlas().indicatorIndex(QStringLiteral("population"));
        QVERIFY(population >= 0);
        const auto period = parsePeriod(QStringLiteral("2017"));
        QVERIFY(period);
        const auto figure = figures->figure(population, area, *period);
        QVERIFY(figure && figure->value);
        // Mid-2017 estimates: Middlesbrough 140,639, Stockton-on-Tees 196,487.
        QCOMPARE(*figure->value, 140639.0 + 196487.0);
    }

    void anOwnAreaCanBeWhatFiguresAreComparedWith()
    {
        const Area area = makeTeesside();
        Session &session = m_window->session();
        session.clearSelection();
        QMenu menu;
        fillBenchmarks(menu, session);
        QAction *own = menu.actions().constLast();
        QCOMPARE(own->text(), QStringLiteral("Teesside"));
        own->trigger();
        QCOMPARE(state().benchmark, area.code);
        QCOMPARE(session.benchmark(), area);
        select({QStringLiteral("Darlington")});
        const auto now = [&] { return m_window->comparisons().comparison()->benchmark; };
        QTRY_COMPARE(now(), area);
        // Its districts are others: so are the figures that the others stand beside.
        const Area other = unionOfDistricts(session.atlas(),
                                            area.districts | areaCalled(QStringLiteral("lad2017:Hartlepool")).districts,
                                            area.code, area.name);
        session.change(QStringLiteral("Take Hartlepool in"), withUnion(state(), other));
        QTRY_COMPARE(now(), other);
        session.steps().undo();
        QTRY_COMPARE(now(), area);
        session.change(QStringLiteral("Delete"), withoutUnion(state(), area.code));
        QVERIFY(state().benchmark.isEmpty());
        QCOMPARE(session.benchmark().name, QStringLiteral("England"));
        session.steps().undo();
        QCOMPARE(session.benchmark(), area);
    }

    void aDeletedAreaLeavesTheSelection()
    {
        const Area area = makeTeesside();
        const ProjectState without = withoutUnion(state(), area.code);
        QVERIFY(without.unions.empty() && without.selection.empty());
        QCOMPARE(freeUnionCode(state().unions), QStringLiteral("U2"));
    }

    void whatIfShowsBothAreasBeforeAndAfterAndKeepsThem()
    {
        Session &session = m_window->session();
        session.select(areaCalled(QStringLiteral("lep2017:Worcestershire")), Selecting::Alone);
        session.select(areaCalled(QStringLiteral("lep2017:The Marches")), Selecting::Added);
        QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_window->findChild<WhatIfDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        auto *districts = dialog->findChild<QListWidget *>();
        for (int row = 0; row < districts->count(); ++row)
            districts->item(row)->setCheckState(
                districts->item(row)->text() == QStringLiteral("Malvern Hills") ? Qt::Checked : Qt::Unchecked);
        QTRY_VERIFY(!dialog->isBusy() && dialog->answer());
        const WhatIf &answer = *dialog->answer();
        QCOMPARE(answer.after.from.name, QStringLiteral("Worcestershire without Malvern Hills"));
        QCOMPARE(answer.after.from.districts.size(), 5);
        QCOMPARE(answer.after.to.districts.size(), 4);
        QCOMPARE(answer.rows.size(), session.comparedIndicators().size());
        for (const WhatIfRow &row : answer.rows) {
            const auto before =
                session.figures()->figure(row.indicator, areaCalled(QStringLiteral("lep2017:The Marches")), row.period);
            QVERIFY(before);
            QCOMPARE(row.toBefore.value, before->value);
            // What goes from one comes to the other: counts add up to the same.
            if (session.atlas().indicators()[std::size_t(row.indicator)].id == QStringLiteral("population"))
                QCOMPARE(*row.fromBefore.value + *row.toBefore.value, *row.fromAfter.value + *row.toAfter.value);
        }
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Keep as own areas"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(state().unions.size(), std::size_t(2));
        QCOMPARE(state().selection.size(), std::size_t(4));
        QCOMPARE(state().unions[1].code, QStringLiteral("U2"));
    }

    void whatIfSaysWhatIsMissing()
    {
        WhatIfDialog dialog(m_window->session());
        auto *summary = dialog.findChild<QLabel *>(QStringLiteral("summary"));
        QCOMPARE(summary->text(), QStringLiteral("Choose two areas from the lists."));
        const Area leeds = areaCalled(QStringLiteral("lad2017:Leeds"));
        for (AreaBox *box : dialog.findChildren<AreaBox *>())
            box->choose(leeds);
        QCOMPARE(summary->text(), QStringLiteral("Choose another area to move to: both are Leeds."));
        dialog.findChildren<AreaBox *>().front()->setEditText(QStringLiteral("Atlantis"));
        QCOMPARE(summary->text(), QStringLiteral("Choose two areas from the lists."));
    }

private:
    const ProjectState &state() const { return m_window->session().state(); }
    void select(const QStringList &names)
    {
        for (const QString &name : names)
            m_window->session().select(areaCalled(QStringLiteral("lad2017:") + name), Selecting::Added);
    }
    Area makeTeesside()
    {
        AreaSet districts = areaCalled(QStringLiteral("lad2017:Middlesbrough")).districts
                            | areaCalled(QStringLiteral("lad2017:Stockton-on-Tees")).districts;
        Session &session = m_window->session();
        const Area made =
            unionOfDistricts(session.atlas(), districts, QStringLiteral("U1"), QStringLiteral("Teesside"));
        session.change(QStringLiteral("Make"), withSelected(withUnion(session.state(), made), made, true));
        m_window->map().zoomTo(areaCalled(QStringLiteral("cauth2017:Tees Valley")).box);
        return made;
    }
    void click(const QString &district)
    {
        const PixelPoint at = m_window->map().camera().toPixel(areaCalled(QStringLiteral("lad2017:") + district).label);
        QTest::mouseClick(&m_window->map(), Qt::LeftButton, Qt::NoModifier, {qRound(at.x), qRound(at.y)});
    }

    TestWindow m_window;
};

QTEST_MAIN(TestUnions)
#include "test_unions.moc"
