#pragma once

#include "app/desktop/models/layers_model.h"

#include <QPainter>

namespace placelens {

/// Paints a small sample of what a row of the layers panel puts on the map.
void paintLayerSwatch(QPainter &painter, const QRectF &room, LayersModel::Item item, int overlay,
                      const Session &session);

} // namespace placelens
