#include "core/cartography/borders.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/hatch.h"

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

// Points nearer than `least` pixels to the one before are dropped; a wide stroke does not show them.
QPolygonF thinned(const QPolygonF &line, double least)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (i == 0 || i == line.size() - 1 || QLineF(kept.last(), line[i]).length() >= least)
            kept.append(line[i]);
    return kept;
}

struct Dashes
{
    double dash = 0, gap = 0; ///< pixels; 0 for a solid line
};

// Every other stretch of a line. The painter's own dashes start anew where a line comes into the picture, so that tiles of
// one picture would not meet.
QList<QPolygonF> dashed(const QPolygonF &line, const Dashes &dashes)
{
    QList<QPolygonF> stretches;
    bool isDash = true;
    double left = dashes.dash;
    QPolygonF stretch{line.first()};
    for (qsizetype i = 1; i < line.size();) {
        const QLineF step(stretch.last(), line[i]);
        if (step.length() <= left) {
            left -= step.length();
            stretch.append(line[i++]);
            continue;
        }
        stretch.append(step.pointAt(left / step.length()));
        if (isDash)
            stretches.append(stretch);
        stretch = {stretch.last()};
        isDash = !isDash;
        left = isDash ? dashes.dash : dashes.gap;
    }
    if (isDash)
        stretches.append(stretch);
    return stretches;
}

void strokeChains(FramePainting &frame, const std::vector<ArcChain> &chains, const QPen &pen, const Dashes &dashes = {})
{
    // A wide line costs by its points and hides small steps.
    const double least = pen.widthF() > 4 ? 1.5 : pen.widthF() > 1.5 ? 1.0 : 0;
    frame.painter.setPen(pen);
    for (const ArcChain &chain : chains) {
        if (!frame.geometry.sees(chain.box))
            continue;
        const QPolygonF line = thinned(frame.geometry.line(chain.uses), least);
        if (dashes.dash <= 0) {
            frame.painter.drawPolyline(line);
            continue;
        }
        const QRectF reach = frame.picture().adjusted(-8, -8, 8, 8);
        for (const QPolygonF &stretch : dashed(line, dashes))
            if (reach.intersects(stretch.boundingRect().adjusted(-1, -1, 1, 1)))
                frame.painter.drawPolyline(stretch);
    }
}

QPen penOf(const BorderLook &look, double opacity, double scale)
{
    return QPen(faded(look.colour, look.opacity * opacity), look.width * scale, Qt::SolidLine, Qt::FlatCap,
                Qt::BevelJoin);
}

void paintBand(FramePainting &frame, const OverlayLines &lines, double opacity)
{
    QPainterPath border;
    for (const ArcChain &chain : lines.landBorders)
        if (frame.geometry.sees(chain.box))
            border.addPolygon(thinned(frame.geometry.line(chain.uses), 2.5));
    if (border.isEmpty())
        return;
    frame.painter.save();
    frame.painter.setClipPath(frame.geometry.path(lines.inside), Qt::IntersectClip);
    // Half of the halo's colour and half of the band's above it, in one stroke.
    const QColor halo = frame.theme().halo, band = frame.theme().midlandsEngineBand;
    const auto mixed = [](int below, int above) { return (below + 2 * above) / 3; };
    const QColor both(mixed(halo.red(), band.red()), mixed(halo.green(), band.green()),
                      mixed(halo.blue(), band.blue()));
    frame.painter.strokePath(
        border, QPen(faded(both, 0.75 * opacity), 13 * frame.lineScale(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    frame.painter.restore();
}

// How long the side of a middling district is on the screen decides how much of its border can be read.
double hairlineOpacity(const FramePainting &frame)
{
    const double pixels = 14000 / frame.camera().metresPerPixel;
    return std::clamp((pixels - 2) / 10, 0.0, 1.0);
}

} // namespace

void paintDistrictBorders(FramePainting &frame)
{
    const LineWork &lines = *frame.content.lines;
    const MapDescription &description = frame.content.description;
    const double opacity = hairlineOpacity(frame);
    if (description.showsContext && opacity > 0)
        strokeChains(frame, lines.contextBorders, QPen(faded(frame.theme().otherLandBorder, opacity), 0.6));
    const bool shadesDistricts = lines.shadedBorders.empty();
    const double scale = std::max(1.0, frame.lineScale());
    if (description.showsDistricts && opacity > 0)
        strokeChains(frame, lines.districtBorders,
                     QPen(faded(frame.theme().halo, opacity * (shadesDistricts ? 0.9 : 0.45)), 0.5 * scale));
    if (!shadesDistricts)
        strokeChains(frame, lines.shadedBorders, QPen(faded(frame.theme().halo, 0.95), 1.0 * scale));
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
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) { paintShared(frame, drawn, overlay.opacity); });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        if (overlay.style == BorderStyle::MidlandsEngine)
            paintBand(frame, drawn, overlay.opacity);
    });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        const BorderLook look = lookOf(overlay.style, frame.theme());
        if (look.haloWidth > 0)
            strokeChains(frame, drawn.landBorders,
                         penOf({frame.theme().halo, look.haloWidth, look.haloOpacity}, overlay.opacity, scale));
    });
    bottomUp([&](const Overlay &overlay, const OverlayLines &drawn) {
        const BorderLook look = lookOf(overlay.style, frame.theme());
        strokeChains(frame, drawn.landBorders, penOf(look, overlay.opacity, scale),
                     {look.dash * scale, look.gap * scale});
    });
}

} // namespace placelens
