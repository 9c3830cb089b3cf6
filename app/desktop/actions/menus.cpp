#include "app/desktop/actions/menus.h"

#include "app/desktop/actions/layout_switch.h"
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/layers_panel.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/settings.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/words/words.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace placelens {

namespace {

/// Hexagons are not where the land is, so that roads and places can't be shown with them.
bool isOnlyOnBorders(bool MapDescription::*part)
{
    return part == &MapDescription::showsPlaces || part == &MapDescription::showsMotorways;
}

} // namespace

Menus::Menus(MainWindow &window) : QObject(&window), m_window(window)
{
    QMenuBar &bar = *window.menuBar();
    fillFile(*bar.addMenu(tr("&File")));
    fillEdit(*bar.addMenu(tr("&Edit")));
    fillView(*bar.addMenu(tr("&View")));
    fillLayers(*bar.addMenu(tr("&Layers")));
    fillAreas(*bar.addMenu(tr("&Areas")));
    fillFigures(*bar.addMenu(tr("Fi&gures")));
    fillHelp(*bar.addMenu(tr("&Help")));
}

QAction *Menus::add(QMenu &menu, const QString &text, const QKeySequence &keys, std::function<void()> what)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [what = std::move(what)] { what(); });
    return action;
}

void Menus::addSwitch(QMenu &menu, const QString &text, bool MapDescription::*part)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, part, text](bool isOn) {
        MapDescription map = m_window.session().map();
        map.*part = isOn;
        m_window.session().changeMap(isOn ? tr("Show %1").arg(text) : tr("Hide %1").arg(text), map);
    });
    connect(&menu, &QMenu::aboutToShow, action, [this, action, part] {
        const MapDescription &map = m_window.session().map();
        action->setChecked(map.*part);
        action->setEnabled(map.layout == MapLayout::Geographic || !isOnlyOnBorders(part));
    });
}

void Menus::fillFile(QMenu &menu)
{
    OwnAreas &areas = m_window.session().ownAreas();
    add(menu, tr("&Open areas…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        [this] { m_window.chooseOwnAreas(); });
    QAction *close = add(menu, tr("&Close areas"), {}, [&areas] { areas.close(); });
    const auto follow = [close, &areas] { close->setEnabled(areas.layer() != nullptr); };
    connect(&areas, &OwnAreas::changed, close, follow);
    follow();
    menu.addSeparator();
    add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_window.close(); });
}

