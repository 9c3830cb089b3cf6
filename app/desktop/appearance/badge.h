#pragma once

#include "core/cartography/theme.h"

#include <QPainter>

namespace placelens {

/// Paints the round badge of a selected area: its letter on its colour.
void paintBadge(QPainter &painter, QPointF centre, double diameter, int letter, const Theme &theme);

} // namespace placelens
