#include "app/desktop/map/areas_here.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

void addHolders(const Atlas &atlas, const QString &geography, const QString &onlyCode, int district,
                std::vector<int> &areas)
{
    const int index = atlas.geographyIndex(geography);
    if (index < 0)
        return;
    for (const int area : atlas.geographies()[std::size_t(index)].areas) {
        const Area &holder = atlas.areas()[std::size_t(area)];
        const bool isShown = onlyCode.isEmpty() || holder.code == onlyCode;
        if (isShown && holder.districts.contains(district)
            && std::find(areas.begin(), areas.end(), area) == areas.end())
            areas.push_back(area);
    }
}

/// Indices into Atlas::areas().
std::vector<int> clickableAtlasAreas(const Session &session, int district)
{
    std::vector<int> areas;
    addHolders(session.atlas(), session.map().geography, {}, district, areas);
    for (const Overlay &overlay : session.map().overlays) {
        if (overlay.isVisible)
            addHolders(session.atlas(), overlay.geography, overlay.area, district, areas);
    }
    const int itself = session.atlas().districtArea(district);
    if (std::find(areas.begin(), areas.end(), itself) == areas.end())
        areas.push_back(itself);
    return areas;
}

} // namespace

std::vector<Area> clickableAreas(const Session &session, int district)
{
    std::vector<Area> areas;
    for (const int area : clickableAtlasAreas(session, district))
        areas.push_back(session.atlas().areas()[std::size_t(area)]);
    for (const Area &own : unionsHere(session, district))
        areas.push_back(own);
    return areas;
}

std::vector<Area> unionsHere(const Session &session, int district)
{
    std::vector<Area> found;
    for (const Area &own : session.state().unions)
        if (own.districts.contains(district))
            found.push_back(own);
    return found;
}

std::vector<AreaGroup> areasHere(const Session &session, int district)
{
    std::vector<int> areas = clickableAtlasAreas(session, district);
    for (const int area : session.atlas().areasHolding(district)) {
        if (std::find(areas.begin(), areas.end(), area) == areas.end())
            areas.push_back(area);
    }
    return grouped(session.atlas(), areas);
}

Result<std::vector<PeriodFigure>> trendOf(const Figures &figures, int indicator, int geography, int area)
{
    const std::vector<int> &areas = figures.atlas().geographies()[std::size_t(geography)].areas;
    const auto place = std::find(areas.begin(), areas.end(), area) - areas.begin();
    std::vector<PeriodFigure> trend;
    for (const Period &period : figures.atlas().indicators()[std::size_t(indicator)].periods) {
        const auto table = figures.table(indicator, geography, period);
        if (!table)
            return table.error();
        if (std::size_t(place) < areas.size())
            if (const auto value = (*table)->figures[std::size_t(place)].value)
                trend.push_back({period, *value});
    }
    return trend;
}

OwnFacts ownFactsOf(const ShadedLayer &layer, PartIndex part)
{
    OwnFacts facts;
    const auto index = qsizetype(part);
    if (index < layer.names.size())
        facts.name = layer.names[index];
    if (facts.name.isEmpty())
        facts.name = QCoreApplication::translate("PlaceFacts", "Area %1").arg(part + 1);
    facts.figureTitle = layer.title;
    facts.colour = QColor::fromRgba(qUnpremultiply(layer.colours[part]));
    if (part < layer.values.size() && !std::isnan(layer.values[part]))
        facts.value = plainValue(layer.values[part]);
    return facts;
}

PlaceFacts factsOf(const Session &session, int district)
{
    const Atlas &atlas = session.atlas();
    const MapContent &content = *session.content();
    const Indicator &indicator = atlas.indicators()[std::size_t(content.indicator)];
    const Geography &geography = atlas.geographies()[std::size_t(content.geography)];
    PlaceFacts facts;
    facts.district = district;
    facts.figureTitle = indicator.shortTitle;
    facts.colour = content.legend.noDataColour;
    const auto holds = [&](int area) { return atlas.areas()[std::size_t(area)].districts.contains(district); };
    const auto shaded = std::find_if(geography.areas.begin(), geography.areas.end(), holds);
    facts.area = shaded == geography.areas.end() ? atlas.districtArea(district) : *shaded;
    facts.name = atlas.areas()[std::size_t(facts.area)].name;
    const QString districtName = atlas.districts()[std::size_t(district)].name;
    if (atlas.areas()[std::size_t(facts.area)].districts.size() > 1)
        facts.districtName = districtName;
    if (shaded != geography.areas.end()) {
        const Figure &figure = content.table->figures[std::size_t(shaded - geography.areas.begin())];
        facts.rank = rankOf(figure);
        facts.reason = figure.reason;
        if (figure.value) {
            facts.value = compactValue(indicator, *figure.value);
            if (const auto shade = content.classification.classOf(*figure.value))
                facts.colour = content.legend.classes[std::size_t(*shade)].colour;
        }
    }
    facts.isOutside = shaded == geography.areas.end();
    if (facts.isOutside)
        facts.reason = QCoreApplication::translate("PlaceFacts", "In none of: %1.").arg(geographyTitle(geography));
    for (auto other = facts.isOutside ? shaded : shaded + 1; other != geography.areas.end(); ++other) {
        if (!holds(*other))
            continue;
        const Figure &figure = content.table->figures[std::size_t(other - geography.areas.begin())];
        const QString value = figure.value ? compactValue(indicator, *figure.value)
                                           : QCoreApplication::translate("PlaceFacts", "no data");
        facts.otherFigures << QStringLiteral("%1: %2").arg(atlas.areas()[std::size_t(*other)].name, value);
    }
    facts.memberships = membershipsOf(atlas, session.map(), district);
    return facts;
}

} // namespace placelens
