#pragma once

#include "core/geometry/hexagons.h"
#include "core/statistics/area_set.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace placelens {

/// The districts as hexagons of one size, laid over England where its map is, so that one camera shows both.
///
/// Part i of its coverage is district i, as in the coverage of their borders: whatever is asked of the one can be asked
/// of the other. Logically immutable and shared between threads (the kept labels have their own lock).
class HexagonMap
{
public:
    explicit HexagonMap(Coverage coverage);

    const std::shared_ptr<const Coverage> &coverage() const { return m_coverage; }
    /// Where the name or badge of the area of these districts stands: the middle of a single hexagon; otherwise well
    /// inside the largest piece. The grid's origin for no districts.
    GridPoint label(const AreaSet &districts) const;
    /// The box round their hexagons; empty for no districts.
    GridBox box(const AreaSet &districts) const;

private:
    std::shared_ptr<const Coverage> m_coverage;
    mutable std::mutex m_lock; // guards the labels
    mutable std::unordered_map<AreaSet, GridPoint, AreaSetHash> m_labels;
};

} // namespace placelens
