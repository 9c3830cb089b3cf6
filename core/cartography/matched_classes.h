#pragma once

#include "core/cartography/scene.h"

namespace placelens {

/// Whether the same number means the same on both maps: one unit, and for scores and ranks one indicator.
bool canShareClasses(const MapContent &one, const MapContent &other);

/// Maps whose numbers mean the same get one set of classes, made of the figures of all of them by the method of the
/// first; the others stay as they are. As many come back as were given, in their order. Null ones stay null.
std::vector<std::shared_ptr<const MapContent>> withMatchedClasses(
    const std::vector<std::shared_ptr<const MapContent>> &maps);

} // namespace placelens
