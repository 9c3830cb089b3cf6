#include "core/geometry/area_picture.h"

#include "core/geometry/bands.h"
#include "core/geometry/edge_walk.h"

#include <algorithm>

namespace placelens {

std::span<const AreaPicture::Run> AreaPicture::runsOf(int y) const
{
    const Band &band = m_bands[static_cast<std::size_t>(y / rowsPerBand)];
    const auto row = static_cast<std::size_t>(y % rowsPerBand);
    if (row >= band.rows.size())
        return {}; // stopped before it came to this
    const auto [first, last] = band.rows[row];
    return {band.runs.data() + first, last - first};
}

PartIndex AreaPicture::at(int x, int y) const
{
    const auto runs = runsOf(y);
    const auto after = std::upper_bound(runs.begin(), runs.end(), static_cast<std::uint32_t>(x),
                                        [](std::uint32_t pixel, const Run &run) { return pixel < run.from; });
    if (after == runs.begin())
        return noPart;
    const Run &run = *(after - 1);
    if (run.count == 0)
        return run.first;
    const auto &shares = m_bands[static_cast<std::size_t>(y / rowsPerBand)].shares;
    Share most{noPart, wholePixel};
    for (std::uint32_t i = 0; i < run.count; ++i)
        most.weight -= shares[run.first + i].weight; // the sea's
    for (std::uint32_t i = 0; i < run.count; ++i) {
        // A part rather than the sea, and the first of several parts.
        const Share &share = shares[run.first + i];
        if (share.weight > most.weight || (share.weight == most.weight && most.part == noPart))
            most = share;
    }
    return most.part;
}

namespace {

/// Colours weighed and added, two channels in each number.
struct WeighedColours
{
    std::uint64_t even = 0; ///< blue below, red above
    std::uint64_t odd = 0;  ///< green below, alpha above

    void add(std::uint32_t colour, std::uint64_t weight)
    {
        even += (colour & 0xFF) * weight | ((colour >> 16 & 0xFF) * weight) << 32;
        odd += (colour >> 8 & 0xFF) * weight | ((std::uint64_t(colour) >> 24) * weight) << 32;
    }
    std::uint32_t mixed() const
    {
        constexpr std::uint64_t halves = std::uint64_t(wholePixel / 2) << 32 | wholePixel / 2;
        constexpr int bits = 17;
        static_assert(wholePixel == 1 << bits);
        const std::uint64_t e = (even + halves) >> bits & 0x000000FF000000FF;
        const std::uint64_t o = (odd + halves) >> bits & 0x000000FF000000FF;
        return static_cast<std::uint32_t>(e | e >> 16 | o << 8 | o >> 8);
    }
};

} // namespace

/// `fill(from, end, colour)` paints pixels of one part, or of none (colour 0); `below(x)` is what a part without colour, or
/// the sea, shows.
template<typename Fill, typename Below>
void AreaPicture::eachRun(int y, std::span<const std::uint32_t> colours, std::uint32_t *pixels, Fill fill,
                          Below below) const
{
    const auto runs = runsOf(y);
    const Share *allShares = m_bands[static_cast<std::size_t>(y / rowsPerBand)].shares.data();
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const Run &run = runs[r];
        const auto end = r + 1 < runs.size() ? runs[r + 1].from : static_cast<std::uint32_t>(m_width);
        if (run.count == 0) {
            fill(run.from, end, run.first == noPart ? 0 : colours[run.first]);
            continue;
        }
        WeighedColours sum;
        std::int32_t rest = wholePixel;
        for (const Share *share = allShares + run.first; share != allShares + run.first + run.count; ++share) {
            const std::uint32_t colour = colours[share->part];
            if (colour == 0)
                continue;
            const std::int32_t weight = std::min(share->weight, rest);
            rest -= weight;
            sum.add(colour, static_cast<std::uint64_t>(weight));
        }
        for (std::uint32_t x = run.from; x < end; ++x) {
            WeighedColours pixel = sum;
            if (rest > 0)
                pixel.add(below(x), static_cast<std::uint64_t>(rest));
            pixels[x] = pixel.mixed();
        }
    }
}

void AreaPicture::colourRows(int from, int to, std::span<const std::uint32_t> colours, std::uint32_t *pixels,
                             std::ptrdiff_t stride) const
{
    for (int y = from; y < to; ++y) {
        std::uint32_t *row = pixels + y * stride;
        const auto fill = [&](std::uint32_t first, std::uint32_t end, std::uint32_t colour) {
            if (colour != 0)
                std::fill(row + first, row + end, colour);
        };
        eachRun(y, colours, row, fill, [&](std::uint32_t x) { return row[x]; });
    }
}

void AreaPicture::paintRows(int from, int to, std::uint32_t ground, std::span<const std::uint32_t> colours,
                            std::uint32_t *pixels, std::ptrdiff_t stride) const
{
    for (int y = from; y < to; ++y) {
        std::uint32_t *row = pixels + y * stride;
        const auto fill = [&](std::uint32_t first, std::uint32_t end, std::uint32_t colour) {
            std::fill(row + first, row + end, colour != 0 ? colour : ground);
        };
        eachRun(y, colours, row, fill, [&](std::uint32_t) { return ground; });
    }
}

void AreaPicture::colour(std::span<const std::uint32_t> colours, std::uint32_t *pixels, std::ptrdiff_t stride,
                         int threads) const
{
    shareBands(static_cast<int>(m_bands.size()), threads, [&](auto next) {
        for (int band = next(); band < static_cast<int>(m_bands.size()); band = next())
            colourRows(band * rowsPerBand, std::min(m_height, (band + 1) * rowsPerBand), colours, pixels, stride);
    });
}

} // namespace placelens
