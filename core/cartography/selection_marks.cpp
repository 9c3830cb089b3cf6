#include "core/cartography/selection_marks.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/lettering.h"
#include "core/cartography/outline.h"

#include <cmath>

namespace placelens {
namespace {

constexpr double badgeDiameter = 18;
constexpr double badgeRing = 1.6;

// Square pixels of detail that a wide stroke hides.
constexpr double leastDetail = 3;

QPainterPath outlineOf(FrameGeometry &geometry, const Area &area)
{
    const Coverage &coverage = geometry.coverage();
    if (!geometry.sees(area.box))
        return {};
    return strokeOutline(geometry, coverage.rings(partsOf(area.districts, coverage.partCount())));
}

void stroke(FramePainting &frame, const QPainterPath &outline, const QColor &colour, double width)
{
    frame.painter.strokePath(outline, QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
}

} // namespace

void paintOutlines(FramePainting &frame)
{
    const Theme &theme = frame.theme();
    const double scale = std::max(0.8, frame.lineScale());
    FrameGeometry coarse(frame.geometry.coverage(), frame.camera(), leastDetail);
    std::vector<QPainterPath> outlines;
    for (const SelectedArea &selected : frame.scene.selection)
        outlines.push_back(outlineOf(coarse, selected.area));
    for (const QPainterPath &outline : outlines)
        stroke(frame, outline, faded(theme.halo, 0.95), 5.4 * scale);
    for (std::size_t i = 0; i < outlines.size(); ++i)
        stroke(frame, outlines[i], theme.area(frame.scene.selection[i].letter), 2.6 * scale);

    if (!frame.scene.hovered)
        return;
    const QPainterPath outline = outlineOf(coarse, *frame.scene.hovered);
    stroke(frame, outline, theme.halo, 4.2 * scale);
    stroke(frame, outline, theme.ink, 1.8 * scale);
}

std::vector<Badge> badgesOf(const FramePainting &frame)
{
    std::vector<Badge> badges;
    for (const SelectedArea &selected : frame.scene.selection) {
        Badge badge{frame.geometry.pixel(selected.area.label), selected.letter};
        if (!frame.picture().adjusted(-9, -9, 9, 9).contains(badge.centre))
            continue;
        for (const Badge &other : badges)
            if (std::hypot(badge.centre.x() - other.centre.x(), badge.centre.y() - other.centre.y())
                < badgeDiameter + 2)
                badge.centre.setX(other.centre.x() + badgeDiameter + 3);
        badges.push_back(badge);
    }
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
