#pragma once

#include "app/desktop/models/search_model.h"

#include <QPointer>

class QAction;
class QWidget;

namespace placelens {

/// A command of the menus, and what is said of it.
struct MenuCommand
{
    SearchCommand said;
    QPointer<QAction> action; ///< null once its menu made itself anew
};

/// Every command of the window's menus as it stands now, whether it can be used or not. Empty without menus.
std::vector<MenuCommand> menuCommands(const QWidget &window);

} // namespace placelens
