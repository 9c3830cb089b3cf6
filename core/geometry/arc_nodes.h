#pragma once

#include "core/geometry/arc.h"

#include <span>

namespace placelens {

/// Where arcs end: ends at exactly the same place are one node, however many arcs meet there.
class ArcNodes
{
public:
    ArcNodes() = default;
    ArcNodes(std::span<const GridPoint> points, std::span<const Arc> arcs);

    std::uint32_t count() const { return m_start.empty() ? 0 : static_cast<std::uint32_t>(m_start.size() - 1); }
    std::uint32_t from(ArcUse use) const { return use.reversed ? m_last[use.arc] : m_first[use.arc]; }
    std::uint32_t to(ArcUse use) const { return use.reversed ? m_first[use.arc] : m_last[use.arc]; }

    /// The arcs that leave a node, counter-clockwise by the direction of their first step. A closed arc leaves it twice.
    std::span<const ArcUse> leaving(std::uint32_t node) const
    {
        return {m_uses.data() + m_start[node], m_start[node + 1] - m_start[node]};
    }

private:
    std::vector<std::uint32_t> m_first; // node of each arc's first point
    std::vector<std::uint32_t> m_last;
    std::vector<std::uint32_t> m_start; // where a node's uses begin in m_uses; one entry more than nodes
    std::vector<ArcUse> m_uses;
};

} // namespace placelens
