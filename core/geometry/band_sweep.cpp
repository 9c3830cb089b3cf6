#include "core/geometry/band_sweep.h"

#include <cmath>
#include <limits>

namespace placelens {

StepCorners::StepCorners(const DetailLevel &level, const PixelWindow &window)
    : m_scale(0.01 * stepsPerPixel / window.metresPerPixel)
{
    // Coordinates in tenths of a metre often fall on halves of a step: a hair more keeps rounding alike in every window.
    constexpr double hair = 1e-6;
    m_x = (level.origin().east - window.west) / window.metresPerPixel * stepsPerPixel + hair;
    m_y = (window.north - level.origin().north) / window.metresPerPixel * stepsPerPixel + hair;
}

std::span<const StepPoint> StepCorners::of(std::span<const Corner> corners)
{
    // Far outside, a place need not be exact; it must only stay on its side.
    constexpr double most = 5e8;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        m_steps[i] = {nearest(std::clamp(m_x + corners[i].east * m_scale, -most, most)),
                      nearest(std::clamp(m_y - corners[i].north * m_scale, -most, most))};
    }
    return {m_steps.data(), corners.size()};
}

BandSweep::BandSweep(const DetailLevel &level, const PixelWindow &window, double lineWidth)
    : m_level(level), m_window(window), m_corners(level, window), m_words((window.width + 63) / 64),
      m_heads(static_cast<std::size_t>(window.width) * AreaPicture::rowsPerBand, -1),
      m_used(static_cast<std::size_t>(m_words) * AreaPicture::rowsPerBand, 0), m_crossings(AreaPicture::rowsPerBand + 1)
{
    if (lineWidth > 0)
        m_ink.emplace(window.width, AreaPicture::rowsPerBand, lineWidth);
}

void BandSweep::draw(int firstRow, AreaPicture::Band &band, std::uint8_t *covered)
{
    m_firstRow = firstRow;
    m_rows = std::min(AreaPicture::rowsPerBand, m_window.height - firstRow);
    m_top = firstRow * stepsPerPixel;
    m_bottom = (firstRow + m_rows) * stepsPerPixel;
    m_cells.clear();
    for (auto &crossings : m_crossings)
        crossings.clear();
    // Corners are rounded: a pixel more on every side loses none.
    const double metres = m_window.metresPerPixel;
    const double north = m_window.north - firstRow * metres, south = north - m_rows * metres;
    const GridBox rows{m_window.west - metres, south - metres, m_window.west + (m_window.width + 1) * metres,
                       north + metres};
    m_level.visit(rows, [&](const DetailLevel::Stretch &stretch) { addStretch(stretch); });
    const GridBox below{m_window.west - metres, -std::numeric_limits<double>::infinity(), m_window.west + metres,
                        rows.south};
    m_level.visit(below, [&](const DetailLevel::Stretch &stretch) {
        if (!stretch.box.intersects(rows))
            addStretch(stretch);
    });
    beginBelow();
    band.rows.resize(static_cast<std::size_t>(m_rows));
    for (int row = m_rows; row-- > 0;)
        finishRow(row, band);
    if (!m_ink)
        return;
    for (int row = 0; row < m_rows; ++row)
        m_ink->finishRow(row, covered + static_cast<std::ptrdiff_t>(firstRow + row) * m_window.width);
    m_ink->clear(m_rows);
}

void BandSweep::addStretch(const DetailLevel::Stretch &stretch)
{
    const auto corners = m_corners.of(m_level.corners(stretch));
    const double metres = m_window.metresPerPixel;
    const bool isAcross =
        stretch.box.west < m_window.west + metres; // then it ends no further left than a pixel from the edge
    for (std::size_t i = 1; i < corners.size(); ++i) {
        if (isAcross)
            addEdgeAcross(corners[i - 1], corners[i], stretch);
        else
            addEdge(corners[i - 1], corners[i], stretch);
    }
}

