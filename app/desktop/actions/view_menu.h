#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

/// What of the window and the map is seen, and how.
class ViewMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit ViewMenu(MainWindow &window);

private:
    void addViews();
    void fillThemes(QMenu &menu);
};

} // namespace placelens
