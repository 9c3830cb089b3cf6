#pragma once

#include "core/geometry/points.h"

#include <span>
#include <vector>

namespace placelens {

/// For each point of a line the area in m² of the largest detail that dropping it would lose.
///
/// Effective areas of Visvalingam & Whyatt (1993), "Line generalisation by repeated elimination of points", made
/// monotone: a point dropped later never has a smaller value than one dropped before, so a level of detail is the points
/// at or above a threshold. End points are infinite; a closed line (first point = last) also keeps two inner points,
/// so that a triangle always remains.
std::vector<float> effectiveAreas(std::span<const GridPoint> line);

/// The same, written to `areas`, which has as many entries as the line has points.
void effectiveAreas(std::span<const GridPoint> line, std::span<float> areas);

/// The points of a line whose `significance` is at least `threshold` (m²). \pre as many significances as points.
std::vector<GridPoint> simplified(std::span<const GridPoint> line, std::span<const float> significance,
                                  float threshold);

} // namespace placelens
