#include "core/geometry/boundary_graph.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace placelens {

namespace {

// Far beyond any map, and small enough that differences and products of steps do not overflow.
constexpr double farthestStep = 1e9;
/// So many places of each kind are kept for the report.
constexpr std::size_t mostRingNotes = 5;

std::size_t pointCount(std::span<const PartShape> shapes)
{
    std::size_t count = 0;
    for (const PartShape &shape : shapes) {
        for (const GridPolygon &polygon : shape.polygons) {
            count += polygon.outer.size();
            for (const PointRing &hole : polygon.holes)
                count += hole.size();
        }
    }
    return count;
}

} // namespace

BoundaryGraph::BoundaryGraph(std::span<const PartShape> shapes, double gridMetres, const std::stop_token &stop,
                             const std::function<void()> &shapesTaken)
    : m_stepsPerMetre(1 / gridMetres), m_vertices(pointCount(shapes))
{
    for (const PartShape &shape : shapes) {
        if (stop.stop_requested())
            return;
        for (const GridPolygon &polygon : shape.polygons)
            addPolygon(shape.part, polygon);
    }
    m_vertices.finish();
    std::vector<std::uint32_t>().swap(m_lastRing);
    if (shapesTaken)
        shapesTaken();
    makeRoom();
    for (const Ring &ring : m_rings) {
        if (stop.stop_requested()) {
            m_linkCount.clear();
            return;
        }
        claimAll(ring);
    }
    dropInnerEdges();
}

void BoundaryGraph::addPolygon(PartIndex part, const GridPolygon &polygon)
{
    if (!addRing(part, polygon.outer, false))
        return; // holes in nothing
    for (const PointRing &hole : polygon.holes)
        addRing(part, hole, true);
}

/// The ring in steps without repeated points, and whether it can be used.
RingUse BoundaryGraph::findSteps(const PointRing &ring, StepRing &steps) const
{
    steps.clear();
    for (const GridPoint &p : ring) {
        const double east = std::round(p.east * m_stepsPerMetre);
        const double north = std::round(p.north * m_stepsPerMetre);
        if (!std::isfinite(east) || !std::isfinite(north))
            return RingUse::NotFinite;
        if (std::abs(east) > farthestStep || std::abs(north) > farthestStep)
            return RingUse::Far;
        const GridStep step{static_cast<std::int32_t>(east), static_cast<std::int32_t>(north)};
        if (steps.empty() || steps.back() != step)
            steps.push_back(step);
    }
    while (steps.size() > 1 && steps.front() == steps.back())
        steps.pop_back();
    return steps.size() >= 3 ? RingUse::Whole : RingUse::Degenerate;
}

bool BoundaryGraph::addRing(PartIndex part, const PointRing &ring, bool isHole)
{
    StepRing steps;
    RingUse use = findSteps(ring, steps);
    const bool isCrossing = use == RingUse::Whole && m_selfCrossings.exist(steps);
    const double area = use == RingUse::Whole ? twiceArea(steps) : 0;
    // A figure of eight has no area, but its loops have.
    if (use == RingUse::Whole && area == 0 && evenOddRings(steps).empty())
        use = RingUse::Degenerate;
    if (use != RingUse::Whole) {
        note(use, part, ring.empty() ? GridPoint{} : ring.front());
        return false;
    }
    // The part is left of an outer ring that runs counter-clockwise, and left of a hole that runs clockwise.
    if ((area < 0) != isHole)
        std::reverse(steps.begin(), steps.end());
    if (!append(part, steps) || isCrossing)
        unfold(part, steps, isHole);
    return true;
}

/// False if the ring passes a vertex twice.
bool BoundaryGraph::append(PartIndex part, const StepRing &ring)
{
    const auto first = static_cast<std::uint32_t>(m_walk.size());
    bool isSimple = true;
    for (const GridStep step : ring) {
        const std::uint32_t vertex = m_vertices.number(step);
        if (vertex == m_lastRing.size())
            m_lastRing.push_back(first);
        else
            isSimple &= std::exchange(m_lastRing[vertex], first) != first;
        m_walk.push_back(vertex);
    }
    m_rings.push_back({part, first, static_cast<std::uint32_t>(ring.size())});
    return isSimple;
}

/// Where a ring is folded over itself, what parity says is inside takes the place of the last ring appended.
void BoundaryGraph::unfold(PartIndex part, const StepRing &ring, bool isHole)
{
    std::vector<StepRing> loops = evenOddRings(ring);
    double area = 0;
    for (const StepRing &loop : loops)
        area += twiceArea(loop);
    // Most rings that meet themselves only touch, or cross by a hair where they were rounded: those stay as they are, so
    // that they still match their neighbours.
    const double squareMetre = 2 * m_stepsPerMetre * m_stepsPerMetre;
    if (std::abs(area - std::abs(twiceArea(ring))) < squareMetre)
        return;
    m_walk.resize(m_rings.back().first);
    m_rings.pop_back();
    note(RingUse::CrossingItself, part, placeOf(ring.front()));
    for (StepRing &loop : loops) {
        if (isHole)
            std::reverse(loop.begin(), loop.end());
        append(part, loop);
    }
}

