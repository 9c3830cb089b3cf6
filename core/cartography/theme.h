#pragma once

#include <QColor>

namespace placelens {

/// The colours of the window and the map, light or dark. Text on `window`, `panel` and `alternate` has at least 4.5:1,
/// with high contrast 7:1.
struct Theme
{
    bool isDark = false;
    bool isHighContrast = false;
    QColor window, panel, alternate;
    QColor ink, secondInk, thirdInk;
    QColor rule, lightRule, chartGrid, controlEdge, tick;
    QColor accent, accentText, selection;
    QColor sea, otherLand, otherLandBorder, halo, noData;
    QColor lep, combinedAuthority, midlandsEngine, midlandsEngineBand, region;

    static const Theme &light();
    static const Theme &dark();
    /// Black and white, with few and strong colours.
    static const Theme &highContrastLight();
    static const Theme &highContrastDark();
    /// The colour of the area with letter `index` (0 for A), and of the letter on it.
    QColor area(int index) const;
    QColor areaLetter() const;
    friend bool operator==(const Theme &, const Theme &) = default;
};

/// `colour` with its opacity multiplied by `opacity`.
QColor faded(QColor colour, double opacity);

} // namespace placelens
