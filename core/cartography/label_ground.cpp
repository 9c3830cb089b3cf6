#include "core/cartography/label_ground.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// A name reaches this far from its place, twice: to the names that it gives way to, and to those that they give way to.
constexpr double marginAcross = 320;
constexpr double marginDown = 200;
constexpr double leastDetail = 0.3; // square cells
constexpr std::uint16_t nothing = 0xFFFF;

int cellOf(double pixel)
{
    return static_cast<int>(std::floor(pixel / LabelGround::cellPixels));
}

// Where a row of cells' middles meets the boundary: from `cell` on, `from` gives way to `to`.
struct Crossing
{
    int cell = 0;
    std::uint16_t from = nothing, to = nothing;
};

std::uint16_t numberOf(PartIndex part, std::size_t english)
{
    return part < english ? static_cast<std::uint16_t>(part) : nothing;
}

// Crossings of one cell may come in any order, and generalised lines may cross one another by a hair: what lies behind
// them is whatever has been entered once more often than left.
class Walk
{
public:
    explicit Walk(std::size_t english) : m_entered(english + 1) {}

    // What a row of cells shows, from its crossings.
    void fill(std::vector<Crossing> &row, std::uint16_t *cells, int width)
    {
        std::stable_sort(row.begin(), row.end(), [](const Crossing &a, const Crossing &b) { return a.cell < b.cell; });
        std::fill(m_entered.begin(), m_entered.end(), 0);
        std::uint16_t now = nothing;
        int done = 0;
        for (std::size_t i = 0; i < row.size();) {
            const int cell = std::clamp(row[i].cell, 0, width);
            std::fill(cells + done, cells + cell, now);
            done = cell;
            std::size_t end = i;
            for (; end < row.size() && row[end].cell == row[i].cell; ++end) {
                --entered(row[end].from);
                ++entered(row[end].to);
            }
            if (entered(now) < 1)
                now = nothing;
            for (; i < end; ++i)
                if (row[i].to != nothing && entered(row[i].to) > 0)
                    now = row[i].to;
        }
        std::fill(cells + done, cells + width, now);
    }

private:
    int &entered(std::uint16_t part) { return m_entered[part == nothing ? m_entered.size() - 1 : part]; }
    std::vector<int> m_entered;
};

} // namespace

QRectF LabelGround::toGround(const GridBox &box) const
{
    return QRectF(toGround(GridPoint{box.west, box.north}), toGround(GridPoint{box.east, box.south}));
}

LabelGround::LabelGround(const Coverage &coverage, std::size_t english, const Camera &camera)
    : m_metresPerPixel(camera.metresPerPixel), m_english(english)
{
    const GridBox seen = camera.visibleBox();
    m_origin = toGround(GridPoint{seen.west, seen.north});
    m_known = toGround(seen).adjusted(-marginAcross, -marginDown, marginAcross, marginDown);
    GridBox england;
    for (std::size_t part = 0; part < english; ++part)
        england.include(coverage.box(static_cast<PartIndex>(part)));
    const QRectF filled = england.isEmpty() ? QRectF() : m_known & toGround(england);
    if (filled.isEmpty())
        return;
    m_left = cellOf(filled.left());
    m_top = cellOf(filled.top());
    m_width = cellOf(filled.right()) - m_left + 1;
    m_height = cellOf(filled.bottom()) - m_top + 1;
    m_parts.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), nothing);
    read(coverage);
}

void LabelGround::read(const Coverage &coverage)
{
    const double metres = m_metresPerPixel * cellPixels;
    const double least = leastDetail * metres * metres;
    const GridBox box{m_left * metres, -(m_top + m_height) * metres, (m_left + m_width) * metres, -m_top * metres};
    std::vector<std::vector<Crossing>> rows(static_cast<std::size_t>(m_height));
    for (const Arc &arc : coverage.arcs()) {
        const std::uint16_t left = numberOf(arc.left, m_english), right = numberOf(arc.right, m_english);
        // What lies west of the cells counts, what lies east of them does not.
        if (left == right || arc.box.west > box.east || arc.box.north < box.south || arc.box.south > box.north)
            continue;
        const auto points = coverage.points(arc);
        const auto significance = coverage.significance(arc);
        // The middle of row r is at r.
        const auto across = [&](GridPoint p) { return p.east / metres - m_left - 0.5; };
        const auto down = [&](GridPoint p) { return -p.north / metres - m_top - 0.5; };
        double x = across(points[0]), y = down(points[0]);
        for (std::size_t i = 1; i < points.size(); ++i) {
            if (static_cast<double>(significance[i]) < least)
                continue;
            const double nextX = across(points[i]), nextY = down(points[i]);
            const bool goesDown = nextY > y;
            const int first = std::max(0, static_cast<int>(std::ceil(std::min(y, nextY))));
            const int end = std::min(m_height, static_cast<int>(std::ceil(std::max(y, nextY))));
            for (int row = first; row < end; ++row) {
                const double at = x + (nextX - x) * (row - y) / (nextY - y);
                // Looking down the map, the left side is the eastern one.
                rows[static_cast<std::size_t>(row)].push_back(
                    {static_cast<int>(std::ceil(at)), goesDown ? right : left, goesDown ? left : right});
            }
            x = nextX;
            y = nextY;
        }
    }
    Walk walk(m_english);
    for (int row = 0; row < m_height; ++row)
        walk.fill(rows[static_cast<std::size_t>(row)], &m_parts[static_cast<std::size_t>(row * m_width)], m_width);
}

LabelGround::Share LabelGround::under(const QRectF &box, const AreaSet &districts) const
{
    const int left = cellOf(box.left()) - m_left, right = cellOf(box.right()) - m_left;
    const int top = cellOf(box.top()) - m_top, bottom = cellOf(box.bottom()) - m_top;
    int inside = 0, english = 0;
    for (int y = std::max(0, top); y <= std::min(bottom, m_height - 1); ++y) {
        const std::uint16_t *row = &m_parts[static_cast<std::size_t>(y * m_width)];
        for (int x = std::max(0, left); x <= std::min(right, m_width - 1); ++x) {
            if (row[x] == nothing)
                continue;
            ++english;
            inside += districts.contains(row[x]);
        }
    }
    const double all = (right - left + 1.0) * (bottom - top + 1.0);
    return {inside / all, (english - inside) / all, (all - english) / all};
}

} // namespace placelens
