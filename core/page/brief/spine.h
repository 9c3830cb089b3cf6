#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/drawing.h"

namespace placelens {

/// Where figures lie beside the benchmark: it is in the middle, the better side always right, and what is furthest from it
/// reaches the end.
class Spine
{
public:
    Spine(const BriefFacts &facts, const BriefRow &row, double left, double width);

    bool isDrawable() const { return m_reach > 0; }
    double x(double value) const;
    /// Bands, benchmark, whiskers and markers; `middle` is the height of the line that they stand on.
    void draw(Drawing &drawing, double middle, double height) const;
    /// How many lines the markers stand on, so that none hides another, and how far apart they are.
    int laneCount() const;
    static constexpr double laneStep = 7;
    /// The values at the left and right ends of the bands; nothing without peers.
    std::optional<std::pair<double, double>> ends() const;

private:
    std::vector<std::pair<std::size_t, std::size_t>> lanesOf() const; // area and lane
    void drawArea(Drawing &drawing, double middle, std::size_t area) const;

    const BriefFacts &m_facts;
    const BriefRow &m_row;
    double m_left, m_width;
    double m_reach = 0; // furthest from the benchmark
    bool m_isTurned = false;
};

} // namespace placelens
