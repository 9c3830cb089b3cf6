#include "app/desktop/actions/view_menu.h"

#include "app/desktop/actions/layout_switch.h"
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/settings.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/view_switch.h"

#include <QActionGroup>

namespace placelens {

ViewMenu::ViewMenu(MainWindow &window) : CommandMenu(tr("&View"), window)
{
    addActions(window.toolBar().views().choices());
    addSeparator();
    MapView &map = window.map();
    add(tr("Zoom &in"), QKeySequence::ZoomIn, [&map] { map.zoomBy(1.5); });
    add(tr("Zoom &out"), QKeySequence::ZoomOut, [&map] { map.zoomBy(1 / 1.5); });
    add(tr("&Whole England"), QKeySequence(Qt::CTRL | Qt::Key_0), [&map] { map.showEngland(); });
    QAction *selection =
        add(tr("Zoom to the &selection"), QKeySequence(Qt::CTRL | Qt::Key_J), [&map] { map.zoomToSelection(); });
    connect(this, &QMenu::aboutToShow, selection,
            [&window, selection] { selection->setEnabled(!window.session().state().selection.empty()); });
    connect(this, &QMenu::aboutToHide, selection, [selection] { selection->setEnabled(true); });
    addViews();
    addSeparator();
    addAction(&window.toolBar().layoutSwitch());
    addSeparator();
    for (PanelDock *panel : window.panels())
        addAction(panel->toggleViewAction());
    add(tr("Panels where they &were"), {}, [&window] { window.resetLayout(); });
    addSeparator();
    fillThemes(*addMenu(tr("&Theme")));
}

void ViewMenu::addViews()
{
    MapView &map = host().map();
    QAction *previous =
        add(tr("&Previous view"), QKeySequence(Qt::ALT | Qt::Key_Left), [&map] { map.showPreviousView(); });
    QAction *next = add(tr("&Next view"), QKeySequence(Qt::ALT | Qt::Key_Right), [&map] { map.showNextView(); });
    const auto follow = [previous, next, &map] {
        previous->setEnabled(map.hasPreviousView());
        next->setEnabled(map.hasNextView());
    };
    connect(&map, &MapView::viewsChanged, this, follow);
    follow();
}

void ViewMenu::fillThemes(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    const std::vector<std::pair<ThemeChoice, QString>> choices{
        {ThemeChoice::System, tr("As the &system")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")},
        {ThemeChoice::HighContrastLight, tr("&High contrast: black on white")},
        {ThemeChoice::HighContrastDark, tr("High contrast: &white on black")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu.addAction(text);
        connect(action, &QAction::triggered, this, [this, chosen = choice] {
            remember(settings::theme, nameOf(chosen));
            host().appearance().choose(chosen);
        });
        action->setCheckable(true);
        action->setChecked(host().appearance().choice() == choice);
        group->addAction(action);
    }
}

} // namespace placelens
