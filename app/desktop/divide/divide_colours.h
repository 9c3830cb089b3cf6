#pragma once

#include "core/cartography/theme.h"

#include <array>
#include <vector>

namespace placelens {

/// The colours of the Divide view. Fills stay the same in light and dark, as classes do; ink is for words and edges.
struct DivideColours
{
    std::array<QColor, 2> sides;   ///< left of a line and right of it, lilac and sand
    std::array<QColor, 2> sideInk; ///< their names and medians
    std::array<QColor, 2> dots;    ///< of small areas on these fills
    QColor hot, cold;              ///< the highest fifth, filled; the ring of the lowest, on white
    std::array<QColor, 4> spots;   ///< by Quadrant: like beside like dark, unlike beside unlike pale
    QColor notRemarkable;          ///< tested, and no spot

    /// Two figures at once, three classes each: `first` across, `second` up, 0 the lowest.
    QColor both(int first, int second) const;
    /// A fill for one of many groups, neighbours in the list apart.
    QColor group(int index) const;

    explicit DivideColours(const Theme &theme);

private:
    std::array<QColor, 9> m_both;
};

} // namespace placelens
