#include "core/atlas/validation.h"

#include "core/atlas/resolving.h"
#include "core/atlas/small_area_tables.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

using Key = std::pair<QString, QString>;

void checkSources(const AtlasTables &tables, QStringList &found)
{
    QSet<QString> ids;
    for (const Source &source : tables.sources) {
        if (source.licence.trimmed().isEmpty())
            found.append(u"The source “%1” has no licence."_s.arg(source.id));
        if (source.publisher.trimmed().isEmpty() || source.title.trimmed().isEmpty())
            found.append(u"The source “%1” has no publisher or no title."_s.arg(source.id));
        if (ids.contains(source.id))
            found.append(u"The source “%1” is there twice."_s.arg(source.id));
        ids.insert(source.id);
    }
    const auto check = [&](const QString &of, const QString &ids_) {
        for (const QString &id : ids_.split(u' ', Qt::SkipEmptyParts)) {
            if (!ids.contains(id.chopped(id.endsWith(u',') || id.endsWith(u';') ? 1 : 0)))
                found.append(u"%1 names the unknown source “%2”."_s.arg(of, id));
        }
        if (ids_.trimmed().isEmpty())
            found.append(u"%1 has no source."_s.arg(of));
    };
    for (const IndicatorRow &row : tables.indicators)
        check(u"The indicator “%1”"_s.arg(row.indicator.id), row.indicator.source);
    for (const Geography &geography : tables.geographies)
        check(u"The geography “%1”"_s.arg(geography.id), geography.source);
    for (const ObservationFileRow &file : tables.files)
        check(u"The observations “%1”"_s.arg(file.name), file.source);
}

void checkIndicators(const AtlasTables &tables, QStringList &found)
{
    QSet<QString> ids;
    for (const IndicatorRow &row : tables.indicators) {
        const QString of = u"The indicator “%1”"_s.arg(row.indicator.id);
        if (ids.contains(row.indicator.id))
            found.append(of + u" is there twice."_s);
        ids.insert(row.indicator.id);
        if (!polarityNamed(row.polarity))
            found.append(of + u" has the unknown polarity “%1”."_s.arg(row.polarity));
        if (!ruleNamed(row.rule))
            found.append(of + u" has the unknown rule “%1”."_s.arg(row.rule));
        if (row.indicator.rule == Rule::None && row.indicator.whyNotCombined.isEmpty())
            found.append(of + u" does not say why it can't be combined."_s);
        if (row.indicator.periods.empty())
            found.append(of + u" has no observations."_s);
        for (const Period &period : row.indicator.periods) {
            if (!parsePeriod(period.id))
                found.append(of + u" has the period “%1”, which is not ISO 8601."_s.arg(period.id));
        }
    }
    for (const ObservationFileRow &file : tables.files) {
        if (!ids.contains(file.indicator))
            found.append(u"The observations “%1” are for the unknown indicator “%2”."_s.arg(file.name, file.indicator));
    }
}

void checkMemberships(const AtlasTables &tables, const QSet<Key> &areas, const QHash<QString, bool> &districts,
                      QStringList &found)
{
    QSet<QString> seen;
    QSet<Key> withDistricts;
    for (const MembershipRow &row : tables.memberships) {
        const Key area(row.geography, row.area);
        if (!areas.contains(area))
            found.append(
                u"A membership names the area “%1” of “%2”, which does not exist."_s.arg(row.area, row.geography));
        if (!districts.contains(row.district))
            found.append(
                u"The area %1 of “%2” has the unknown district “%3”."_s.arg(row.area, row.geography, row.district));
        else if (!districts.value(row.district))
            found.append(u"The area %1 of “%2” has the district “%3”, which is not in England."_s.arg(
                row.area, row.geography, row.district));
        const QString whole = row.geography + u'\t' + row.area + u'\t' + row.district;
        if (seen.contains(whole))
            found.append(u"The district %1 is in %2 of “%3” twice."_s.arg(row.district, row.area, row.geography));
        seen.insert(whole);
        withDistricts.insert(area);
    }
    for (const AtlasTables::AreaRow &row : tables.areas) {
        if (!withDistricts.contains({row.geography, row.area.code}))
            found.append(
                u"The area %1 (%2) of “%3” has no district."_s.arg(row.area.code, row.area.name, row.geography));
    }
}

