#include "core/geometry/area_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace placelens {

namespace {

constexpr int stepsPerPixel = 256;
/// All of a pixel: twice its area in steps, as `Cell::area` counts it.
constexpr int wholePixel = 2 * stepsPerPixel * stepsPerPixel;

/// A piece of a stretch inside one pixel: how far down it goes, and twice the area between it and the pixel's left edge.
struct Cell
{
    int x = 0;
    int cover = 0;
    int area = 0;
    PartIndex left = noPart;
    PartIndex right = noPart;
};

/// A point in steps of 1/256 pixel.
struct StepPoint
{
    std::int64_t x = 0;
    std::int64_t y = 0;
};

/// The whole number nearest to numerator / denominator, halves upwards. Shifting both ends of an edge by whole pixels shifts
/// it alike, so that tiles are exactly the pieces of the whole picture. \pre denominator > 0
std::int64_t rounded(std::int64_t numerator, std::int64_t denominator)
{
    const std::int64_t doubled = 2 * numerator + denominator;
    const std::int64_t quotient = doubled / (2 * denominator);
    return quotient - (doubled % (2 * denominator) < 0 ? 1 : 0);
}

std::int64_t floorOf(std::int64_t steps)
{
    return (steps - (((steps % stepsPerPixel) + stepsPerPixel) % stepsPerPixel)) / stepsPerPixel;
}

/// The cells of all stretches in the window, by row.
class Cells
{
public:
    explicit Cells(const PixelWindow &window) : m_window(window), m_rows(static_cast<std::size_t>(window.height)) {}

    void add(const Coverage &coverage, const Arc &arc, float least);
    std::vector<Cell> &row(std::size_t y) { return m_rows[y]; }

private:
    StepPoint toSteps(GridPoint p) const;
    void addEdge(StepPoint from, StepPoint to, const Arc &arc);
    void addInRow(int row, StepPoint from, StepPoint to, const Arc &arc);
    void addCell(int row, int x, int cover, int area, const Arc &arc);

    PixelWindow m_window;
    std::vector<std::vector<Cell>> m_rows;
};

StepPoint Cells::toSteps(GridPoint p) const
{
    // Far outside, a place need not be exact; it must only stay on its side and let products fit into 64 bits.
    constexpr double most = 1e9;
    // Coordinates in tenths of a metre often fall on halves of a step: a hair more keeps rounding alike in every window.
    constexpr double hair = 1e-6;
    const double x = (p.east - m_window.west) / m_window.metresPerPixel * stepsPerPixel;
    const double y = (m_window.north - p.north) / m_window.metresPerPixel * stepsPerPixel;
    return {std::llround(std::clamp(x + hair, -most, most)), std::llround(std::clamp(y + hair, -most, most))};
}

void Cells::add(const Coverage &coverage, const Arc &arc, float least)
{
    const auto points = coverage.points(arc);
    const auto significance = coverage.significance(arc);
    if (points.size() < 2)
        return;
    StepPoint last = toSteps(points.front());
    if (arc.box.east < m_window.west) {
        // Left of the window only what it sums to in each line counts, and that is the same for the straight way.
        addEdge(last, toSteps(points.back()), arc);
        return;
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (significance[i] < least && i + 1 < points.size())
            continue;
        const StepPoint next = toSteps(points[i]);
        addEdge(last, next, arc);
        last = next;
    }
}

void Cells::addEdge(StepPoint from, StepPoint to, const Arc &arc)
{
    const std::int64_t bottom = static_cast<std::int64_t>(m_window.height) * stepsPerPixel;
    const std::int64_t end = static_cast<std::int64_t>(m_window.width) * stepsPerPixel;
    if (from.y == to.y || std::max(from.y, to.y) <= 0 || std::min(from.y, to.y) >= bottom
        || std::min(from.x, to.x) >= end)
        return;
    const bool isDown = to.y > from.y;
    const std::int64_t height = std::abs(to.y - from.y);
    const auto xAt = [&](std::int64_t y) { return from.x + rounded((to.x - from.x) * std::abs(y - from.y), height); };
    std::int64_t y = std::clamp<std::int64_t>(from.y, 0, bottom);
    const std::int64_t last = std::clamp<std::int64_t>(to.y, 0, bottom);
    std::int64_t x = xAt(y);
    while (y != last) {
        // The row that the next piece lies in, and where the piece leaves it.
        const std::int64_t row = isDown ? y / stepsPerPixel : (y - 1) / stepsPerPixel;
        const std::int64_t next =
            isDown ? std::min(last, (row + 1) * stepsPerPixel) : std::max(last, row * stepsPerPixel);
        const std::int64_t nextX = xAt(next);
        addInRow(static_cast<int>(row), {x, y - row * stepsPerPixel}, {nextX, next - row * stepsPerPixel}, arc);
        x = nextX;
        y = next;
    }
}

/// Splits a piece of one row at the pixels' edges. The heights of the pieces are rounded where they meet, so that together
/// they are exactly the whole height.
void Cells::addInRow(int row, StepPoint from, StepPoint to, const Arc &arc)
{
    const std::int64_t end = static_cast<std::int64_t>(m_window.width) * stepsPerPixel;
    if (from.x >= end && to.x >= end)
        return;
    if (from.x <= 0 && to.x <= 0) {
        addCell(row, 0, static_cast<int>(to.y - from.y), 0, arc);
        return;
    }
    const bool isRightward = to.x > from.x;
    const std::int64_t across = std::abs(to.x - from.x);
    StepPoint at = from;
    while (at.y != to.y) {
        const std::int64_t column = isRightward || across == 0 ? floorOf(at.x) : floorOf(at.x - 1);
        const std::int64_t edge = (isRightward ? column + 1 : column) * stepsPerPixel;
        const bool isLast = across == 0 || (isRightward ? edge >= to.x : edge <= to.x);
        StepPoint next = to;
        if (!isLast)
            next = {edge, from.y + rounded((to.y - from.y) * std::abs(edge - from.x), across)};
        const int cover = static_cast<int>(next.y - at.y);
        if (column < 0)
            addCell(row, 0, cover, 0, arc);
        else if (column < m_window.width)
            addCell(row, static_cast<int>(column), cover,
                    cover * static_cast<int>(at.x + next.x - 2 * column * stepsPerPixel), arc);
        else if (isRightward)
            return; // the rest is right of the window, where nothing is seen of it
        at = next;
    }
}

void Cells::addCell(int row, int x, int cover, int area, const Arc &arc)
{
    if (cover != 0)
        m_rows[static_cast<std::size_t>(row)].push_back({x, cover, area, arc.left, arc.right});
}

} // namespace

