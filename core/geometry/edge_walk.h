#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>

namespace placelens {

/// A pixel has this many steps each way; everything between corners is reckoned in whole steps.
inline constexpr int stepsPerPixel = 256;
/// All of a pixel: twice its area in steps.
inline constexpr int wholePixel = 2 * stepsPerPixel * stepsPerPixel;

/// A place in a picture, in steps right and down.
struct StepPoint
{
    std::int32_t x = 0;
    std::int32_t y = 0;
};

/// The whole number nearest to `value`, halves to even. \pre within ±2^31
inline std::int32_t nearest(double value)
{
    // Added to 1.5 * 2^52 the lowest bits of a double are the whole number; a call of lrint would take ten times as long.
    return static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(value + 6755399441055744.0));
}

inline std::int32_t pixelOf(std::int32_t steps)
{
    return steps >> 8; // rounds down also left of the picture
}

/// Where an edge is on its way from `from` to `to`. The same edge moved by whole pixels is cut at the same places, so that
/// tiles are exactly the pieces of the whole picture.
class EdgeSlope
{
public:
    EdgeSlope(StepPoint from, StepPoint to)
        : m_from(from), m_across(static_cast<double>(to.x) - from.x),
          m_inverse(1 / (static_cast<double>(to.y) - from.y))
    {}
    std::int32_t xAt(std::int32_t y) const
    {
        return m_from.x + nearest(m_across * (static_cast<double>(y) - m_from.y) * m_inverse);
    }

private:
    StepPoint m_from;
    double m_across;
    double m_inverse;
};

/// Cuts the piece of an edge in one row of pixels (y from 0 to 256) at the pixels' edges and calls
/// `put(column, start, end)` for each piece. What lies left of the column `begin` comes as the column before it; what lies
/// in or right of `end` (a column) is left out. The heights of the pieces add up to the whole exactly.
template<typename Put>
inline void walkColumns(StepPoint from, StepPoint to, std::int32_t begin, std::int32_t end, Put put)
{
    const std::int32_t last = std::max(pixelOf(to.x), begin - 1);
    std::int32_t column = std::max(pixelOf(from.x), begin - 1);
    if (column == last) {
        if (column < end)
            put(column, from, to);
        return;
    }
    if (std::min(column, last) >= end)
        return;
    const bool isRightward = to.x > from.x;
    const double slope = (static_cast<double>(to.y) - from.y) / (static_cast<double>(to.x) - from.x);
    const auto at = [&](std::int32_t x) {
        return StepPoint{x, from.y + nearest(slope * (static_cast<double>(x) - from.x))};
    };
    StepPoint start = from;
    if (column >= end) { // comes in from the right
        start = at(end * stepsPerPixel);
        column = end - 1;
    }
    for (; column != last; column += isRightward ? 1 : -1) {
        if (column >= end)
            return;
        const StepPoint next = at((isRightward ? column + 1 : column) * stepsPerPixel);
        put(column, start, next);
        start = next;
    }
    if (column < end)
        put(column, start, to);
}

/// Twice the area between a piece of an edge in one pixel and the pixel's left edge; positive going down.
inline std::int32_t areaLeftOf(std::int32_t column, StepPoint start, StepPoint end)
{
    return (end.y - start.y) * (start.x + end.x - 2 * column * stepsPerPixel);
}

/// Cuts an edge at the rows' edges within `top` to `bottom` (steps, whole rows) and calls `put(row, from, to)` for each
/// piece, its y counted from the row's top.
template<typename Put>
inline void walkRows(StepPoint from, StepPoint to, std::int32_t top, std::int32_t bottom, Put put)
{
    if (from.y == to.y || std::max(from.y, to.y) <= top || std::min(from.y, to.y) >= bottom)
        return;
    const bool isDown = to.y > from.y;
    const std::int32_t firstRow = pixelOf(isDown ? from.y : from.y - 1);
    const std::int32_t lastRow = pixelOf(isDown ? to.y - 1 : to.y);
    if (firstRow == lastRow) { // all of it in one row, which is in the picture
        const std::int32_t base = firstRow * stepsPerPixel;
        put(firstRow, {from.x, from.y - base}, {to.x, to.y - base});
        return;
    }
    const EdgeSlope slope(from, to);
    std::int32_t y = std::clamp(from.y, top, bottom);
    const std::int32_t end = std::clamp(to.y, top, bottom);
    std::int32_t x = y == from.y ? from.x : slope.xAt(y);
    while (y != end) {
        const std::int32_t row = pixelOf(isDown ? y : y - 1);
        const std::int32_t base = row * stepsPerPixel;
        const std::int32_t next = isDown ? std::min(end, base + stepsPerPixel) : std::max(end, base);
        const std::int32_t nextX = next == to.y ? to.x : slope.xAt(next);
        put(row, {x, y - base}, {nextX, next - base});
        x = nextX;
        y = next;
    }
}

} // namespace placelens
