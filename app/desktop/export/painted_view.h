#pragma once

#include "core/page/map_picture.h"

#include <optional>

namespace placelens {

/// A page of the window that can leave it as a picture; the page's widget is one of these too.
///
/// The map needs none of it: it has a scene.
class PaintedView
{
public:
    virtual ~PaintedView() = default;

    /// What the page shows now, laid out for `size` logical pixels, to be painted on any thread and after the page has
    /// moved on; nothing while there is nothing to show. Its ratio is set by whoever asks.
    virtual std::optional<Painting> painting(QSize size) const = 0;
};

} // namespace placelens
