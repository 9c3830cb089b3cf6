#include "core/geometry/coverage_builder.h"

#include "core/geometry/boundary_graph.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace placelens {

namespace {

/// An arc in the making: vertices in order.
struct TracedArc
{
    PartIndex left = noPart;
    PartIndex right = noPart;
    std::uint32_t first = 0; // into the tracer's vertices
    std::uint32_t count = 0;
};

/// Follows the edges of a graph from node to node.
class ArcTracer
{
public:
    explicit ArcTracer(BoundaryGraph &graph) : m_graph(graph) {}

    bool run(const std::stop_token &stop);
    Coverage coverage(PartIndex partCount, double gridMetres);

private:
    bool isNode(std::uint32_t vertex) const;
    void trace(std::uint32_t from, std::uint32_t to);
    void turn(TracedArc &arc);
    void startInTheWest(TracedArc &arc);
    void addDoubledLines();
    std::span<std::uint32_t> verticesOf(const TracedArc &arc) { return {m_vertices.data() + arc.first, arc.count}; }
    GridStep step(const TracedArc &arc, std::uint32_t place) const
    {
        return m_graph.steps()[m_vertices[arc.first + place]];
    }
    void sort();

    BoundaryGraph &m_graph;
    std::vector<std::uint32_t> m_vertices;
    std::vector<TracedArc> m_arcs;
};

bool ArcTracer::isNode(std::uint32_t vertex) const
{
    const std::span<const BoundaryGraph::Link> links = std::as_const(m_graph).links(vertex);
    // Two links with the same pair of sides are one line that goes on.
    return links.size() != 2 || links[0].left != links[1].right || links[0].right != links[1].left;
}

void ArcTracer::trace(std::uint32_t from, std::uint32_t to)
{
    const auto first = static_cast<std::uint32_t>(m_vertices.size());
    const BoundaryGraph::Link *link = m_graph.linkBetween(from, to);
    TracedArc arc{link->left, link->right, first, 0};
    m_vertices.push_back(from);
    std::uint32_t at = from;
    std::uint32_t next = to;
    for (;;) {
        m_graph.linkBetween(at, next)->isTraced = true;
        m_graph.linkBetween(next, at)->isTraced = true;
        m_vertices.push_back(next);
        if (next == from || isNode(next))
            break;
        const std::span<const BoundaryGraph::Link> links = m_graph.links(next);
        const std::uint32_t onward = links[0].to == at ? links[1].to : links[0].to;
        at = std::exchange(next, onward);
    }
    arc.count = static_cast<std::uint32_t>(m_vertices.size()) - first;
    turn(arc);
    m_arcs.push_back(arc);
}

/// The lower part goes to the left, and a closed line without a node starts in the west.
void ArcTracer::turn(TracedArc &arc)
{
    const std::span<std::uint32_t> vertices = verticesOf(arc);
    if (arc.right < arc.left) {
        std::swap(arc.left, arc.right);
        std::reverse(vertices.begin(), vertices.end());
    }
    if (!isNode(vertices.front()))
        startInTheWest(arc);
}

void ArcTracer::startInTheWest(TracedArc &arc)
{
    const std::span<std::uint32_t> vertices = verticesOf(arc);
    if (vertices.front() != vertices.back())
        return;
    const auto last = vertices.end() - 1;
    const auto west = std::min_element(vertices.begin(), last, [this](std::uint32_t a, std::uint32_t b) {
        return m_graph.steps()[a] < m_graph.steps()[b];
    });
    std::rotate(vertices.begin(), west, last);
    *last = vertices.front();
}

bool ArcTracer::run(const std::stop_token &stop)
{
    // Arcs that begin at a node first, then what is left: closed lines without one.
    for (const bool onlyNodes : {true, false}) {
        for (std::uint32_t vertex = 0; vertex < m_graph.vertexCount(); ++vertex) {
            if (vertex % 4096 == 0 && stop.stop_requested())
                return false;
            if (onlyNodes && !isNode(vertex))
                continue;
            for (const BoundaryGraph::Link &link : m_graph.links(vertex)) {
                if (!link.isTraced)
                    trace(vertex, link.to);
            }
        }
    }
    addDoubledLines();
    sort();
    return true;
}

void ArcTracer::addDoubledLines()
{
    for (const BoundaryGraph::DoubledLine &line : m_graph.doubledLines()) {
        m_arcs.push_back({line.part, noPart, static_cast<std::uint32_t>(m_vertices.size()),
                          static_cast<std::uint32_t>(line.vertices.size())});
        m_vertices.insert(m_vertices.end(), line.vertices.begin(), line.vertices.end());
        startInTheWest(m_arcs.back());
    }
}

void ArcTracer::sort()
{
    std::sort(m_arcs.begin(), m_arcs.end(), [this](const TracedArc &a, const TracedArc &b) {
        return std::tuple(a.left, a.right, step(a, 0), step(a, 1))
               < std::tuple(b.left, b.right, step(b, 0), step(b, 1));
    });
}

Coverage ArcTracer::coverage(PartIndex partCount, double gridMetres)
{
    // Dividing by 10 gives the decimal as it would be read from text; multiplying by 0.1 does not.
    const double stepsPerMetre = 1 / gridMetres;
    std::vector<GridPoint> points;
    points.reserve(m_vertices.size());
    std::vector<Arc> arcs;
    arcs.reserve(m_arcs.size());
    for (const TracedArc &traced : m_arcs) {
        arcs.push_back({static_cast<std::uint32_t>(points.size()), traced.count, traced.left, traced.right});
        for (std::uint32_t i = 0; i < traced.count; ++i) {
            const GridStep at = step(traced, i);
            points.push_back({at.east / stepsPerMetre, at.north / stepsPerMetre});
        }
    }
    return Coverage(std::move(points), std::move(arcs), partCount);
}

} // namespace

CoverageBuild buildCoverage(std::span<const PartShape> shapes, PartIndex partCount, double gridMetres,
                            std::stop_token stop, const std::function<void()> &shapesTaken)
{
    BoundaryGraph graph(shapes, gridMetres, stop, shapesTaken);
    ArcTracer tracer(graph);
    if (stop.stop_requested() || !tracer.run(stop))
        return {};
    return {tracer.coverage(partCount, gridMetres), graph.report()};
}

} // namespace placelens
