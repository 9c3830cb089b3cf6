#include "core/cartography/label_wishes.h"

#include "core/cartography/label_ground.h"
#include "core/cartography/map_places.h"
#include "core/cartography/scene.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace placelens {
namespace {

// Further out, districts are too small for their names.
constexpr double districtMetresPerPixel = 330;
// A place is named at a scale that leaves so many of its residents to a pixel's width.
constexpr double residentsPerMetre = 110;
// An area that fills more of the window than this is named again where its name is out of sight.
constexpr double largeShare = 0.75;
// How far apart its names are, as a share of the window.
constexpr double repeatShare = 0.6;
// Of a shaded geography with more areas, such as districts, names would be a crowd.
constexpr std::size_t mostShadedNames = 200;
constexpr qsizetype mostKept = 4000;

TextStyle styleOf(LabelRank rank)
{
    switch (rank) {
    case LabelRank::MidlandsEngine:
        return {11, QFont::Bold, 1.5};
    case LabelRank::CombinedAuthority:
        return {10.5, QFont::Bold};
    case LabelRank::Region:
        return {11, QFont::DemiBold};
    case LabelRank::Place:
    case LabelRank::District:
        return {10, QFont::Normal};
    case LabelRank::Lep:
    case LabelRank::Plain:
    case LabelRank::Shaded:
        break;
    }
    return {10, QFont::Medium};
}

LabelText makeText(const QString &name, LabelRank rank)
{
    LabelText text;
    text.style = styleOf(rank);
    const QString shown = rank == LabelRank::MidlandsEngine ? name.toUpper() : name;
    text.lines = rank == LabelRank::Place ? QStringList{shown} : balanced(shown, text.style, 76, 112);
    text.lineHeight = std::round(text.style.pixels * 1.18);
    for (const QString &line : text.lines)
        text.size.setWidth(std::max(text.size.width(), textWidth(line, text.style)));
    text.size.setHeight(text.lineHeight * static_cast<double>(text.lines.size()));
    return text;
}

// Kept once made: trying how a name breaks best takes longer than finding its place.
LabelText textOf(const QString &name, LabelRank rank)
{
    static std::mutex lock;
    static QHash<std::pair<QString, int>, LabelText> kept;
    const std::pair key(name, static_cast<int>(rank));
    {
        const std::lock_guard guard(lock);
        if (const auto found = kept.constFind(key); found != kept.constEnd())
            return *found;
    }
    const LabelText text = makeText(name, rank);
    const std::lock_guard guard(lock);
    if (kept.size() >= mostKept)
        kept.clear();
    kept.insert(key, text);
    return text;
}

LabelRank rankOf(BorderStyle style)
{
    switch (style) {
    case BorderStyle::MidlandsEngine:
        return LabelRank::MidlandsEngine;
    case BorderStyle::CombinedAuthority:
        return LabelRank::CombinedAuthority;
    case BorderStyle::Lep:
        return LabelRank::Lep;
    case BorderStyle::Region:
        return LabelRank::Region;
    case BorderStyle::District:
        return LabelRank::District;
    case BorderStyle::Plain:
        break;
    }
    return LabelRank::Plain;
}

LabelWish wishFor(const QString &name, LabelRank rank, const Theme &theme)
{
    LabelWish wish;
    wish.rank = rank;
    wish.text = textOf(name, rank);
    switch (rank) {
    case LabelRank::MidlandsEngine:
        wish.colour = theme.midlandsEngine;
        wish.haloWidth = 3.4;
        break;
    case LabelRank::CombinedAuthority:
        wish.colour = theme.ink;
        wish.haloWidth = 3.2;
        wish.leastInside = 0.56;
        break;
    case LabelRank::District:
        wish.colour = theme.isDark ? theme.ink : theme.secondInk;
        wish.leastInside = 0.95;
        wish.standsOutside = false;
        break;
    case LabelRank::Place:
        wish.colour = theme.ink;
        wish.haloWidth = 2.8;
        break;
    case LabelRank::Region:
        wish.colour = theme.secondInk;
        break;
    case LabelRank::Lep:
    case LabelRank::Plain:
    case LabelRank::Shaded:
        wish.colour = theme.isDark ? theme.ink : theme.secondInk.darker(125);
        break;
    }
    return wish;
}

class Wishing
{
public:
    Wishing(const Scene &scene, const LabelGround &ground) : m_scene(scene), m_ground(ground) {}

    void addGeography(int geography, const QString &code, LabelRank rank);
    void addPlaces();
    std::vector<LabelWish> take();

private:
    bool isSaid(const Area &area) const;
    QPointF middleOf(const Area &area) const;
    void addAgain(const LabelWish &first, const QRectF &box);

