// Makes maps/boundaries.arcs from the districts of December 2017 (Office for National Statistics, BGC, EPSG:27700).

#include "packaging/tables/close_slivers.h"
#include "packaging/tables/gdal_shapes.h"

#include "core/geometry/arc_text.h"
#include "core/geometry/coverage_builder.h"
#include "core/geometry/coverage_check.h"
#include "core/geometry/point_rings.h"
#include "core/geometry/simplification.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr float contextSignificance = 100'000; // m²: the detail that districts of Wales and Scotland keep
constexpr double contextIslet = 1e6;           // m²: their smaller islands are left out
constexpr double roundingWidth = 0.05; // m: a vertex as near as that to a neighbour's edge is meant to lie on it
constexpr double overlapWidth = 1;     // m: the same where neighbours overlap

struct District
{
    std::string code;
    std::vector<GridPolygon> polygons;
    double publishedHectares = 0;
    bool isContext() const { return code.front() != 'E'; }
};

std::vector<District> readDistricts(GDALDataset &dataset)
{
    std::vector<District> districts;
    for (const auto &feature : *dataset.GetLayer(0)) {
        districts.push_back({feature->GetFieldAsString("LAD17CD"), polygonsOf(*feature->GetGeometryRef()),
                             feature->GetFieldAsDouble("AREA_HA")});
    }
    std::sort(districts.begin(), districts.end(), [](const District &a, const District &b) { return a.code < b.code; });
    return districts;
}

double size(const GridPolygon &polygon)
{
    return std::abs(signedArea(polygon.outer));
}

void dropIslets(District &district)
{
    auto &polygons = district.polygons;
    std::sort(polygons.begin(), polygons.end(),
              [](const GridPolygon &a, const GridPolygon &b) { return size(a) > size(b); });
    const auto islet =
        std::find_if(polygons.begin() + 1, polygons.end(), [](const GridPolygon &p) { return size(p) < contextIslet; });
    polygons.erase(islet, polygons.end());
}

/// The coverage with arc `i` keeping the points of at least `thresholds[i]`.
Coverage atDetail(const Coverage &coverage, const std::vector<float> &thresholds)
{
    std::vector<GridPoint> points;
    std::vector<Arc> arcs(coverage.arcs().begin(), coverage.arcs().end());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const std::vector<GridPoint> kept =
            simplified(coverage.points(arcs[i]), coverage.significance(arcs[i]), thresholds[i]);
        arcs[i].firstPoint = static_cast<std::uint32_t>(points.size());
        arcs[i].pointCount = static_cast<std::uint32_t>(kept.size());
        points.insert(points.end(), kept.begin(), kept.end());
    }
    return Coverage(std::move(points), std::move(arcs), coverage.partCount());
}

/// Simplifies the arcs that touch no English district; where that makes arcs cross, those keep more detail.
Coverage withLighterContext(const Coverage &coverage, const std::vector<District> &districts)
{
    const auto isContext = [&](PartIndex part) { return part == noPart || districts[part].isContext(); };
    std::vector<float> thresholds(coverage.arcs().size(), 0);
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        if (isContext(coverage.arcs()[i].left) && isContext(coverage.arcs()[i].right))
            thresholds[i] = contextSignificance;
    }
    for (;;) {
        Coverage lighter = atDetail(coverage, thresholds);
        bool changed = false;
        for (const CoverageFault &fault : checkCoverage(lighter)) {
            for (const std::uint32_t arc : fault.arcs) {
                changed = changed || thresholds[arc] > 0;
                thresholds[arc] = thresholds[arc] > 1 ? thresholds[arc] / 4 : 0;
            }
        }
        if (!changed)
            return lighter;
    }
}

/// The arcs of the shapes, with the few places mended where neighbours' vertices do not match.
CoverageBuild buildMended(std::vector<PartShape> &shapes)
{
    const auto count = static_cast<PartIndex>(shapes.size());
    std::size_t added = closeSlivers(shapes, roundingWidth);
    std::vector<GridPoint> overlaps;
    for (const CoverageFault &fault : checkCoverage(buildCoverage(shapes, count).coverage))
        overlaps.push_back(fault.place);
    if (!overlaps.empty())
        added += closeSlivers(shapes, overlapWidth, overlaps);
    std::cout << overlaps.size() << " places where neighbours overlap; " << added
              << " points added to neighbours' edges\n";
    return buildCoverage(shapes, count);
}

