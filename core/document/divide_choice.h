#pragma once

#include "core/geometry/points.h"

#include <QString>

#include <vector>

namespace placelens {

/// The line that "north" and "south" are most often told apart by, from the Severn to the Wash: where a hand starts.
std::vector<GridPoint> severnToWash();

/// What parts the districts, and how the parts are looked at.
struct DivideChoice
{
    enum class By {
        Line,      ///< a straight or bent line over the map, endless at both ends
        Geography, ///< its areas are the groups
        TwoSets,   ///< two sets of selected areas against each other
    };
    enum class Look {
        Sides,         ///< how figures lie on each side
        Clusters,      ///< where like lies beside like
        TwoIndicators, ///< one indicator against another
    };
    enum class Unit {
        Districts,
        SmallAreas, ///< for figures that there are of them, and for sides alone; otherwise districts all the same
    };
    By by = By::Line;
    Look look = Look::Sides;
    /// At least two points in British National Grid metres; `left` and `right` are seen from the first to the last.
    std::vector<GridPoint> line = severnToWash();
    QString geography = QStringLiteral("region"); ///< id
    /// Letters of the selected areas of each set, 0 for A. None left: all that are selected; none right: the rest.
    std::vector<int> left, right;
    Unit unit = Unit::Districts; ///< what is counted
    bool isWeighted = false; ///< by residents
    bool showsEnds = true;   ///< the highest and the lowest fifth stand on the map
    QString secondIndicator; ///< id; empty until one is chosen
    friend bool operator==(const DivideChoice &, const DivideChoice &) = default;
};

} // namespace placelens
