#include "core/geometry/label_point.h"

#include "core/geometry/point_rings.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <queue>
#include <vector>

namespace placelens {

namespace {

struct Edge
{
    GridPoint a;
    GridPoint b;
};

double squaredDistance(GridPoint p, const Edge &edge)
{
    const double east = edge.b.east - edge.a.east;
    const double north = edge.b.north - edge.a.north;
    const double lengthSquared = east * east + north * north;
    double along = (p.east - edge.a.east) * east + (p.north - edge.a.north) * north;
    along = lengthSquared > 0 ? std::clamp(along / lengthSquared, 0.0, 1.0) : 0.0;
    const double awayEast = p.east - edge.a.east - along * east;
    const double awayNorth = p.north - edge.a.north - along * north;
    return awayEast * awayEast + awayNorth * awayNorth;
}

/// The edges of a polygon in rows from south to north, to ask quickly whether a point is inside.
class EdgeRows
{
public:
    EdgeRows(const std::vector<Edge> &edges, const GridBox &box)
        : m_edges(edges), m_box(box), m_rows(std::clamp<std::size_t>(edges.size() / 8, 1, 2048))
    {
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            const auto [south, north] = std::minmax(edges[i].a.north, edges[i].b.north);
            const std::size_t last = rowOf(north);
            for (std::size_t row = rowOf(south); row <= last; ++row)
                m_rows[row].push_back(i);
        }
    }

    bool isInside(GridPoint p) const
    {
        if (!m_box.contains(p))
            return false;
        bool inside = false;
        for (const std::uint32_t i : m_rows[rowOf(p.north)])
            inside ^= crossesEastOf(m_edges[i].a, m_edges[i].b, p);
        return inside;
    }

private:
    std::size_t rowOf(double north) const
    {
        const double share = m_box.height() > 0 ? (north - m_box.south) / m_box.height() : 0;
        return std::min(static_cast<std::size_t>(share * static_cast<double>(m_rows.size())), m_rows.size() - 1);
    }

    const std::vector<Edge> &m_edges;
    GridBox m_box;
    std::vector<std::vector<std::uint32_t>> m_rows;
};

using EdgeList = std::shared_ptr<const std::vector<std::uint32_t>>;

/// A square of the search.
struct Cell
{
    GridPoint centre;
    double half = 0;     // half its side
    double distance = 0; // from the centre to the outline, negative outside
    EdgeList nearEdges;  // those that can be nearest to one of its points

    double reach() const { return half * std::numbers::sqrt2; }
    double best() const { return distance + reach(); } ///< no point of the cell is farther from the outline
    friend bool operator<(const Cell &a, const Cell &b) { return a.best() < b.best(); }
};

class PoleSearch
{
public:
    PoleSearch(const GridPolygon &polygon, double precision);
    GridPoint run();

private:
    Cell makeCell(GridPoint centre, double half, const EdgeList &candidates) const;
    void consider(Cell cell);
    bool canImprove(const Cell &cell) const;

    std::vector<Edge> m_edges;
    GridBox m_box;
    EdgeRows m_rows;
    double m_precision;
    EdgeList m_all;
    std::priority_queue<Cell> m_queue;
    Cell m_best;
};

std::vector<Edge> edgesOf(const GridPolygon &polygon)
{
    std::vector<Edge> edges;
    const auto add = [&](const PointRing &ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            edges.push_back({ring[i], ring[(i + 1) % ring.size()]});
    };
    add(polygon.outer);
    for (const PointRing &hole : polygon.holes)
        add(hole);
    return edges;
}

GridPoint centroidOf(const PointRing &ring, GridPoint fallback)
{
    double area = 0;
    double east = 0;
    double north = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint a{ring[i].east - fallback.east, ring[i].north - fallback.north};
        const GridPoint &next = ring[(i + 1) % ring.size()];
        const GridPoint b{next.east - fallback.east, next.north - fallback.north};
        const double cross = a.east * b.north - b.east * a.north;
        area += cross;
        east += cross * (a.east + b.east);
        north += cross * (a.north + b.north);
    }
    return area == 0 ? fallback : GridPoint{fallback.east + east / (3 * area), fallback.north + north / (3 * area)};
}

PoleSearch::PoleSearch(const GridPolygon &polygon, double precision)
    : m_edges(edgesOf(polygon)), m_box(boxOf(polygon.outer)), m_rows(m_edges, m_box),
      m_precision(std::min(precision, std::sqrt(std::abs(signedArea(polygon.outer))) / 20))
{
    auto all = std::make_shared<std::vector<std::uint32_t>>(m_edges.size());
    for (std::uint32_t i = 0; i < m_edges.size(); ++i)
        (*all)[i] = i;
    m_all = std::move(all);
    m_best = makeCell(m_box.centre(), 0, m_all);
    consider(makeCell(centroidOf(polygon.outer, m_box.centre()), 0, m_all));
}

Cell PoleSearch::makeCell(GridPoint centre, double half, const EdgeList &candidates) const
{
    Cell cell{centre, half, std::numeric_limits<double>::infinity(), nullptr};
    std::vector<double> squares;
    squares.reserve(candidates->size());
    for (const std::uint32_t i : *candidates) {
        squares.push_back(squaredDistance(centre, m_edges[i]));
        cell.distance = std::min(cell.distance, squares.back());
    }
    cell.distance = std::sqrt(cell.distance);
    if (half > 0) {
        // The edge nearest to a point of the cell is at most this far from the centre (triangle inequality, twice).
        const double limit = cell.distance + 2 * cell.reach();
        auto near = std::make_shared<std::vector<std::uint32_t>>();
        for (std::size_t i = 0; i < squares.size(); ++i) {
            if (squares[i] <= limit * limit)
                near->push_back((*candidates)[i]);
        }
        cell.nearEdges = std::move(near);
    }
    if (!m_rows.isInside(centre))
        cell.distance = -cell.distance;
    return cell;
}

bool PoleSearch::canImprove(const Cell &cell) const
{
    // A thin area may hide between cells: go on until a point inside is found, whatever the precision.
    const double smallest = 1e-6 * (m_box.width() + m_box.height());
    return m_best.distance > 0 ? cell.best() > m_best.distance + m_precision : cell.best() > 0 && cell.half > smallest;
}

void PoleSearch::consider(Cell cell)
{
    if (cell.distance > m_best.distance)
        m_best = cell;
    if (cell.half > 0 && canImprove(cell))
        m_queue.push(std::move(cell));
}

GridPoint PoleSearch::run()
{
    const double longest = std::max(m_box.width(), m_box.height());
    if (!(longest > 0))
        return m_box.isEmpty() ? GridPoint{} : m_box.centre();
    const double side = std::max(std::min(m_box.width(), m_box.height()), longest / 64);
    for (double east = m_box.west; east < m_box.east; east += side) {
        for (double north = m_box.south; north < m_box.north; north += side)
            consider(makeCell({east + side / 2, north + side / 2}, side / 2, m_all));
    }
    while (!m_queue.empty()) {
        const Cell cell = m_queue.top();
        m_queue.pop();
        if (!canImprove(cell))
            continue;
        const double half = cell.half / 2;
        for (const double east : {-half, half}) {
            for (const double north : {-half, half})
                consider(makeCell({cell.centre.east + east, cell.centre.north + north}, half, cell.nearEdges));
        }
    }
    return m_best.centre;
}

} // namespace

GridPoint poleOfInaccessibility(const GridPolygon &polygon, double precision)
{
    return PoleSearch(polygon, precision).run();
}

} // namespace placelens
