#pragma once

namespace placelens {

struct FramePainting;

/// Fills the districts with the colours of their classes for a vector picture, without seams: each class reaches
/// below those above it, so that what shines through the softened edge between two is the lower one's colour and never
/// the ground.
void fillDistricts(FramePainting &frame);

} // namespace placelens
