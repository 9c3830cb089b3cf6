#pragma once

#include <QColor>

namespace placelens {

/// The colours of the window and the map, light or dark. Text on `window`, `panel` and `alternate` has at least 4.5:1.
struct Theme
{
    bool isDark = false;
    QColor window, panel, alternate;
    QColor ink, secondInk, thirdInk;
    QColor rule, lightRule, chartGrid, controlEdge, tick;
    QColor accent, accentText, selection;
    QColor sea, otherLand, otherLandBorder, halo, noData;
    QColor lep, combinedAuthority, midlandsEngine, midlandsEngineBand, region;

    static const Theme &light();
    static const Theme &dark();
    /// The colour of the area with letter `index` (0 for A), and of the letter on it.
    QColor area(int index) const;
    QColor areaLetter() const;
};

/// `colour` with its opacity multiplied by `opacity`.
QColor faded(QColor colour, double opacity);

} // namespace placelens
