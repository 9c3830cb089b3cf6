#pragma once

#include "core/geometry/edge_walk.h"

#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <vector>

namespace placelens {

/// Gathers how much of each pixel thin lines cover, for the rows of one band, while their edges are walked for another
/// purpose. A piece of a line in one pixel covers its length times the line's width; what of that lies across the pixel's
/// edge goes to the pixel beside it. Where lines crowd, their cover tends to `mostCovered` of a pixel rather than to all of
/// it, so that what is under them stays visible however small the areas are.
class ThinInk
{
public:
    /// `lineWidth` in pixels, at most 1.5.
    ThinInk(int width, int mostRows, double lineWidth)
        : m_stride(width + 8), m_lineWidth(lineWidth * stepsPerPixel),
          m_sums(static_cast<std::size_t>(m_stride) * (mostRows + 4), 0),
          m_reach(static_cast<std::size_t>(mostRows) + 4), m_shown(mostInk)
    {
        for (std::size_t i = 0; i < mostInk; ++i)
            m_shown[i] = static_cast<std::uint8_t>(
                std::lround(255 * mostCovered * (1 - std::exp(-static_cast<double>(i) / 256 / mostCovered))));
    }

    /// Before the pieces of an edge.
    void beginEdge(StepPoint from, StepPoint to)
    {
        const double across = std::abs(static_cast<double>(to.x) - from.x);
        const double down = std::abs(static_cast<double>(to.y) - from.y);
        m_isSteep = down > across;
        const double longer = std::max(across, down);
        m_extent = longer > 0 ? nearest(m_lineWidth * std::sqrt(across * across + down * down) / longer) : 0;
    }

    /// A piece in one pixel, y counted from the row's top. \pre row from -1 to one past the last, column from -1 to width
    void add(std::int32_t row, std::int32_t column, StepPoint a, StepPoint b)
    {
        // Twice the distance of its middle from the pixel's left, or upper, edge.
        const std::int32_t middle = m_isSteep ? a.x + b.x - 2 * column * stepsPerPixel : a.y + b.y;
        const std::int32_t length = std::abs(m_isSteep ? b.y - a.y : b.x - a.x);
        const std::int32_t before = std::max(0, m_extent - middle);
        const std::int32_t after = std::max(0, m_extent + middle - 2 * stepsPerPixel);
        const std::ptrdiff_t beside = m_isSteep ? 1 : m_stride;
        std::int32_t *sum = m_sums.data() + static_cast<std::ptrdiff_t>(row + 2) * m_stride + column + 2;
        Reach &reach = m_reach[static_cast<std::size_t>(row) + 2];
        reach.first = std::min(reach.first, column);
        reach.last = std::max(reach.last, column);
        sum[0] += length * (2 * m_extent - before - after);
        if (before > 0)
            sum[-beside] += length * before;
        if (after > 0)
            sum[beside] += length * after;
    }

    /// Writes the cover of a row's pixels, 0 to 255, to `covered`, whose pixels are 0, and forgets it.
    void finishRow(std::int32_t row, std::uint8_t *covered)
    {
        const Reach reach = reachAround(row);
        std::int32_t *sum = sumsOf(row);
        const std::int32_t last = std::min(reach.last + 1, m_stride - 9);
        for (std::int32_t x = std::max(reach.first - 1, 0) & ~3; x <= last; x += 4) {
            std::uint64_t four[2]; // most pixels have none
            std::memcpy(four, sum + x, sizeof four);
            if ((four[0] | four[1]) == 0)
                continue;
            for (std::int32_t i = x; i <= std::min(x + 3, last); ++i) {
                covered[i] = m_shown[std::min(static_cast<std::size_t>(sum[i]) >> 9, mostInk - 1)];
                sum[i] = 0;
            }
        }
        for (const std::int32_t beyond : {-2, -1, m_stride - 8, m_stride - 7})
            sum[beyond] = 0;
    }
    /// Forgets what went beyond the band. \pre all its rows, `rows` of them, are finished
    void clear(std::int32_t rows)
    {
        for (const std::int32_t row : {-2, -1, rows, rows + 1})
            std::fill(sumsOf(row) - 2, sumsOf(row) - 2 + m_stride, 0);
        std::fill(m_reach.begin(), m_reach.end(), Reach());
    }

private:
    static constexpr double mostCovered = 0.65;
    static constexpr std::size_t mostInk = 1024; ///< 256ths of a pixel

    /// The columns that lines touch in a row.
    struct Reach
    {
        std::int32_t first = std::numeric_limits<std::int32_t>::max() / 2;
        std::int32_t last = -2;
    };

    /// With the rows beside it, from which lines may reach into it.
    Reach reachAround(std::int32_t row) const
    {
        Reach all;
        const auto rows = static_cast<std::int32_t>(m_reach.size());
        for (std::int32_t r = std::max(row + 1, 0); r <= std::min(row + 3, rows - 1); ++r) {
            all.first = std::min(all.first, m_reach[static_cast<std::size_t>(r)].first);
            all.last = std::max(all.last, m_reach[static_cast<std::size_t>(r)].last);
        }
        return all;
    }

    std::int32_t *sumsOf(std::int32_t row)
    {
        return m_sums.data() + static_cast<std::ptrdiff_t>(row + 2) * m_stride + 2;
    }

    std::int32_t m_stride;
    double m_lineWidth;
    bool m_isSteep = true;
    std::int32_t m_extent = 0; ///< of the line across (or, if it is not steep, down) in steps
    std::vector<std::int32_t> m_sums;
    std::vector<Reach> m_reach;
    std::vector<std::uint8_t> m_shown; ///< what ink comes to in the picture
};

} // namespace placelens