/// Sums one row's cells from left to right.
class RowSweep
{
public:
    RowSweep(AreaPicture::Row &row, int width) : m_row(row), m_width(width) {}

    void run(std::vector<Cell> &cells)
    {
        std::sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) { return a.x < b.x; });
        start(0, {});
        for (std::size_t i = 0; i < cells.size();) {
            const int x = cells[i].x;
            std::vector<AreaPicture::Share> &shares = m_shares;
            shares.clear();
            for (const Sum &sum : m_sums)
                shares.push_back({sum.part, sum.cover * 2 * stepsPerPixel});
            for (; i < cells.size() && cells[i].x == x; ++i) {
                // Going down, what is left of the stretch lies to the right on the screen: it begins here.
                take(shares, cells[i].left, cells[i].cover, cells[i].area);
                take(shares, cells[i].right, -cells[i].cover, -cells[i].area);
            }
            start(x, shares);
            std::erase_if(m_sums, [](const Sum &sum) { return sum.cover == 0; });
            if (x + 1 < m_width) {
                shares.clear();
                for (const Sum &sum : m_sums)
                    shares.push_back({sum.part, sum.cover * 2 * stepsPerPixel});
                start(x + 1, shares);
            }
        }
    }

private:
    struct Sum
    {
        PartIndex part = noPart;
        int cover = 0;
    };

    void take(std::vector<AreaPicture::Share> &shares, PartIndex part, int cover, int area)
    {
        if (part == noPart)
            return;
        auto sum = std::find_if(m_sums.begin(), m_sums.end(), [&](const Sum &s) { return s.part == part; });
        if (sum == m_sums.end())
            sum = m_sums.insert(sum, {part, 0});
        sum->cover += cover;
        auto share = std::find_if(shares.begin(), shares.end(), [&](const auto &s) { return s.part == part; });
        if (share == shares.end())
            share = shares.insert(share, {part, 0});
        share->weight += cover * 2 * stepsPerPixel - area;
    }

    /// From pixel x on these shares hold; equal to what held before, nothing changes.
    void start(int x, const std::vector<AreaPicture::Share> &shares)
    {
        AreaPicture::Run run{x, noPart, 0};
        const auto holds = [](const AreaPicture::Share &s) { return s.weight > 0; };
        const auto held = std::count_if(shares.begin(), shares.end(), holds);
        if (held == 1 && std::find_if(shares.begin(), shares.end(), holds)->weight >= wholePixel) {
            run.first = std::find_if(shares.begin(), shares.end(), holds)->part;
        } else if (held > 0) {
            run.first = static_cast<std::uint32_t>(m_row.shares.size());
            run.count = static_cast<std::uint32_t>(held);
            std::copy_if(shares.begin(), shares.end(), std::back_inserter(m_row.shares), holds);
            // In one order, so that rounding where simplified borders overlap is the same in every tile.
            std::sort(m_row.shares.end() - held, m_row.shares.end(),
                      [](const auto &a, const auto &b) { return a.part < b.part; });
        }
        if (!m_row.runs.empty() && m_row.runs.back().from == x)
            m_row.runs.back() = run;
        else if (m_row.runs.empty() || run.count > 0 || m_row.runs.back().count > 0
                 || m_row.runs.back().first != run.first)
            m_row.runs.push_back(run);
    }

    AreaPicture::Row &m_row;
    int m_width;
    std::vector<Sum> m_sums; // parts with a share to the right of here; few at a time
    std::vector<AreaPicture::Share> m_shares;
};

