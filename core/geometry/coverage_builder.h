#pragma once

#include "core/geometry/coverage.h"

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>

namespace placelens {

/// The polygons of one part, as a file of areas gives them. Rings may run in either direction, repeat their first point
/// at the end or not, and repeat points.
struct PartShape
{
    PartIndex part = 0;
    std::vector<GridPolygon> polygons;
};

/// What became of a ring.
enum class RingUse {
    Whole,          ///< used as it is
    Degenerate,     ///< left out: without three different points or without area
    Repeated,       ///< left out: the part has the same boundary already
    Far,            ///< left out: beyond any map
    NotFinite,      ///< left out: a coordinate is no number, or without end
    CrossingItself, ///< split where it crosses itself; what lies inside is decided by parity
};
inline constexpr std::size_t ringUseCount = 6;

struct RingNote
{
    RingUse use = RingUse::Whole;
    PartIndex part = noPart;
    GridPoint place; ///< the ring's first point as given, which need not be finite
};

/// The beginning of an edge that two parts claim.
struct EdgeNote
{
    PartIndex first = noPart; ///< in the order of the shapes
    PartIndex second = noPart;
    GridPoint place;
};

/// What did not fit when polygons were turned into shared arcs.
struct CoverageReport
{
    std::size_t overlappingEdges = 0;                 ///< edges that two parts claim for the same side
    std::size_t innerEdges = 0;                       ///< edges with the same part on both sides, left out
    std::size_t degenerateRings = 0;                  ///< rings left out, for whatever reason
    std::array<std::size_t, ringUseCount> rings = {}; ///< by RingUse; those used whole are not counted
    std::vector<RingNote> ringNotes;                  ///< the first few of each kind
    std::vector<EdgeNote> edgeNotes;                  ///< the first few

    std::size_t count(RingUse use) const { return rings[static_cast<std::size_t>(use)]; }
};

struct CoverageBuild
{
    Coverage coverage;
    CoverageReport report;
};

/// Turns polygons into arcs that neighbours share; what is left and right of each is worked out from the polygons.
///
/// Coordinates are rounded to multiples of `gridMetres`, and vertices match where they are then the same; a vertex in the
/// middle of a neighbour's edge does not match it. Arcs end where lines meet, also where parts only touch at a point.
/// The part with the lower number is on the left. Arcs are ordered by left, right and place; a closed arc starts at its
/// westernmost point. So equal areas give equal arcs, whatever the order and direction of their rings.
///
/// Shapes need not be a partition. Every part keeps its whole boundary: where two claim the same side of an edge, the
/// second gets an arc of its own there, with nothing on its right. So all outlines close, and where parts overlap both are
/// known to be. A ring that crosses itself is split, and its inside decided by parity.
/// Empty after a request to stop. `shapesTaken` is called once `shapes` is looked at no more: whoever owns them may let
/// them go before most of the memory for the rest is taken.
/// \pre part numbers below `partCount`; gridMetres > 0.
CoverageBuild buildCoverage(std::span<const PartShape> shapes, PartIndex partCount, double gridMetres = 0.1,
                            std::stop_token stop = {}, const std::function<void()> &shapesTaken = {});

} // namespace placelens
