#include "core/cartography/camera.h"

#include <algorithm>

namespace placelens {
namespace {

constexpr double closestMetresPerPixel = 2;
constexpr double widestMetresPerPixel = 4000;

} // namespace

Camera Camera::fitting(const GridBox &box, int width, int height, double margin)
{
    Camera camera;
    camera.width = width;
    camera.height = height;
    if (box.isEmpty())
        return camera;
    camera.centre = box.centre();
    const double across = std::max(1.0, width - 2 * margin);
    const double down = std::max(1.0, height - 2 * margin);
    camera.metresPerPixel = std::max({closestMetresPerPixel, box.width() / across, box.height() / down});
    return camera;
}

PixelPoint Camera::toPixel(GridPoint point) const
{
    return {width / 2.0 + (point.east - centre.east) / metresPerPixel,
            height / 2.0 - (point.north - centre.north) / metresPerPixel};
}

GridPoint Camera::toGrid(PixelPoint pixel) const
{
    return {centre.east + (pixel.x - width / 2.0) * metresPerPixel,
            centre.north - (pixel.y - height / 2.0) * metresPerPixel};
}

GridBox Camera::visibleBox() const
{
    GridBox box;
    box.include(toGrid({0, 0}));
    box.include(toGrid({static_cast<double>(width), static_cast<double>(height)}));
    return box;
}

Camera Camera::panned(double dx, double dy) const
{
    Camera moved = *this;
    moved.centre.east -= dx * metresPerPixel;
    moved.centre.north += dy * metresPerPixel;
    return moved;
}

Camera Camera::zoomed(double factor, PixelPoint fixed) const
{
    const GridPoint held = toGrid(fixed);
    Camera nearer = *this;
    nearer.metresPerPixel = std::clamp(metresPerPixel / factor, closestMetresPerPixel, widestMetresPerPixel);
    nearer.centre.east = held.east - (fixed.x - width / 2.0) * nearer.metresPerPixel;
    nearer.centre.north = held.north + (fixed.y - height / 2.0) * nearer.metresPerPixel;
    return nearer;
}

Camera Camera::resized(int newWidth, int newHeight) const
{
    Camera other = *this;
    other.width = newWidth;
    other.height = newHeight;
    return other;
}

} // namespace placelens
