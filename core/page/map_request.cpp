#include "core/page/map_request.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr double widestMargin = 24; // pixels round what is framed

MapDescription descriptionOf(const MapRequest &request)
{
    MapDescription description;
    description.indicator = request.indicator;
    description.geography = request.geography;
    description.period = request.period;
    description.classes = request.classes;
    for (const QString &geography : request.overlays) {
        Overlay overlay;
        overlay.geography = geography;
        overlay.style = usualStyle(geography);
        description.overlays.push_back(overlay);
    }
    if (request.isBare) {
        description.portrayal = Portrayal::Shaded;
        description.showsContext = description.showsDistricts = description.showsLabels = false;
    }
    return description;
}

// The fills alone: the shaded areas keep no borders either.
std::shared_ptr<const MapContent> withoutBorders(const MapContent &content)
{
    auto bare = std::make_shared<MapContent>(content);
    auto lines = std::make_shared<LineWork>(*content.lines);
    lines->shadedBorders.clear();
    bare->lines = std::move(lines);
    return bare;
}

GridBox boxOf(const MapContent &content, const std::optional<Area> &framed)
{
    const Atlas &atlas = content.figures->atlas();
    if (framed)
        return framed->box;
    if (atlas.england() >= 0)
        return atlas.areas()[static_cast<std::size_t>(atlas.england())].box;
    return content.coverage->box();
}

} // namespace

BorderStyle usualStyle(const QString &geography)
{
    if (geography.startsWith(u"lep"_s))
        return BorderStyle::Lep;
    if (geography.startsWith(u"cauth"_s))
        return BorderStyle::CombinedAuthority;
    if (geography == u"panregional"_s)
        return BorderStyle::MidlandsEngine;
    return geography == u"region"_s ? BorderStyle::Region : BorderStyle::Plain;
}

Result<Scene> mapScene(std::shared_ptr<const Figures> figures, const MapRequest &request)
{
    Scene scene;
    scene.theme = Theme::light();
    if (request.isBare)
        scene.theme.sea = Qt::white; // the paper's
    auto content = makeMapContent(std::move(figures), descriptionOf(request), scene.theme);
    if (!content)
        return content.error();
    scene.content = request.isBare ? withoutBorders(**content) : *content;
    for (const Area &area : request.selected)
        scene.selection.push_back({area, static_cast<int>(scene.selection.size())});
    const double margin = std::min({widestMargin, request.size.width() * 0.06, request.size.height() * 0.06});
    scene.camera = Camera::fitting(boxOf(**content, request.framed), request.size.width(), request.size.height(),
                                   request.isBare ? margin / 2 : margin);
    scene.pixelRatio = request.scale;
    scene.hasFurniture = scene.hasLegend = !request.isBare;
    return scene;
}

} // namespace placelens
