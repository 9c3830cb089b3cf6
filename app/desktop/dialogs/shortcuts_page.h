#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

class QWidget;

namespace placelens {

/// Keys and what they do.
struct Shortcut
{
    QString where; ///< the menu, or the place where the keys work
    QString what;
    QString keys; ///< as the system writes them
};

/// All shortcuts: those of the menus as they are set, then those of the map, the Divide line and Present.
std::vector<Shortcut> shortcutsOf(const QWidget &window);

/// The same as a page: rich text.
QString shortcutsText(const std::vector<Shortcut> &shortcuts);

} // namespace placelens
