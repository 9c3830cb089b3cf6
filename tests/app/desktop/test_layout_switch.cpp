#include "app/desktop/actions/layout_switch.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/models/layers_model.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "core/atlas/atlas_tables.h"
#include "core/cartography/map_places.h"
#include "tests/app/desktop/desktop_test.h"

#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

using namespace placelens;

class TestLayoutSwitch : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;

    MapLayout layout() const { return m_window->session().map().layout; }
    MapLayout shownLayout() const { return m_window->session().content()->description.layout; }

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(ThemeChoice::Light); }
    void init()
    {
        failOnOwnWarnings();
        m_window = std::make_unique<MainWindow>(builtInFigures(), *m_appearance);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->map().isUpToDate());
    }
    void cleanup() { m_window.reset(); }

    void keysShowHexagonsAndTakeThemBack()
    {
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(layout(), MapLayout::Hexagons);
        QCOMPARE(m_window->session().steps().undoText(), QStringLiteral("Hexagons"));
        QTRY_COMPARE(shownLayout(), MapLayout::Hexagons);
        QVERIFY(m_window->toolBar().layoutSwitch().isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(layout(), MapLayout::Geographic);
        QVERIFY(!m_window->toolBar().layoutSwitch().isChecked());
        QTRY_COMPARE(shownLayout(), MapLayout::Geographic);
    }

    void theButtonAndTheMenuAreTheSameSwitch()
    {
        auto *button = m_window->findChild<QToolButton *>(QStringLiteral("hexagonButton"));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(layout(), MapLayout::Hexagons);
        QAction *inMenu = nullptr;
        for (QAction *menu : m_window->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->objectName() == QLatin1String("hexagons"))
                    inMenu = action;
        QVERIFY(inMenu && inMenu->isChecked());
        inMenu->trigger();
        QCOMPARE(layout(), MapLayout::Geographic);
        QCOMPARE(m_window->session().steps().undoText(), QStringLiteral("Borders as they are"));
        QVERIFY(!button->isChecked());
    }

    void aClickSelectsTheHexagonUnderIt()
    {
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(shownLayout(), MapLayout::Hexagons);
        MapView &map = m_window->map();
        const Area westminster = areaCalled(QStringLiteral("E09000033"));
        const PixelPoint at = map.camera().toPixel(labelOf(*m_window->session().content(), westminster));
        QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier, QPoint(qRound(at.x), qRound(at.y)));
        const auto &selection = m_window->session().state().selection;
        QCOMPARE(selection.size(), std::size_t(1));
        QCOMPARE(selection.front().area.code, westminster.code);
    }

    void placesAndMotorwaysCanNotBeShownWithHexagons()
    {
        LayersModel model(m_window->session());
        const QModelIndex backdrop = model.index(LayersModel::Backdrop, 0);
        QStringList before, after;
        const auto listEnabled = [&](QStringList &list) {
            for (int row = 0; row < model.rowCount(backdrop); ++row)
                if (model.flags(model.index(row, 0, backdrop)) & Qt::ItemIsEnabled)
                    list += model.index(row, 0, backdrop).data().toString();
        };
        listEnabled(before);
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
        listEnabled(after);
        QCOMPARE(before, (QStringList{QStringLiteral("Names of areas"), QStringLiteral("Places"),
                                      QStringLiteral("Motorways"), QStringLiteral("Wales and Scotland")}));
        QCOMPARE(after, (QStringList{QStringLiteral("Names of areas"), QStringLiteral("Wales and Scotland")}));
    }

    void anAtlasWithoutHexagonsHasNoSwitch()
    {
        auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY(tables);
        tables->districts.front().hexagon.reset();
        const auto atlas = Atlas::fromTables(*tables);
        QVERIFY(atlas);
        Session session(std::make_shared<const Figures>(*atlas), Theme::light());
        const LayoutSwitch action(session, nullptr);
        QVERIFY(!action.isEnabled());
        QVERIFY(action.toolTip().contains(QStringLiteral("hexagon map")));
    }
};

QTEST_MAIN(TestLayoutSwitch)
#include "test_layout_switch.moc"
