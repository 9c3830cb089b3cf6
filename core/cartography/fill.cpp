#include "core/cartography/fill.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/hatch.h"
#include "core/cartography/symbols.h"

#include <map>

namespace placelens {
namespace {

QColor classColour(const MapContent &content, std::optional<int> itsClass)
{
    return itsClass ? content.legend.classes[static_cast<std::size_t>(*itsClass)].colour : content.legend.noDataColour;
}

} // namespace

std::optional<QColor> fillOf(const MapContent &content, const Theme &theme, std::size_t part)
{
    if (part >= content.classOfDistrict.size())
        return content.description.showsContext ? std::optional(theme.otherLand) : std::nullopt;
    if (content.areaOfDistrict[part] < 0)
        return theme.otherLand;
    // Under circles, and where somebody's own areas leave a gap, land says nothing.
    if (content.ownAreas || showsSymbols(content))
        return symbolGround(theme);
    return classColour(content, content.classOfDistrict[part]);
}

void paintSea(FramePainting &frame)
{
    // At a broken pixel ratio the last column and row may lie half beyond the camera: they are whole pixels all the same.
    frame.painter.fillRect(frame.picture().adjusted(0, 0, 1, 1), frame.theme().sea);
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

namespace {

// The areas' colours over what is there.
class ColourPass : public PixelPass
{
public:
    ColourPass(const AreaPicture &areas, std::vector<std::uint32_t> colours)
        : m_areas(areas), m_colours(std::move(colours))
    {}
    void layRows(int from, int to, const Pixels &pixels, PassTools &) const override
    {
        m_areas.colourRows(from, to, m_colours, pixels.data, pixels.stride);
    }

private:
    const AreaPicture &m_areas;
    std::vector<std::uint32_t> m_colours;
};

} // namespace

void layDistricts(FramePainting &frame)
{
    std::vector<std::uint32_t> colours(frame.geometry.coverage().partCount());
    for (std::size_t part = 0; part < colours.size(); ++part)
        if (const auto colour = fillOf(frame.content, frame.theme(), part))
            colours[part] = qPremultiply(colour->rgba());
    frame.passes.add(std::make_unique<ColourPass>(frame.areas, std::move(colours)));
}

void paintSecondColours(FramePainting &frame)
{
    const MapContent &content = frame.content;
    if (content.ownAreas || showsSymbols(content))
        return;
    // By the class of the other area: nothing is the one without data.
    std::map<std::optional<int>, std::vector<bool>> striped;
    for (std::size_t district = 0; district < content.otherAreaOfDistrict.size(); ++district) {
        if (content.otherAreaOfDistrict[district] < 0
            || content.otherClassOfDistrict[district] == content.classOfDistrict[district])
            continue;
        auto &inside = striped[content.otherClassOfDistrict[district]];
        inside.resize(frame.geometry.coverage().partCount());
        inside[district] = true;
    }
    for (const auto &[itsClass, inside] : striped)
        paintStripes(frame, inside, 7, {{0, 3.5, classColour(content, itsClass)}});
}

} // namespace placelens