AreaPicture sweep(const Coverage &coverage, const PixelWindow &window, double leastDetail, std::stop_token stop)
{
    AreaPicture picture;
    picture.m_width = window.width;
    picture.m_rows.resize(static_cast<std::size_t>(std::max(0, window.height)));
    if (window.width <= 0 || window.height <= 0)
        return picture;
    const double metres = window.metresPerPixel;
    const GridBox seen{window.west, window.north - window.height * metres, window.west + window.width * metres,
                       window.north};
    const auto least = static_cast<float>(leastDetail * metres * metres);
    Cells cells(window);
    for (const Arc &arc : coverage.arcs()) {
        // What lies left of the window still says which part the line begins in.
        if (arc.box.east >= arc.box.west && arc.box.west <= seen.east && arc.box.south <= seen.north
            && arc.box.north >= seen.south && !stop.stop_requested())
            cells.add(coverage, arc, least);
    }
    for (std::size_t y = 0; y < picture.m_rows.size() && !stop.stop_requested(); ++y)
        RowSweep(picture.m_rows[y], window.width).run(cells.row(y));
    return picture;
}

PartIndex AreaPicture::at(int x, int y) const
{
    const Row &row = m_rows[static_cast<std::size_t>(y)];
    const auto after = std::upper_bound(row.runs.begin(), row.runs.end(), x,
                                        [](int pixel, const Run &run) { return pixel < run.from; });
    if (after == row.runs.begin())
        return noPart;
    const Run &run = *(after - 1);
    if (run.count == 0)
        return run.first;
    Share most{noPart, wholePixel};
    for (std::uint32_t i = 0; i < run.count; ++i)
        most.weight -= row.shares[run.first + i].weight; // the sea's
    for (std::uint32_t i = 0; i < run.count; ++i) {
        if (row.shares[run.first + i].weight >= most.weight)
            most = row.shares[run.first + i];
    }
    return most.part;
}

namespace {

std::uint32_t mixed(std::uint32_t below, const std::array<std::uint64_t, 4> &sums, std::uint64_t rest)
{
    std::uint32_t pixel = 0;
    for (unsigned channel = 0; channel < 4; ++channel) {
        const std::uint64_t under = (below >> (8 * channel)) & 0xFF;
        const std::uint64_t value = (sums[channel] + under * rest + wholePixel / 2) / wholePixel;
        pixel |= static_cast<std::uint32_t>(std::min<std::uint64_t>(value, 255)) << (8 * channel);
    }
    return pixel;
}

} // namespace

void AreaPicture::colour(std::span<const std::uint32_t> colours, std::uint32_t *pixels, std::ptrdiff_t stride) const
{
    for (std::size_t y = 0; y < m_rows.size(); ++y, pixels += stride) {
        const Row &row = m_rows[y];
        for (std::size_t r = 0; r < row.runs.size(); ++r) {
            const Run &run = row.runs[r];
            const int end = r + 1 < row.runs.size() ? row.runs[r + 1].from : m_width;
            if (run.count == 0) {
                if (run.first != noPart && colours[run.first] != 0)
                    std::fill(pixels + run.from, pixels + end, colours[run.first]);
                continue;
            }
            std::array<std::uint64_t, 4> sums{};
            std::uint64_t rest = wholePixel;
            for (std::uint32_t i = 0; i < run.count; ++i) {
                const Share &share = row.shares[run.first + i];
                const std::uint32_t colour = colours[share.part];
                const auto weight = std::min<std::uint64_t>(static_cast<std::uint64_t>(share.weight), rest);
                if (colour == 0)
                    continue;
                rest -= weight;
                for (unsigned channel = 0; channel < 4; ++channel)
                    sums[channel] += weight * ((colour >> (8 * channel)) & 0xFF);
            }
            for (int x = run.from; x < end; ++x)
                pixels[x] = mixed(pixels[x], sums, rest);
        }
    }
}

} // namespace placelens
