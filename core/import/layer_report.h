#pragma once

#include "core/geometry/coverage_builder.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace placelens {

/// How often something was found in a layer, and the first few places where.
struct LayerFinding
{
    struct Place
    {
        GridPoint point; ///< NaN for an area without a shape
        QString area;    ///< its name, or "area 17"; two of them as "a and b"
    };
    qint64 count = 0;
    std::vector<Place> places; ///< at most `mostPlaces`

    static constexpr std::size_t mostPlaces = 5;
    void add(GridPoint point, const QString &area);
};

/// What was read from a layer, what was left out of it and what does not fit together.
struct LayerReport
{
    qint64 areas = 0;
    qint64 vertices = 0;     ///< as the file has them, the repeated last one of each ring included
    QString transformedFrom; ///< the coordinate system that was turned into British National Grid; empty: none was
    bool isSystemAssumed = false;
    bool isRoughlyTransformed = false; ///< the national grid's correction grid is not installed: 5 m instead of 0.1 m

    LayerFinding withoutShape;    ///< areas with no polygon: empty, a point, a line, or all rings left out
    LayerFinding degenerateRings; ///< rings without three different points or without area, left out
    LayerFinding repeatedRings;   ///< rings that the same area has already, left out
    LayerFinding farRings;        ///< rings beyond any map, left out
    LayerFinding notFiniteRings;  ///< rings with a place that is no number or can't be transformed, left out
    LayerFinding crossingRings;   ///< rings that cross themselves; filled where a fill by parity fills
    LayerFinding doubledEdges;    ///< edges that two areas claim for the same side

    bool isChecked = false; ///< whether `checkLayer` was asked for what follows
    LayerFinding overlaps;  ///< pairs of areas that share ground
    double overlapArea = 0; ///< m², summed over those pairs
    LayerFinding gaps;      ///< holes between areas of less than a hectare
    double gapArea = 0;     ///< m²
    LayerFinding slivers;   ///< gaps less than 3 m wide
    LayerFinding crossings; ///< places where borders meet elsewhere than at their ends

    /// Everything that a person should know, a sentence each: first what was read, then what was noticed.
    QStringList sentences() const;
};

/// What the builder noticed, in words of areas. `names` by part; an empty name counts as none.
void addBuilderReport(LayerReport &report, const CoverageReport &built, const QStringList &names);

/// How a report calls an area: its name, or its number in the file.
QString areaName(const QStringList &names, PartIndex part);

} // namespace placelens