void BoundaryGraph::note(RingUse use, PartIndex part, GridPoint place)
{
    std::size_t &count = m_report.rings[static_cast<std::size_t>(use)];
    if (use != RingUse::CrossingItself)
        ++m_report.degenerateRings;
    if (count++ < mostRingNotes)
        m_report.ringNotes.push_back({use, part, place});
}

GridPoint BoundaryGraph::placeOf(GridStep step) const
{
    return {step.east / m_stepsPerMetre, step.north / m_stepsPerMetre};
}

void BoundaryGraph::makeRoom()
{
    // Each visit of a ring brings two neighbours at most; shared edges leave some of the room empty.
    m_firstLink.assign(m_vertices.steps().size() + 1, 0);
    for (const std::uint32_t vertex : m_walk)
        m_firstLink[vertex + 1] += 2;
    for (std::size_t i = 1; i < m_firstLink.size(); ++i)
        m_firstLink[i] += m_firstLink[i - 1];
    m_linkCount.assign(m_vertices.steps().size(), 0);
    m_links.resize(m_firstLink.back());
}

BoundaryGraph::Link *BoundaryGraph::linkBetween(std::uint32_t from, std::uint32_t to)
{
    for (Link &candidate : links(from)) {
        if (candidate.to == to)
            return &candidate;
    }
    return nullptr;
}

BoundaryGraph::Link &BoundaryGraph::link(std::uint32_t from, std::uint32_t to)
{
    if (Link *known = linkBetween(from, to))
        return *known;
    Link &added = m_links[m_firstLink[from] + m_linkCount[from]++];
    added.to = to;
    return added;
}

/// False if the side is taken.
bool BoundaryGraph::claim(std::uint32_t from, std::uint32_t to, PartIndex part)
{
    Link &there = link(from, to);
    if (there.left != noPart)
        return false;
    there.left = part;
    link(to, from).right = part;
    return true;
}

void BoundaryGraph::claimAll(const Ring &ring)
{
    std::size_t refused = 0;
    std::size_t refusedToItself = 0;
    for (std::uint32_t i = 0; i < ring.count; ++i) {
        const std::uint32_t from = m_walk[ring.first + i];
        const std::uint32_t to = m_walk[ring.first + (i + 1) % ring.count];
        if (claim(from, to, ring.part))
            continue;
        if (refused == 0)
            m_isRefused.assign(ring.count, false);
        m_isRefused[i] = true;
        ++refused;
        const PartIndex first = linkBetween(from, to)->left;
        refusedToItself += first == ring.part ? 1 : 0;
        if (m_report.overlappingEdges++ < mostRingNotes)
            m_report.edgeNotes.push_back({first, ring.part, placeOf(steps()[from])});
    }
    if (refused > 0 && refusedToItself == ring.count)
        note(RingUse::Repeated, ring.part, placeOf(steps()[m_walk[ring.first]]));
    else if (refused > 0)
        keepRefused(ring);
}

/// The refused edges as lines, each as long as it goes on.
void BoundaryGraph::keepRefused(const Ring &ring)
{
    std::uint32_t begin = 0; // where a line begins, if there is an edge before it that was not refused
    while (begin < ring.count && m_isRefused[begin])
        ++begin;
    DoubledLine line{ring.part, {}};
    for (std::uint32_t i = 0; i < ring.count; ++i) {
        const std::uint32_t edge = (begin + i) % ring.count;
        if (!m_isRefused[edge])
            continue;
        if (line.vertices.empty())
            line.vertices.push_back(m_walk[ring.first + edge]);
        line.vertices.push_back(m_walk[ring.first + (edge + 1) % ring.count]);
        const bool isLast = i + 1 == ring.count || !m_isRefused[(edge + 1) % ring.count];
        if (isLast)
            m_doubled.push_back(std::exchange(line, {ring.part, {}}));
    }
}

void BoundaryGraph::dropInnerEdges()
{
    std::size_t dropped = 0;
    for (std::uint32_t vertex = 0; vertex < vertexCount(); ++vertex) {
        const std::span<Link> all = links(vertex);
        const auto end = std::remove_if(all.begin(), all.end(), [](const Link &l) { return l.left == l.right; });
        dropped += static_cast<std::size_t>(all.end() - end);
        m_linkCount[vertex] = static_cast<std::uint32_t>(end - all.begin());
    }
    m_report.innerEdges = dropped / 2; // each is seen from both of its vertices
}

} // namespace placelens
