#pragma once

class QImage;

namespace placelens {

struct FramePainting;

/// Paints the sea and other land: what lies under the districts.
void paintSea(FramePainting &frame);

/// Lays each district in its class colour into the picture, without a seam between neighbours. No painter may be at work
/// on it.
void layDistricts(const FramePainting &frame, QImage &picture);

/// Stripes the districts that are in two shaded areas with the colour of the other.
void paintSecondColours(FramePainting &frame);

} // namespace placelens
