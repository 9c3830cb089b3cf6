#pragma once

#include "core/base/result.h"
#include "core/geometry/arc.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <unordered_map>

namespace placelens {

/// Boundaries as GeoJSON in WGS84 (RFC 7946): longitude first, seven decimals (a centimetre), outer rings
/// counterclockwise and holes clockwise.
///
/// Areas share their borders, so each point is transformed and written out once and kept for the areas that follow. Used
/// by one thread.
class DegreeRings
{
public:
    DegreeRings();
    ~DegreeRings();

    /// Adds the coordinates of a MultiPolygon to `json`. Error (Failed): the points can't be transformed.
    Result<Done> add(QByteArray &json, const std::vector<GridPolygon> &polygons);

    DegreeRings(const DegreeRings &) = delete;
    DegreeRings &operator=(const DegreeRings &) = delete;

private:
    struct Transformation;
    struct PointHash
    {
        std::size_t operator()(const GridPoint &point) const;
    };
    bool transform(const PointRing &ring);
    bool addRing(QByteArray &json, const PointRing &ring, bool isHole);

    std::unique_ptr<Transformation> m_transformation;               ///< null if the library has none
    std::unordered_map<GridPoint, QByteArray, PointHash> m_written; ///< "[ -1.2507596, 54.6252964 ]"
};

} // namespace placelens
