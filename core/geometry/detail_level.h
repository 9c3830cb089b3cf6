#pragma once

#include "core/geometry/arc.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace placelens {

class Coverage;

/// A corner of a boundary in whole centimetres east and north of the coverage's south-west corner.
struct Corner
{
    std::int32_t east = 0;
    std::int32_t north = 0;
};

/// The boundary of a coverage with the corners that matter at one scale, in short stretches that are found by place.
///
/// Made for drawing: the whole of it, or what lies in a window, is walked in the order of its places, not of its arcs.
/// Immutable.
class DetailLevel
{
public:
    /// At most `mostSteps` steps of one arc.
    struct Stretch
    {
        GridBox box;
        std::uint32_t firstCorner = 0; ///< the last corner of a stretch is the first of the arc's next one
        std::uint32_t cornerCount = 0;
        std::uint32_t arc = 0;
        PartIndex left = noPart;
        PartIndex right = noPart;
    };
    static constexpr std::size_t mostSteps = 64;

    /// The corners of `coverage` whose significance is at least `least` m².
    DetailLevel(const Coverage &coverage, std::span<const std::uint32_t> arcsByPlace, float least);

    /// What corners count from.
    GridPoint origin() const { return m_origin; }
    std::span<const Corner> corners() const { return m_corners; }
    std::span<const Corner> corners(const Stretch &stretch) const
    {
        return {m_corners.data() + stretch.firstCorner, stretch.cornerCount};
    }
    std::span<const Stretch> stretches() const { return m_stretches; }

    /// Calls `take(stretch)` for all stretches whose box meets `box`.
    template<typename Take>
    void visit(const GridBox &box, Take take) const
    {
        for (std::size_t group = 0; group < m_groups.size(); ++group) {
            if (!m_groups[group].intersects(box))
                continue;
            const std::size_t end = std::min(m_stretches.size(), (group + 1) * groupSize);
            for (std::size_t i = group * groupSize; i < end; ++i)
                if (m_stretches[i].box.intersects(box))
                    take(m_stretches[i]);
        }
    }

private:
    static constexpr std::size_t groupSize = 64;

    void addArc(const Coverage &coverage, std::uint32_t arc, float least);

    GridPoint m_origin;
    std::vector<Corner> m_corners;
    std::vector<Stretch> m_stretches;
    std::vector<GridBox> m_groups;
};

/// The levels of detail of one coverage, each made when it is first asked for and then kept. Safe on any thread.
class DetailLevels
{
public:
    /// A level with all corners that matter at least `least` m², and perhaps some that matter less.
    /// \pre always asked with the same coverage, or a copy of it.
    std::shared_ptr<const DetailLevel> level(const Coverage &coverage, double least);

private:
    void prepare(const Coverage &coverage);

    std::mutex m_lock;
    std::vector<std::uint32_t> m_arcsByPlace;
    std::vector<std::size_t> m_cornersOf; ///< how many corners each level has
    std::vector<std::shared_ptr<const DetailLevel>> m_levels;
};

} // namespace placelens
