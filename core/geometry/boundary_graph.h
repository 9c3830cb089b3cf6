#pragma once

#include "core/geometry/coverage_builder.h"
#include "core/geometry/even_odd_rings.h"

#include <utility>

namespace placelens {

/// The edges of polygons, each once, with the part on either side: the step between polygons and arcs.
///
/// Whatever the polygons, every ring is in it whole: where a side of an edge is taken already, the stretch of the later
/// ring becomes a line of its own that lies on the first.
class BoundaryGraph
{
public:
    /// An edge seen from one of its two vertices.
    struct Link
    {
        std::uint32_t to = 0;
        PartIndex left = noPart; ///< going to `to`
        PartIndex right = noPart;
        bool isTraced = false;
    };

    /// A stretch of a ring whose edges were taken: it has `part` on the left and nothing on the right.
    struct DoubledLine
    {
        PartIndex part = noPart;
        std::vector<std::uint32_t> vertices;
    };

    /// Empty after a request to stop. `shapesTaken` is called once `shapes` is looked at no more.
    BoundaryGraph(std::span<const PartShape> shapes, double gridMetres, const std::stop_token &stop,
                  const std::function<void()> &shapesTaken = {});

    const CoverageReport &report() const { return m_report; }
    const std::vector<GridStep> &steps() const { return m_vertices.steps(); }
    const std::vector<DoubledLine> &doubledLines() const { return m_doubled; }

    std::uint32_t vertexCount() const { return static_cast<std::uint32_t>(m_linkCount.size()); }
    std::span<Link> links(std::uint32_t vertex) { return {m_links.data() + m_firstLink[vertex], m_linkCount[vertex]}; }
    std::span<const Link> links(std::uint32_t vertex) const
    {
        return {m_links.data() + m_firstLink[vertex], m_linkCount[vertex]};
    }
    Link *linkBetween(std::uint32_t from, std::uint32_t to);

private:
    struct Ring
    {
        PartIndex part = noPart;
        std::uint32_t first = 0; // into m_walk
        std::uint32_t count = 0;
    };

    void addPolygon(PartIndex part, const GridPolygon &polygon);
    bool addRing(PartIndex part, const PointRing &ring, bool isHole);
    RingUse findSteps(const PointRing &ring, StepRing &steps) const;
    bool append(PartIndex part, const StepRing &ring);
    void unfold(PartIndex part, const StepRing &ring, bool isHole);
    void note(RingUse use, PartIndex part, GridPoint place);
    GridPoint placeOf(GridStep step) const;
    void makeRoom();
    void claimAll(const Ring &ring);
    bool claim(std::uint32_t from, std::uint32_t to, PartIndex part);
    void keepRefused(const Ring &ring);
    Link &link(std::uint32_t from, std::uint32_t to);
    void dropInnerEdges();

    double m_stepsPerMetre;
    VertexIndex m_vertices;
    std::vector<Ring> m_rings;
    std::vector<std::uint32_t> m_walk; // the vertices of all rings, each with its part on the left
    std::vector<std::uint32_t> m_firstLink;
    std::vector<std::uint32_t> m_linkCount;
    std::vector<Link> m_links;
    std::vector<DoubledLine> m_doubled;
    SelfCrossings m_selfCrossings;
    std::vector<std::uint32_t> m_lastRing; // that passed each vertex
    std::vector<bool> m_isRefused;         // by edge of the ring that is being claimed
    CoverageReport m_report;
};

} // namespace placelens
