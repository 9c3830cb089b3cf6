#include "core/cartography/fill.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/hatch.h"

namespace placelens {
namespace {

QColor classColour(const MapContent &content, std::optional<int> itsClass)
{
    return itsClass ? content.legend.classes[static_cast<std::size_t>(*itsClass)].colour : content.legend.noDataColour;
}

// Nothing for what is left out of the picture.
std::optional<QColor> fillOf(const FramePainting &frame, std::size_t part)
{
    const MapContent &content = frame.content;
    if (part >= content.classOfDistrict.size())
        return content.description.showsContext ? std::optional(frame.theme().otherLand) : std::nullopt;
    if (content.areaOfDistrict[part] < 0)
        return frame.theme().otherLand;
    return classColour(content, content.classOfDistrict[part]);
}

} // namespace

void paintSea(FramePainting &frame)
{
    frame.painter.fillRect(frame.picture(), frame.theme().sea);
    for (const int ring : frame.content.lines->background) {
        QPolygonF outline;
        for (const GridPoint point : frame.content.background->land[static_cast<std::size_t>(ring)].points)
            outline.append(frame.geometry.pixel(point));
        if (!outline.boundingRect().intersects(frame.picture()))
            continue;
        QPainterPath path;
        path.addPolygon(outline);
        frame.painter.fillPath(path, frame.theme().otherLand);
    }
}

void layDistricts(const FramePainting &frame, QImage &picture)
{
    std::vector<std::uint32_t> colours(frame.geometry.coverage().partCount());
    for (std::size_t part = 0; part < colours.size(); ++part)
        if (const auto colour = fillOf(frame, part))
            colours[part] = qPremultiply(colour->rgba());
    frame.areas.colour(colours, reinterpret_cast<std::uint32_t *>(picture.bits()), picture.bytesPerLine() / 4);
}

void paintSecondColours(FramePainting &frame)
{
    const MapContent &content = frame.content;
    for (std::size_t district = 0; district < content.otherAreaOfDistrict.size(); ++district) {
        if (content.otherAreaOfDistrict[district] < 0
            || !frame.geometry.sees(frame.geometry.coverage().box(static_cast<PartIndex>(district)))
            || content.otherClassOfDistrict[district] == content.classOfDistrict[district])
            continue;
        paintStripes(frame, frame.geometry.path(content.lines->rings[district]), 7,
                     {{0, 3.5, classColour(content, content.otherClassOfDistrict[district])}});
    }
}

} // namespace placelens
