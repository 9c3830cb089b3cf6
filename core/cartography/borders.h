#pragma once

namespace placelens {

struct FramePainting;

/// Hairlines between districts, faint where districts are tiny; borders of the shaded areas; borders of other land.
void paintDistrictBorders(FramePainting &frame);

/// Overlays, bottom to top: hatches, then bands, then all halos, then all lines, so that where borders coincide each
/// stays visible.
void paintOverlays(FramePainting &frame);

} // namespace placelens
