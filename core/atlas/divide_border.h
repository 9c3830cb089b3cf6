#pragma once

#include "core/atlas/atlas.h"
#include "core/atlas/divide_sides.h"
#include "core/statistics/divide.h"

namespace placelens {

/// A border that districts are parted by: its groups by name, and for each district of England its groups.
struct Border
{
    QString by;    ///< what it was made from: a geography's id, or the words given
    QString title; ///< for a person
    QStringList groups;
    std::vector<std::vector<int>> groupsOf; ///< at least one each
    int groupCount() const { return static_cast<int>(groups.size()); }
};

/// Some districts under a name.
struct NamedDistricts
{
    QString name;
    AreaSet districts;
};

/// The middle of each district of England: its centroid, by which it lies on one side of a line. Error: the atlas's
/// boundaries can't be read.
Result<std::vector<GridPoint>> districtCentres(const Atlas &atlas);

/// Groups `left` and `right` of a line, by the districts' centres. \pre DivideSides::isLine(line)
Border borderAlong(std::span<const GridPoint> line, std::span<const GridPoint> centres);

/// The areas of a geography as groups. Districts in none form the group "elsewhere", so that every border is measured
/// against the same total.
Border borderBetween(const Atlas &atlas, const Geography &geography);

/// Sets of districts as groups; those in none form the group `rest`.
Border borderRound(const Atlas &atlas, const QString &title, std::span<const NamedDistricts> sets, const QString &rest);

/// The borders that people draw through England, as far as the atlas has them: counties, LEPs, regions, combined
/// authorities, London, the Midlands Engine with and without the Northern Powerhouse, the Oxford–Cambridge Arc, rural or
/// urban.
std::vector<Border> knownBorders(const Atlas &atlas);

/// The districts or small areas that have a figure, each with its groups.
struct DivideUnits
{
    std::vector<DivideUnit> units;
    std::vector<int> districts; ///< that each unit is or is in
    int noData = 0;             ///< units without a figure
};

/// \pre a value (nothing: no figure) and a group for each district of England
DivideUnits divideUnits(const Atlas &atlas, std::span<const std::optional<double>> values, const Border &border);

/// Small areas, each in the groups of its district; they weigh by their residents.
DivideUnits divideUnits(const SmallAreaFigures &figures, const Border &border);

/// Small areas in groups `left` (0) and `right` (1) of a line, by their own label points. \pre DivideSides::isLine(line)
DivideUnits divideUnits(const SmallAreaFigures &figures, std::span<const GridPoint> line);

} // namespace placelens
