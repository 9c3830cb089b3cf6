#include "app/desktop/actions/layers_menu.h"

#include "app/desktop/main_window.h"
#include "app/desktop/panels/layers_panel.h"

namespace placelens {

namespace {

/// Hexagons are not where the land is, so that roads and places can't be shown with them.
bool isOnlyOnBorders(bool MapDescription::*part)
{
    return part == &MapDescription::showsPlaces || part == &MapDescription::showsMotorways;
}

} // namespace

LayersMenu::LayersMenu(MainWindow &window) : CommandMenu(tr("&Layers"), window)
{
    QMenu *borders = addMenu(tr("&Add borders"));
    connect(borders, &QMenu::aboutToShow, this, [&window, borders] {
        borders->clear();
        window.layers().fillAddMenu(*borders);
    });
    addSeparator();
    addSwitch(tr("&Districts, December 2017"), &MapDescription::showsDistricts);
    addSwitch(tr("&Names of areas"), &MapDescription::showsLabels);
    addSwitch(tr("&Places"), &MapDescription::showsPlaces);
    addSwitch(tr("&Motorways"), &MapDescription::showsMotorways);
    addSwitch(tr("&Wales and Scotland"), &MapDescription::showsContext);
}

void LayersMenu::addSwitch(const QString &text, bool MapDescription::*part)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, part, text](bool isOn) {
        MapDescription map = host().session().map();
        map.*part = isOn;
        host().session().changeMap(isOn ? tr("Show %1").arg(text) : tr("Hide %1").arg(text), map);
    });
    connect(this, &QMenu::aboutToShow, action, [this, action, part] {
        const MapDescription &map = host().session().map();
        action->setChecked(map.*part);
        action->setEnabled(map.layout == MapLayout::Geographic || !isOnlyOnBorders(part));
    });
}

} // namespace placelens
