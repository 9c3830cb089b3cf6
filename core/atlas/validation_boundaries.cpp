#include "core/atlas/validation.h"

#include "core/geometry/coverage_check.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// How far a boundary's own area may be from the publisher's figure for it, as a share.
constexpr double boundaryTolerance = 0.001;
/// How far an area's stored km² may be from the sum of its districts.
constexpr double sumTolerance = 0.0001;
/// The land area that density is worked out with leaves out inland water (an eighth of Spelthorne is reservoirs) and is
/// in whole km²: it may be this much smaller than the boundary, but hardly larger (Wirral, between two estuaries, is 2.5 %).
constexpr double mostInlandWater = 0.15;
constexpr double landTolerance = 0.03;
constexpr double landRounding = 0.5; // km²

bool disagrees(double a, double b, double tolerance, double slack = 0)
{
    return std::abs(a - b) > tolerance * std::abs(b) + slack;
}

/// Districts in the order of the coverage's parts.
std::vector<District> inOrder(const AtlasTables &tables)
{
    std::vector<District> districts = tables.districts;
    std::stable_sort(districts.begin(), districts.end(),
                     [](const District &a, const District &b) { return a.inEngland > b.inEngland; });
    return districts;
}

QString spoken(const CoverageFault &fault, const std::vector<District> &districts)
{
    const QString at = u"at %1, %2"_s.arg(fault.place.east, 0, 'f', 1).arg(fault.place.north, 0, 'f', 1);
    const QString part = fault.part < districts.size() ? districts[fault.part].name : QString();
    switch (fault.kind) {
    case CoverageFaultKind::Crossing:
        return u"Arcs cross %1 (arcs %2)."_s.arg(at).arg(fault.arcs.empty() ? 0 : fault.arcs.front() + 1);
    case CoverageFaultKind::OpenRing:
        return u"The boundary of %1 does not close %2."_s.arg(part, at);
    case CoverageFaultKind::SamePart:
        return u"An arc has the same area on both sides %1."_s.arg(at);
    case CoverageFaultKind::PartWithoutArcs:
        break;
    }
    return u"%1 has no boundary."_s.arg(part);
}

QStringList findingsInArcs(const AtlasTables &tables, const std::vector<District> &districts)
{
    QStringList found;
    QHash<QString, bool> known;
    for (const District &district : districts)
        known.insert(district.code, true);
    for (std::size_t i = 0; i < tables.arcs.size(); ++i) {
        const ArcRow &row = tables.arcs[i];
        for (const QString &side : {row.left, row.right}) {
            if (!side.isEmpty() && !known.contains(side))
                found.append(u"Arc %1 names the unknown district “%2”."_s.arg(i + 1).arg(side));
        }
        if (row.points.size() < 2)
            found.append(u"Arc %1 has fewer than two points."_s.arg(i + 1));
    }
    return found;
}

QStringList findingsInAreas(const AtlasTables &tables, const std::vector<District> &districts, const Coverage &coverage)
{
    QStringList found;
    QHash<QString, std::pair<double, double>> measured; // km² and residents by district code
    for (std::size_t d = 0; d < districts.size(); ++d) {
        const double squareKilometres = coverage.area(static_cast<PartIndex>(d)) / 1e6;
        measured.insert(districts[d].code, {squareKilometres, districts[d].residents});
        const double published = districts[d].publishedHectares / 100;
        if (published > 0 && disagrees(squareKilometres, published, boundaryTolerance))
            found.append(
                u"%1 (%2) measures %3 km², but %4 km² are published."_s.arg(districts[d].name, districts[d].code)
                    .arg(squareKilometres, 0, 'f', 2)
                    .arg(published, 0, 'f', 2));
    }
    QHash<std::pair<QString, QString>, std::pair<double, double>> sums;
    for (const MembershipRow &row : tables.memberships) {
        auto &sum = sums[{row.geography, row.area}];
        sum.first += measured.value(row.district).first;
        sum.second += measured.value(row.district).second;
    }
    for (const AtlasTables::AreaRow &row : tables.areas) {
        const auto sum = sums.value({row.geography, row.area.code});
        if (disagrees(row.area.squareKilometres, sum.first, sumTolerance))
            found.append(u"%1 of “%2” is given as %3 km², but its districts sum up to %4 km²."_s
                             .arg(row.area.name, row.geography)
                             .arg(row.area.squareKilometres, 0, 'f', 2)
                             .arg(sum.first, 0, 'f', 2));
        if (disagrees(row.area.residents, sum.second, 0, 0.5))
            found.append(
                u"%1 of “%2” is given %3 residents, but its districts sum up to %4."_s.arg(row.area.name, row.geography)
                    .arg(row.area.residents, 0, 'f', 0)
                    .arg(sum.second, 0, 'f', 0));
    }
    QString last; // one finding an area is enough, whatever the period
    for (const ObservationRow &row : tables.observations) {
        if (row.code == last || row.file < 0 || static_cast<std::size_t>(row.file) >= tables.files.size()
            || tables.files[static_cast<std::size_t>(row.file)].indicator != u"population_density"_s || !row.denominator
            || !sums.contains({row.geography, row.code}))
            continue;
        const double sum = sums.value({row.geography, row.code}).first;
        const double land = *row.denominator;
        if (land > sum * (1 + landTolerance) + landRounding || land < sum * (1 - mostInlandWater) - landRounding) {
            last = row.code;
            found.append(
                u"%1:%2 measures %3 km², but its published land area is %4 km² (%5)."_s.arg(row.geography, row.code)
                    .arg(sum, 0, 'f', 2)
                    .arg(land, 0, 'f', 0)
                    .arg(row.period));
        }
    }
    return found;
}

} // namespace

QStringList findingsInBoundaries(const AtlasTables &tables)
{
    const std::vector<District> districts = inOrder(tables);
    QStringList found = findingsInArcs(tables, districts);
    if (!found.isEmpty())
        return found; // what follows would only repeat it in other words
    const Coverage coverage = coverageFrom(tables);
    for (const CoverageFault &fault : checkCoverage(coverage, 100))
        found.append(spoken(fault, districts));
    return found + findingsInAreas(tables, districts, coverage);
}

} // namespace placelens
