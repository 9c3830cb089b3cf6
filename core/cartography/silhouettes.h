#pragma once

#include "core/cartography/scene.h"

#include <QRectF>

class QPainter;

namespace placelens {

/// How one area stands on a sheet of silhouettes. Lengths are logical pixels.
struct Silhouette
{
    SelectedArea selected;
    double left = 0;     ///< of the ground in the area's picture
    QRectF frame;        ///< what is drawn once more, larger; empty if nothing is
    int enlargement = 1; ///< how many times larger
    Camera closeUp;      ///< of the larger one; it fills the picture right of the ground
};

/// Areas as shapes beside each other at one scale: each where it lies in the ground that all are part of, and beside it
/// once more, larger by a whole number, where that shows more.
struct SilhouetteSheet
{
    std::shared_ptr<const MapContent> content; ///< the shapes, and what colours the districts
    Area ground;                               ///< the smallest area of the atlas that holds all of them
    Camera camera;                             ///< of the ground, the same for all
    QSizeF size;                               ///< of each area's picture
    std::vector<Silhouette> areas;             ///< as they were given
};

/// The smallest region, pan-regional area or one of the areas that holds them all; failing that England.
/// \pre `areas` is not empty
Area groundOf(const Atlas &atlas, std::span<const SelectedArea> areas);

/// Finds the scale at which the ground fills its part of pictures of `size`. \pre `areas` is not empty
SilhouetteSheet layOutSilhouettes(std::shared_ptr<const MapContent> content, std::vector<SelectedArea> areas,
                                  QSizeF size);

/// Paints the picture of area `which` with its top left corner at (0, 0), all of it lines and fills: sharp in a file for
/// print. Safe on any thread. Stops early, unfinished, if nobody wants it any more.
void paintSilhouette(QPainter &painter, const SilhouetteSheet &sheet, std::size_t which, const Theme &theme,
                     const std::stop_token &stop = {});

/// "twice as large", "12 times as large".
QString enlargementWords(int times);

} // namespace placelens
