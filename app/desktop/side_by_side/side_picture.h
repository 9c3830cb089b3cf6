#pragma once

#include "app/desktop/side_by_side/side_by_side_model.h"
#include "core/cartography/scene.h"

class QPainter;

namespace placelens {

/// What a picture of the side-by-side view is made of: all rows and columns, not only those that a window shows.
struct SidePicture
{
    const SideBySideModel &model; ///< with at least one area
    std::shared_ptr<const MapContent> content;
    Theme theme;
};

/// The size at which nothing is made smaller, columns as wide as in the window.
QSize naturalSize(const SidePicture &picture);

/// Paints the whole view into (0, 0) to `size`, all of it lines, fills and words: sharp in a file for print. Made smaller
/// as a whole where it does not fit, wider where there is more room.
void paintSidePicture(QPainter &painter, const SidePicture &picture, QSizeF size);

} // namespace placelens
