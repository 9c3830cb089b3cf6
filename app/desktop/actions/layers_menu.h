#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

struct MapDescription;

/// What lies on the map.
class LayersMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit LayersMenu(MainWindow &window);

private:
    /// A check mark for a part of the map that can be shown or not.
    void addSwitch(const QString &text, bool MapDescription::*part);
};

} // namespace placelens
