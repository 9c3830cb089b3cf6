#include "core/cartography/labels.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/lettering.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

enum class Rank { MidlandsEngine, CombinedAuthority, Lep, Plain, Region, District };

// A name that wants to stand somewhere.
struct Wish
{
    Rank rank = Rank::Plain;
    const Area *area = nullptr;
    QStringList lines;
    TextStyle style;
    QColor colour;
    double haloWidth = 3;
    double leastInside = 0.6; // how much of it must be inside, sea counting half
    bool standsOutside = true;
};

double lineHeight(const TextStyle &style)
{
    return std::round(style.pixels * 1.18);
}

QSizeF sizeOf(const Wish &wish)
{
    double width = 0;
    for (const QString &line : wish.lines)
        width = std::max(width, textWidth(line, wish.style));
    return {width, lineHeight(wish.style) * static_cast<double>(wish.lines.size())};
}

Rank rankOf(BorderStyle style)
{
    switch (style) {
    case BorderStyle::MidlandsEngine:
        return Rank::MidlandsEngine;
    case BorderStyle::CombinedAuthority:
        return Rank::CombinedAuthority;
    case BorderStyle::Lep:
        return Rank::Lep;
    case BorderStyle::Region:
        return Rank::Region;
    case BorderStyle::District:
        return Rank::District;
    case BorderStyle::Plain:
        break;
    }
    return Rank::Plain;
}

Wish wishFor(const Area &area, Rank rank, const Theme &theme)
{
    Wish wish;
    wish.rank = rank;
    wish.area = &area;
    QString text = area.name;
    switch (rank) {
    case Rank::MidlandsEngine:
        text = text.toUpper();
        wish.style = {11, QFont::Bold, 1.5};
        wish.colour = theme.midlandsEngine;
        wish.haloWidth = 3.4;
        break;
    case Rank::CombinedAuthority:
        wish.style = {10.5, QFont::Bold};
        wish.colour = theme.ink;
        wish.haloWidth = 3.2;
        wish.leastInside = 0.56;
        break;
    case Rank::District:
        wish.style = {10, QFont::Normal};
        wish.colour = theme.secondInk;
        wish.leastInside = 0.95;
        wish.standsOutside = false;
        break;
    case Rank::Region:
        wish.style = {11, QFont::DemiBold};
        wish.colour = theme.secondInk;
        break;
    case Rank::Lep:
    case Rank::Plain:
        wish.style = {10, QFont::Medium};
        wish.colour = theme.isDark ? theme.ink : theme.secondInk.darker(125);
        break;
    }
    wish.lines = balanced(text, wish.style, 76, 112);
    return wish;
}

std::vector<Wish> wishesOf(const FramePainting &frame)
{
    const Atlas &atlas = frame.atlas();
    const auto &overlays = frame.content.description.overlays;
    const bool hasOthers = std::any_of(overlays.begin(), overlays.end(), [](const Overlay &o) {
        return o.isVisible && o.style != BorderStyle::Region && o.style != BorderStyle::District;
    });
    std::vector<Wish> wishes;
    const auto add = [&](int geography, const QString &code, Rank rank) {
        for (const int index : atlas.geographies()[static_cast<std::size_t>(geography)].areas) {
            const Area &area = atlas.areas()[static_cast<std::size_t>(index)];
            if ((code.isEmpty() || area.code == code) && frame.geometry.sees(area.box, 60))
                wishes.push_back(wishFor(area, rank, frame.theme()));
        }
    };
    for (const Overlay &overlay : overlays) {
        const int geography = atlas.geographyIndex(overlay.geography);
        // Regions are so large that their names would fill the gaps between others and be taken for theirs.
        const bool isNamed =
            overlay.isVisible && !overlay.hatchesShared && !(overlay.style == BorderStyle::Region && hasOthers);
        if (geography >= 0 && isNamed)
            add(geography, overlay.area, rankOf(overlay.style));
    }
    const int districts = atlas.geographyIndex(QStringLiteral("lad2017"));
    if (districts >= 0 && frame.content.description.showsDistricts && frame.camera().metresPerPixel < 330)
        add(districts, {}, Rank::District);
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.area->squareKilometres > b.area->squareKilometres;
    });
    return wishes;
}

std::optional<QRectF> bestInside(const LabelRoom &room, const Wish &wish, const QSizeF &size,
                                 const std::vector<QPointF> &bases)
{
    std::optional<QRectF> best;
    double bestScore = wish.leastInside;
    for (const QPointF base : bases)
        for (const double down : {0.0, -0.5, 0.5, -1.0, 1.0, -1.6, 1.6})
            for (const double across : {0.0, -0.2, 0.2, -0.4, 0.4}) {
                const QPointF shift(across * size.width(), down * size.height());
                const QRectF box(base + shift - QPointF(size.width(), size.height()) / 2, size);
                if (!room.isFree(box))
                    continue;
                const LabelRoom::Ground ground = room.under(box, wish.area->districts);
                const double away = std::hypot(shift.x(), shift.y()) / 400;
                const double score = ground.inside + 0.5 * ground.elsewhere - away;
                if (score > bestScore) {
                    bestScore = score;
                    best = box;
                }
            }
    return best;
}