void checkAreas(const AtlasTables &tables, QSet<Key> &areas, QStringList &found)
{
    QSet<QString> geographies;
    for (const Geography &geography : tables.geographies) {
        if (geographies.contains(geography.id))
            found.append(u"The geography “%1” is there twice."_s.arg(geography.id));
        geographies.insert(geography.id);
        if (!parsePeriod(geography.date))
            found.append(
                u"The geography “%1” has the date “%2”, which is not ISO 8601."_s.arg(geography.id, geography.date));
    }
    for (const AtlasTables::AreaRow &row : tables.areas) {
        if (row.area.code.isEmpty() || row.area.name.isEmpty())
            found.append(u"An area of “%1” has no code or no name: “%2” “%3”."_s.arg(row.geography, row.area.code,
                                                                                     row.area.name));
        if (!geographies.contains(row.geography))
            found.append(u"The area %1 belongs to the unknown geography “%2”."_s.arg(row.area.code, row.geography));
        if (areas.contains({row.geography, row.area.code}))
            found.append(u"The area %1 is in “%2” twice."_s.arg(row.area.code, row.geography));
        areas.insert({row.geography, row.area.code});
    }
}

/// Gaps where there must be none, and overlaps where there may be none.
void checkPartitions(const AtlasTables &tables, QStringList &found)
{
    QHash<QString, QHash<QString, int>> uses;
    for (const MembershipRow &row : tables.memberships)
        ++uses[row.geography][row.district];
    for (const Geography &geography : tables.geographies) {
        const auto &mine = uses[geography.id];
        for (const District &district : tables.districts) {
            if (!district.inEngland)
                continue;
            const int count = mine.value(district.code, 0);
            if (geography.isComplete && count == 0)
                found.append(u"“%1” leaves a gap: %2 (%3) is in none of its areas."_s.arg(geography.id, district.name,
                                                                                          district.code));
            if (!geography.mayOverlap && count > 1)
                found.append(
                    u"“%1” overlaps: %2 (%3) is in %4 of its areas."_s.arg(geography.id, district.name, district.code)
                        .arg(count));
        }
    }
}

/// Either no district is on the hexagon map, or each of England has a place of its own.
void checkHexagons(const AtlasTables &tables, QStringList &found)
{
    const auto isOnIt = [](const District &district) { return district.hexagon.has_value(); };
    if (std::none_of(tables.districts.begin(), tables.districts.end(), isOnIt))
        return;
    std::map<HexagonCell, const District *> taken;
    for (const District &district : tables.districts) {
        if (!district.hexagon) {
            if (district.inEngland)
                found.append(u"%1 (%2) has no place on the hexagon map."_s.arg(district.name, district.code));
            continue;
        }
        const auto [place, isFree] = taken.try_emplace(*district.hexagon, &district);
        if (!isFree)
            found.append(u"%1 (%2) and %3 (%4) have the same place on the hexagon map: column %5, row %6."_s
                             .arg(place->second->name, place->second->code, district.name, district.code)
                             .arg(district.hexagon->column)
                             .arg(district.hexagon->row));
    }
}

} // namespace

QStringList validate(const AtlasTables &tables)
{
    QStringList found;
    QHash<QString, bool> districts; // code to whether it is in England
    for (const District &district : tables.districts) {
        if (districts.contains(district.code))
            found.append(u"The district %1 is there twice."_s.arg(district.code));
        districts.insert(district.code, district.inEngland);
    }
    QSet<Key> areas;
    checkSources(tables, found);
    checkIndicators(tables, found);
    checkAreas(tables, areas, found);
    checkMemberships(tables, areas, districts, found);
    checkPartitions(tables, found);
    checkHexagons(tables, found);
    found += findingsInObservations(tables);
    found += findingsInSmallAreas(tables);
    found += findingsInBoundaries(tables);
    return found;
}

} // namespace placelens
