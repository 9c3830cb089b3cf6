#pragma once

#include "core/atlas/atlas.h"
#include "core/statistics/neighbourhood.h"

namespace placelens {

/// For each of the first `districts` parts of the coverage those of them that touch it, along a stretch of boundary or
/// in a corner. Parts beyond them (Wales and Scotland) are no neighbours of anyone.
std::vector<AreaSet> touchingDistricts(const Coverage &coverage, int districts);

/// Which areas lie beside which, numbered as given: those that share a district, or of which a district of one touches
/// a district of the other.
Neighbourhood neighboursAmong(std::span<const AreaSet> areas, std::span<const AreaSet> touching);

/// The same for the areas of a geography, in its order. Error: the atlas's boundaries can't be read.
Result<Neighbourhood> neighboursIn(const Atlas &atlas, int geography);

} // namespace placelens
