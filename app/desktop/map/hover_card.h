#pragma once

#include "app/desktop/map/areas_here.h"

#include <QPainter>

namespace placelens {

/// Paints the card that tells what is under the pointer, beside `pointer` and inside `bounds`.
void paintHoverCard(QPainter &painter, const PlaceFacts &facts, QPointF pointer, const QRectF &bounds,
                    const Theme &theme);

} // namespace placelens
