#include "core/atlas/divide_sides.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace placelens {

namespace {

constexpr double outlineRadius = 100 * DivideSides::farthest;
constexpr double outlineStep = std::numbers::pi / 6;

/// Twice the signed area between two ways, halved before so that no product overflows.
double turn(GridPoint from, GridPoint to, GridPoint place)
{
    double east = to.east / 2 - from.east / 2;
    double north = to.north / 2 - from.north / 2;
    const double longer = std::max(std::abs(east), std::abs(north));
    east /= longer;
    north /= longer;
    return east * (place.north / 2 - from.north / 2) - north * (place.east / 2 - from.east / 2);
}

double bearing(GridPoint from, GridPoint to)
{
    return std::atan2(to.north - from.north, to.east - from.east);
}

GridPoint farOff(GridPoint from, double angle)
{
    return {from.east + outlineRadius * std::cos(angle), from.north + outlineRadius * std::sin(angle)};
}

double signedArea(std::span<const GridPoint> ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint a = ring[i], b = ring[(i + 1) % ring.size()];
        sum += a.east * b.north - b.east * a.north;
    }
    return sum / 2;
}

bool isOn(GridPoint from, GridPoint to, GridPoint place)
{
    GridBox box;
    box.include(from);
    box.include(to);
    return box.contains(place)
           && (to.east - from.east) * (place.north - from.north) == (to.north - from.north) * (place.east - from.east);
}

} // namespace

bool DivideSides::isLine(std::span<const GridPoint> points)
{
    const auto isFinite = [](GridPoint p) { return std::isfinite(p.east) && std::isfinite(p.north); };
    if (points.size() < 2 || !std::all_of(points.begin(), points.end(), isFinite))
        return false;
    for (std::size_t i = 1; i < points.size(); ++i) // halved, as the sides are reckoned
        if (points[i].east / 2 == points[i - 1].east / 2 && points[i].north / 2 == points[i - 1].north / 2)
            return false;
    const auto isNear = [](GridPoint p) { return std::abs(p.east) <= farthest && std::abs(p.north) <= farthest; };
    return points.size() == 2 || std::all_of(points.begin(), points.end(), isNear);
}

DivideSides::DivideSides(std::span<const GridPoint> points) : m_points(points.begin(), points.end())
{
    if (m_points.size() == 2)
        return;
    const double start = bearing(m_points[1], m_points[0]);
    const double end = bearing(m_points[m_points.size() - 2], m_points.back());
    m_outline.push_back(farOff(m_points.front(), start));
    m_outline.insert(m_outline.end(), m_points.begin(), m_points.end());
    m_outline.push_back(farOff(m_points.back(), end));
    // From the far end back to the far start round what is left: counter-clockwise.
    const double whole = 2 * std::numbers::pi;
    const double round = std::fmod(start - end + 2 * whole, whole);
    for (double way = outlineStep; way < round; way += outlineStep)
        m_outline.push_back(farOff({}, end + way));
    m_isTurned = signedArea(m_outline) < 0; // ends that run off side by side, the other side between them
}

bool DivideSides::isLeft(GridPoint place) const
{
    if (m_outline.empty())
        return turn(m_points[0], m_points[1], place) >= 0;
    for (std::size_t i = 1; i < m_points.size(); ++i)
        if (isOn(m_points[i - 1], m_points[i], place))
            return true;
    return isInOutline(place) != m_isTurned;
}

bool DivideSides::isInOutline(GridPoint place) const
{
    bool isIn = false;
    for (std::size_t i = 0, before = m_outline.size() - 1; i < m_outline.size(); before = i++) {
        const GridPoint a = m_outline[before], b = m_outline[i];
        if ((a.north > place.north) == (b.north > place.north))
            continue;
        const bool isLeftOfEdge = turn(a, b, place) > 0;
        if (isLeftOfEdge == (b.north > a.north))
            isIn = !isIn;
    }
    return isIn;
}

} // namespace placelens
