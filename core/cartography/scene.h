#pragma once

#include "core/atlas/figures.h"
#include "core/cartography/camera.h"
#include "core/cartography/legend.h"
#include "core/cartography/line_work.h"
#include "core/cartography/map_description.h"
#include "core/cartography/shaded_layer.h"
#include "core/cartography/theme.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <stop_token>

namespace placelens {

class AreaPicture;

/// What a shaded map says, worked out once per choice of indicator, geography and classes: no camera in it.
///
/// Immutable and shared: a worker may read it while the user goes on choosing.
struct MapContent
{
    std::shared_ptr<const Figures> figures;
    std::shared_ptr<const Coverage> coverage;
    std::shared_ptr<const Background> background;
    MapDescription description;
    int indicator = -1, geography = -1;
    Period period;
    std::shared_ptr<const FigureTable> table;
    Classification classification;
    Legend legend;
    std::vector<std::optional<int>> classOfDistrict; ///< by district of England; nothing is no data
    std::vector<int> areaOfDistrict;                 ///< the shaded geography's area that holds the district; -1 none
    /// For a district in two of the shaded areas: the second one (-1 if there is none) and its class.
    std::vector<int> otherAreaOfDistrict;
    std::vector<std::optional<int>> otherClassOfDistrict;
    std::shared_ptr<const LineWork> lines;
    /// How many areas of somebody's own are shaded instead; no publisher is named for their figures.
    std::optional<int> ownAreas;
    QStringList subtitle; ///< what stands below the title where districts are shaded by kind; empty for figures
};

/// Works out what the description shows. Errors: unknown indicator, geography or period.
Result<std::shared_ptr<const MapContent>> makeMapContent(std::shared_ptr<const Figures> figures,
                                                         const MapDescription &description, const Theme &theme);

/// The complete order for one picture: content, selection, camera, pixel ratio, theme. Cheap to copy.
struct Scene
{
    std::shared_ptr<const MapContent> content;
    std::vector<SelectedArea> selection;
    std::shared_ptr<const ShadedLayer> layer; ///< somebody's own areas, shaded in place of the districts; null for none
    Camera camera;
    double pixelRatio = 1;
    Theme theme;
    bool hasFurniture = true;    ///< title, scale bar, north arrow, source line, inset
    bool furnitureApart = false; ///< it is laid out, and comes with the frame instead of in its picture
    bool hasLegend = false;      ///< the legend is painted into the picture; the window shows it beside the map
    bool hasLabels = true;       ///< names, if the description shows them
};

struct FrameFurniture;

/// A finished picture and the camera it was made for.
struct Frame
{
    QImage picture; ///< Format_ARGB32_Premultiplied at scene.pixelRatio
    Camera camera;
    std::shared_ptr<const AreaPicture> areas;        ///< which part of the coverage each device pixel shows
    std::shared_ptr<const AreaPicture> layerAreas;   ///< which area of the layer, if there is one
    std::shared_ptr<const FrameFurniture> furniture; ///< if it was wanted apart
};

/// Draws a scene. Nothing if stopped. Safe on any thread.
std::optional<Frame> drawFrame(const Scene &scene, std::stop_token stop = {});

/// The district under a pixel, exact on the stored boundaries; nothing over the sea, Wales or Scotland.
std::optional<int> districtAt(const Scene &scene, PixelPoint pixel);

} // namespace placelens
