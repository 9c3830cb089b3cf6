#pragma once

#include "core/cartography/camera.h"
#include "core/geometry/coverage.h"
#include "core/statistics/area_set.h"

#include <QLineF>
#include <QPolygonF>

#include <optional>

namespace placelens {

/// The line's points in a picture.
QPolygonF pixelsOf(const std::vector<GridPoint> &line, const Camera &camera);

/// Where the line leaves the picture beyond its first and its last point: the dotted ends.
std::pair<QLineF, QLineF> endsOf(const QPolygonF &pixels, double reach);

/// The longest stretch of a line by its first point, and its middle: where the dot that moves the line stands.
std::size_t longestStretch(const QPolygonF &pixels);
QPointF middleOf(const QPolygonF &pixels);

/// The stretch of a line within `reach` pixels of a place, by its first point; nothing if there is none.
std::optional<std::size_t> stretchAt(const QPolygonF &pixels, QPointF place, double reach);

/// The border that results: where districts of England of different groups meet, as lines in a picture.
/// \pre `groupOf` for the first parts of the coverage
std::vector<QPolygonF> steppedBorder(const Coverage &coverage, const std::vector<int> &groupOf, const Camera &camera);

/// The outline of districts, coast included, as lines in a picture.
std::vector<QPolygonF> outlineOf(const Coverage &coverage, const AreaSet &districts, const Camera &camera);

} // namespace placelens