    const Scene &m_scene;
    const LabelGround &m_ground;
    std::vector<LabelWish> m_wishes;
    std::vector<const Area *> m_said;
};

// Some LEPs are named and shaped like their combined authority.
bool Wishing::isSaid(const Area &area) const
{
    return std::any_of(m_said.begin(), m_said.end(), [&](const Area *said) {
        return said->name == area.name && said->districts.intersects(area.districts);
    });
}

// The middle of what the map shows of an area, by its districts.
QPointF Wishing::middleOf(const Area &area) const
{
    const Coverage &coverage = *m_scene.content->coverage;
    double weights = 0;
    QPointF sum;
    for (const int district : area.districts.members()) {
        const auto part = static_cast<PartIndex>(district);
        const double weight = coverage.area(part);
        if (coverage.box(part).isEmpty())
            continue;
        sum += weight * m_ground.toGround(coverage.box(part).centre());
        weights += weight;
    }
    return weights > 0 ? sum / weights : m_ground.toGround(labelOf(*m_scene.content, area));
}

void Wishing::addGeography(int geography, const QString &code, LabelRank rank)
{
    if (geography < 0)
        return;
    const Atlas &atlas = m_scene.content->figures->atlas();
    std::vector<const Area *> added;
    for (const int index : atlas.geographies()[static_cast<std::size_t>(geography)].areas) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(index)];
        if ((!code.isEmpty() && area.code != code) || isSaid(area))
            continue;
        added.push_back(&area);
        const GridBox shown = boxOf(*m_scene.content, area);
        if (shown.isEmpty() || !m_ground.toGround(shown).intersects(m_ground.known()))
            continue;
        LabelWish wish = wishFor(area.name, rank, m_scene.theme);
        wish.area = &area;
        wish.anchors.push_back(m_ground.toGround(labelOf(*m_scene.content, area)));
        addAgain(wish, m_ground.toGround(shown));
        // Near enough to be looked at in one go; see `known`.
        const QPointF middle = rank == LabelRank::District ? wish.anchors[0] : middleOf(area);
        const double apart = std::hypot(middle.x() - wish.anchors[0].x(), middle.y() - wish.anchors[0].y());
        if (apart > 4 && apart < 120)
            wish.anchors.push_back(middle);
        m_wishes.push_back(std::move(wish));
    }
    m_said.insert(m_said.end(), added.begin(), added.end());
}

// Names of a large area stand on a lattice that is fixed to it.
void Wishing::addAgain(const LabelWish &first, const QRectF &box)
{
    const Camera &camera = m_scene.camera;
    if (box.width() < largeShare * camera.width && box.height() < largeShare * camera.height)
        return;
    const QPointF step(std::max(240.0, std::round(camera.width * repeatShare)),
                       std::max(160.0, std::round(camera.height * repeatShare)));
    const QRectF where = box & m_ground.known();
    const QPointF from = first.anchors[0];
    const int top = static_cast<int>(std::ceil((where.top() - from.y()) / step.y()));
    for (int row = top; from.y() + row * step.y() <= where.bottom(); ++row) {
        const int left = static_cast<int>(std::ceil((where.left() - from.x()) / step.x()));
        for (int column = left; from.x() + column * step.x() <= where.right(); ++column) {
            if (row == 0 && column == 0)
                continue;
            LabelWish again = first;
            again.isAgain = true;
            again.standsOutside = false;
            again.leastInside = 0.9;
            again.anchors = {from + QPointF(column * step.x(), row * step.y())};
            m_wishes.push_back(std::move(again));
        }
    }
}

void Wishing::addPlaces()
{
    const double least = residentsPerMetre * m_scene.camera.metresPerPixel;
    for (const Place &place : m_scene.content->background->places) {
        const QPointF at = m_ground.toGround(place.at);
        if (place.population < least || !m_ground.known().contains(at))
            continue;
        LabelWish wish = wishFor(place.name, LabelRank::Place, m_scene.theme);
        wish.place = &place;
        wish.anchors.push_back(at);
        m_wishes.push_back(std::move(wish));
    }
}

// The most important first.
std::vector<const Overlay *> namedOverlays(const MapDescription &description)
{
    const bool hasOthers =
        std::any_of(description.overlays.begin(), description.overlays.end(), [](const Overlay &overlay) {
            return overlay.isVisible && overlay.style != BorderStyle::Region && overlay.style != BorderStyle::District;
        });
    std::vector<const Overlay *> named;
    for (const Overlay &overlay : description.overlays) {
        // Regions are so large that their names would fill the gaps between others and be taken for theirs.
        const bool isLost = overlay.style == BorderStyle::Region && hasOthers;
        if (overlay.isVisible && !overlay.hatchesShared && !isLost)
            named.push_back(&overlay);
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const Overlay *a, const Overlay *b) { return rankOf(a->style) < rankOf(b->style); });
    return named;
}

double weightOf(const LabelWish &wish)
{
    return wish.place ? wish.place->population : wish.area->squareKilometres;
}

std::vector<LabelWish> Wishing::take()
{
    std::stable_sort(m_wishes.begin(), m_wishes.end(), [](const LabelWish &a, const LabelWish &b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        return a.isAgain != b.isAgain ? b.isAgain : weightOf(a) > weightOf(b);
    });
    return std::move(m_wishes);
}

} // namespace

std::vector<LabelWish> labelWishes(const Scene &scene, const LabelGround &ground)
{
    const MapContent &content = *scene.content;
    const Atlas &atlas = content.figures->atlas();
    const MapDescription &description = content.description;
    Wishing wishes(scene, ground);
    if (description.showsLabels) {
        for (const Overlay *overlay : namedOverlays(description))
            wishes.addGeography(atlas.geographyIndex(overlay->geography), overlay->area, rankOf(overlay->style));
        const int districts = atlas.geographyIndex(QStringLiteral("lad2017"));
        const auto &shaded = atlas.geographies()[static_cast<std::size_t>(content.geography)];
        if (shaded.areas.size() <= mostShadedNames)
            wishes.addGeography(content.geography, {}, LabelRank::Shaded);
        if (description.showsDistricts && scene.camera.metresPerPixel < districtMetresPerPixel)
            wishes.addGeography(districts, {}, LabelRank::District);
    }
    if (description.showsPlaces)
        wishes.addPlaces();
    return wishes.take();
}

} // namespace placelens
