#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/map_ground.h"
#include "core/page/brief/map_key.h"
#include "core/page/brief/map_names.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double mapScale = 0.6; // lines and hatches are a little finer than on a screen

// The shaded map stays clear of the rest of the country, which is paled.
void veil(Drawing &drawing, const MapGround &ground, const QPainterPath &inside)
{
    QPainterPath outside;
    outside.setFillRule(Qt::OddEvenFill);
    outside.addRect(ground.box);
    QPainterPath frame;
    frame.addRect(ground.box);
    outside.addPath(inside.intersected(frame));
    drawing.shape(outside, QColor(0xEE, 0xEF, 0xF1, 240));
}

double niceLength(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power <= most)
            return factor * power;
    return power;
}

// Returns the room that it takes.
QRectF drawScaleBar(Drawing &drawing, const MapGround &ground)
{
    const double most = ground.box.width() * 0.22 / ground.pointsPerMetre();
    const double length = niceLength(most), points = length * ground.pointsPerMetre();
    const QPointF at = ground.box.bottomLeft() + QPointF(8, -7);
    const QString end = length >= 1000 ? briefText("%1 km").arg(length / 1000) : briefText("%1 m").arg(length);
    const Halo halo{faded(Style::paper, 0.85), 2};
    drawing.box({at.x(), at.y() - 2.4, points, 2.4}, Style::paper, QPen(Style::ink, 0.5));
    drawing.box({at.x(), at.y() - 2.4, points / 2, 2.4}, Style::ink);
    drawing.text({at.x() - 1, at.y() - 5}, u"0"_s, {6}, Style::ink, halo);
    drawing.text({at.x() + points - textWidth(end, {6}) / 3, at.y() - 5}, end, {6}, Style::ink, halo);
    return {at.x() - 4, at.y() - 13, points + 26, 18};
}

GridBox boxOf(const BriefFacts &facts)
{
    GridBox box;
    for (const Area &area : facts.areas)
        box.include(area.box);
    return box;
}

std::vector<QRectF> drawBadges(Drawing &drawing, const BriefFacts &facts, const MapGround &ground)
{
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < facts.areas.size() && !facts.isSingle(); ++i) {
        QPointF at = ground.at(facts.areas[i].label);
        for (const QRectF &other : taken)
            if (other.contains(at))
                at += QPointF(12, 0);
        drawing.disc(at, 6.8, Style::paper);
        drawBadge(drawing, at, i, 5.8);
        taken.emplace_back(at.x() - 7, at.y() - 7, 14, 14);
    }
    return taken;
}

QPen round(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// Borders above the paled country: districts, combined authorities, the Midlands Engine, and the areas themselves.
void drawLines(Drawing &drawing, const BriefFacts &facts, const MapGround &ground)
{
    const Atlas &atlas = facts.atlas();
    const GridBox seen = ground.camera.visibleBox();
    const AreaSet members = facts.districts();
    for (const bool isMember : {false, true})
        for (int district = 0; district < atlas.englishDistricts(); ++district)
            if (members.contains(district) == isMember
                && facts.coverage->box(static_cast<PartIndex>(district)).intersects(seen))
                drawing.shape(outlineOn(ground, *facts.coverage, AreaSet::of(std::array{district})), {},
                              round(isMember ? QColor(0x6B, 0x76, 0x82) : Style::band, 0.45), ground.box);
    if (const int geography = atlas.geographyIndex(u"cauth2017"_s); geography >= 0)
        for (const int index : atlas.geographies()[static_cast<std::size_t>(geography)].areas) {
            const Area &authority = atlas.areas()[static_cast<std::size_t>(index)];
            if (!authority.box.intersects(seen))
                continue;
            const QPainterPath outline = outlineOn(ground, *facts.coverage, authority.districts);
            drawing.shape(outline, {}, round(faded(Style::paper, 0.9), 2), ground.box);
            drawing.shape(outline, {}, combinedAuthorityPen(), ground.box);
        }
    if (const Area *engine = midlandsEngine(atlas); engine && touchesMidlandsEngine(facts)) {
        const QPainterPath outline = outlineOn(ground, *facts.coverage, engine->districts);
        drawing.shape(outline, {}, round(faded(Style::paper, 0.9), 2.6), ground.box);
        drawing.shape(outline, {}, midlandsEnginePen(), ground.box);
    }
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const QPainterPath outline = outlineOn(ground, *facts.coverage, facts.areas[i].districts);
        drawing.shape(outline, {}, round(faded(Style::paper, 0.9), 3), ground.box);
        drawing.shape(outline, {}, round(Style::areaColour(i, facts.areas.size()), 1.4), ground.box);
    }
}

FlowBlock mapBlock(const BriefFacts &facts, const std::shared_ptr<const MapContent> &content, QSizeF size)
{
    FlowBlock block;
    const MapGround ground = MapGround::fitting(boxOf(facts), QRectF(QPointF(0, 0), size), mapScale, 14);
    auto scene = std::make_shared<Scene>();
    scene->content = content;
    scene->camera = ground.camera;
    scene->pixelRatio = 2;
    scene->theme = Theme::light();
    scene->hasFurniture = scene->hasLabels = false;
    block.drawing.map(ground.box, mapScale, scene);
    veil(block.drawing, ground, outlineOn(ground, *facts.coverage, facts.districts()));
    drawLines(block.drawing, facts, ground);
    std::vector<QRectF> taken = drawBadges(block.drawing, facts, ground);
    taken.push_back(drawScaleBar(block.drawing, ground));
    drawMapNames(block.drawing, facts, *content, ground, std::move(taken));
    block.drawing.box(ground.box, {}, QPen(Style::rule, 0.6));
    block.height = size.height() + 4;
    return block;
}

} // namespace

Result<std::shared_ptr<const MapContent>> briefMapContent(const BriefFacts &facts)
{
    MapDescription description;
    description.indicator = facts.options.shaded;
    description.geography = u"lad2017"_s;
    description.classes = facts.options.classes;
    description.portrayal = Portrayal::Shaded;
    description.showsMotorways = true;
    description.showsLabels = false;
    return makeMapContent(facts.figures, description, Theme::light());
}

FlowSection mapsSection(const BriefFacts &facts, std::shared_ptr<const MapContent> content, QSizeF mapSize)
{
    FlowSection section;
    const int count = facts.districts().size();
    section.title = count == 1         ? briefText("The district")
                    : facts.isSingle() ? briefText("The %1 districts").arg(counted(count))
                                       : briefText("The areas on the map");
    section.blocks.push_back(mapBlock(facts, content, mapSize));
    section.blocks.push_back(mapKey(facts, *content, mapSize.width()));
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
