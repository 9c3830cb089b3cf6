#include "core/import/layer_check.h"

#include "core/geometry/point_rings.h"
#include "core/geometry/segment_crossings.h"

#include <cpl_error.h>
#include <ogr_api.h>
#include <ogr_geometry.h>

#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr std::size_t mostCrossings = 1000;
constexpr std::size_t mostPairs = 1000;
constexpr double leastOverlap = 1;   // m²
constexpr double largestGap = 10000; // m²: a larger hole is a lake or somebody else's land
constexpr double sliverWidth = 3;    // metres
constexpr double justBeside = 0.05;  // metres: half a step of the grid

using Pair = std::pair<PartIndex, PartIndex>;

/// Which pieces of the boundary hang together, and what lies round each.
class Pieces
{
public:
    explicit Pieces(const Coverage &coverage);

    /// Pairs of a part of a piece and a part round the piece.
    void addNested(std::set<Pair> &pairs, const std::stop_token &stop) const;

private:
    std::uint32_t root(std::uint32_t node) const;
    std::size_t rowOf(double north) const;
    std::set<PartIndex> partsAt(GridPoint p) const;

    const Coverage &m_coverage;
    mutable std::vector<std::uint32_t> m_parent; // of each node, towards its piece's root
    std::vector<std::vector<std::uint32_t>> m_arcsOfRow;
    double m_rowHeight = 1;
};

Pieces::Pieces(const Coverage &coverage) : m_coverage(coverage), m_parent(coverage.nodes().count()), m_arcsOfRow(1024)
{
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    m_rowHeight = std::max(1.0, coverage.box().height()) / static_cast<double>(m_arcsOfRow.size());
    for (std::uint32_t arc = 0; arc < coverage.arcs().size(); ++arc) {
        m_parent[root(coverage.nodes().from({arc, false}))] = root(coverage.nodes().to({arc, false}));
        const GridBox &box = coverage.arcs()[arc].box;
        for (std::size_t row = rowOf(box.south); row <= rowOf(box.north); ++row)
            m_arcsOfRow[row].push_back(arc);
    }
}

std::uint32_t Pieces::root(std::uint32_t node) const
{
    while (m_parent[node] != node) {
        m_parent[node] = m_parent[m_parent[node]];
        node = m_parent[node];
    }
    return node;
}

std::size_t Pieces::rowOf(double north) const
{
    const double row = std::floor((north - m_coverage.box().south) / m_rowHeight);
    return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(m_arcsOfRow.size() - 1)));
}

/// The parts whose outlines run round a point.
std::set<PartIndex> Pieces::partsAt(GridPoint p) const
{
    std::set<PartIndex> found;
    const auto turn = [&found](PartIndex part) {
        if (part != noPart && !found.erase(part))
            found.insert(part);
    };
    for (const std::uint32_t i : m_arcsOfRow[rowOf(p.north)]) {
        const Arc &arc = m_coverage.arcs()[i];
        if (arc.box.east < p.east || arc.box.south > p.north || arc.box.north < p.north)
            continue;
        const std::span<const GridPoint> line = m_coverage.points(arc);
        bool isOdd = false;
        for (std::size_t k = 1; k < line.size(); ++k)
            isOdd ^= crossesEastOf(line[k - 1], line[k], p);
        if (isOdd) {
            turn(arc.left);
            turn(arc.right);
        }
    }
    return found;
}

void Pieces::addNested(std::set<Pair> &pairs, const std::stop_token &stop) const
{
    struct Piece
    {
        GridPoint west{std::numeric_limits<double>::infinity(), 0};
        std::set<PartIndex> parts;
    };
    std::map<std::uint32_t, Piece> pieces;
    for (std::uint32_t i = 0; i < m_coverage.arcs().size(); ++i) {
        const Arc &arc = m_coverage.arcs()[i];
        Piece &piece = pieces[root(m_coverage.nodes().from({i, false}))];
        for (const PartIndex part : {arc.left, arc.right}) {
            if (part != noPart)
                piece.parts.insert(part);
        }
        if (arc.box.west >= piece.west.east)
            continue;
        for (const GridPoint &p : m_coverage.points(arc)) {
            if (p.east < piece.west.east)
                piece.west = p;
        }
    }
    for (const auto &[node, piece] : pieces) {
        if (stop.stop_requested() || pairs.size() > mostPairs)
            return;
        for (const PartIndex around : partsAt({piece.west.east - justBeside, piece.west.north})) {
            for (const PartIndex part : piece.parts) {
                if (part != around)
                    pairs.insert(std::minmax(part, around));
            }
        }
    }
}

