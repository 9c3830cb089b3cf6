#include "app/desktop/words/menu_text.h"

namespace placelens {

QString inMenu(QString words)
{
    return words.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace placelens
