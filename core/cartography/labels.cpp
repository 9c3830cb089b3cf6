#include "core/cartography/labels.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/label_wishes.h"
#include "core/cartography/map_places.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double gap = 5; // pixels between an area and a name beside it

// What has a place on the ground already.
struct Settled
{
    const LabelWish *wish = nullptr;
    QRectF box;                 ///< of the words, ground pixels
    QRectF room;                ///< of the words and what keeps them apart from others
    std::optional<QPointF> dot; ///< of a place
};

// Finds places for names, one after the other, on the ground.
class Settling
{
public:
    Settling(const Scene &scene, const LabelGround &ground) : m_scene(scene), m_ground(ground) { takeBadges(); }

    void settle(const LabelWish &wish);
    const std::vector<Settled> &settled() const { return m_settled; }

private:
    struct Tried
    {
        QRectF box;
        bool isKnown = true; ///< false: what would decide is out of sight, so that nothing can be said
    };

    void takeBadges();
    bool isFree(const QRectF &box) const;
    bool isSaidHere(const LabelWish &wish) const;
    bool isOffEngland(const QRectF &box) const { return m_ground.under(box, {}).otherEngland == 0; }
    QRectF bulkOf(const Area &area) const;
    std::optional<Tried> inside(const LabelWish &wish) const;
    std::optional<Tried> beside(const LabelWish &wish) const;
    void settlePlace(const LabelWish &wish);
    void settleArea(const LabelWish &wish);

    const Scene &m_scene;
    const LabelGround &m_ground;
    std::vector<QRectF> m_badges;
    std::vector<Settled> m_settled;
};

// As `badgesOf` lays them, but those out of sight, too: a name gives way to a badge before it comes into view.
void Settling::takeBadges()
{
    constexpr double reach = 10.6, apart = 20;
    std::vector<QPointF> centres;
    for (const SelectedArea &selected : m_scene.selection) {
        QPointF centre = m_ground.toGround(labelOf(*m_scene.content, selected.area));
        for (const QPointF &other : centres)
            if (std::hypot(centre.x() - other.x(), centre.y() - other.y()) < apart)
                centre.setX(other.x() + apart + 1);
        centres.push_back(centre);
        m_badges.emplace_back(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
    }
}

bool Settling::isFree(const QRectF &box) const
{
    return std::none_of(m_badges.begin(), m_badges.end(), [&](const QRectF &badge) { return badge.intersects(box); })
           && std::none_of(m_settled.begin(), m_settled.end(),
                           [&](const Settled &other) { return other.room.intersects(box); });
}

// A district and the town in it often share their name; once is enough.
bool Settling::isSaidHere(const LabelWish &wish) const
{
    constexpr double near = 150;
    if (wish.rank != LabelRank::Place && wish.rank != LabelRank::District)
        return false;
    const QString &name = wish.place ? wish.place->name : wish.area->name;
    return std::any_of(m_settled.begin(), m_settled.end(), [&](const Settled &other) {
        const QString &said = other.wish->place ? other.wish->place->name : other.wish->area->name;
        const QPointF away = other.box.center() - wish.anchors[0];
        return said == name && std::hypot(away.x(), away.y()) < near;
    });
}

void Settling::settle(const LabelWish &wish)
{
    if (isSaidHere(wish))
        return;
    if (wish.place)
        settlePlace(wish);
    else
        settleArea(wish);
}

void Settling::settlePlace(const LabelWish &wish)
{
    const QPointF at = wish.anchors[0];
    const QSizeF size = wish.text.size;
    const QRectF dot(at - QPointF(3, 3), QSizeF(6, 6));
    if (!isFree(dot))
        return;
    for (const QPointF corner : {QPointF(5, -size.height() / 2), QPointF(-5 - size.width(), -size.height() / 2),
                                 QPointF(-size.width() / 2, 4), QPointF(-size.width() / 2, -4 - size.height())}) {
        const QRectF box(at + corner, size);
        if (!m_ground.known().contains(box))
            return;
        if (!isFree(box))
            continue;
        m_settled.push_back({&wish, box, box.adjusted(-3, -1, 3, 1) | dot.adjusted(-1, -1, 1, 1), at});
        return;
    }
}

void Settling::settleArea(const LabelWish &wish)
{
    const Camera &camera = m_scene.camera;
    const QRectF shown = m_ground.toGround(boxOf(*m_scene.content, *wish.area));
    const bool isSmall = shown.width() < camera.width * 0.5 && shown.height() < camera.height * 0.6;
    std::optional<Tried> found;
    // The largest of the bodies is named beside itself if it can be, for other names fill it.
    if (wish.rank == LabelRank::MidlandsEngine && isSmall)
        found = beside(wish);
    if (!found)
        found = inside(wish);
    // A name beside an area far smaller than itself would belong to nothing.
    const QSizeF size = wish.text.size;
    if (!found && wish.standsOutside && shown.width() * shown.height() > 0.5 * size.width() * size.height())
        found = beside(wish);
    if (found && found->isKnown)
        m_settled.push_back({&wish, found->box, found->box.adjusted(-3, -1, 3, 1), std::nullopt});
}

std::optional<Settling::Tried> Settling::inside(const LabelWish &wish) const
{
    const QSizeF size = wish.text.size;
    std::optional<Tried> best;
    double bestScore = wish.leastInside;
    for (const QPointF base : wish.anchors)
        for (const double down : {0.0, -0.5, 0.5, -1.0, 1.0, -1.6, 1.6})
            for (const double across : {0.0, -0.2, 0.2, -0.4, 0.4}) {
                const QPointF shift(across * size.width(), down * size.height());
                const double away = std::hypot(shift.x(), shift.y()) / 400;
                if (1 - away <= bestScore)
                    continue;
                const QRectF box(base + shift - QPointF(size.width(), size.height()) / 2, size);
                if (!m_ground.known().contains(box))
                    return Tried{{}, false};
                if (!isFree(box))
                    continue;
                const LabelGround::Share under = m_ground.under(box, wish.area->districts);
                const double score = under.inside + 0.5 * under.elsewhere - away;
                if (score > bestScore) {
                    bestScore = score;
                    best = Tried{box};
                }
            }
    return best;
}

// The box round the area without districts that are specks beside the rest: a name beyond the Isles of Scilly would not be
// taken for Cornwall's.
QRectF Settling::bulkOf(const Area &area) const
{
    constexpr double speck = 0.005;
    const Coverage &coverage = *m_scene.content->coverage;
    const std::vector<int> districts = area.districts.members();
    double all = 0;
    for (const int district : districts)
        all += coverage.area(static_cast<PartIndex>(district));
    GridBox box;
    for (const int district : districts)
        if (coverage.area(static_cast<PartIndex>(district)) >= speck * all)
            box.include(coverage.box(static_cast<PartIndex>(district)));
    return m_ground.toGround(box.isEmpty() ? boxOf(*m_scene.content, area) : box);
}

std::optional<Settling::Tried> Settling::beside(const LabelWish &wish) const
{
    const QSizeF size = wish.text.size;
    const QRectF shown = bulkOf(*wish.area);
    const QPointF middle = wish.anchors.back();
    std::vector<QPointF> corners;
    for (const double down : {0.0, -0.5, 0.5, -1.0, 1.0})
        for (const double x : {shown.left() - gap - size.width(), shown.right() + gap})
            corners.emplace_back(x, middle.y() + (down - 0.5) * size.height());
    for (const double across : {0.0, -0.4, 0.4})
        for (const double y : {shown.bottom() + gap, shown.top() - gap - size.height()})
            corners.emplace_back(middle.x() + (across - 0.5) * size.width(), y);
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        if (!m_ground.known().contains(box))
            return Tried{{}, false};
        if (isFree(box) && isOffEngland(box))
            return Tried{box};
    }
    return std::nullopt;
}

