#pragma once

#include <QColor>

#include <vector>

namespace placelens {

struct FramePainting;
struct OverlayLines;

/// One line of a hatch that repeats.
struct Stripe
{
    double offset = 0; ///< pixels across the stripes
    double width = 1;
    QColor colour;
};

/// Fills the parts of the coverage that are `inside` with stripes that rise to the right at 45°, every `spacing` pixels.
/// They are fixed to the ground, so that they move with the map.
void paintStripes(FramePainting &frame, const std::vector<bool> &inside, double spacing,
                  const std::vector<Stripe> &stripes);

/// Hatches the districts that are in two areas of an overlay, so that it shows on light and on dark classes.
void paintShared(FramePainting &frame, const OverlayLines &overlay, double opacity);

} // namespace placelens
