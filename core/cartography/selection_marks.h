#pragma once

#include <QRectF>

#include <vector>

namespace placelens {

struct FramePainting;

/// The outline of the area under the pointer and of the selected ones, each in its colour.
void paintOutlines(FramePainting &frame);

/// Where the letter of a selected area stands.
struct Badge
{
    QPointF centre;
    int letter = 0;
};

/// Badges of the selected areas whose place is in view, moved apart where they would hide one another.
std::vector<Badge> badgesOf(const FramePainting &frame);

/// The room a badge takes.
QRectF roomOf(const Badge &badge);

void paintBadges(FramePainting &frame, const std::vector<Badge> &badges);

} // namespace placelens
