#pragma once

#include "core/geometry/points.h"

namespace placelens {

/// A place in a picture: logical pixels right and down from its top left corner.
struct PixelPoint
{
    double x = 0;
    double y = 0;
    friend bool operator==(const PixelPoint &, const PixelPoint &) = default;
};

/// What is seen and how large: the one place that turns grid metres into pixels and back.
///
/// A plain value; painting and picking both use it, so they cannot disagree.
struct Camera
{
    GridPoint centre{400000, 320000};
    double metresPerPixel = 850;
    int width = 0; ///< logical pixels
    int height = 0;

    /// A camera that shows `box` whole, with `margin` pixels left free on every side.
    static Camera fitting(const GridBox &box, int width, int height, double margin = 0);

    PixelPoint toPixel(GridPoint point) const;
    GridPoint toGrid(PixelPoint pixel) const;
    GridBox visibleBox() const;

    /// Moved so that what was at pixel (0, 0) is at (dx, dy).
    Camera panned(double dx, double dy) const;
    /// Zoomed by `factor` (> 1 is closer) with `fixed` staying where it is; kept within sensible scales
    /// (2 to 4,000 metres a pixel).
    Camera zoomed(double factor, PixelPoint fixed) const;
    /// The same view in a window of another size, centre kept.
    Camera resized(int newWidth, int newHeight) const;
    /// The N of "1 : N" at 96 dots an inch.
    double scaleDenominator() const { return metresPerPixel / (0.0254 / 96); }

    friend bool operator==(const Camera &, const Camera &) = default;
};

} // namespace placelens
