#include "core/page/brief/map_names.h"

#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr int mostWithFigures = 14; // districts; with more there is room for their names at most
constexpr int mostWithPlaces = 10;

class Names
{
public:
    Names(Drawing &drawing, const MapGround &ground, std::vector<QRectF> taken)
        : m_drawing(drawing), m_ground(ground), m_taken(std::move(taken))
    {}

    // Lines centred on each other at the first of the places round `at` that is free; true if there is one.
    bool place(QPointF at, const QString &name, const TextStyle &style, const QString &second,
               const TextStyle &secondStyle, const QColor &colour)
    {
        const double width = std::max(textWidth(name, style), second.isEmpty() ? 0 : textWidth(second, secondStyle));
        const double height = style.pixels + (second.isEmpty() ? 0 : secondStyle.pixels + 1.2);
        constexpr std::array<std::pair<double, double>, 9> wishes{
            {{0, 0}, {0, -0.8}, {0, 0.8}, {-0.35, 0}, {0.35, 0}, {-0.3, -0.9}, {0.3, -0.9}, {-0.3, 0.9}, {0.3, 0.9}}};
        for (const auto &[across, down] : wishes) {
            const QPointF middle = at + QPointF(across * width, down * height);
            const QRectF room(middle.x() - width / 2 - 1, middle.y() - height / 2, width + 2, height);
            if (!isFree(room))
                continue;
            m_taken.push_back(room);
            const Halo halo{faded(Style::paper, 0.85), 2};
            const double baseline = room.top() + style.pixels * 0.86;
            m_drawing.text({middle.x() - textWidth(name, style) / 2, baseline}, name, style, colour, halo);
            if (!second.isEmpty())
                m_drawing.text({middle.x() - textWidth(second, secondStyle) / 2, baseline + secondStyle.pixels + 1.2},
                               second, secondStyle, Style::ink, halo);
            return true;
        }
        return false;
    }

    // A dot with its name beside it, if there is room.
    void placeDot(QPointF at, const QString &name, const TextStyle &style)
    {
        const double width = textWidth(name, style);
        for (const double left : {at.x() + 2.6, at.x() - 2.6 - width}) {
            const QRectF room(left - 0.6, at.y() - style.pixels * 0.55, width + 1.2, style.pixels * 1.1);
            const QRectF dot(at.x() - 1.4, at.y() - 1.4, 2.8, 2.8);
            if (!isFree(room.adjusted(-2.4, -1.2, 2.4, 1.2)) || !isFree(dot))
                continue;
            m_taken.push_back(room);
            m_taken.push_back(dot);
            m_drawing.disc(at, 0.9, Style::ink, QPen(Style::paper, 0.4));
            m_drawing.text({left, at.y() + style.pixels * 0.35}, name, style, Style::ink,
                           {faded(Style::paper, 0.88), 2.2});
            return;
        }
    }

private:
    bool isFree(const QRectF &room) const
    {
        return m_ground.box.adjusted(2, 2, -2, -2).contains(room)
               && std::none_of(m_taken.begin(), m_taken.end(),
                               [&](const QRectF &other) { return other.intersects(room); });
    }

    Drawing &m_drawing;
    const MapGround &m_ground;
    std::vector<QRectF> m_taken;
};

const Area &areaOf(const Atlas &atlas, int district)
{
    return atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
}

// Whether the name is not much wider than the district on the page.
bool suits(const Area &area, const TextStyle &style, const MapGround &ground, double most)
{
    return textWidth(area.name, style) <= most * area.box.width() * ground.pointsPerMetre();
}

// Largest on the page first.
std::vector<int> bySize(const Atlas &atlas, std::vector<int> districts)
{
    std::stable_sort(districts.begin(), districts.end(), [&](int a, int b) {
        return areaOf(atlas, a).squareKilometres > areaOf(atlas, b).squareKilometres;
    });
    return districts;
}

// "Newcastle-under-Lyme" as "newcastle under lyme".
QString words(QString name)
{
    name.remove(u'’').remove(u'\'').remove(u'.');
    return u' ' + name.replace(u'-', u' ').simplified().toCaseFolded() + u' ';
}

// Whether a name on the map names the place already: "Cannock Chase" for Cannock.
bool isNamedBy(const QStringList &named, const QString &place)
{
    return std::any_of(named.begin(), named.end(),
                       [own = words(place)](const QString &name) { return words(name).contains(own); });
}

void placePlaces(Names &names, const BriefFacts &facts, const MapContent &content, const MapGround &ground,
                 const QStringList &named)
{
    std::vector<const Place *> places;
    const GridBox seen = ground.camera.visibleBox();
    const AreaSet members = facts.districts();
    for (const Place &place : content.background->places) {
        if (!seen.contains(place.at))
            continue;
        const PartIndex part = content.coverage->partAt(place.at);
        const bool isInside = part != noPart && members.contains(static_cast<int>(part));
        if (isInside && !isNamedBy(named, place.name))
            places.push_back(&place);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place *a, const Place *b) { return a->population > b->population; });
    constexpr std::size_t most = 14;
    for (std::size_t i = 0; i < std::min(most, places.size()); ++i)
        names.placeDot(ground.at(places[i]->at), places[i]->name, {5.9});
}

} // namespace

void drawMapNames(Drawing &drawing, const BriefFacts &facts, const MapContent &content, const MapGround &ground,
                  std::vector<QRectF> taken)
{
    Names names(drawing, ground, std::move(taken));
    const Atlas &atlas = facts.atlas();
    const AreaSet members = facts.districts();
    const int count = members.size();
    const Indicator &indicator = facts.indicator(content.indicator);
    const TextStyle bold{count > mostWithFigures ? 5.4 : 7.2, QFont::Bold};
    const TextStyle figureStyle{6}, plain{5.8, QFont::DemiBold};
    QStringList named;
    for (const int district : bySize(atlas, members.members())) {
        QString figure;
        if (count <= mostWithFigures)
            if (const auto value = facts.districtFigure(district, content.indicator, content.period))
                figure = value->value ? printed(indicator, *value) : briefText("no figure");
        const QPointF at = ground.at(areaOf(atlas, district).label);
        if (count > mostWithFigures && !suits(areaOf(atlas, district), bold, ground, 1.7))
            continue;
        // Rather small and without its figure than not at all.
        if (names.place(at, areaOf(atlas, district).name, bold, figure, figureStyle, Style::ink)
            || (!figure.isEmpty() && names.place(at, areaOf(atlas, district).name, plain, {}, plain, Style::ink)))
            named += areaOf(atlas, district).name;
    }
    if (count <= mostWithPlaces)
        placePlaces(names, facts, content, ground, named);
    std::vector<int> beside;
    const GridBox seen = ground.camera.visibleBox();
    for (int district = 0; district < atlas.englishDistricts(); ++district)
        if (!members.contains(district) && seen.contains(areaOf(atlas, district).label))
            beside.push_back(district);
    const TextStyle quiet{5.6};
    for (const int district : bySize(atlas, beside))
        if (suits(areaOf(atlas, district), quiet, ground, 1.3))
            names.place(ground.at(areaOf(atlas, district).label), areaOf(atlas, district).name, quiet, {}, quiet,
                        Style::second);
}

} // namespace placelens