void Menus::fillEdit(QMenu &menu)
{
    QUndoStack &steps = m_window.session().steps();
    QAction *undo = steps.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = steps.createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu.addActions({undo, redo});
    menu.addSeparator();
    add(menu, tr("&Copy the comparison"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { m_window.compare().copyTable(); });
    menu.addSeparator();
    add(menu, tr("&Find an area or figure"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_window.find(); });
}

void Menus::fillView(QMenu &menu)
{
    MapView &map = m_window.map();
    add(menu, tr("Zoom &in"), QKeySequence::ZoomIn, [&map] { map.zoomBy(1.5); });
    add(menu, tr("Zoom &out"), QKeySequence::ZoomOut, [&map] { map.zoomBy(1 / 1.5); });
    add(menu, tr("&Whole England"), QKeySequence(Qt::CTRL | Qt::Key_0), [&map] { map.showEngland(); });
    QAction *selection =
        add(menu, tr("Zoom to the &selection"), QKeySequence(Qt::CTRL | Qt::Key_J), [&map] { map.zoomToSelection(); });
    connect(&menu, &QMenu::aboutToShow, selection,
            [this, selection] { selection->setEnabled(!m_window.session().state().selection.empty()); });
    connect(&menu, &QMenu::aboutToHide, selection, [selection] { selection->setEnabled(true); });
    addViews(menu);
    menu.addSeparator();
    menu.addAction(&m_window.toolBar().layoutSwitch());
    menu.addSeparator();
    for (PanelDock *panel : m_window.panels())
        menu.addAction(panel->toggleViewAction());
    add(menu, tr("Panels where they &were"), {}, [this] { m_window.resetLayout(); });
    menu.addSeparator();
    fillThemes(*menu.addMenu(tr("&Theme")));
}

void Menus::addViews(QMenu &menu)
{
    MapView &map = m_window.map();
    QAction *previous =
        add(menu, tr("&Previous view"), QKeySequence(Qt::ALT | Qt::Key_Left), [&map] { map.showPreviousView(); });
    QAction *next = add(menu, tr("&Next view"), QKeySequence(Qt::ALT | Qt::Key_Right), [&map] { map.showNextView(); });
    const auto follow = [previous, next, &map] {
        previous->setEnabled(map.hasPreviousView());
        next->setEnabled(map.hasNextView());
    };
    connect(&map, &MapView::viewsChanged, this, follow);
    follow();
}

void Menus::fillThemes(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    const std::vector<std::pair<ThemeChoice, QString>> choices{{ThemeChoice::System, tr("As the &system")},
                                                               {ThemeChoice::Light, tr("&Light")},
                                                               {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = add(menu, text, {}, [this, chosen = choice] {
            remember(settings::theme, nameOf(chosen));
            m_window.appearance().choose(chosen);
        });
        action->setCheckable(true);
        action->setChecked(m_window.appearance().choice() == choice);
        group->addAction(action);
    }
}

void Menus::fillLayers(QMenu &menu)
{
    QMenu *borders = menu.addMenu(tr("&Add borders"));
    connect(borders, &QMenu::aboutToShow, this, [this, borders] {
        borders->clear();
        m_window.layers().fillAddMenu(*borders);
    });
    menu.addSeparator();
    addSwitch(menu, tr("&Districts, December 2017"), &MapDescription::showsDistricts);
    addSwitch(menu, tr("&Names of areas"), &MapDescription::showsLabels);
    addSwitch(menu, tr("&Places"), &MapDescription::showsPlaces);
    addSwitch(menu, tr("&Motorways"), &MapDescription::showsMotorways);
    addSwitch(menu, tr("&Wales and Scotland"), &MapDescription::showsContext);
}

void Menus::fillAreas(QMenu &menu)
{
    MapView &map = m_window.map();
    QAction *next =
        add(menu, tr("&Next area at the same place"), QKeySequence(Qt::Key_Tab), [&map] { map.selectNextHere(); });
    QAction *clear = add(menu, tr("&Clear the selection"), QKeySequence(Qt::Key_Escape),
                         [this] { m_window.session().clearSelection(); });
    // These keys mean something else in a text box or a list. The map handles them itself.
    for (QAction *action : {next, clear})
        action->setShortcutContext(Qt::WidgetShortcut);
    QMenu *away = menu.addMenu(tr("&Remove"));
    connect(away, &QMenu::aboutToShow, this, [this, away] { fillSelected(*away); });
    connect(&menu, &QMenu::aboutToShow, this, [this, away, clear] {
        const bool isAny = !m_window.session().state().selection.empty();
        away->setEnabled(isAny);
        clear->setEnabled(isAny);
    });
}

void Menus::fillSelected(QMenu &menu)
{
    menu.clear();
    for (const SelectedArea &selected : m_window.session().state().selection) {
        QString name = selected.area.name;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        add(menu, QStringLiteral("&%1  %2").arg(letterName(selected.letter), name), {},
            [this, selected] { m_window.session().deselect(selected); });
    }
}

void Menus::fillFigures(QMenu &menu)
{
    add(menu, tr("Figure on the &map…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_window.chooseShadedFigure(); });
    add(menu, tr("&Compared figures…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
        [this] { m_window.chooseComparedFigures(); });
    add(menu, tr("The &usual compared figures"), {}, [this] {
        ProjectState next = m_window.session().state();
        next.comparedIndicators.clear();
        m_window.session().change(tr("Compare the usual figures"), std::move(next));
    });
    menu.addSeparator();
    add(menu, tr("Copy the com&parison"), {}, [this] { m_window.compare().copyTable(); });
}

void Menus::fillHelp(QMenu &menu)
{
    add(menu, tr("&How to select and compare"), QKeySequence::HelpContents, [this] { m_window.showHowTo(); });
    add(menu, tr("&About Placelens"), {}, [this] { m_window.showAbout(); });
}

} // namespace placelens
