#pragma once

#include "core/geometry/self_crossings.h"

#include <span>
#include <vector>

namespace placelens {

/// Twice the area of a ring in square steps: positive counter-clockwise. 0 for fewer than three steps.
double twiceArea(std::span<const GridStep> ring);

/// What lies inside a ring by the parity of the edges on the way there, as rings with the inside on their left: a figure
/// of eight becomes two loops that both count, and what is wound round twice lies outside. Crossings are rounded to the
/// grid. Where rounding gives no consistent answer, the ring itself comes back. \pre as SelfCrossings
std::vector<StepRing> evenOddRings(const StepRing &ring);

} // namespace placelens
