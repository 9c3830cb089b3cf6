#include "core/atlas/resolving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Error unresolved(const QString &what)
{
    return {ErrorKind::Invalid, what + u" Correct the tables that the atlas is built from, and build it again."_s};
}

Result<Done> resolveMemberships(AtlasContent &content, const AtlasTables &tables)
{
    QHash<QString, int> districts;
    for (int d = 0; d < content.englishDistricts; ++d)
        districts.insert(content.districts[static_cast<std::size_t>(d)].code, d);
    const AreaIndex areas(content);
    for (const MembershipRow &row : tables.memberships) {
        const int area = areas.find(row.geography, row.area);
        if (area < 0)
            return unresolved(
                u"A membership of %1 names the area “%2”, which does not exist."_s.arg(row.geography, row.area));
        const auto district = districts.constFind(row.district);
        if (district == districts.cend())
            return unresolved(
                u"The area %1 of %2 has the unknown district “%3”."_s.arg(row.area, row.geography, row.district));
        content.areas[static_cast<std::size_t>(area)].districts.insert(*district);
    }
    for (const Area &area : content.areas) {
        if (area.districts.isEmpty())
            return unresolved(u"The area %1 (%2) has no district."_s.arg(area.code, area.name));
    }
    return Done{};
}

void resolveFormerNames(AtlasContent &content, const AtlasTables &tables)
{
    content.formerNames = tables.formerNames;
    for (std::size_t i = 0; i < content.formerNames.size(); ++i) {
        for (int d = 0; d < content.englishDistricts; ++d) {
            if (tables.formerDistricts[i].contains(content.districts[static_cast<std::size_t>(d)].code))
                content.formerNames[i].districts.insert(d);
        }
    }
}

} // namespace

AreaIndex::AreaIndex(const AtlasContent &content)
{
    for (std::size_t i = 0; i < content.areas.size(); ++i) {
        const Area &area = content.areas[i];
        m_areas.insert({content.geographies[static_cast<std::size_t>(area.geography)].id, area.code},
                       static_cast<int>(i));
    }
}

Result<AtlasContent> resolveContent(const AtlasTables &tables)
{
    AtlasContent content;
    content.formatVersion = tables.formatVersion;
    content.sources = tables.sources;
    content.districts = tables.districts;
    content.geographies = tables.geographies;
    for (const IndicatorRow &row : tables.indicators)
        content.indicators.push_back(row.indicator);
    // England's districts come first, so that their numbers are also the members of area sets.
    std::stable_sort(content.districts.begin(), content.districts.end(),
                     [](const District &a, const District &b) { return a.inEngland > b.inEngland; });
    content.englishDistricts = static_cast<int>(std::count_if(content.districts.begin(), content.districts.end(),
                                                              [](const District &d) { return d.inEngland; }));
    if (content.englishDistricts == 0)
        return unresolved(u"The atlas has no districts."_s);

    QHash<QString, int> geographies;
    for (std::size_t g = 0; g < content.geographies.size(); ++g)
        geographies.insert(content.geographies[g].id, static_cast<int>(g));
    for (const AtlasTables::AreaRow &row : tables.areas) {
        const int geography = geographies.value(row.geography, -1);
        if (geography < 0)
            return unresolved(
                u"The area %1 belongs to the unknown geography “%2”."_s.arg(row.area.code, row.geography));
        content.geographies[static_cast<std::size_t>(geography)].areas.push_back(
            static_cast<int>(content.areas.size()));
        content.areas.push_back(row.area);
        content.areas.back().geography = geography;
    }
    if (const auto done = resolveMemberships(content, tables); !done)
        return done.error();
    resolveFormerNames(content, tables);
    return content;
}

Result<IndicatorData> resolveObservations(const AtlasContent &content, const AreaIndex &areas,
                                          const AtlasTables &tables, int indicator)
{
    const QString &id = content.indicators[static_cast<std::size_t>(indicator)].id;
    IndicatorData data;
    std::vector<int> fileNumber(tables.files.size(), -1);
    for (std::size_t i = 0; i < tables.files.size(); ++i) {
        if (tables.files[i].indicator != id)
            continue;
        fileNumber[i] = static_cast<int>(data.files.size());
        data.files.push_back({tables.files[i].name, tables.files[i].source, tables.files[i].fromSmallAreas});
    }
    for (const ObservationRow &row : tables.observations) {
        const bool isKnown = row.file >= 0 && static_cast<std::size_t>(row.file) < fileNumber.size();
        if (!isKnown || fileNumber[static_cast<std::size_t>(row.file)] < 0)
            continue;
        const int area = areas.find(row.geography, row.code);
        if (area < 0)
            return unresolved(u"An observation of %1 is for “%2:%3”, an area that does not exist."_s.arg(
                id, row.geography, row.code));
        Observation observation;
        observation.file = fileNumber[static_cast<std::size_t>(row.file)];
        observation.area = area;
        observation.period = row.period;
        observation.measured = {content.areas[static_cast<std::size_t>(area)].districts,
                                row.value,
                                row.numerator,
                                row.denominator,
                                row.numeratorHalfWidth,
                                row.denominatorHalfWidth,
                                row.lower,
                                row.upper,
                                gapNamed(row.reason).value_or(Gap::NotAvailable)};
        data.observations.push_back(std::move(observation));
    }
    return data;
}

std::optional<Gap> gapNamed(const QString &reason)
{
    for (const Gap gap : {Gap::None, Gap::Suppressed, Gap::NotAvailable, Gap::Unreliable}) {
        if (nameOf(gap) == reason)
            return gap;
    }
    return std::nullopt;
}

QString nameOf(Gap gap)
{
    switch (gap) {
    case Gap::Suppressed:
        return u"suppressed"_s;
    case Gap::NotAvailable:
        return u"not available"_s;
    case Gap::Unreliable:
        return u"unreliable"_s;
    case Gap::None:
        break;
    }
    return {};
}

Coverage coverageFrom(const AtlasTables &tables)
{
    std::vector<District> districts = tables.districts;
    std::stable_sort(districts.begin(), districts.end(),
                     [](const District &a, const District &b) { return a.inEngland > b.inEngland; });
    QHash<QString, PartIndex> parts;
    for (std::size_t d = 0; d < districts.size(); ++d)
        parts.insert(districts[d].code, static_cast<PartIndex>(d));
    std::vector<GridPoint> points;
    std::vector<Arc> arcs;
    for (const ArcRow &row : tables.arcs) {
        Arc arc;
        arc.firstPoint = static_cast<std::uint32_t>(points.size());
        arc.pointCount = static_cast<std::uint32_t>(row.points.size());
        arc.left = parts.value(row.left, noPart);
        arc.right = parts.value(row.right, noPart);
        for (const GridPoint &p : row.points)
            arc.box.include(p);
        points.insert(points.end(), row.points.begin(), row.points.end());
        arcs.push_back(arc);
    }
    return Coverage(std::move(points), std::move(arcs), static_cast<PartIndex>(districts.size()));
}

} // namespace placelens
