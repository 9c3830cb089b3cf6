#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

/// Which figures are shown and compared.
class FiguresMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit FiguresMenu(MainWindow &window);
};

} // namespace placelens
