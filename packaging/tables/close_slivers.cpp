#include "packaging/tables/close_slivers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

namespace placelens {

namespace {

constexpr double squareMetres = 250; // side of a square of the vertex index
constexpr double nearMetres = 25;

struct Vertex
{
    GridPoint place;
    PartIndex part = noPart;
};

std::int64_t square(double metres)
{
    return static_cast<std::int64_t>(std::floor(metres / squareMetres));
}

std::int64_t keyOf(std::int64_t column, std::int64_t row)
{
    return column * 1'000'000 + row;
}

using VertexSquares = std::unordered_map<std::int64_t, std::vector<Vertex>>;

template<typename Visit>
void forEachRing(PartShape &shape, Visit visit)
{
    for (GridPolygon &polygon : shape.polygons) {
        visit(polygon.outer);
        for (PointRing &hole : polygon.holes)
            visit(hole);
    }
}

bool isNear(GridPoint p, std::span<const GridPoint> places)
{
    return places.empty() || std::any_of(places.begin(), places.end(), [p](GridPoint place) {
               return std::hypot(p.east - place.east, p.north - place.north) <= nearMetres;
           });
}

VertexSquares indexVertices(std::vector<PartShape> &shapes, std::span<const GridPoint> places)
{
    VertexSquares squares;
    for (PartShape &shape : shapes) {
        forEachRing(shape, [&](const PointRing &ring) {
            for (const GridPoint &p : ring) {
                if (!isNear(p, places))
                    continue;
                squares[keyOf(square(p.east), square(p.north))].push_back({p, shape.part});
            }
        });
    }
    return squares;
}

/// The edges of all parts, from start to end.
using Edges = std::set<std::array<double, 4>>;

Edges edgesOf(std::vector<PartShape> &shapes)
{
    Edges edges;
    for (PartShape &shape : shapes) {
        forEachRing(shape, [&](const PointRing &ring) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const GridPoint to = ring[(i + 1) % ring.size()];
                edges.insert({ring[i].east, ring[i].north, to.east, to.north});
            }
        });
    }
    return edges;
}

struct Found
{
    double along = 0; // 0 at the edge's start, 1 at its end
    GridPoint place;
};

/// Vertices beside the edge, in the order along it: of other parts and, where a neighbour has the same edge, of its own as
/// well, or that edge would get them on one side only.
std::vector<Found> verticesBeside(const VertexSquares &squares, const Vertex &start, GridPoint end, double tolerance,
                                  bool isShared)
{
    const GridPoint a = start.place;
    const double east = end.east - a.east;
    const double north = end.north - a.north;
    const double length = std::hypot(east, north);
    std::vector<Found> found;
    const auto [west, farEast] = std::minmax(a.east, end.east);
    const auto [south, farNorth] = std::minmax(a.north, end.north);
    for (std::int64_t column = square(west - tolerance); column <= square(farEast + tolerance); ++column) {
        for (std::int64_t row = square(south - tolerance); row <= square(farNorth + tolerance); ++row) {
            const auto it = squares.find(keyOf(column, row));
            if (it == squares.end())
                continue;
            for (const Vertex &v : it->second) {
                const double along =
                    ((v.place.east - a.east) * east + (v.place.north - a.north) * north) / (length * length);
                const double across =
                    std::abs((v.place.east - a.east) * north - (v.place.north - a.north) * east) / length;
                if ((isShared || v.part != start.part) && v.place != a && v.place != end && along > 0 && along < 1
                    && across <= tolerance)
                    found.push_back({along, v.place});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Found &x, const Found &y) { return x.along < y.along; });
    const auto same = [](const Found &x, const Found &y) { return x.place == y.place; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

} // namespace

std::size_t closeSlivers(std::vector<PartShape> &shapes, double tolerance, std::span<const GridPoint> places)
{
    const VertexSquares squares = indexVertices(shapes, places);
    const Edges edges = edgesOf(shapes);
    std::size_t added = 0;
    for (PartShape &shape : shapes) {
        forEachRing(shape, [&](PointRing &ring) {
            PointRing wider;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                wider.push_back(ring[i]);
                const GridPoint next = ring[(i + 1) % ring.size()];
                if (next == ring[i])
                    continue;
                const bool isShared = edges.contains({next.east, next.north, ring[i].east, ring[i].north});
                for (const Found &vertex : verticesBeside(squares, {ring[i], shape.part}, next, tolerance, isShared)) {
                    wider.push_back(vertex.place);
                    ++added;
                }
            }
            ring = std::move(wider);
        });
    }
    return added;
}

} // namespace placelens