PlacedLabel inPicture(const Scene &scene, const LabelGround &ground, const Settled &settled)
{
    const double ratio = scene.pixelRatio;
    const auto snapped = [&](double pixel) { return std::round(pixel * ratio) / ratio; };
    const LabelWish &wish = *settled.wish;
    const QPointF corner = settled.box.topLeft() - ground.origin();
    PlacedLabel label;
    label.area = wish.area;
    label.place = wish.place;
    label.box = QRectF(QPointF(snapped(corner.x()), snapped(corner.y())), settled.box.size());
    label.style = wish.text.style;
    label.colour = wish.colour;
    label.halo = {faded(scene.theme.halo, 0.88), wish.haloWidth};
    double baseline = label.box.top() + 0.76 * label.style.pixels + 0.09 * wish.text.lineHeight;
    for (const QString &line : wish.text.lines) {
        const double x = label.box.center().x() - textWidth(line, label.style) / 2;
        label.lines.push_back({{snapped(x), snapped(baseline)}, line});
        baseline += wish.text.lineHeight;
    }
    if (settled.dot)
        label.dot = *settled.dot - settled.box.topLeft() + label.box.topLeft();
    return label;
}

} // namespace

const QString &PlacedLabel::name() const
{
    return place ? place->name : area->name;
}

std::vector<PlacedLabel> placeLabels(const Scene &scene, const LabelRoom &room, std::stop_token stop)
{
    const LabelGround &ground = room.ground();
    const std::vector<LabelWish> wishes = labelWishes(scene, ground);
    Settling settling(scene, ground);
    for (const LabelWish &wish : wishes) {
        if (stop.stop_requested())
            return {};
        settling.settle(wish);
    }
    std::vector<PlacedLabel> labels;
    for (const Settled &settled : settling.settled()) {
        PlacedLabel label = inPicture(scene, ground, settled);
        const QRectF dot = label.dot ? QRectF(*label.dot - QPointF(3, 3), QSizeF(6, 6)) : QRectF();
        if (room.isFree(label.box) && (!label.dot || room.isFree(dot)))
            labels.push_back(std::move(label));
    }
    return labels;
}

void paintLabels(QPainter &painter, const Theme &theme, const std::vector<PlacedLabel> &labels)
{
    for (const PlacedLabel &label : labels) {
        if (label.dot) {
            painter.setPen(QPen(theme.halo, 1.2));
            painter.setBrush(theme.ink);
            painter.drawEllipse(*label.dot, 2.6, 2.6);
            painter.setBrush(Qt::NoBrush);
        }
        for (const PlacedLabel::Line &line : label.lines)
            drawText(painter, line.origin, line.text, label.style, label.colour, label.halo);
    }
}

void paintLabels(FramePainting &frame, const LabelRoom &room)
{
    paintLabels(frame.painter, frame.theme(), placeLabels(frame.scene, room, frame.stop));
}

} // namespace placelens