/// Every two of some parts.
void addAll(std::set<Pair> &pairs, const std::set<PartIndex> &parts)
{
    for (auto a = parts.begin(); a != parts.end(); ++a) {
        for (auto b = std::next(a); b != parts.end() && pairs.size() <= mostPairs; ++b)
            pairs.insert({*a, *b});
    }
}

void insertSides(std::set<PartIndex> &parts, const Arc &arc)
{
    for (const PartIndex part : {arc.left, arc.right}) {
        if (part != noPart)
            parts.insert(part);
    }
}

/// Nodes where two lines that follow each other round the node tell different things about what lies between them.
void addAtNodes(const Coverage &coverage, std::set<Pair> &pairs)
{
    for (std::uint32_t node = 0; node < coverage.nodes().count() && pairs.size() <= mostPairs; ++node) {
        const std::span<const ArcUse> leaving = coverage.nodes().leaving(node);
        bool fits = true;
        std::set<PartIndex> parts;
        for (std::size_t i = 0; i < leaving.size(); ++i) {
            const ArcUse use = leaving[i];
            const ArcUse next = leaving[(i + 1) % leaving.size()];
            const Arc &arc = coverage.arcs()[use.arc];
            const Arc &nextArc = coverage.arcs()[next.arc];
            fits &= (use.reversed ? arc.right : arc.left) == (next.reversed ? nextArc.left : nextArc.right);
            insertSides(parts, arc);
        }
        if (!fits)
            addAll(pairs, parts);
    }
}

/// Some parts of a coverage by themselves, so that asking for their shapes does not mean looking at all the others'.
class Excerpt
{
public:
    Excerpt(const Coverage &coverage, const std::set<Pair> &pairs);
    OGRMultiPolygon shapeOf(PartIndex part) const;
    const GridBox &box(PartIndex part) const { return m_coverage.box(m_numbers.at(part)); }

private:
    std::map<PartIndex, PartIndex> m_numbers;
    Coverage m_coverage;
};

Excerpt::Excerpt(const Coverage &coverage, const std::set<Pair> &pairs)
{
    for (const auto &[a, b] : pairs) {
        m_numbers.try_emplace(a, static_cast<PartIndex>(m_numbers.size()));
        m_numbers.try_emplace(b, static_cast<PartIndex>(m_numbers.size()));
    }
    const auto numberOf = [this](PartIndex part) {
        const auto found = m_numbers.find(part);
        return found == m_numbers.end() ? noPart : found->second;
    };
    std::vector<GridPoint> points;
    std::vector<Arc> arcs;
    for (const Arc &arc : coverage.arcs()) {
        const Arc taken{
            static_cast<std::uint32_t>(points.size()), arc.pointCount, numberOf(arc.left), numberOf(arc.right), {}};
        if (taken.left == taken.right)
            continue;
        const std::span<const GridPoint> line = coverage.points(arc);
        points.insert(points.end(), line.begin(), line.end());
        arcs.push_back(taken);
    }
    std::vector<float> significance(points.size()); // nobody asks for it
    m_coverage =
        Coverage(std::move(points), std::move(significance), std::move(arcs), static_cast<PartIndex>(m_numbers.size()));
}

OGRMultiPolygon Excerpt::shapeOf(PartIndex part) const
{
    std::vector<bool> inside(m_coverage.partCount());
    inside[m_numbers.at(part)] = true;
    const auto ringOf = [](const PointRing &points) {
        auto ring = std::make_unique<OGRLinearRing>();
        for (const GridPoint &p : points)
            ring->addPoint(p.east, p.north);
        ring->closeRings();
        return ring;
    };
    OGRMultiPolygon shape;
    for (const GridPolygon &polygon : m_coverage.polygons(inside)) {
        auto made = std::make_unique<OGRPolygon>();
        made->addRingDirectly(ringOf(polygon.outer).release());
        for (const PointRing &hole : polygon.holes)
            made->addRingDirectly(ringOf(hole).release());
        shape.addGeometryDirectly(made.release());
    }
    return shape;
}

