#include "core/cartography/shaded_layer.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/own_classes.h"
#include "core/cartography/palette.h"
#include "core/geometry/bands.h"
#include "core/geometry/boundary_ink.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// The areas of the layer that the picture's area would hold on average decide how much of their borders can be read.
double borderWidth(const ShadedLayer &layer, double metresPerPixel)
{
    const double areas = std::max<double>(1, layer.coverage->partCount());
    const double side = std::sqrt(layer.coverage->box().width() * layer.coverage->box().height() / areas);
    return 0.5 * std::clamp((side / metresPerPixel - 2) / 10, 0.0, 1.0);
}

void addClasses(ShadedLayer &layer, const ClassChoice &choice, const Palette &palette)
{
    const ColouredClasses made = classifiedAs(choice, ownBreaks(choice, breaksKeyOf(layer.title)), layer.values);
    const Classification &classes = made.classes;
    const std::vector<QColor> colours = coloursOf(made, palette, choice, std::nullopt);
    for (std::size_t i = 0; i < classes.bounds.size(); ++i)
        layer.legend.classes.push_back(
            {i == 0 ? classes.minimum : classes.bounds[i - 1], classes.bounds[i], colours[i], classes.counts[i]});
    layer.legend.noDataCount = classes.noData;
    for (std::size_t part = 0; part < layer.values.size(); ++part)
        if (const auto itsClass = classes.classOf(layer.values[part]))
            layer.colours[part] = qPremultiply(colours[static_cast<std::size_t>(*itsClass)].rgba());
}

} // namespace

std::shared_ptr<const ShadedLayer> makeShadedLayer(const QString &title, std::shared_ptr<const Coverage> coverage,
                                                   std::vector<double> values, QStringList names,
                                                   const ClassChoice &classes, const Theme &theme)
{
    auto layer = std::make_shared<ShadedLayer>();
    layer->title = title;
    layer->coverage = std::move(coverage);
    layer->values = std::move(values);
    layer->names = std::move(names);
    layer->legend.title = title;
    layer->legend.noDataColour = theme.noData;
    layer->colours.assign(layer->coverage->partCount(), qPremultiply(theme.noData.rgba()));
    if (const Palette *palette = paletteNamed(classes.palette); palette && !layer->values.empty())
        addClasses(*layer, classes, *palette);
    return layer;
}

MapContent withLayer(MapContent content, const ShadedLayer &layer)
{
    content.legend = layer.legend;
    content.ownAreas = static_cast<int>(layer.coverage->partCount());
    return content;
}

std::shared_ptr<const AreaPicture> layShadedLayer(const FramePainting &frame)
{
    const ShadedLayer &layer = *frame.scene.layer;
    const GridBox seen = frame.camera().visibleBox();
    const double ratio = frame.scene.pixelRatio;
    const PixelWindow window{seen.west, seen.north, frame.camera().metresPerPixel / ratio, frame.areas.width(),
                             frame.areas.height()};
    InkedPicture made = sweepWithBorders(*layer.coverage, window, borderWidth(layer, window.metresPerPixel) * ratio,
                                         0.3, frame.stop, drawingThreads());
    made.lay(layer.colours, frame.theme().halo.rgb(), frame.pixels.data, frame.pixels.stride, drawingThreads());
    return std::make_shared<const AreaPicture>(std::move(made.areas));
}

} // namespace placelens
