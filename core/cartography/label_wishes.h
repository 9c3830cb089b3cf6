#pragma once

#include "core/cartography/lettering.h"

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace placelens {

struct Area;
struct Place;
struct Scene;
class LabelGround;

/// How much a name matters: the first stands where it likes, the later ones where they are left room.
enum class LabelRank { MidlandsEngine, CombinedAuthority, Lep, Plain, Region, Shaded, Place, District };

/// A name broken into lines, and the room that it takes.
struct LabelText
{
    QStringList lines;
    TextStyle style;
    double lineHeight = 12; ///< pixels
    QSizeF size;
};

/// A name that wants to stand somewhere.
struct LabelWish
{
    LabelRank rank = LabelRank::Plain;
    const Area *area = nullptr;   ///< of which it is the name;
    const Place *place = nullptr; ///< or the place
    LabelText text;
    QColor colour;
    double haloWidth = 3;
    double leastInside = 0.6; ///< how much of it must be inside, sea counting half
    bool standsOutside = true;
    bool isAgain = false;         ///< one more time the name of an area that is larger than the window
    std::vector<QPointF> anchors; ///< where it would like to be, ground pixels; the dearest first
};

/// The names of a map that may have a place in what is known of the ground, the most important first: the overlays'
/// areas, the shaded areas, places, and, near enough, districts. Of areas with one name that share districts, only the
/// most important is named.
std::vector<LabelWish> labelWishes(const Scene &scene, const LabelGround &ground);

} // namespace placelens
