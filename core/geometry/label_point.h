#pragma once

#include "core/geometry/arc.h"

namespace placelens {

/// The pole of inaccessibility of a polygon: the inner point farthest from its outline, to within `precision` metres
/// (or to a twentieth of the root of the area, if that is less, so that small areas are served well, too).
///
/// Always inside, holes respected, unless the polygon has no area. The quadtree search of V. Agafonkin's polylabel (2016),
/// an improvement on Garcia-Castellanos & Lombardo (2007), "Poles of inaccessibility"; here each cell hands down only the
/// edges that can be nearest to one of its points, which makes large outlines cheap.
GridPoint poleOfInaccessibility(const GridPolygon &polygon, double precision);

} // namespace placelens
