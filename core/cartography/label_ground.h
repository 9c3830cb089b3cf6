#pragma once

#include "core/cartography/camera.h"
#include "core/geometry/coverage.h"
#include "core/statistics/area_set.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace placelens {

/// Which district of England lies under each place of the ground, at one scale: what names look at before they stand
/// somewhere.
///
/// Places are ground pixels: pixels of the camera's scale, right and down from the grid's origin, so that a place keeps
/// its numbers while the camera pans. Cells are fixed to the ground for the same reason. Known is the window with a wide
/// margin, so that what is decided in the window does not depend on what has come into view.
class LabelGround
{
public:
    /// A cell is this many pixels wide: fine enough for words, and sixteen times less to look through.
    static constexpr int cellPixels = 4;

    /// `english` parts of the coverage, its first ones, are districts of England.
    LabelGround(const Coverage &coverage, std::size_t english, const Camera &camera);

    QPointF toGround(GridPoint point) const { return {point.east / m_metresPerPixel, -point.north / m_metresPerPixel}; }
    QRectF toGround(const GridBox &box) const;
    /// The upper left corner of the picture.
    QPointF origin() const { return m_origin; }
    /// Beyond it nothing is known.
    const QRectF &known() const { return m_known; }

    /// How much of a rectangle lies on districts of an area, on other districts of England, and elsewhere; together 1.
    struct Share
    {
        double inside = 0, otherEngland = 0, elsewhere = 0;
    };
    Share under(const QRectF &box, const AreaSet &districts) const;

private:
    void read(const Coverage &coverage);

    double m_metresPerPixel = 1;
    QPointF m_origin;
    QRectF m_known;
    std::size_t m_english = 0;
    int m_left = 0, m_top = 0; ///< the first cell's numbers
    int m_width = 0, m_height = 0;
    std::vector<std::uint16_t> m_parts; ///< by cell, line by line: the district under its middle
};

} // namespace placelens
