#pragma once

#include <QColor>
#include <QPolygonF>

#include <vector>

namespace placelens {

struct FramePainting;

/// How lines look.
struct LineLook
{
    QColor colour; ///< its alpha holds for the lines as a whole
    double width = 1;
    double dash = 0, gap = 0; ///< pixels; 0 for a solid line
};

/// Strokes lines (logical pixels) of one look in one go: overlaps are not darker. In a picture that is one of the frame's
/// passes, in a file of lines the painter's pen. With `inside` (by part of the coverage) only on those parts.
void strokeLines(FramePainting &frame, const QList<QPolygonF> &lines, const LineLook &look,
                 const std::vector<bool> *inside = nullptr);

/// Points nearer than `least` pixels to the one before are dropped; a wide line does not show them.
QPolygonF thinned(const QPolygonF &line, double least);

} // namespace placelens
