#pragma once

#include "core/geometry/points.h"

#include <span>
#include <vector>

namespace placelens {

/// The sides of a straight or bent line that has no ends: beyond its first and last point it runs straight on.
///
/// Left is looking from the first point to the last. A straight line parts exactly: a place on it counts as left. A bent
/// line that crosses itself, or whose ends cross, has places that are left of one stretch and right of another: they
/// count as left where an odd number of stretches lies between them and what is left of all.
class DivideSides
{
public:
    /// Whether the points make a line: at least two, finite, each other than the one before, and within `farthest` of the
    /// origin if there are more than two.
    static bool isLine(std::span<const GridPoint> points);

    /// \pre isLine(points)
    explicit DivideSides(std::span<const GridPoint> points);

    bool isLeft(GridPoint place) const;

    static constexpr double farthest = 1e8; ///< metres; of places, too, at a bent line

private:
    bool isInOutline(GridPoint place) const;

    std::vector<GridPoint> m_points;
    std::vector<GridPoint> m_outline; ///< round all that is left of a bent line; empty for a straight one
    bool m_isTurned = false;          ///< the outline goes round what is right of it
};

} // namespace placelens
