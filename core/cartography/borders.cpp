#include "core/cartography/borders.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/hatch.h"
#include "core/cartography/line_painting.h"

#include <algorithm>

namespace placelens {
namespace {

struct BorderLook
{
    QColor colour;
    double width = 1;
    double opacity = 1;
    double haloWidth = 0;
    double haloOpacity = 0;
    double dash = 0, gap = 0; ///< pixels; 0 for a solid line
};

BorderLook lookOf(BorderStyle style, const Theme &theme)
{
    switch (style) {
    case BorderStyle::District:
        return {theme.halo, 0.5, 0.9};
    case BorderStyle::Lep:
        return {theme.lep, 0.9, 1, 2.7, 0.6};
    case BorderStyle::CombinedAuthority:
        return {theme.combinedAuthority, 2.3, 1, 4.6, 0.85, 6, 3.4};
    case BorderStyle::MidlandsEngine:
        return {theme.midlandsEngine, 2, 1, 4.6, 0.85};
    case BorderStyle::Region:
        return {theme.region, 3, 0.42};
    case BorderStyle::Plain:
        break;
    }
    return {theme.secondInk, 1.2, 1, 3.2, 0.7};
}

QList<QPolygonF> linesOf(FramePainting &frame, const std::vector<ArcChain> &chains, double width)
{
    // A wide line costs by its points and hides small steps.
    const double least = width > 8 ? 2.5 : width > 4 ? 1.5 : width > 1.5 ? 1.0 : 0;
    QList<QPolygonF> lines;
    for (const ArcChain &chain : chains)
        if (frame.geometry.sees(chain.box))
            lines.append(thinned(frame.geometry.line(chain.uses), least));
    return lines;
}

void strokeChains(FramePainting &frame, const std::vector<ArcChain> &chains, const LineLook &look)
{
    if (look.colour.alpha() == 0)
        return;
    strokeLines(frame, linesOf(frame, chains, look.width), look);
}

LineLook lookOf(const BorderLook &look, double opacity, double scale)
{
    return {faded(look.colour, look.opacity * opacity), look.width * scale, look.dash * scale, look.gap * scale};
}

void paintBand(FramePainting &frame, const OverlayLines &lines, double opacity)
{
    // Half of the halo's colour and half of the band's above it, in one stroke.
    const QColor halo = frame.theme().halo, band = frame.theme().midlandsEngineBand;
    const auto mixed = [](int below, int above) { return (below + 2 * above) / 3; };
    const QColor both(mixed(halo.red(), band.red()), mixed(halo.green(), band.green()),
                      mixed(halo.blue(), band.blue()));
    const double width = 13 * frame.lineScale();
    strokeLines(frame, linesOf(frame, lines.landBorders, width), {faded(both, 0.75 * opacity), width}, &lines.inside);
}

// How long the side of a middling district is on the screen decides how much of its border can be read.
double hairlineOpacity(const Camera &camera)
{
    const double pixels = 14000 / camera.metresPerPixel;
    return std::clamp((pixels - 2) / 10, 0.0, 1.0);
}

} // namespace

double districtBorderOpacity(const MapContent &content, const Camera &camera)
{
    if (!content.description.showsDistricts)
        return 0;
    return hairlineOpacity(camera) * (content.lines->shadedBorders.empty() ? 0.9 : 0.45);
}

void paintDistrictBorders(FramePainting &frame)
{
    const LineWork &lines = *frame.content.lines;
    const double scale = std::max(1.0, frame.lineScale());
    if (frame.content.description.showsContext)
        strokeChains(frame, lines.contextBorders,
                     {faded(frame.theme().otherLandBorder, hairlineOpacity(frame.camera())), 0.6});
    strokeChains(frame, lines.districtBorders,
                 {faded(frame.theme().halo, districtBorderOpacity(frame.content, frame.camera())), 0.5 * scale});
    strokeChains(frame, lines.shadedBorders, {faded(frame.theme().halo, 0.95), 1.0 * scale});
}

void paintOverlays(FramePainting &frame)
{
    const std::vector<Overlay> &overlays = frame.content.description.overlays;
    const std::vector<OverlayLines> &lines = frame.content.lines->overlays;
    const auto bottomUp = [&](const auto &paint) {
        for (std::size_t i = overlays.size(); i-- > 0;)
            if (overlays[i].isVisible && !frame.stop.stop_requested())
                paint(overlays[i], lines[i]);
    };
    const double scale = frame.lineScale();
    if (!frame.scene.layer) // on whose areas, often far smaller than districts, a hatch would be noise
        bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
            for (const SelectedArea &selected : frame.scene.selection) {
                if (!hatchesOwn(overlay, selected))
                    continue;
                paintOwn(frame, drawn, frame.theme().area(selected.letter), overlay.opacity);
                return;
            }
            paintShared(frame, drawn, overlay.opacity);
        });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        if (overlay.style == BorderStyle::MidlandsEngine)
            paintBand(frame, drawn, overlay.opacity);
    });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        const BorderLook look = lookOf(overlay.style, frame.theme());
        if (look.haloWidth > 0)
            strokeChains(frame, drawn.landBorders,
                         lookOf({frame.theme().halo, look.haloWidth, look.haloOpacity}, overlay.opacity, scale));
    });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        const BorderLook look = lookOf(overlay.style, frame.theme());
        strokeChains(frame, drawn.landBorders, lookOf(look, overlay.opacity, scale));
    });
}

} // namespace placelens
