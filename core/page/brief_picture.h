#pragma once

#include "core/page/brief/brief.h"

#include <QImage>

namespace placelens {

/// A page of a brief on white paper, `scale` pixels for each point (1/72 inch): what the preview shows.
QImage briefPicture(const Brief &brief, int page, double scale);

} // namespace placelens
