#pragma once

#include "core/geometry/area_picture.h"

namespace placelens {

/// How much of each pixel the borders of a coverage cover when every stretch is drawn once, as a thin line.
class BoundaryInk
{
public:
    int width() const { return m_width; }
    int height() const { return m_height; }
    /// 0 for none to 255 for all. \pre inside the picture
    std::uint8_t at(int x, int y) const { return m_covered[static_cast<std::size_t>(y) * m_width + x]; }

    /// Lays an opaque colour (0xAARRGGBB) over rows `from` to `to` - 1 of `pixels`, rows `stride` pixels apart.
    void layRows(int from, int to, std::uint32_t colour, std::uint32_t *pixels, std::ptrdiff_t stride) const;

private:
    friend struct InkedPicture sweepWithBorders(const Coverage &, const PixelWindow &, double, double, std::stop_token,
                                                int);

    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_covered;
};

/// Areas and their borders.
struct InkedPicture
{
    AreaPicture areas;
    BoundaryInk borders;

    /// Paints ground, areas (premultiplied ARGB, one a part) and borders into `pixels`, rows `stride` pixels apart.
    void paint(std::uint32_t ground, std::span<const std::uint32_t> colours, std::uint32_t lineColour,
               std::uint32_t *pixels, std::ptrdiff_t stride, int threads = 1) const;
    /// The same over what is there already.
    void lay(std::span<const std::uint32_t> colours, std::uint32_t lineColour, std::uint32_t *pixels,
             std::ptrdiff_t stride, int threads = 1) const;

private:
    template<typename Rows>
    void eachPiece(int threads, Rows rows) const;
};

/// The same as `sweep`, and on the same way along the boundary the ink of its borders, `lineWidth` (at most 1.5) pixels
/// wide. What a line covers of a pixel is exact in all, and placed as if each piece of a line in a pixel were upright or
/// level, whichever is nearer.
InkedPicture sweepWithBorders(const Coverage &coverage, const PixelWindow &window, double lineWidth,
                              double leastDetail = 0.3, std::stop_token stop = {}, int threads = 1);

/// Lays an opaque colour over a pixel that is covered by 0 to 255 of 255.
inline std::uint32_t blended(std::uint32_t below, std::uint32_t colour, std::uint32_t covered)
{
    const std::uint64_t over = covered + (covered >> 7), under = 256 - over; // of 256
    const auto spread = [](std::uint32_t c) { return (c & 0x00FF00FFULL) | (c & 0xFF00FF00ULL) << 24; };
    const std::uint64_t sum = (spread(colour) * over + spread(below) * under + 0x0080008000800080ULL) >> 8;
    return static_cast<std::uint32_t>((sum & 0x00FF00FFULL) | (sum >> 24 & 0xFF00FF00ULL));
}

} // namespace placelens
