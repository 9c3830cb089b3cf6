#include "core/geometry/self_crossings.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace placelens {

namespace {

constexpr std::size_t edgesPerLeaf = 8;

struct Edge
{
    GridStep a;
    GridStep b;
    /// \pre p is on the line through the edge
    bool holdsInside(GridStep p) const
    {
        return p != a && p != b && p.east >= std::min(a.east, b.east) && p.east <= std::max(a.east, b.east)
               && p.north >= std::min(a.north, b.north) && p.north <= std::max(a.north, b.north);
    }
};

Edge edgeOf(std::span<const GridStep> ring, std::size_t index)
{
    return {ring[index], ring[index + 1 == ring.size() ? 0 : index + 1]};
}

GridStep crossingOf(const Edge &e, const Edge &f)
{
    const double eEast = double(e.b.east) - e.a.east;
    const double eNorth = double(e.b.north) - e.a.north;
    const double fEast = double(f.b.east) - f.a.east;
    const double fNorth = double(f.b.north) - f.a.north;
    const double along = ((double(f.a.east) - e.a.east) * fNorth - (double(f.a.north) - e.a.north) * fEast)
                         / (eEast * fNorth - eNorth * fEast);
    return {static_cast<std::int32_t>(std::lround(e.a.east + along * eEast)),
            static_cast<std::int32_t>(std::lround(e.a.north + along * eNorth))};
}

/// Calls `cut(which, place)` for every place inside an edge where the other meets it; which is 0 for e and 1 for f.
template<typename TakeCut>
void meet(const Edge &e, const Edge &f, const TakeCut &cut)
{
    const int fa = sideOf(e.a, e.b, f.a);
    const int fb = sideOf(e.a, e.b, f.b);
    if (fa * fb > 0)
        return;
    const int ea = sideOf(f.a, f.b, e.a);
    const int eb = sideOf(f.a, f.b, e.b);
    if (ea * eb > 0)
        return;
    if (fa * fb < 0 && ea * eb < 0) {
        const GridStep place = crossingOf(e, f);
        cut(0, place);
        cut(1, place);
        return;
    }
    for (const auto &[side, place] : {std::pair(fa, f.a), std::pair(fb, f.b)}) {
        if (side == 0 && e.holdsInside(place))
            cut(0, place);
    }
    for (const auto &[side, place] : {std::pair(ea, e.a), std::pair(eb, e.b)}) {
        if (side == 0 && f.holdsInside(place))
            cut(1, place);
    }
}
} // namespace

SelfCrossings::Box SelfCrossings::boxOf(std::uint32_t edge) const
{
    const auto [a, b] = edgeOf(m_ring, edge);
    return {std::min(a.east, b.east), std::min(a.north, b.north), std::max(a.east, b.east), std::max(a.north, b.north)};
}

void SelfCrossings::search(std::span<const GridStep> ring, bool onlyFirst)
{
    m_ring = ring;
    m_onlyFirst = onlyFirst;
    m_cuts.clear();
    m_leaves = std::bit_ceil((ring.size() + edgesPerLeaf - 1) / edgesPerLeaf);
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    m_boxes.assign(2 * m_leaves, {most, most, -most, -most});
    const auto include = [](Box &box, const Box &o) {
        box = {std::min(box.west, o.west), std::min(box.south, o.south), std::max(box.east, o.east),
               std::max(box.north, o.north)};
    };
    for (std::uint32_t edge = 0; edge < ring.size(); ++edge)
        include(m_boxes[m_leaves + edge / edgesPerLeaf], boxOf(edge));
    for (std::size_t node = m_leaves; node-- > 1;) {
        include(m_boxes[node], m_boxes[2 * node]);
        include(m_boxes[node], m_boxes[2 * node + 1]);
    }
    searchWithin(1);
}

void SelfCrossings::searchWithin(std::size_t node)
{
    if (node < m_leaves) {
        searchWithin(2 * node);
        searchWithin(2 * node + 1);
        searchBetween(2 * node, 2 * node + 1);
        return;
    }
    const std::size_t begin = (node - m_leaves) * edgesPerLeaf;
    const std::size_t end = std::min(begin + edgesPerLeaf, m_ring.size());
    for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t j = i + 1; j < end; ++j)
            test(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j));
    }
}

/// \pre both nodes on the same level
void SelfCrossings::searchBetween(std::size_t a, std::size_t b)
{
    if (isDone() || !m_boxes[a].meets(m_boxes[b]))
        return;
    if (a < m_leaves) {
        for (const std::size_t childOfA : {2 * a, 2 * a + 1}) {
            for (const std::size_t childOfB : {2 * b, 2 * b + 1})
                searchBetween(childOfA, childOfB);
        }
        return;
    }
    const std::size_t beginA = (a - m_leaves) * edgesPerLeaf;
    const std::size_t beginB = (b - m_leaves) * edgesPerLeaf;
    const std::size_t endB = std::min(beginB + edgesPerLeaf, m_ring.size());
    for (std::size_t i = beginA; i < beginA + edgesPerLeaf; ++i) {
        if (!boxOf(static_cast<std::uint32_t>(i)).meets(m_boxes[b]))
            continue;
        for (std::size_t j = beginB; j < endB; ++j)
            test(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j));
    }
}

void SelfCrossings::test(std::uint32_t first, std::uint32_t second)
{
    if (!boxOf(first).meets(boxOf(second)))
        return;
    meet(edgeOf(m_ring, first), edgeOf(m_ring, second), [&](int which, GridStep place) {
        m_cuts.push_back({which == 0 ? first : second, place});
    });
}

bool SelfCrossings::exist(std::span<const GridStep> ring)
{
    search(ring, true);
    return !m_cuts.empty();
}

std::vector<SelfCrossings::Cut> SelfCrossings::find(std::span<const GridStep> ring)
{
    search(ring, false);
    return m_cuts;
}
} // namespace placelens
