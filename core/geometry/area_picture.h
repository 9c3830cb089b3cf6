#pragma once

#include "core/geometry/coverage.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace placelens {

/// A window on the grid, in square pixels.
struct PixelWindow
{
    double west = 0;  ///< metres east of the left edge
    double north = 0; ///< metres north of the upper edge
    double metresPerPixel = 1;
    int width = 0;
    int height = 0;
};

/// Which part of a coverage each pixel shows: the picture of area numbers, with exact shares where borders run through.
///
/// Made in one sweep over the boundary (see `sweep`). Colouring it is a table look-up, so that a change of colours needs
/// no geometry, and neighbours can show no seam, because the shares of a pixel sum to one. Immutable.
class AreaPicture
{
public:
    int width() const { return m_width; }
    int height() const { return static_cast<int>(m_rows.size()); }

    /// The part that holds most of a pixel; noPart for the sea. \pre inside the picture
    PartIndex at(int x, int y) const;

    /// Lays the colours (premultiplied ARGB, one a part) over `pixels`, rows `stride` pixels apart. Where there is no part,
    /// or a part has the colour 0, what was there stays, in proportion.
    void colour(std::span<const std::uint32_t> colours, std::uint32_t *pixels, std::ptrdiff_t stride) const;

private:
    friend class RowSweep;
    friend AreaPicture sweep(const Coverage &, const PixelWindow &, double, std::stop_token);

    /// From pixel `from` on, until the next run: one part whole, or `count` shares from `first`.
    struct Run
    {
        int from = 0;
        std::uint32_t first = noPart; ///< the part, if count is 0
        std::uint32_t count = 0;
    };
    /// How much of a pixel a part holds, of `wholePixel`. The sea holds what is left.
    struct Share
    {
        PartIndex part = noPart;
        std::int32_t weight = 0;
    };
    struct Row
    {
        std::vector<Run> runs;
        std::vector<Share> shares;
    };

    int m_width = 0;
    std::vector<Row> m_rows;
};

/// Draws a coverage's area numbers in one pass over its boundary stretches.
///
/// Every stretch knows what lies left and right of it, so it adds to one part's share what it takes from the other's, from
/// its place on to the right end of the line: summed from the left, the shares of every pixel come out exactly (the signed
/// area of Catmull 1978, in integer cells as FreeType's rasteriser keeps them, here for many areas at once).
/// Coordinates are rounded to 1/256 of a pixel; vertices that matter less than `leastDetail` square pixels are left out.
/// Stopped early, the rest of the picture is empty.
AreaPicture sweep(const Coverage &coverage, const PixelWindow &window, double leastDetail = 0.3,
                  std::stop_token stop = {});

} // namespace placelens