/// Cuts an edge into pieces of one pixel and calls `fill(row, column, start, end)` for those of the band; inks them.
template<typename Fill>
void BandSweep::walkEdge(StepPoint from, StepPoint to, Fill fill)
{
    // Lines reach into the pixels beside them, so with ink those round the band count, too.
    const int round = m_ink ? 1 : 0;
    if (m_ink)
        m_ink->beginEdge(from, to);
    const auto put = [&](std::int32_t row, StepPoint start, StepPoint end) {
        const std::int32_t inBand = row - m_firstRow;
        const bool isInBand = inBand >= 0 && inBand < m_rows;
        walkColumns(start, end, -round, m_window.width + round, [&](std::int32_t column, StepPoint a, StepPoint b) {
            if (m_ink && column >= -1)
                m_ink->add(inBand, column, a, b);
            if (isInBand && column < m_window.width)
                fill(inBand, column, a, b);
        });
    };
    const std::int32_t top = m_top - round * stepsPerPixel, bottom = m_bottom + round * stepsPerPixel;
    if (from.y != to.y) {
        walkRows(from, to, top, bottom, put);
    } else if (from.y >= top && from.y < bottom) {
        const std::int32_t row = pixelOf(from.y), base = row * stepsPerPixel;
        put(row, {from.x, from.y - base}, {to.x, to.y - base});
    }
}

void BandSweep::addEdge(StepPoint from, StepPoint to, const DetailLevel::Stretch &stretch)
{
    walkEdge(from, to, [&](std::int32_t row, std::int32_t column, StepPoint a, StepPoint b) {
        addCell(row, column, b.y - a.y, areaLeftOf(column, a, b), stretch.left, stretch.right);
    });
}

/// An edge of which some may lie left of the window. There it counts for nothing but for where it crosses the left edge's
/// line: what the stretches left of that sum to is the same for every row between two crossings.
void BandSweep::addEdgeAcross(StepPoint from, StepPoint to, const DetailLevel::Stretch &stretch)
{
    walkEdge(from, to, [&](std::int32_t row, std::int32_t column, StepPoint a, StepPoint b) {
        if (column >= 0)
            addCell(row, column, b.y - a.y, areaLeftOf(column, a, b), stretch.left, stretch.right);
        crossBetween(a, b, (row + m_firstRow) * stepsPerPixel + (b.x < 0 ? a.y : b.y), stretch);
    });
    if (std::min(from.y, to.y) >= m_bottom) {
        crossBetween(from, to, m_bottom, stretch);
    } else if (std::max(from.y, to.y) > m_bottom) {
        const StepPoint atBottom{EdgeSlope(from, to).xAt(m_bottom), m_bottom};
        crossBetween(to.y > from.y ? atBottom : from, to.y > from.y ? to : atBottom, m_bottom, stretch);
    }
}

/// If one of two places is left of the window: from `y` upwards every row begins with more of the part on one side, and as
/// much less of the other.
void BandSweep::crossBetween(StepPoint from, StepPoint to, std::int32_t y, const DetailLevel::Stretch &stretch)
{
    const bool wasLeft = from.x < 0, isLeft = to.x < 0;
    if (wasLeft == isLeft || y <= m_top)
        return;
    const std::int32_t cover = wasLeft ? 1 : -1;
    const std::int32_t row = std::min(pixelOf(y) - m_firstRow, m_rows);
    m_crossings[static_cast<std::size_t>(row)].push_back({stretch.left, stretch.right, cover});
    if (row < m_rows)
        addCell(row, 0, cover * (y & (stepsPerPixel - 1)), 0, stretch.left, stretch.right);
}

void BandSweep::addCell(std::int32_t row, std::int32_t column, std::int32_t cover, std::int32_t area, PartIndex left,
                        PartIndex right)
{
    if (cover == 0)
        return;
    const std::size_t pixel = static_cast<std::size_t>(row) * m_window.width + column;
    std::int32_t &head = m_heads[pixel];
    if (head >= 0 && m_cells[head].left == left && m_cells[head].right == right) {
        m_cells[head].cover += cover;
        m_cells[head].area += area;
        return;
    }
    if (head < 0)
        m_used[static_cast<std::size_t>(row) * m_words + column / 64] |= std::uint64_t(1) << (column % 64);
    m_cells.push_back({head, cover, area, left, right});
    head = static_cast<std::int32_t>(m_cells.size()) - 1;
}

/// What the lowest row begins in, from the crossings below the band.
void BandSweep::beginBelow()
{
    std::vector<std::pair<PartIndex, std::int32_t>> sums;
    for (const Crossing &crossing : m_crossings[static_cast<std::size_t>(m_rows)]) {
        sums.emplace_back(crossing.left, crossing.cover);
        sums.emplace_back(crossing.right, -crossing.cover);
    }
    std::sort(sums.begin(), sums.end());
    m_begins.clear();
    for (std::size_t i = 0; i < sums.size();) {
        Active begin{sums[i].first, 0, 0};
        for (; i < sums.size() && sums[i].first == begin.part; ++i)
            begin.cover += sums[i].second * stepsPerPixel;
        if (begin.cover != 0 && begin.part != noPart)
            m_begins.push_back(begin);
    }
}

