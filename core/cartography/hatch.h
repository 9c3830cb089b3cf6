#pragma once

#include "core/cartography/map_description.h"

#include <QColor>

#include <utility>
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

/// Whether an overlay hatches one whole area that is selected: in the colour of its letter. The outlines of the other
/// selected areas are dashed then, so that all can be told apart without colours.
bool hatchesOwn(const Overlay &overlay, const SelectedArea &selected);

/// The dashes of the selected area that stands at `place` among those of a map that hatches one: {dash, gap} in pixels of
/// a line 1 wide, {0, 0} for a solid line.
std::pair<double, double> dashesOf(std::size_t place);

/// Hatches the one area of an overlay in its colour; nothing if its lines have no districts.
void paintOwn(FramePainting &frame, const OverlayLines &overlay, const QColor &colour, double opacity);

} // namespace placelens
