#include "core/geometry/ink_band.h"

#include <cmath>

namespace placelens {

namespace {

StepPoint operator+(StepPoint a, StepPoint b)
{
    return {a.x + b.x, a.y + b.y};
}

/// From a line's middle to its side: right of the way on a screen, whose y runs down.
StepPoint sideOf(InkBand::Way way, double halfWidth)
{
    return {nearest(-way.down * halfWidth), nearest(way.across * halfWidth)};
}

} // namespace

InkBand::InkBand(int width, int mostRows)
    : m_width(width), m_changes(static_cast<std::size_t>(width + 2) * mostRows, 0),
      m_reach(static_cast<std::size_t>(mostRows)), m_covered(static_cast<std::size_t>(width))
{}

void InkBand::begin(int firstRow, int rows)
{
    m_firstRow = firstRow;
    m_top = firstRow * stepsPerPixel;
    m_bottom = (firstRow + rows) * stepsPerPixel;
}

void InkBand::addRound(StepPoint at, Way before, Way after, double halfWidth)
{
    const double cross = before.across * after.down - before.down * after.across;
    addFan(at, before, after, cross > 0 ? -halfWidth : halfWidth, 3);
}

/// A fan of triangles from side to side: two halves of the turn, and those halved again until they are small.
void InkBand::addFan(StepPoint at, Way from, Way to, double outer, int mostHalvings)
{
    const double dot = from.across * to.across + from.down * to.down;
    constexpr double small = 0.8;    // the cosine of a turn that one triangle rounds well enough
    constexpr double back = -0.9999; // the way it came: there is no outside to round
    if (dot > small || dot < back || mostHalvings == 0) {
        addTriangle(at, at + sideOf(from, outer), at + sideOf(to, outer));
        return;
    }
    const Way sum{from.across + to.across, from.down + to.down};
    const double length = std::sqrt(sum.across * sum.across + sum.down * sum.down);
    const Way middle{sum.across / length, sum.down / length};
    addFan(at, from, middle, outer, mostHalvings - 1);
    addFan(at, middle, to, outer, mostHalvings - 1);
}

void InkBand::addTriangle(StepPoint a, StepPoint b, StepPoint c)
{
    const auto area = static_cast<double>(b.x - a.x) * (c.y - a.y) - static_cast<double>(b.y - a.y) * (c.x - a.x);
    if (area > 0)
        std::swap(b, c);
    addEdge(a, b);
    addEdge(b, c);
    addEdge(c, a);
}

/// What an edge that runs down begins, one that runs up ends.
void InkBand::addEdge(StepPoint from, StepPoint to)
{
    walkRows(from, to, m_top, m_bottom, [&](std::int32_t row, StepPoint start, StepPoint end) {
        const auto inBand = static_cast<std::size_t>(row - m_firstRow);
        std::int32_t *changes = m_changes.data() + inBand * (m_width + 2) + 1;
        Reach &reach = m_reach[inBand];
        walkColumns(start, end, 0, m_width, [&](std::int32_t column, StepPoint a, StepPoint b) {
            const std::int32_t cover = b.y - a.y;
            // What is left of the picture shows from the first column on.
            const std::int32_t area = column < 0 ? 2 * stepsPerPixel * cover : areaLeftOf(column, a, b);
            changes[column] += 2 * stepsPerPixel * cover - area;
            changes[column + 1] += area;
            if (reach.last < reach.first)
                reach = {std::max(column, 0), column + 1};
            reach.first = std::min(reach.first, std::max(column, 0));
            reach.last = std::max(reach.last, column + 1);
        });
    });
}

InkBand::Row InkBand::finish(int row)
{
    Reach &reach = m_reach[static_cast<std::size_t>(row)];
    const int first = reach.first, last = std::min(reach.last, m_width - 1);
    std::int32_t *changes = m_changes.data() + static_cast<std::size_t>(row) * (m_width + 2) + 1;
    std::int32_t cover = 0;
    for (int x = first; x <= last; ++x) {
        cover += changes[x];
        changes[x] = 0;
        m_covered[static_cast<std::size_t>(x - first)] =
            static_cast<std::uint8_t>(std::clamp(cover, 0, wholePixel - 1) >> 9);
    }
    for (int x = last + 1; x <= reach.last; ++x)
        changes[x] = 0;
    int end = std::max(first, last + 1);
    if (cover > 0 && last >= first) { // it ends only beyond the picture
        std::fill(m_covered.begin() + (end - first), m_covered.begin() + (m_width - first),
                  static_cast<std::uint8_t>(std::min(cover, wholePixel - 1) >> 9));
        end = m_width;
    }
    changes[-1] = 0;
    reach = {};
    return {first, std::span(m_covered).first(static_cast<std::size_t>(end - first))};
}

} // namespace placelens
