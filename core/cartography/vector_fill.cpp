#include "core/cartography/vector_fill.h"

#include "core/cartography/fill.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/polygon_cut.h"
#include "core/cartography/symbols.h"

#include <algorithm>

namespace placelens {
namespace {

constexpr double reach = 4; // pixels beyond the picture that are kept

// From the bottom: what is left out, other land, no data (under circles all of England), classes from the lowest.
enum Layer { LeftOut, OtherLand, NoData, FirstClass };

int layerOf(const MapContent &content, std::size_t part)
{
    if (part >= content.classOfDistrict.size())
        return content.description.showsContext ? OtherLand : LeftOut;
    if (content.areaOfDistrict[part] < 0)
        return OtherLand;
    if (showsSymbols(content))
        return NoData;
    const std::optional<int> itsClass = content.classOfDistrict[part];
    return itsClass ? FirstClass + *itsClass : NoData;
}

// The outline of a set of districts in the picture.
QPainterPath outlineOf(FramePainting &frame, const std::vector<bool> &inside)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // holes run the other way
    const QRectF room = frame.picture().adjusted(-reach, -reach, reach, reach);
    for (const ArcRing &ring : frame.geometry.coverage().rings(inside)) {
        const QPolygonF outline = cutTo(frame.geometry.line(ring), room);
        if (outline.size() < 3)
            continue;
        path.addPolygon(outline);
        path.closeSubpath();
    }
    return path;
}

// What a layer is laid over: itself and at least what is above it and beside it. All that is above would do as well;
// whichever has the shorter outline.
QPainterPath outlineOf(FramePainting &frame, const std::vector<int> &layers, int layer)
{
    const Coverage &coverage = frame.geometry.coverage();
    std::vector<bool> all, beside;
    for (const int other : layers) {
        all.push_back(other >= layer);
        beside.push_back(other == layer);
    }
    for (PartIndex part = 0; part < coverage.partCount(); ++part)
        if (layers[part] == layer)
            for (const PartIndex other : coverage.neighbours(part))
                if (layers[other] > layer)
                    beside[other] = true;
    const QPainterPath most = outlineOf(frame, all), least = outlineOf(frame, beside);
    return least.elementCount() < most.elementCount() ? least : most;
}

} // namespace

void fillDistricts(FramePainting &frame)
{
    std::vector<int> layers;
    for (PartIndex part = 0; part < frame.geometry.coverage().partCount(); ++part)
        layers.push_back(layerOf(frame.content, part));
    const int top = FirstClass + static_cast<int>(frame.content.legend.classes.size());
    for (int layer = OtherLand; layer < top && !frame.stop.stop_requested(); ++layer)
        if (std::find(layers.begin(), layers.end(), layer) != layers.end())
            frame.painter.fillPath(
                outlineOf(frame, layers, layer),
                *fillOf(frame.content, frame.theme(),
                        static_cast<std::size_t>(std::find(layers.begin(), layers.end(), layer) - layers.begin())));
}

} // namespace placelens
