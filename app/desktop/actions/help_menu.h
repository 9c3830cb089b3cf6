#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

/// How to do things, and what the program is.
class HelpMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit HelpMenu(MainWindow &window);
};

} // namespace placelens
