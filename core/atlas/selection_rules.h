#pragma once

#include "core/atlas/figures.h"

namespace placelens {

/// Which end of a ranking is meant, whatever is better.
enum class Extreme { Lowest, Highest };

/// The districts of 2017 that an area is made of; indices into Atlas::areas(), in the order of their codes.
std::vector<int> districtsOf(const Atlas &atlas, const Area &area);

/// The other areas of a geography that share a district with `area`, in the geography's order.
std::vector<int> areasSharing(const Atlas &atlas, int geography, const Area &area);

/// The areas of a geography that lie beside `area`, in the geography's order: they share a district with it or touch it,
/// if only in a corner, and are not wholly inside it. Error: the atlas's boundaries can't be read.
Result<std::vector<int>> neighboursOf(const Atlas &atlas, int geography, const Area &area);

/// The areas of a geography with the `count` lowest or highest figures, the most extreme first. Areas without a figure
/// are none of them. Where several are equal to the last one all of them come, so there can be more than `count`.
/// \pre count >= 1
std::vector<int> extremesOf(const Atlas &atlas, const FigureTable &table, Extreme which, int count);

/// The districts of 2017 that two or more areas of a geography hold; indices into Atlas::areas().
std::vector<int> districtsInSeveral(const Atlas &atlas, int geography);

} // namespace placelens
