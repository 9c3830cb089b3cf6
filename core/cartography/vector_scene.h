#pragma once

#include "core/cartography/scene.h"

class QPainter;

namespace placelens {

/// Draws a scene as areas, lines and words: the same painters as `drawFrame`, for devices that keep them as such. The
/// painter's units are the camera's pixels. Detail goes as far as the scene's pixel ratio shows. False if stopped.
bool drawVectorScene(const Scene &scene, QPainter &painter, std::stop_token stop = {});

} // namespace placelens
