#pragma once

#include "core/geometry/arc.h"

#include <cstddef>
#include <utility>

namespace placelens {

/// The links of one road, to be joined to long lines.
class RoadNetwork
{
public:
    void add(PointRing link) { m_links.push_back(std::move(link)); }

    /// The road as long lines in a stable order: links joined where only two meet; slip roads (short ends, and short
    /// links whose ends are joined by another way) left out.
    std::vector<PointRing> mainLines();

private:
    void join();
    bool hasOtherWay(std::size_t without) const;
    bool dropSlipRoad();

    std::vector<PointRing> m_links;
};

} // namespace placelens
