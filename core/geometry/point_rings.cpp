#include "core/geometry/point_rings.h"

namespace placelens {

double signedArea(std::span<const GridPoint> ring)
{
    if (ring.size() < 3)
        return 0;
    const GridPoint origin = ring.front();
    double sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        sum += (ring[i - 1].east - origin.east) * (ring[i].north - origin.north)
               - (ring[i].east - origin.east) * (ring[i - 1].north - origin.north);
    }
    return sum / 2;
}

bool isInside(std::span<const GridPoint> ring, GridPoint p)
{
    bool inside = false;
    for (std::size_t i = 0, previous = ring.size() - 1; i < ring.size(); previous = i++)
        inside ^= crossesEastOf(ring[previous], ring[i], p);
    return inside;
}

GridBox boxOf(std::span<const GridPoint> points)
{
    GridBox box;
    for (const GridPoint &p : points)
        box.include(p);
    return box;
}

} // namespace placelens
