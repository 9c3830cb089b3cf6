#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/heading.h"
#include "core/page/brief/map_ground.h"
#include "core/page/brief/map_key.h"

#include <algorithm>

namespace placelens {

namespace Style = BriefStyle;

namespace {

// An area that would be a speck gets a ring round it.
void drawAreas(Drawing &drawing, const BriefFacts &facts, const MapGround &ground)
{
    constexpr double leastSeen = 2.6;
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const Area &area = facts.areas[i];
        const QColor colour = Style::areaColour(i, facts.areas.size());
        const QPainterPath outline = outlineOn(ground, *facts.coverage, area.districts);
        drawing.shape(outline, colour);
        const QRectF box(ground.at({area.box.west, area.box.north}), ground.at({area.box.east, area.box.south}));
        if (std::max(box.width(), box.height()) < leastSeen) {
            drawing.disc(box.center(), 1.4, colour);
            drawing.disc(box.center(), 4.4, {}, QPen(colour, 0.9));
        }
    }
}

} // namespace

Drawing locator(const BriefFacts &facts, QSizeF size)
{
    Drawing drawing;
    const Area &england = facts.atlas().areas()[static_cast<std::size_t>(facts.atlas().england())];
    const MapGround ground = MapGround::fitting(england.box, QRectF(QPointF(0, 0), size), 0.5, 1);
    drawing.shape(outlineOn(ground, *facts.coverage, england.districts), Style::otherLand);
    drawAreas(drawing, facts, ground);
    if (!touchesMidlandsEngine(facts))
        return drawing;
    drawing.shape(outlineOn(ground, *facts.coverage, midlandsEngine(facts.atlas())->districts), {},
                  QPen(Style::midlandsEngine, 0.8));
    const double y = 11;
    drawing.line({-27, y - 2}, {-21, y - 2}, Style::midlandsEngine, 0.9);
    drawing.text({-19, y}, briefText("Midlands"), {5.6}, Style::second);
    drawing.text({-19, y + 6.6}, briefText("Engine"), {5.6}, Style::second);
    return drawing;
}

} // namespace placelens
