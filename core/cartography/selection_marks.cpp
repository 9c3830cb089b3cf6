#include "core/cartography/selection_marks.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/hatch.h"
#include "core/cartography/lettering.h"
#include "core/cartography/line_painting.h"
#include "core/cartography/map_places.h"
#include "core/cartography/outline.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double badgeDiameter = 18;
constexpr double badgeRing = 1.6;

// Square pixels of detail that a wide stroke hides.
constexpr double leastDetail = 3;

// By arc: which side of it is inside an area; none if both are or neither is.
enum class Side : char { None, Left, Right };

std::vector<Side> sidesOf(const Coverage &coverage, const std::vector<bool> &inside)
{
    const auto isIn = [&](PartIndex part) { return part != noPart && inside[part]; };
    std::vector<Side> sides;
    for (const Arc &arc : coverage.arcs())
        sides.push_back(isIn(arc.left) == isIn(arc.right) ? Side::None : isIn(arc.left) ? Side::Left : Side::Right);
    return sides;
}

// The outlines of the selected areas, each just inside its area, so that neighbours' lie side by side. Where areas share
// both a border and the side, the later one's runs inside the earlier one's.
std::vector<QList<QPolygonF>> outlinesOf(FramePainting &frame, FrameGeometry &geometry, double width)
{
    const Coverage &coverage = geometry.coverage();
    std::vector<std::vector<Side>> sides;
    std::vector<QList<QPolygonF>> outlines;
    for (const SelectedArea &selected : frame.scene.selection) {
        const std::vector<bool> inside = partsOf(selected.area.districts, coverage.partCount());
        const std::vector<Side> own = sidesOf(coverage, inside);
        const OutlineInset inset = [&](std::uint32_t arc) {
            const auto isSame = [&](const std::vector<Side> &other) { return other[arc] == own[arc]; };
            return width * (0.5 + static_cast<double>(std::count_if(sides.begin(), sides.end(), isSame)));
        };
        const bool isSeen = geometry.sees(boxOf(frame.content, selected.area));
        outlines.push_back(isSeen ? strokeOutline(geometry, coverage.rings(inside), inset) : QList<QPolygonF>());
        sides.push_back(own);
    }
    return outlines;
}

bool hatchesASelected(const FramePainting &frame)
{
    const std::vector<Overlay> &overlays = frame.content.description.overlays;
    return std::any_of(frame.scene.selection.begin(), frame.scene.selection.end(), [&](const SelectedArea &selected) {
        return std::any_of(overlays.begin(), overlays.end(),
                           [&](const Overlay &overlay) { return hatchesOwn(overlay, selected); });
    });
}

} // namespace

void paintOutlines(FramePainting &frame)
{
    const Theme &theme = frame.theme();
    const double scale = std::max(0.8, frame.lineScale());
    const double width = 2.6 * scale;
    FrameGeometry coarse(frame.geometry.coverage(), frame.camera(), leastDetail);
    const std::vector<QList<QPolygonF>> outlines = outlinesOf(frame, coarse, width);
    for (const QList<QPolygonF> &outline : outlines)
        strokeLines(frame, outline, {faded(theme.halo, 0.95), width + 2.8 * scale});
    const bool isHatched = hatchesASelected(frame);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        const auto [dash, gap] = isHatched ? dashesOf(i) : dashesOf(0);
        strokeLines(frame, outlines[i],
                    {theme.area(frame.scene.selection[i].letter), width, dash * width, gap * width});
    }
}

std::vector<Badge> badgesOf(const FramePainting &frame)
{
    std::vector<Badge> badges;
    for (const SelectedArea &selected : frame.scene.selection) {
        Badge badge{frame.geometry.pixel(labelOf(frame.content, selected.area)), selected.letter};
        for (const Badge &other : badges)
            if (std::hypot(badge.centre.x() - other.centre.x(), badge.centre.y() - other.centre.y())
                < badgeDiameter + 2)
                badge.centre.setX(other.centre.x() + badgeDiameter + 3);
        badges.push_back(badge);
    }
    std::erase_if(badges, [&](const Badge &badge) { return !frame.picture().intersects(roomOf(badge)); });
    return badges;
}

QRectF roomOf(const Badge &badge)
{
    const double reach = badgeDiameter / 2 + badgeRing;
    return QRectF(badge.centre.x() - reach, badge.centre.y() - reach, 2 * reach, 2 * reach);
}

void paintBadges(FramePainting &frame, const std::vector<Badge> &badges)
{
    const TextStyle style{11.5, QFont::Bold};
    for (const Badge &badge : badges) {
        const double radius = badgeDiameter / 2;
        frame.painter.setPen(Qt::NoPen);
        frame.painter.setBrush(frame.theme().halo);
        frame.painter.drawEllipse(badge.centre, radius + badgeRing, radius + badgeRing);
        frame.painter.setBrush(frame.theme().area(badge.letter));
        frame.painter.drawEllipse(badge.centre, radius, radius);
        const QString letter(QChar(u'A' + badge.letter));
        const QRectF box = shapeText(letter, style).outlines.boundingRect();
        drawText(frame.painter, badge.centre - box.center(), letter, style, frame.theme().areaLetter());
    }
    frame.painter.setBrush(Qt::NoBrush);
}

} // namespace placelens
