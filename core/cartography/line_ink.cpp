#include "core/cartography/line_ink.h"

#include "core/geometry/boundary_ink.h"
#include "core/geometry/ink_band.h"

#include <cmath>

namespace placelens {

namespace {

StepPoint operator+(StepPoint a, StepPoint b)
{
    return {a.x + b.x, a.y + b.y};
}

StepPoint operator-(StepPoint a, StepPoint b)
{
    return {a.x - b.x, a.y - b.y};
}

bool isSame(StepPoint a, StepPoint b)
{
    return a.x == b.x && a.y == b.y;
}

} // namespace

LineInk::LineInk(int width, int height, std::uint32_t colour, double opacity, PassClip clip)
    : m_width(width), m_height(height), m_colour(colour),
      m_opacity(static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 256))), m_clip(std::move(clip)),
      m_bands(static_cast<std::size_t>((height + rowsPerBand - 1) / rowsPerBand))
{}

void LineInk::add(std::span<const StepPoint> line, double lineWidth)
{
    if (line.size() < 2 || m_bands.empty())
        return;
    const auto halfWidth = static_cast<float>(lineWidth / 2 * stepsPerPixel);
    const auto reach = static_cast<std::int32_t>(halfWidth) + 2;
    const std::int32_t right = m_width * stepsPerPixel + reach;
    const auto lastBand = static_cast<std::int32_t>(m_bands.size()) - 1;
    const auto bandOf = [](std::int32_t y) { return pixelOf(y) / rowsPerBand; };
    // A closed line goes on over its first step, so that its ends are joined, too.
    const bool isClosed = line.size() > 3 && isSame(line.front(), line.back());
    const std::size_t count = line.size() + (isClosed ? 1 : 0);
    const auto cornerAt = [&](std::size_t i) { return i < line.size() ? line[i] : line[1]; };
    for (std::size_t i = 0; i < count; ++i) {
        const StepPoint from = cornerAt(i), to = cornerAt(std::min(i + 1, count - 1));
        if (i + 1 < count && isSame(from, to))
            continue;
        const double across = static_cast<double>(to.x) - from.x, down = static_cast<double>(to.y) - from.y;
        const double length = std::sqrt(across * across + down * down);
        Corner corner{from, {}, {}, halfWidth, false};
        if (length > 0) {
            corner.way = {across / length, down / length};
            corner.side = {nearest(-corner.way.down * halfWidth), nearest(corner.way.across * halfWidth)};
            corner.isDrawn = std::max(from.x, to.x) >= -reach && std::min(from.x, to.x) <= right;
        }
        m_corners.push_back(corner);
        const std::int32_t top = std::min(from.y, to.y) - reach, bottom = std::max(from.y, to.y) + reach;
        if (!corner.isDrawn || bottom < 0 || top >= m_height * stepsPerPixel)
            continue;
        const std::int32_t last = std::min(bandOf(bottom), lastBand);
        for (std::int32_t band = bandOf(std::max(top, 0)); band <= last; ++band)
            m_bands[static_cast<std::size_t>(band)].push_back(static_cast<std::uint32_t>(m_corners.size() - 1));
    }
    m_corners.back().isDrawn = false;
}

/// The drawn steps of a line make one outline: up one side, down the other, across at the ends.
void LineInk::inkBand(std::size_t band, InkBand &ink) const
{
    for (const std::uint32_t i : m_bands[band]) {
        const Corner &corner = m_corners[i];
        if (!corner.isDrawn)
            continue;
        const StepPoint to = m_corners[i + 1].at;
        ink.addEdge(corner.at + corner.side, to + corner.side);
        ink.addEdge(to - corner.side, corner.at - corner.side);
        if (i > 0 && m_corners[i - 1].isDrawn)
            join(m_corners[i - 1], corner, ink);
        else
            ink.addEdge(corner.at - corner.side, corner.at + corner.side);
        if (!m_corners[i + 1].isDrawn)
            ink.addEdge(to + corner.side, to - corner.side);
    }
}

void LineInk::join(const Corner &before, const Corner &corner, InkBand &ink) const
{
    const StepPoint at = corner.at;
    const double cross = before.way.across * corner.way.down - before.way.down * corner.way.across;
    const double dot = before.way.across * corner.way.across + before.way.down * corner.way.down;
    constexpr double slight = 0.7;     // the tangent of a turn whose outside may be cut straight
    constexpr double leastRound = 1.3; // pixels: narrower lines show no gap at a sharp corner
    if (std::abs(cross) < slight * dot) {
        ink.addEdge(at + before.side, at + corner.side);
        ink.addEdge(at - corner.side, at - before.side);
        return;
    }
    ink.addEdge(at + before.side, at - before.side);
    ink.addEdge(at - corner.side, at + corner.side);
    if (corner.halfWidth * 2 >= leastRound * stepsPerPixel)
        ink.addRound(at, before.way, corner.way, corner.halfWidth);
}

void LineInk::layRows(int from, int to, const Pixels &pixels, PassTools &tools) const
{
    const auto band = static_cast<std::size_t>(from / rowsPerBand);
    if (m_bands[band].empty())
        return;
    tools.ink.begin(from, to - from);
    inkBand(band, tools.ink);
    for (int y = from; y < to; ++y) {
        const InkBand::Row done = tools.ink.finish(y - from);
        if (done.covered.empty())
            continue;
        std::uint32_t *line = pixels.row(y) + done.from;
        const auto blend = [&](std::size_t x, std::uint32_t covered) {
            if (covered != 0)
                line[x] = blended(line[x], m_colour, covered);
        };
        if (!m_clip.areas) {
            for (std::size_t x = 0; x < done.covered.size(); ++x)
                blend(x, (done.covered[x] * m_opacity + 128) >> 8);
            continue;
        }
        const int end = done.from + static_cast<int>(done.covered.size());
        m_clip.areas->visitInside(y, m_clip.inside, [&](int first, int last, int share) {
            for (int x = std::max(first, done.from); x < std::min(last, end); ++x) {
                const auto i = static_cast<std::size_t>(x - done.from);
                blend(i, (done.covered[i] * m_opacity * static_cast<std::uint32_t>(share) + 32768) >> 16);
            }
        });
    }
}

} // namespace placelens
