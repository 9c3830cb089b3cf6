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
    int height() const { return m_height; }

    /// The part that holds most of a pixel; noPart for the sea. \pre inside the picture
    PartIndex at(int x, int y) const;

    /// Lays the colours (premultiplied ARGB, one a part) over `pixels`, rows `stride` pixels apart. Where there is no part,
    /// or a part has the colour 0, what was there stays, in proportion. The work is shared by `threads`.
    void colour(std::span<const std::uint32_t> colours, std::uint32_t *pixels, std::ptrdiff_t stride,
                int threads = 1) const;
    /// The same for rows `from` to `to` - 1; `pixels` is the picture's first row.
    void colourRows(int from, int to, std::span<const std::uint32_t> colours, std::uint32_t *pixels,
                    std::ptrdiff_t stride) const;
    /// The same, with `ground` where nothing was painted before.
    void paintRows(int from, int to, std::uint32_t ground, std::span<const std::uint32_t> colours,
                   std::uint32_t *pixels, std::ptrdiff_t stride) const;

    /// Calls `take(from, end, share)` for the pixels of a row that hold any of the parts with `inside`: how much, of 256.
    template<typename Take>
    void visitInside(int y, const std::vector<bool> &inside, Take take) const
    {
        const auto runs = runsOf(y);
        const auto &shares = m_bands[static_cast<std::size_t>(y / rowsPerBand)].shares;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            const Run &run = runs[r];
            int share = run.count == 0 && run.first != noPart && inside[run.first] ? 256 : 0;
            std::int32_t weight = 0;
            for (std::uint32_t i = 0; i < run.count; ++i)
                weight += inside[shares[run.first + i].part] ? shares[run.first + i].weight : 0;
            share = std::min(256, share + (weight >> 9));
            if (share > 0)
                take(static_cast<int>(run.from), r + 1 < runs.size() ? static_cast<int>(runs[r + 1].from) : m_width,
                     share);
        }
    }

    static constexpr int rowsPerBand = 64; ///< what one thread draws at a time

private:
    friend class BandSweep;
    friend struct InkedPicture sweepWithBorders(const Coverage &, const PixelWindow &, double, double, std::stop_token,
                                                int);

    /// From pixel `from` on, until the next run: one part whole, or `count` shares from `first`.
    struct Run
    {
        std::uint32_t from = 0;
        std::uint32_t first = noPart; ///< the part, if count is 0
        std::uint32_t count = 0;
    };
    /// How much of a pixel a part holds, of `wholePixel`. The sea holds what is left.
    struct Share
    {
        PartIndex part = noPart;
        std::int32_t weight = 0;
    };
    /// Some rows, drawn by one thread.
    struct Band
    {
        std::vector<Run> runs;
        std::vector<Share> shares;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> rows; ///< the runs of each: first, and one past the last
    };
    std::span<const Run> runsOf(int y) const;
    template<typename Fill, typename Below>
    void eachRun(int y, std::span<const std::uint32_t> colours, std::uint32_t *pixels, Fill fill, Below below) const;

    int m_width = 0;
    int m_height = 0;
    std::vector<Band> m_bands;
};

/// Draws a coverage's area numbers in one pass over its boundary stretches.
///
/// Every stretch knows what lies left and right of it, so it adds to one part's share what it takes from the other's, from
/// its place on to the right end of the line: summed from the left, the shares of every pixel come out exactly (the signed
/// area of Catmull 1978, in integer cells as FreeType's rasteriser keeps them, here for many areas at once).
/// Coordinates are rounded to 1/256 of a pixel; vertices that matter less than `leastDetail` square pixels are left out.
/// Only stretches in the window are looked at, and those that cross the line down from its left edge: they tell what each
/// row begins in. Bands of rows are shared out among `threads`; any number gives the same picture.
/// Stopped early, the rest of the picture is empty.
AreaPicture sweep(const Coverage &coverage, const PixelWindow &window, double leastDetail = 0.3,
                  std::stop_token stop = {}, int threads = 1);

} // namespace placelens
