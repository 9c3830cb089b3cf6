#pragma once

#include "app/desktop/side_by_side/side_details.h"
#include "core/cartography/theme.h"

#include <QRectF>

class QPainter;

namespace placelens {

/// What a strip of districts reaches from and to.
struct StripAxis
{
    double low = 0, high = 1;
    bool hasBelow = false, hasAbove = false; ///< some districts are beyond its ends
    double part(double value) const { return (value - low) / (high - low); }
};

/// An axis on which one far district does not squeeze all others: cut at 12 % of the way between the 2nd and 98th
/// percentile beyond them. \pre districts of the row are not empty
StripAxis axisOf(const ComparedIndicator &row);

/// Grey ticks for all districts of England, dots for those of the area, a triangle for its own figure and a line for the
/// benchmark (for the median of all districts where it has no figure).
void paintStrip(QPainter &painter, const QRectF &room, const ComparedIndicator &row, const Compared &area,
                const QColor &colour, const Theme &theme);

/// The area's figures through time in its colour, the benchmark's in grey below.
void paintTrend(QPainter &painter, const QRectF &room, const RowDetails &details, std::size_t area,
                const QColor &colour, const Theme &theme);

/// Residents by fifth of the index, coldspots first; `mark` (0 to 1) is where the benchmark's share ends.
void paintFifths(QPainter &painter, const QRectF &room, const std::vector<double> &shares, std::optional<double> mark,
                 const Theme &theme);

/// The triangle of an area's figure, its tip down at `tip`.
void paintFigureMark(QPainter &painter, QPointF tip, const QColor &colour, const Theme &theme);

} // namespace placelens
