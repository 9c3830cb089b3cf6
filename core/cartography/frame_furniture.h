#pragma once

#include "core/cartography/furniture.h"
#include "core/cartography/inset.h"

namespace placelens {

/// What stands on a frame at places of the picture, not of the ground: while the map moves under it, it stays.
struct FrameFurniture
{
    Furniture furniture;
    std::optional<Inset> inset;
    QImage insetPicture;
};

} // namespace placelens