struct Shared
{
    double area = 0; // m²
    GridPoint place;
};

/// The ground that two parts share; nothing if they share none or GEOS can't say.
std::optional<Shared> sharedBy(const Excerpt &excerpt, Pair pair)
{
    if (!excerpt.box(pair.first).intersects(excerpt.box(pair.second)))
        return std::nullopt;
    const OGRMultiPolygon first = excerpt.shapeOf(pair.first);
    const OGRMultiPolygon second = excerpt.shapeOf(pair.second);
    std::unique_ptr<OGRGeometry> shared(first.Intersection(&second));
    if (!shared) {
        const std::unique_ptr<OGRGeometry> validFirst(first.MakeValid());
        const std::unique_ptr<OGRGeometry> validSecond(second.MakeValid());
        if (validFirst && validSecond)
            shared.reset(validFirst->Intersection(validSecond.get()));
    }
    if (!shared || shared->IsEmpty())
        return std::nullopt;
    const double area = OGR_G_Area(OGRGeometry::ToHandle(shared.get()));
    OGREnvelope box;
    shared->getEnvelope(&box);
    if (!(area > leastOverlap))
        return std::nullopt;
    return Shared{area, {(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2}};
}

void findGaps(const Coverage &coverage, const QStringList &names, LayerReport &report)
{
    for (const ArcRing &ring : coverage.rings(std::vector<bool>(coverage.partCount(), true))) {
        PointRing points;
        PartIndex beside = noPart;
        double length = 0;
        for (const ArcUse &use : ring) {
            const Arc &arc = coverage.arcs()[use.arc];
            const std::span<const GridPoint> line = coverage.points(arc);
            for (std::size_t i = 1; i < line.size(); ++i) {
                points.push_back(use.reversed ? line[line.size() - i] : line[i - 1]);
                length += std::hypot(line[i].east - line[i - 1].east, line[i].north - line[i - 1].north);
            }
            beside = use.reversed ? arc.right : arc.left;
        }
        const double area = -signedArea(points);
        if (!(area > 0 && area < largestGap))
            continue;
        const GridPoint place = boxOf(points).centre();
        report.gaps.add(place, areaName(names, beside));
        report.gapArea += area;
        if (2 * area / length < sliverWidth)
            report.slivers.add(place, areaName(names, beside));
    }
}

} // namespace

LayerReport checkLayer(const PolygonLayer &layer, std::stop_token stop)
{
    const Coverage &coverage = *layer.coverage;
    const QStringList &names = layer.names.isEmpty() ? layer.codes : layer.names;
    const auto both = [&names](Pair pair) {
        return u"%1 and %2"_s.arg(areaName(names, pair.first), areaName(names, pair.second));
    };
    LayerReport report = layer.report;
    report.overlaps = report.gaps = report.slivers = report.crossings = {};
    report.overlapArea = report.gapArea = 0;
    findGaps(coverage, names, report);
    std::set<Pair> pairs;
    for (const ArcCrossing &crossing : findCrossings(coverage, mostCrossings)) {
        std::set<PartIndex> parts;
        insertSides(parts, coverage.arcs()[crossing.arc]);
        insertSides(parts, coverage.arcs()[crossing.other]);
        addAll(pairs, parts);
        if (!parts.empty())
            report.crossings.add(crossing.place, parts.size() == 1 ? areaName(names, *parts.begin())
                                                                   : both({*parts.begin(), *std::next(parts.begin())}));
    }
    addAtNodes(coverage, pairs);
    Pieces(coverage).addNested(pairs, stop);
    const Excerpt excerpt(coverage, pairs);
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    for (const Pair &pair : pairs) {
        if (stop.stop_requested())
            return layer.report;
        if (const std::optional<Shared> shared = sharedBy(excerpt, pair)) {
            report.overlaps.add(shared->place, both(pair));
            report.overlapArea += shared->area;
        }
    }
    report.isChecked = true;
    return report;
}

} // namespace placelens
