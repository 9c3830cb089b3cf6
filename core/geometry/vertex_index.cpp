#include "core/geometry/vertex_index.h"

#include <bit>

namespace placelens {

namespace {

constexpr std::uint32_t emptySlot = 0xFFFFFFFF;

// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), on both coordinates.
std::size_t scatter(GridStep step)
{
    const std::uint64_t key =
        (std::uint64_t{static_cast<std::uint32_t>(step.east)} << 32) | static_cast<std::uint32_t>(step.north);
    const std::uint64_t mixed = (key ^ (key >> 29)) * 0x9E3779B97F4A7C15U;
    return mixed ^ (mixed >> 32);
}

} // namespace

VertexIndex::VertexIndex(std::size_t expected) : m_slots(std::bit_ceil(expected * 2 + 16), emptySlot)
{
    m_steps.reserve(expected);
}

/// Where the place is, or the free slot where it belongs.
std::size_t VertexIndex::slotOf(GridStep step) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = scatter(step) & mask;
    while (m_slots[slot] != emptySlot && m_steps[m_slots[slot]] != step)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t VertexIndex::number(GridStep step)
{
    std::size_t slot = slotOf(step);
    if (m_slots[slot] != emptySlot)
        return m_slots[slot];
    if ((m_steps.size() + 1) * 2 > m_slots.size()) {
        grow();
        slot = slotOf(step);
    }
    m_slots[slot] = static_cast<std::uint32_t>(m_steps.size());
    m_steps.push_back(step);
    return m_slots[slot];
}

void VertexIndex::grow()
{
    m_slots.assign(m_slots.size() * 2, emptySlot);
    for (std::uint32_t i = 0; i < m_steps.size(); ++i)
        m_slots[slotOf(m_steps[i])] = i;
}

} // namespace placelens
