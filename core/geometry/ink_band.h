#pragma once

#include "core/geometry/edge_walk.h"

#include <cstddef>
#include <span>
#include <vector>

namespace placelens {

/// Gathers how much of each pixel lines cover, for some rows of a picture at a time.
///
/// Lines come as the edges of the shapes they cover, which are summed exactly; where shapes overlap, a pixel is never
/// covered more than once.
class InkBand
{
public:
    InkBand(int width, int mostRows);

    /// Starts over with `rows` rows from `firstRow` on. \pre all rows were finished
    void begin(int firstRow, int rows);
    /// Adds an edge of a shape that lies left of it on a screen going down. \pre in the end all edges of the shape are added
    void addEdge(StepPoint from, StepPoint to);
    /// Fills the round outside of a corner at `at`, between the ways (each of length 1) that lead to it and from it.
    struct Way
    {
        double across = 0, down = 0;
    };
    void addRound(StepPoint at, Way before, Way after, double halfWidth);

    /// Ends a row (counted from the first) and gives how much of its pixels is covered, 0 to 255, from pixel `from` on.
    /// Valid until the next call.
    struct Row
    {
        int from = 0;
        std::span<const std::uint8_t> covered;
    };
    Row finish(int row);

private:
    void addFan(StepPoint at, Way from, Way to, double outer, int mostHalvings);
    void addTriangle(StepPoint a, StepPoint b, StepPoint c);

    /// The columns of a row that anything was added to.
    struct Reach
    {
        int first = 0, last = -1;
    };

    int m_width;
    int m_firstRow = 0;
    std::int32_t m_top = 0, m_bottom = 0;
    std::vector<std::int32_t> m_changes; ///< what each pixel's cover differs by from the one to its left
    std::vector<Reach> m_reach;
    std::vector<std::uint8_t> m_covered;
};

} // namespace placelens
