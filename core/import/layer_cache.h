#pragma once

#include "core/import/polygon_layer.h"

#include <QByteArray>

#include <optional>

namespace placelens {

/// Which state of which file a kept layer belongs to, and what was wished of it.
struct LayerKey
{
    QString path;  ///< canonical; empty for a file that is not there or can't be read: nothing is kept of it
    QString state; ///< sizes and times of the file and its companions
    LayerWish wish;
    friend bool operator==(const LayerKey &, const LayerKey &) = default;
};

/// The key of a file as it is now. \pre call it before reading, so that a change meanwhile is noticed
LayerKey layerKey(const QString &file, const LayerWish &wish);

/// Where layers are kept: "placelens/layers" in the user's folder for caches.
QString layerCacheFolder();
/// The file that a layer is kept in.
QString layerCacheFile(const LayerKey &key);

/// The layer as it was kept; nothing if there is none for that key, or the file is not whole to the last bit.
std::optional<PolygonLayer> loadLayer(const LayerKey &key);

/// Keeps a layer for the next time and forgets those not used for longest, so that at most a gigabyte is kept. Whether
/// it was kept; there is no need to tell anybody if not.
bool storeLayer(const LayerKey &key, const PolygonLayer &layer);

/// The layer as `loadLayer` or, if there is none, `readPolygonLayer` gives it; in that case it is kept by a thread of its
/// own, which the last copy of the layer waits for. Errors as `readPolygonLayer`: none has to do with keeping.
Result<PolygonLayer> openPolygonLayer(const QString &file, const LayerWish &wish = {}, std::stop_token stop = {},
                                      const ProgressReport &progress = {});

} // namespace placelens
