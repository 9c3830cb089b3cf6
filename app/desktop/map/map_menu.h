#pragma once

#include "app/desktop/session.h"

class QMenu;

namespace placelens {

/// Fills `menu` with what can be done with a district: select one of the areas that hold it, copy its name and code.
void fillMapMenu(QMenu &menu, Session &session, int district);

} // namespace placelens
