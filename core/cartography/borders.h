#pragma once

namespace placelens {

struct Camera;
struct FramePainting;
struct MapContent;

/// How strong the hairlines between districts are, 0 to 1: faint where districts are tiny or not what is shaded.
double districtBorderOpacity(const MapContent &content, const Camera &camera);

/// Hairlines between districts, faint where districts are tiny; borders of the shaded areas; borders of other land.
void paintDistrictBorders(FramePainting &frame);

/// Overlays, bottom to top: hatches, then bands, then all halos, then all lines, so that where borders coincide each
/// stays visible.
void paintOverlays(FramePainting &frame);

} // namespace placelens
