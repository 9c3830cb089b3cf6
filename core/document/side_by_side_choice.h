#pragma once

#include <QString>

#include <vector>

namespace placelens {

/// What one of several maps shows; empty ids are those of the main map.
struct SideMap
{
    QString indicator, period, geography; ///< ids
    friend bool operator==(const SideMap &, const SideMap &) = default;
};

/// How areas or maps stand side by side.
struct SideBySideChoice
{
    enum class Show {
        Areas, ///< one column an area, with its silhouette
        Maps,  ///< two to four maps
    };
    Show show = Show::Areas;
    bool isSameScale = false; ///< maps: each at the same scale about an area of its own; otherwise all the same extent
    bool hasMatchedLegend = true; ///< maps of one unit share their classes
    std::vector<SideMap> maps;    ///< two to four once chosen
    friend bool operator==(const SideBySideChoice &, const SideBySideChoice &) = default;
};

} // namespace placelens