/// The same arcs in the builder's order, which depends on the points that simplification left.
Coverage inOrder(const Coverage &coverage)
{
    std::vector<PartShape> shapes;
    for (PartIndex part = 0; part < coverage.partCount(); ++part) {
        std::vector<bool> inside(coverage.partCount());
        inside[part] = true;
        shapes.push_back({part, coverage.polygons(inside)});
    }
    return buildCoverage(shapes, coverage.partCount()).coverage;
}

void report(const Coverage &coverage, const std::vector<District> &districts, const CoverageReport &built)
{
    std::cout << coverage.arcs().size() << " arcs, " << coverage.points().size() << " points; "
              << built.overlappingEdges << " overlapping edges, " << built.innerEdges << " inner edges, "
              << built.degenerateRings << " degenerate rings\n";
    for (const CoverageFault &fault : checkCoverage(coverage)) {
        std::cout << "fault " << static_cast<int>(fault.kind) << " at " << std::fixed << fault.place.east << ','
                  << fault.place.north;
        for (const std::uint32_t arc : fault.arcs)
            std::cout << " arc " << arc;
        std::cout << '\n';
    }
    double worstEngland = 0;
    double worstContext = 0;
    for (PartIndex part = 0; part < coverage.partCount(); ++part) {
        const double difference = std::abs(coverage.area(part) / 10'000 - districts[part].publishedHectares);
        if (districts[part].isContext())
            worstContext = std::max(worstContext, difference / districts[part].publishedHectares);
        else
            worstEngland = std::max(worstEngland, difference);
    }
    std::cout << "largest difference from the published area: England " << worstEngland << " ha, context "
              << worstContext * 100 << " %\n";
}

const std::vector<std::string> comments{
    "Boundaries of the local authority districts of Great Britain, December 2017, as shared arcs.",
    "source: ons-boundaries-lad-2017",
    "from: Office for National Statistics, Local Authority Districts (December 2017) Boundaries GB BGC, generalised to "
    "20 m",
    "and clipped to the coast. Licensed under the Open Government Licence v3.0. Contains OS data (c) Crown copyright "
    "and",
    "database right 2017.",
    "England's 326 districts have all their points; the few that lie on a neighbour's edge were added to it. Wales and "
    "Scotland",
    "are context: arcs that touch no English district are simplified (Visvalingam-Whyatt, 100,000 m2), islands under 1 "
    "km2",
    "are left out.",
    "crs: EPSG:27700 (British National Grid), metres",
    "form: \"arc LEFT RIGHT\", the district codes left and right of the line (\"-\" for the sea), then its points as "
    "east,north.",
    "Made by packaging/tables/make_arcs.",
};

int makeArcs(const char *input, const char *output)
{
    const Dataset dataset = openVectors(input);
    if (!dataset)
        return 1;
    std::vector<District> districts = readDistricts(*dataset);
    CodedCoverage coded{comments, {}, {}};
    std::vector<PartShape> shapes;
    for (District &district : districts) {
        if (district.isContext())
            dropIslets(district);
        shapes.push_back({static_cast<PartIndex>(shapes.size()), district.polygons});
        coded.codes.push_back(district.code);
    }
    const CoverageBuild built = buildMended(shapes);
    coded.coverage = inOrder(withLighterContext(built.coverage, districts));
    report(coded.coverage, districts, built.report);
    return writeText(output, writeArcs(coded)) ? 0 : 1;
}

} // namespace

} // namespace placelens

int main(int count, char **words)
{
    if (count != 3) {
        std::cerr << "make_arcs DISTRICTS.gpkg OUTPUT.arcs\n";
        return 2;
    }
    return placelens::makeArcs(words[1], words[2]);
}
