#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

/// Steps back and forth, copying and finding.
class EditMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit EditMenu(MainWindow &window);
};

} // namespace placelens
