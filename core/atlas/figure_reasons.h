#pragma once

#include "core/atlas/atlas.h"

#include <functional>

namespace placelens {

/// Why there is no figure, or what a partial one leaves out, in a sentence or two; empty when nothing is missing.
/// `observed` gives the area of an observation.
QString reasonFor(const Atlas &atlas, const Indicator &indicator, const Area &area, const Estimate &estimate,
                  const std::function<const Area &(MeasuredAt)> &observed);

/// "A", "A and B", "A, B and 3 others": a list that stays short.
QString shortList(const QStringList &names, int most = 3);

} // namespace placelens
