#include "core/geometry/boundary_ink.h"

#include "core/geometry/band_sweep.h"
#include "core/geometry/bands.h"

#include <cstring>

namespace placelens {

InkedPicture sweepWithBorders(const Coverage &coverage, const PixelWindow &window, double lineWidth, double leastDetail,
                              std::stop_token stop, int threads)
{
    InkedPicture picture;
    AreaPicture &areas = picture.areas;
    BoundaryInk &borders = picture.borders;
    areas.m_width = std::max(0, window.width);
    areas.m_height = std::max(0, window.height);
    if (window.width <= 0 || window.height <= 0)
        return picture;
    if (lineWidth > 0) {
        borders.m_width = window.width;
        borders.m_height = window.height;
        borders.m_covered.resize(static_cast<std::size_t>(window.width) * window.height);
    }
    const int bands = (window.height + AreaPicture::rowsPerBand - 1) / AreaPicture::rowsPerBand;
    areas.m_bands.resize(static_cast<std::size_t>(bands));
    const auto level = coverage.detail(leastDetail * window.metresPerPixel * window.metresPerPixel);
    shareBands(bands, threads, [&](auto next) {
        BandSweep sweep(*level, window, lineWidth);
        for (int band = next(); band < bands && !stop.stop_requested(); band = next())
            sweep.draw(band * AreaPicture::rowsPerBand, areas.m_bands[static_cast<std::size_t>(band)],
                       borders.m_covered.data());
    });
    return picture;
}

AreaPicture sweep(const Coverage &coverage, const PixelWindow &window, double leastDetail, std::stop_token stop,
                  int threads)
{
    return sweepWithBorders(coverage, window, 0, leastDetail, std::move(stop), threads).areas;
}

void BoundaryInk::layRows(int from, int to, std::uint32_t colour, std::uint32_t *pixels, std::ptrdiff_t stride) const
{
    for (int y = from; y < to; ++y) {
        const std::uint8_t *covered = m_covered.data() + static_cast<std::size_t>(y) * m_width;
        std::uint32_t *row = pixels + y * stride;
        for (int x = 0; x < m_width;) {
            std::uint64_t eight = 1;
            if (x + 8 <= m_width)
                std::memcpy(&eight, covered + x, 8);
            const int end = std::min(x + 8, m_width);
            if (eight == 0)
                x = end;
            for (; x < end; ++x)
                if (covered[x] != 0)
                    row[x] = blended(row[x], colour, covered[x]);
        }
    }
}

template<typename Rows>
void InkedPicture::eachPiece(int threads, Rows rows) const
{
    constexpr int rowsAtOnce = 16; // stay in the processor's cache from the ground to the lines
    const int pieces = (areas.height() + rowsAtOnce - 1) / rowsAtOnce;
    shareBands(pieces, threads, [&](auto next) {
        for (int piece = next(); piece < pieces; piece = next())
            rows(piece * rowsAtOnce, std::min(areas.height(), (piece + 1) * rowsAtOnce));
    });
}

void InkedPicture::paint(std::uint32_t ground, std::span<const std::uint32_t> colours, std::uint32_t lineColour,
                         std::uint32_t *pixels, std::ptrdiff_t stride, int threads) const
{
    eachPiece(threads, [&](int from, int to) {
        areas.paintRows(from, to, ground, colours, pixels, stride);
        if (borders.height() > 0)
            borders.layRows(from, to, lineColour, pixels, stride);
    });
}

void InkedPicture::lay(std::span<const std::uint32_t> colours, std::uint32_t lineColour, std::uint32_t *pixels,
                       std::ptrdiff_t stride, int threads) const
{
    eachPiece(threads, [&](int from, int to) {
        areas.colourRows(from, to, colours, pixels, stride);
        if (borders.height() > 0)
            borders.layRows(from, to, lineColour, pixels, stride);
    });
}

} // namespace placelens
