#pragma once

#include <algorithm>
#include <limits>

namespace placelens {

/// A place in British National Grid (EPSG:27700): metres east and north of the grid's false origin.
struct GridPoint
{
    double east = 0;
    double north = 0;
    friend bool operator==(const GridPoint &, const GridPoint &) = default;
};

/// A rectangle of the grid, in metres. Starts out empty; grows by `include`.
struct GridBox
{
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return !(west <= east && south <= north); }
    double width() const { return east - west; }
    double height() const { return north - south; }
    GridPoint centre() const { return {(west + east) / 2, (south + north) / 2}; }
    bool contains(GridPoint p) const
    {
        return p.east >= west && p.east <= east && p.north >= south && p.north <= north;
    }
    bool intersects(const GridBox &o) const
    {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
    void include(GridPoint p)
    {
        west = std::min(west, p.east);
        east = std::max(east, p.east);
        south = std::min(south, p.north);
        north = std::max(north, p.north);
    }
    void include(const GridBox &o)
    {
        if (o.isEmpty())
            return;
        include(GridPoint{o.west, o.south});
        include(GridPoint{o.east, o.north});
    }
    friend bool operator==(const GridBox &, const GridBox &) = default;
};

} // namespace placelens
