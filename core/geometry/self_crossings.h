#pragma once

#include "core/geometry/vertex_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace placelens {

/// A closed ring in steps of a grid; the first is not repeated.
using StepRing = std::vector<GridStep>;

/// Positive if `c` is left of the line from `a` to `b`.
inline int sideOf(GridStep a, GridStep b, GridStep c)
{
    const std::int64_t cross = (std::int64_t{b.east} - a.east) * (std::int64_t{c.north} - a.north)
                               - (std::int64_t{b.north} - a.north) * (std::int64_t{c.east} - a.east);
    return (cross > 0) - (cross < 0);
}

/// Finds edges of a ring that cross, touch or run along each other. Passing a step of the ring twice does not count.
///
/// A tree of boxes round stretches of the ring leads to the pairs that may. Keeps its working memory between rings.
/// \pre coordinates within ±10⁹, so that products fit into 64 bits.
class SelfCrossings
{
public:
    /// Whether there are any.
    bool exist(std::span<const GridStep> ring);

    /// A place inside an edge where another one meets it, rounded to the grid.
    struct Cut
    {
        std::uint32_t edge = 0; ///< by the step where it begins
        GridStep place;
    };
    /// All of them.
    std::vector<Cut> find(std::span<const GridStep> ring);

private:
    struct Box
    {
        std::int32_t west, south, east, north;
        bool meets(const Box &o) const
        {
            return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
        }
    };
    Box boxOf(std::uint32_t edge) const;
    void search(std::span<const GridStep> ring, bool onlyFirst);
    void searchWithin(std::size_t node);
    void searchBetween(std::size_t a, std::size_t b);
    void test(std::uint32_t first, std::uint32_t second);
    bool isDone() const { return m_onlyFirst && !m_cuts.empty(); }

    std::span<const GridStep> m_ring;
    bool m_onlyFirst = false;
    std::size_t m_leaves = 0; // a power of two
    std::vector<Box> m_boxes; // of the tree's nodes: 1 is the root, the children of n are 2n and 2n + 1
    std::vector<Cut> m_cuts;
};

} // namespace placelens
