#pragma once

#include "core/atlas/gpkg.h"
#include "core/import/polygon_layer.h"

class OGRLayer;

namespace placelens {

/// A layer that is open to be read, with the columns of interest; -1: none. The layer belongs to the dataset.
struct LayerSource
{
    gpkg::Dataset dataset;
    OGRLayer *layer = nullptr;
    int valueColumn = -1;
    int codeColumn = -1;
    int nameColumn = -1;
};

/// Opens the layer and finds the columns of a wish. Errors as `readPolygonLayer`.
Result<LayerSource> openLayerSource(const QString &file, const LayerWish &wish);

/// The name as a person knows it.
QString layerName(OGRLayer &layer);
QString columnName(OGRLayer &layer, int column);

} // namespace placelens
