#include "core/page/brief/map_key.h"

#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double step = 9.6;

// Entries from left to right, on as many lines as they take.
class Entries
{
public:
    Entries(Drawing &drawing, double width) : m_drawing(drawing), m_width(width) {}

    void words(const QString &text, const TextStyle &style)
    {
        makeRoom(textWidth(text, style));
        m_drawing.text({m_x, m_y}, text, style, Style::ink);
        m_x += textWidth(text, style) + 8;
    }
    void swatch(const QColor &colour, const QString &text)
    {
        makeRoom(12 + textWidth(text, Style::small));
        m_drawing.box({m_x, m_y - 4.8, 9, 5.4}, colour, QPen(Style::tick, 0.4));
        finish(12, text);
    }
    void line(const QPen &pen, const QString &text)
    {
        makeRoom(19 + textWidth(text, Style::small));
        QPainterPath path(QPointF(m_x, m_y - 2.2));
        path.lineTo(m_x + 15, m_y - 2.2);
        m_drawing.shape(path, {}, pen);
        finish(19, text);
    }
    double height() const { return m_y + 3; }

private:
    void makeRoom(double wanted)
    {
        if (m_x > 0 && m_x + wanted > m_width) {
            m_x = 0;
            m_y += step;
        }
    }
    void finish(double mark, const QString &text)
    {
        m_drawing.text({m_x + mark, m_y}, text, Style::small, Style::second);
        m_x += mark + textWidth(text, Style::small) + 8;
    }

    Drawing &m_drawing;
    double m_width, m_x = 0, m_y = 7;
};

// Whether its border comes near the areas, so that the map shows it.
bool showsMidlandsEngine(const BriefFacts &facts)
{
    if (!touchesMidlandsEngine(facts))
        return false;
    const AreaSet &engine = midlandsEngine(facts.atlas())->districts;
    const auto isBeside = [&](PartIndex part) {
        return part < static_cast<PartIndex>(facts.atlas().englishDistricts())
               && !engine.contains(static_cast<int>(part));
    };
    const auto members = facts.districts().members();
    return std::any_of(members.begin(), members.end(), [&](int district) {
        const auto beside = facts.coverage->neighbours(static_cast<PartIndex>(district));
        return !engine.contains(district) || std::any_of(beside.begin(), beside.end(), isBeside);
    });
}

bool hasMotorway(const BriefFacts &facts, const MapContent &content)
{
    const auto &roads = content.background->motorways;
    return std::any_of(roads.begin(), roads.end(), [&](const BackgroundLine &road) {
        return std::any_of(road.points.begin(), road.points.end(), [&](const GridPoint &point) {
            return std::any_of(facts.areas.begin(), facts.areas.end(),
                               [&](const Area &area) { return area.box.contains(point); });
        });
    });
}

bool hasCombinedAuthorityNear(const BriefFacts &facts)
{
    const int geography = facts.atlas().geographyIndex(u"cauth2017"_s);
    if (geography < 0)
        return false;
    const auto &areas = facts.atlas().geographies()[static_cast<std::size_t>(geography)].areas;
    return std::any_of(areas.begin(), areas.end(), [&](int index) {
        const Area &authority = facts.atlas().areas()[static_cast<std::size_t>(index)];
        return std::any_of(facts.areas.begin(), facts.areas.end(),
                           [&](const Area &area) { return authority.box.intersects(area.box); });
    });
}

} // namespace

const Area *midlandsEngine(const Atlas &atlas)
{
    for (const Area &area : atlas.areas())
        if (area.code == u"PL000001"_s)
            return &area;
    return nullptr;
}

QPen combinedAuthorityPen()
{
    QPen pen(QColor(0x111A24), 1.1);
    pen.setDashPattern({2.8, 1.6});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPen midlandsEnginePen()
{
    QPen pen(Style::midlandsEngine, 1.3);
    pen.setDashPattern({7, 1.4, 1.2, 1.4});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

bool touchesMidlandsEngine(const BriefFacts &facts)
{
    const Area *engine = midlandsEngine(facts.atlas());
    return engine && std::any_of(facts.areas.begin(), facts.areas.end(), [&](const Area &area) {
               return area.districts.intersects(engine->districts) && !(area.districts == engine->districts);
           });
}

FlowBlock mapKey(const BriefFacts &facts, const MapContent &content, double width)
{
    const Indicator &indicator = facts.indicator(content.indicator);
    FlowBlock block;
    Entries entries(block.drawing, width);
    entries.words(indicator.shortTitle, Style::smallBold);
    for (const LegendClass &one : content.legend.classes)
        entries.swatch(one.colour, briefText("%1 to %2")
                                       .arg(spokenNumber(one.lower, indicator.decimals),
                                            spokenNumber(one.upper, indicator.decimals)));
    const auto members = facts.districts().members();
    if (std::any_of(members.begin(), members.end(),
                    [&](int district) { return !content.classOfDistrict[static_cast<std::size_t>(district)]; }))
        entries.swatch(content.legend.noDataColour, briefText("no figure"));
    for (std::size_t i = 0; i < facts.areas.size(); ++i)
        entries.line(QPen(Style::areaColour(i, facts.areas.size()), 1.5), facts.areas[i].name);
    if (hasCombinedAuthorityNear(facts)) {
        entries.line(combinedAuthorityPen(), briefText("combined authority 2017"));
    }
    if (showsMidlandsEngine(facts))
        entries.line(midlandsEnginePen(), briefText("Midlands Engine"));
    if (hasMotorway(facts, content))
        entries.line(QPen(QColor(0x3F68B0), 1.2), briefText("motorway"));
    block.height = entries.height();
    return block;
}

} // namespace placelens
