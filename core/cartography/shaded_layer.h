#pragma once

#include "core/cartography/legend.h"
#include "core/cartography/map_description.h"
#include "core/geometry/coverage.h"

#include <memory>

namespace placelens {

struct FramePainting;
struct MapContent;
struct Theme;
class AreaPicture;

/// Areas of somebody's own file, coloured by one of its columns: a second coverage that is laid over the districts, under
/// all borders. Immutable and shared.
struct ShadedLayer
{
    QString title; ///< what its figures are called: the file and the column
    std::shared_ptr<const Coverage> coverage;
    std::vector<double> values; ///< by part; NaN: none. Empty: no column of numbers, all areas alike
    QStringList names;          ///< by part; may be empty
    Legend legend;
    std::vector<std::uint32_t> colours; ///< by part, premultiplied
};

/// Classes and colours for the values of a layer; one colour for all areas if there are none.
std::shared_ptr<const ShadedLayer> makeShadedLayer(const QString &title, std::shared_ptr<const Coverage> coverage,
                                                   std::vector<double> values, QStringList names,
                                                   const ClassChoice &classes, const Theme &theme);

/// What the map then says: title, legend and sources are the layer's.
MapContent withLayer(MapContent content, const ShadedLayer &layer);

/// Lays the layer's areas and their borders, faint where areas are tiny, into the picture; returns which area each device
/// pixel shows. \pre frame.scene.layer and frame.pixels are there
std::shared_ptr<const AreaPicture> layShadedLayer(const FramePainting &frame);

} // namespace placelens