/// Sums one row's cells from left to right. Rows are finished from the lowest up, for crossings tell of what is above them.
void BandSweep::finishRow(int row, AreaPicture::Band &band)
{
    const std::size_t firstRun = band.runs.size();
    m_active = m_begins;
    for (Active &active : m_active)
        active.weight = active.cover * 2 * stepsPerPixel;
    start(0, band, firstRun);
    std::uint64_t *used = m_used.data() + static_cast<std::size_t>(row) * m_words;
    std::int32_t *heads = m_heads.data() + static_cast<std::size_t>(row) * m_window.width;
    for (int word = 0; word < m_words; ++word) {
        for (std::uint64_t bits = used[word]; bits != 0; bits &= bits - 1) {
            const int x = word * 64 + std::countr_zero(bits);
            sumPixel(heads[x]);
            heads[x] = -1;
            start(static_cast<std::uint32_t>(x), band, firstRun);
            std::erase_if(m_active, [](const Active &active) { return active.cover == 0; });
            for (Active &active : m_active)
                active.weight = active.cover * 2 * stepsPerPixel;
            const bool nextIsUsed = x % 64 < 63 && (bits >> (x % 64 + 1) & 1) != 0;
            if (!nextIsUsed && x + 1 < m_window.width)
                start(static_cast<std::uint32_t>(x) + 1, band, firstRun);
        }
        used[word] = 0;
    }
    band.rows[static_cast<std::size_t>(row)] = {static_cast<std::uint32_t>(firstRun),
                                                static_cast<std::uint32_t>(band.runs.size())};
    m_active = m_begins;
    for (const Crossing &crossing : m_crossings[static_cast<std::size_t>(row)]) {
        take(crossing.left, crossing.cover * stepsPerPixel, 0);
        take(crossing.right, -crossing.cover * stepsPerPixel, 0);
    }
    std::erase_if(m_active, [](const Active &active) { return active.cover == 0; });
    m_begins.swap(m_active);
}

void BandSweep::sumPixel(std::int32_t cell)
{
    for (; cell >= 0; cell = m_cells[cell].next) {
        // Going down, what is left of the stretch lies to the right on the screen: it begins here.
        const Cell &c = m_cells[cell];
        take(c.left, c.cover, c.area);
        take(c.right, -c.cover, -c.area);
    }
}

void BandSweep::take(PartIndex part, std::int32_t cover, std::int32_t area)
{
    if (part == noPart)
        return;
    const std::int32_t weight = cover * 2 * stepsPerPixel - area;
    for (Active &active : m_active) {
        if (active.part == part) {
            active.cover += cover;
            active.weight += weight;
            return;
        }
    }
    m_active.push_back({part, cover, weight});
}

/// From pixel x on the active parts hold what they weigh; equal to what held before, nothing changes.
void BandSweep::start(std::uint32_t x, AreaPicture::Band &band, std::size_t firstRun)
{
    AreaPicture::Run run{x, noPart, 0};
    const auto firstShare = static_cast<std::uint32_t>(band.shares.size());
    for (const Active &active : m_active) {
        if (active.weight <= 0)
            continue;
        if (active.weight >= wholePixel && run.count == 0)
            run.first = active.part;
        band.shares.push_back({active.part, active.weight});
        // In one order, so that rounding where simplified borders overlap is the same in every tile.
        for (std::size_t i = band.shares.size() - 1; i > firstShare && band.shares[i].part < band.shares[i - 1].part;
             --i)
            std::swap(band.shares[i], band.shares[i - 1]);
        ++run.count;
    }
    if (run.count == 1 && run.first != noPart) {
        run.count = 0;
        band.shares.resize(firstShare);
    } else if (run.count > 0) {
        run.first = firstShare;
    }
    const bool isFirst = band.runs.size() == firstRun;
    if (!isFirst && band.runs.back().from == x)
        band.runs.back() = run;
    else if (isFirst || run.count > 0 || band.runs.back().count > 0 || band.runs.back().first != run.first)
        band.runs.push_back(run);
}

} // namespace placelens
