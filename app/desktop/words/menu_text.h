#pragma once

#include <QString>

namespace placelens {

/// Words as a menu shows them: an ampersand in a name would become a keyboard mark.
QString inMenu(QString words);

} // namespace placelens
