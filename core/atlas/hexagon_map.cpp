#include "core/atlas/hexagon_map.h"

namespace placelens {

HexagonMap::HexagonMap(Coverage coverage) : m_coverage(std::make_shared<const Coverage>(std::move(coverage))) {}

GridPoint HexagonMap::label(const AreaSet &districts) const
{
    const std::vector<int> members = districts.members();
    if (members.empty())
        return {};
    if (members.size() == 1)
        return m_coverage->box(static_cast<PartIndex>(members.front())).centre();
    const std::lock_guard guard(m_lock);
    const auto [kept, isNew] = m_labels.try_emplace(districts);
    if (isNew) {
        std::vector<bool> inside(m_coverage->partCount());
        for (const int district : members)
            inside[static_cast<std::size_t>(district)] = true;
        kept->second = m_coverage->labelPoint(inside);
    }
    return kept->second;
}

GridBox HexagonMap::box(const AreaSet &districts) const
{
    GridBox box;
    for (const int district : districts.members())
        box.include(m_coverage->box(static_cast<PartIndex>(district)));
    return box;
}

} // namespace placelens
