#pragma once

#include "core/geometry/coverage_builder.h"
#include "core/geometry/vertex_index.h"

#include <utility>

namespace placelens {

/// The edges of polygons, each once, with the part on either side: the step between polygons and arcs.
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

    /// Empty after a request to stop.
    BoundaryGraph(std::span<const PartShape> shapes, double gridMetres, const std::stop_token &stop);

    const CoverageReport &report() const { return m_report; }
    const std::vector<GridStep> &steps() const { return m_vertices.steps(); }

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

    void addRing(PartIndex part, const PointRing &ring, bool isHole);
    bool findSteps(const PointRing &ring, std::vector<GridStep> &steps) const;
    void makeRoom();
    void claim(std::uint32_t from, std::uint32_t to, PartIndex part);
    Link &link(std::uint32_t from, std::uint32_t to);
    void dropInnerEdges();

    double m_stepsPerMetre;
    VertexIndex m_vertices;
    std::vector<Ring> m_rings;
    std::vector<std::uint32_t> m_walk; // the vertices of all rings, each with its part on the left
    std::vector<std::uint32_t> m_firstLink;
    std::vector<std::uint32_t> m_linkCount;
    std::vector<Link> m_links;
    CoverageReport m_report;
};

} // namespace placelens
