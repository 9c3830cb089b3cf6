#pragma once

#include "core/cartography/frame_geometry.h"

#include <functional>

namespace placelens {

/// How far inside an area, in pixels, the line along an arc runs.
using OutlineInset = std::function<double(std::uint32_t arc)>;

/// The outline of an area for a wide stroke: without islands too small to be one, and with arms of the sea closed
/// or left out where they are narrower than 1.8 km, for districts are cut along tidal rivers and both banks would be
/// stroked. Lines (closed ones repeat their first point) in pixels, moved inwards by `inset` where it is given.
/// `geometry` should keep no more detail than the stroke shows.
QList<QPolygonF> strokeOutline(FrameGeometry &geometry, const std::vector<ArcRing> &rings,
                               const OutlineInset &inset = {});

} // namespace placelens
