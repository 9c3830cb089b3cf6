#pragma once

#include "core/geometry/points.h"

#include <cstdint>
#include <vector>

namespace placelens {

/// A place in whole steps of a grid.
struct GridStep
{
    std::int32_t east = 0;
    std::int32_t north = 0;
    friend bool operator==(const GridStep &, const GridStep &) = default;
    friend auto operator<=>(const GridStep &, const GridStep &) = default;
};

/// Numbers different places in the order in which they are first asked for: an open-addressing hash table, because
/// millions of vertices go through it.
class VertexIndex
{
public:
    explicit VertexIndex(std::size_t expected);

    std::uint32_t number(GridStep step);
    const std::vector<GridStep> &steps() const { return m_steps; }
    /// No number is asked for any more: lets go of what finds them.
    void finish() { std::vector<std::uint32_t>().swap(m_slots); }

private:
    std::size_t slotOf(GridStep step) const;
    void grow();

    std::vector<GridStep> m_steps;
    std::vector<std::uint32_t> m_slots;
};

} // namespace placelens
