#include "core/atlas/divide_border.h"

#include <QCoreApplication>

#include <algorithm>

namespace placelens {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Border", text);
}

const Area *areaIn(const Atlas &atlas, const QString &geography, const QString &code)
{
    const int index = atlas.geographyIndex(geography);
    if (index < 0)
        return nullptr;
    for (const int area : atlas.geographies()[static_cast<std::size_t>(index)].areas)
        if (atlas.areas()[static_cast<std::size_t>(area)].code == code)
            return &atlas.areas()[static_cast<std::size_t>(area)];
    return nullptr;
}

/// Adds the border round the areas, each an id of a geography and a code; nothing if one is unknown.
void addRound(std::vector<Border> &borders, const Atlas &atlas, const QString &title,
              const std::vector<std::pair<const char *, const char *>> &areas)
{
    std::vector<NamedDistricts> sets;
    for (const auto &[geography, code] : areas) {
        const Area *area = areaIn(atlas, QString::fromLatin1(geography), QString::fromLatin1(code));
        if (!area)
            return;
        sets.push_back({area->name, area->districts});
    }
    borders.push_back(borderRound(atlas, title, sets, said("elsewhere")));
}

} // namespace

Result<std::vector<GridPoint>> districtCentres(const Atlas &atlas)
{
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    std::vector<GridPoint> centres;
    std::vector<bool> inside(static_cast<std::size_t>(atlas.englishDistricts()));
    for (std::size_t district = 0; district < inside.size(); ++district) {
        inside[district] = true;
        centres.push_back((*coverage)->centroid(inside));
        inside[district] = false;
    }
    return centres;
}

Border borderAlong(std::span<const GridPoint> line, std::span<const GridPoint> centres)
{
    Border border{{}, {}, {QStringLiteral("left"), QStringLiteral("right")}, {}};
    const DivideSides sides(line);
    for (const GridPoint centre : centres)
        border.groupsOf.push_back({sides.isLeft(centre) ? 0 : 1});
    return border;
}

Border borderBetween(const Atlas &atlas, const Geography &geography)
{
    std::vector<NamedDistricts> sets;
    for (const int index : geography.areas) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(index)];
        sets.push_back({area.name, area.districts});
    }
    Border border = borderRound(atlas, geography.title, sets, QStringLiteral("elsewhere"));
    border.by = geography.id;
    return border;
}

Border borderRound(const Atlas &atlas, const QString &title, std::span<const NamedDistricts> sets, const QString &rest)
{
    Border border{{}, title, {}, {}};
    border.groupsOf.resize(static_cast<std::size_t>(atlas.englishDistricts()));
    for (const NamedDistricts &set : sets) {
        for (const int district : set.districts.members())
            border.groupsOf[static_cast<std::size_t>(district)].push_back(border.groupCount());
        border.groups.append(set.name);
    }
    bool hasRest = false;
    for (std::vector<int> &groups : border.groupsOf) {
        if (!groups.empty())
            continue;
        groups.push_back(border.groupCount());
        hasRest = true;
    }
    if (hasRest)
        border.groups.append(rest);
    return border;
}

std::vector<Border> knownBorders(const Atlas &atlas)
{
    std::vector<Border> borders;
    const auto addGeography = [&](const char *id, const QString &title) {
        const int index = atlas.geographyIndex(QString::fromLatin1(id));
        if (index < 0)
            return;
        borders.push_back(borderBetween(atlas, atlas.geographies()[static_cast<std::size_t>(index)]));
        borders.back().title = title;
    };
    addGeography("utla2019", said("Counties and unitaries"));
    addGeography("lep2017", said("LEPs 2017"));
    addGeography("region", said("Regions"));
    addRound(borders, atlas, said("London and the rest"), {{"region", "E12000007"}});
    addRound(borders, atlas, said("Northern Powerhouse, Midlands Engine, rest"),
             {{"panregional", "PL000004"}, {"panregional", "PL000001"}});
    addRound(borders, atlas, said("Midlands Engine and the rest"), {{"panregional", "PL000001"}});
    addGeography("cauth2017", said("Combined authorities 2017 and the rest"));
    addRound(borders, atlas, said("Oxford–Cambridge Arc and the rest"), {{"panregional", "PL000005"}});
    addGeography("ruc2021", said("Rural or urban"));
    return borders;
}

DivideUnits divideUnits(const Atlas &atlas, std::span<const std::optional<double>> values, const Border &border)
{
    DivideUnits found;
    for (std::size_t district = 0; district < border.groupsOf.size(); ++district) {
        if (!values[district]) {
            ++found.noData;
            continue;
        }
        found.units.push_back({*values[district], atlas.residents()[district], border.groupsOf[district]});
        found.districts.push_back(static_cast<int>(district));
    }
    return found;
}

DivideUnits divideUnits(const SmallAreaFigures &figures, const Border &border)
{
    DivideUnits found{{}, figures.districts, 0};
    found.units.reserve(figures.count());
    for (std::size_t i = 0; i < figures.count(); ++i)
        found.units.push_back({figures.values[i], figures.weights[i],
                               border.groupsOf[static_cast<std::size_t>(figures.districts[i])]});
    return found;
}

DivideUnits divideUnits(const SmallAreaFigures &figures, std::span<const GridPoint> line)
{
    const DivideSides sides(line);
    DivideUnits found{{}, figures.districts, 0};
    found.units.reserve(figures.count());
    for (std::size_t i = 0; i < figures.count(); ++i)
        found.units.push_back({figures.values[i], figures.weights[i], {sides.isLeft(figures.places[i]) ? 0 : 1}});
    return found;
}

} // namespace placelens
