#pragma once

#include "core/import/layer_cache.h"

namespace placelens {

/// A layer as the bytes of its cache file: a header with a checksum, then texts and numbers, then the long tables as they
/// lie in memory. Empty if the coverage has places that are no multiples of 0.1 m, which `readPolygonLayer` never gives.
QByteArray layerBytes(const LayerKey &key, const PolygonLayer &layer);

/// The layer in such bytes; nothing if they are for another key, of another version, or not whole.
std::optional<PolygonLayer> layerFromBytes(const LayerKey &key, QByteArrayView bytes);

} // namespace placelens