std::optional<QRectF> besideSight(const LabelRoom &room, const QSizeF &size, const LabelRoom::Sight &sight)
{
    const double gap = 5;
    const double left = sight.box.left() - gap - size.width(), right = sight.box.right() + gap;
    const double top = sight.middle.y() - size.height() / 2;
    for (const double down : {0.0, -0.5, 0.5, -1.0, 1.0})
        for (const double x : {left, right}) {
            const QRectF box(QPointF(x, top + down * size.height()), size);
            if (room.isFree(box) && room.under(box, {}).otherEngland == 0)
                return box;
        }
    const double middle = sight.middle.x() - size.width() / 2;
    for (const double across : {0.0, -0.4, 0.4})
        for (const double y : {sight.box.bottom() + gap, sight.box.top() - gap - size.height()}) {
            const QRectF box(QPointF(middle + across * size.width(), y), size);
            if (room.isFree(box) && room.under(box, {}).otherEngland == 0)
                return box;
        }
    return std::nullopt;
}

std::optional<QRectF> placeFor(const FramePainting &frame, const LabelRoom &room, const Wish &wish)
{
    const auto sight = room.sightOf(wish.area->districts);
    if (!sight)
        return std::nullopt;
    const QSizeF size = sizeOf(wish);
    // The largest of the bodies is named beside itself if it can be, for other names fill it.
    if (wish.rank == Rank::MidlandsEngine)
        if (const auto beside = besideSight(room, size, *sight))
            return beside;
    std::vector<QPointF> bases{frame.geometry.pixel(wish.area->label)};
    if (!frame.picture().contains(bases[0]))
        bases.clear();
    bases.push_back(sight->middle);
    if (const auto inside = bestInside(room, wish, size, bases))
        return inside;
    const double share = sight->box.width() * sight->box.height();
    // A name beside an area far smaller than itself would belong to nothing.
    if (wish.standsOutside && share > 0.5 * size.width() * size.height())
        return besideSight(room, size, *sight);
    return std::nullopt;
}

void paintWish(FramePainting &frame, const Wish &wish, const QRectF &box)
{
    const Halo halo{faded(frame.theme().halo, 0.88), wish.haloWidth};
    double baseline = box.top() + shapeText(wish.lines[0], wish.style).ascent + lineHeight(wish.style) * 0.09;
    for (const QString &line : wish.lines) {
        const double x = box.center().x() - textWidth(line, wish.style) / 2;
        drawText(frame.painter, {x, baseline}, line, wish.style, wish.colour, halo);
        baseline += lineHeight(wish.style);
    }
}

void paintPlaces(FramePainting &frame, LabelRoom &room, const QStringList &said)
{
    const TextStyle style{10, QFont::Normal};
    const Theme &theme = frame.theme();
    const Halo halo{faded(theme.halo, 0.88), 2.8};
    std::vector<const Place *> places;
    for (const Place &place : frame.content.background->places)
        if (place.population >= 110 * frame.camera().metresPerPixel
            && frame.picture().contains(frame.geometry.pixel(place.at)))
            places.push_back(&place);
    std::stable_sort(places.begin(), places.end(),
                     [](const Place *a, const Place *b) { return a->population > b->population; });
    for (const Place *place : places) {
        const QPointF at = frame.geometry.pixel(place->at);
        const QSizeF size(textWidth(place->name, style), 12);
        const QRectF dot(at - QPointF(3, 3), QSizeF(6, 6));
        const QRectF right(at + QPointF(5, -6), size), left(at - QPointF(5 + size.width(), 6), size);
        const QRectF box = room.isFree(right) ? right : left;
        if (said.contains(place->name) || !room.isFree(box) || !room.isFree(dot))
            continue;
        room.take(box.adjusted(-2, 0, 2, 0) | dot);
        frame.painter.setPen(QPen(theme.halo, 1.2));
        frame.painter.setBrush(theme.ink);
        frame.painter.drawEllipse(at, 2.6, 2.6);
        frame.painter.setBrush(Qt::NoBrush);
        drawText(frame.painter, box.topLeft() + QPointF(0, 9.6), place->name, style, theme.ink, halo);
    }
}

} // namespace

void paintLabels(FramePainting &frame, LabelRoom &room)
{
    const MapDescription &description = frame.content.description;
    QStringList said;
    if (description.showsLabels)
        for (const Wish &wish : wishesOf(frame)) {
            if (frame.stop.stop_requested())
                return;
            // Some LEPs are named and shaped like their combined authority.
            if (wish.rank != Rank::District && said.contains(wish.area->name))
                continue;
            const auto box = placeFor(frame, room, wish);
            if (!box)
                continue;
            said += wish.area->name;
            room.take(box->adjusted(-3, -1, 3, 1));
            paintWish(frame, wish, *box);
        }
    if (description.showsPlaces)
        paintPlaces(frame, room, said);
}

} // namespace placelens
