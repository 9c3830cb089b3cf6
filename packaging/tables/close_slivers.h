#pragma once

#include "core/geometry/coverage_builder.h"

namespace placelens {

/// Adds to each edge the vertices that lie within `tolerance` metres of it, and returns how many.
///
/// Borders that were meant to be the same but have a vertex on one side only leave slivers or overlaps, which would look
/// like a coast in the middle of the country; with the vertex on both sides they are one line. If `places` are given, only
/// vertices within 25 m of one of them are looked at.
std::size_t closeSlivers(std::vector<PartShape> &shapes, double tolerance, std::span<const GridPoint> places = {});

} // namespace placelens
