#pragma once

#include "core/cartography/frame_geometry.h"

namespace placelens {

/// The outline of an area for a wide stroke: without islands too small to be one, and with arms of the sea closed
/// or left out where they are narrower than 1.8 km, for districts are cut along tidal rivers and both banks would be
/// stroked.
/// `geometry` should keep no more detail than the stroke shows.
QPainterPath strokeOutline(FrameGeometry &geometry, const std::vector<ArcRing> &rings);

} // namespace placelens
