#include "core/geometry/detail_level.h"

#include "core/geometry/coverage.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace placelens {

namespace {

// Level n keeps what matters at least leastArea * 2^(n/2) m²; level 0 keeps everything.
constexpr double leastArea = 0.25;
constexpr int levelCount = 96;
// A level that has more than this share of a finer one's corners is not worth its memory.
constexpr double worthwhile = 0.85;

/// 2 log2(least / leastArea), rounded down.
int levelFor(double least)
{
    if (!(least > leastArea))
        return 0;
    if (least > leastArea * 1e15)
        return levelCount - 1;
    int exponent = 0;
    const double mantissa = std::frexp(least / leastArea, &exponent); // from 0.5 to 1
    return std::min(2 * (exponent - 1) + (mantissa >= std::numbers::sqrt2 / 2 ? 1 : 0), levelCount - 1);
}

float leastOf(int level)
{
    return level == 0 ? 0 : static_cast<float>(leastArea * std::exp2(level / 2.0));
}

/// The place of a point along Hilbert's curve through `box`: near numbers are near places.
/// After the iterative form of Hilbert (1891), "Über die stetige Abbildung einer Linie auf ein Flächenstück".
std::uint32_t curvePlace(GridPoint p, const GridBox &box)
{
    constexpr std::uint32_t side = 1U << 15;
    const double unit = std::max({box.width(), box.height(), 1e-9});
    auto x = static_cast<std::uint32_t>(std::clamp((p.east - box.west) / unit, 0.0, 1.0) * (side - 1));
    auto y = static_cast<std::uint32_t>(std::clamp((p.north - box.south) / unit, 0.0, 1.0) * (side - 1));
    std::uint32_t place = 0;
    for (std::uint32_t s = side / 2; s > 0; s /= 2) {
        const bool isRight = (x & s) != 0;
        const bool isUpper = (y & s) != 0;
        place += s * s * ((isRight ? 3U : 0U) ^ (isUpper ? 1U : 0U));
        if (!isUpper) {
            if (isRight) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

std::vector<std::uint32_t> byPlace(const Coverage &coverage)
{
    const auto arcs = coverage.arcs();
    std::vector<std::uint32_t> places(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i)
        places[i] = curvePlace(arcs[i].box.centre(), coverage.box());
    std::vector<std::uint32_t> order(arcs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::pair(places[a], a) < std::pair(places[b], b); });
    return order;
}

} // namespace

DetailLevel::DetailLevel(const Coverage &coverage, std::span<const std::uint32_t> arcsByPlace, float least)
    : m_origin(coverage.box().isEmpty() ? GridPoint{} : GridPoint{coverage.box().west, coverage.box().south})
{
    m_stretches.reserve(arcsByPlace.size());
    for (const std::uint32_t arc : arcsByPlace)
        addArc(coverage, arc, least);
    m_corners.shrink_to_fit();
    m_stretches.shrink_to_fit();
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        if (i % groupSize == 0)
            m_groups.emplace_back();
        m_groups.back().include(m_stretches[i].box);
    }
}

void DetailLevel::addArc(const Coverage &coverage, std::uint32_t arc, float least)
{
    const Arc &stored = coverage.arcs()[arc];
    if (stored.left == stored.right)
        return; // has no sides to tell apart
    const auto points = coverage.points(stored);
    const auto significance = coverage.significance(stored);
    const auto centimetres = [](double metres) {
        return static_cast<std::int32_t>(std::llround(std::clamp(metres * 100, 0.0, 2e9)));
    };
    Stretch stretch;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (significance[i] < least && i + 1 < points.size() && i > 0)
            continue;
        if (stretch.cornerCount == 0)
            stretch = {{}, static_cast<std::uint32_t>(m_corners.size()), 0, arc, stored.left, stored.right};
        m_corners.push_back(
            {centimetres(points[i].east - m_origin.east), centimetres(points[i].north - m_origin.north)});
        stretch.box.include(points[i]);
        if (++stretch.cornerCount > mostSteps && i + 1 < points.size()) {
            m_stretches.push_back(stretch);
            stretch = {{}, stretch.firstCorner + stretch.cornerCount - 1, 1, arc, stored.left, stored.right};
            stretch.box.include(points[i]);
        }
    }
    m_stretches.push_back(stretch);
}

void DetailLevels::prepare(const Coverage &coverage)
{
    m_arcsByPlace = byPlace(coverage);
    m_levels.resize(levelCount);
    m_cornersOf.assign(levelCount, 0);
    // A corner of level n is one of all levels below, too.
    for (const Arc &arc : coverage.arcs())
        for (const float significance : coverage.significance(arc))
            ++m_cornersOf[static_cast<std::size_t>(levelFor(significance))];
    for (std::size_t level = levelCount - 1; level-- > 0;)
        m_cornersOf[level] += m_cornersOf[level + 1];
}

std::shared_ptr<const DetailLevel> DetailLevels::level(const Coverage &coverage, double least)
{
    const std::lock_guard guard(m_lock);
    if (m_levels.empty())
        prepare(coverage);
    const auto wanted = static_cast<std::size_t>(levelFor(least));
    // The finest that has not many more corners: several scales then share it.
    std::size_t level = wanted;
    while (level > 0
           && worthwhile * static_cast<double>(m_cornersOf[level - 1]) <= static_cast<double>(m_cornersOf[wanted]))
        --level;
    if (!m_levels[level])
        m_levels[level] = std::make_shared<DetailLevel>(coverage, m_arcsByPlace, leastOf(static_cast<int>(level)));
    return m_levels[level];
}

} // namespace placelens
