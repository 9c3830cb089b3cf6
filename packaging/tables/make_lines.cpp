// Makes maps/motorways.lines (Ordnance Survey, OS Open Roads) and maps/land.lines (Natural Earth).

#include "packaging/tables/gdal_shapes.h"

#include "core/geometry/line_text.h"
#include "core/geometry/point_rings.h"
#include "packaging/tables/road_network.h"

#include <cmath>
#include <iterator>
#include <map>

namespace placelens {

namespace {

constexpr double tolerance = 100; // m

/// Projects to British National Grid.
class ToGrid
{
public:
    ToGrid()
    {
        m_from.importFromEPSG(4326);
        m_from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        m_to.importFromEPSG(27700);
        m_to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        m_transformation.reset(OGRCreateCoordinateTransformation(&m_from, &m_to));
    }
    GridPoint operator()(GridPoint lonLat) const
    {
        m_transformation->Transform(1, &lonLat.east, &lonLat.north);
        return {std::round(lonLat.east), std::round(lonLat.north)};
    }

private:
    OGRSpatialReference m_from;
    OGRSpatialReference m_to;
    std::unique_ptr<OGRCoordinateTransformation> m_transformation;
};

/// Douglas and Peucker's simplification, as GEOS does it.
PointRing withinTolerance(const PointRing &points)
{
    OGRLineString line;
    for (const GridPoint &p : points)
        line.addPoint(p.east, p.north);
    const std::unique_ptr<OGRGeometry> simple(line.Simplify(tolerance));
    return pointsOf(*simple->toLineString());
}

int makeMotorways(const char *input, const char *output)
{
    const Dataset dataset = openVectors(input);
    if (!dataset)
        return 1;
    const ToGrid toGrid;
    std::map<std::string, RoadNetwork> roads;
    for (const auto &feature : *dataset->GetLayer(0)) {
        PointRing points = pointsOf(*feature->GetGeometryRef()->toLineString());
        for (GridPoint &p : points)
            p = toGrid(p);
        roads[feature->GetFieldAsString("road_classification_number")].add(std::move(points));
    }
    NamedLines named{{"Motorways of Great Britain.", "source: os-open-roads",
                      "from: Ordnance Survey, OS Open Roads, licensed under the Open Government Licence v3.0.",
                      "Contains OS data (c) Crown copyright and database right.",
                      "Links joined for each road number, slip roads left out, simplified to 100 m (Douglas-Peucker).",
                      "crs: EPSG:27700 (British National Grid), metres",
                      "form: \"line NUMBER\", then its points as east,north.", "Made by packaging/tables/make_lines."},
                     {}};
    for (auto &[number, network] : roads) {
        for (const PointRing &line : network.mainLines())
            named.lines.push_back({number, false, withinTolerance(line)});
    }
    std::cout << named.lines.size() << " stretches of motorway\n";
    return writeText(output, writeNamedLines(named)) ? 0 : 1;
}

/// Land beside Great Britain that is in the frame, by a place in it. The publisher's rings have no names.
/// France and Belgium are not among it: the source is cut off at 49 N and 3 E, which would show as straight coasts.
struct OtherLand
{
    const char *name;
    GridPoint lonLat;
};

const OtherLand otherLands[] = {
    {"Ireland", {-8.0, 53.4}},        {"Achill Island", {-10.05, 53.96}},  {"Valentia Island", {-10.36, 51.905}},
    {"Bere Island", {-9.86, 51.63}},  {"Inishmore", {-9.73, 53.125}},      {"Gorumna Island", {-9.68, 53.25}},
    {"Arranmore", {-8.525, 54.99}},   {"Rathlin Island", {-6.22, 55.305}}, {"Isle of Man", {-4.55, 54.23}},
    {"Calf of Man", {-4.815, 54.05}}, {"Jersey", {-2.13, 49.22}},          {"Guernsey", {-2.58, 49.46}},
    {"Sark", {-2.365, 49.43}},        {"Alderney", {-2.2, 49.715}},        {"Faroe Islands", {-6.69, 61.48}},
};

bool nameOf(const PointRing &lonLats, std::string &name)
{
    for (const OtherLand &land : otherLands) {
        if (!isInside(lonLats, land.lonLat))
            continue;
        name = land.name;
        return true;
    }
    return false;
}

int makeLand(const char *input, const char *output)
{
    const Dataset dataset = openVectors(input);
    if (!dataset)
        return 1;
    const ToGrid toGrid;
    NamedLines named{{"Land beside Great Britain, for context.", "source: natural-earth",
                      "from: Natural Earth, 1:10m land, clipped to 10.5 W to 3 E and 49 to 61.5 N. Public domain.",
                      "Simplified to 100 m (Douglas-Peucker).", "crs: EPSG:27700 (British National Grid), metres",
                      "form: \"ring NAME\", then its points as east,north; the first is not repeated.",
                      "Made by packaging/tables/make_lines."},
                     {}};
    for (const auto &feature : *dataset->GetLayer(0)) {
        for (const GridPolygon &polygon : polygonsOf(*feature->GetGeometryRef())) {
            NamedLine ring{"", true, polygon.outer};
            if (!nameOf(ring.points, ring.name))
                continue; // Great Britain, whose districts are drawn
            for (GridPoint &p : ring.points)
                p = toGrid(p);
            ring.points = withinTolerance(ring.points);
            ring.points.pop_back();
            named.lines.push_back(std::move(ring));
        }
    }
    std::cout << named.lines.size() << " of " << std::size(otherLands) << " other lands found\n";
    return writeText(output, writeNamedLines(named)) ? 0 : 1;
}

} // namespace

} // namespace placelens

int main(int count, char **words)
{
    const std::string what = count == 4 ? words[1] : "";
    if (what == "motorways")
        return placelens::makeMotorways(words[2], words[3]);
    if (what == "land")
        return placelens::makeLand(words[2], words[3]);
    std::cerr << "make_lines motorways ROADS.fgb OUTPUT.lines\nmake_lines land LAND.geojson OUTPUT.lines\n";
    return 2;
}
