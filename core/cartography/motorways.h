#pragma once

namespace placelens {

struct FramePainting;

/// Motorways as blue lines with a halo.
void paintMotorways(FramePainting &frame);

} // namespace placelens
