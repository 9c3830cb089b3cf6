#pragma once

#include "core/atlas/atlas.h"
#include "core/atlas/small_areas.h"

namespace placelens {

/// A row that says a district belongs to an area.
struct MembershipRow
{
    QString geography, area, district;
};

/// An observation as it is written down, before its area is looked up.
struct ObservationRow
{
    int file = 0; ///< index into AtlasTables::files
    QString geography, code, period;
    std::optional<double> value, numerator, denominator;
    std::optional<double> numeratorHalfWidth, denominatorHalfWidth, lower, upper;
    QString reason; ///< why there is no value
};

/// One publisher's file of observations for one indicator.
struct ObservationFileRow
{
    QString indicator, name, source;
    bool fromSmallAreas = false;
};

/// An arc as it is written down: its sides by code.
struct ArcRow
{
    QString left, right; ///< district codes; empty for the sea
    std::vector<GridPoint> points;
};

struct IndicatorRow
{
    Indicator indicator;    ///< without periods
    QString polarity, rule; ///< as written
};

/// An atlas as it is written down, in text tables or in a file, with every reference still a name.
///
/// Nothing has been checked: `validate` lists what is wrong, `resolve` makes an atlas or says the first thing that is.
struct AtlasTables
{
    int formatVersion = 1;
    std::vector<Source> sources;
    std::vector<IndicatorRow> indicators;
    std::vector<District> districts;
    std::vector<Geography> geographies; ///< in their order; `areas` not filled
    struct AreaRow
    {
        QString geography;
        Area area; ///< `districts` and `geography` not filled
    };
    std::vector<AreaRow> areas;
    std::vector<MembershipRow> memberships;
    std::vector<FormerName> formerNames;
    std::vector<QStringList> formerDistricts; ///< district codes, as many as formerNames
    std::vector<ObservationFileRow> files;
    std::vector<ObservationRow> observations;
    std::vector<SmallArea> smallAreas;
    std::vector<SmallAreaFigure> smallAreaFigures; ///< where a small area has a figure of its own
    std::vector<ArcRow> arcs;
    Background background;
    std::vector<QString> leftOut; ///< what of the publishers' tables fits no area of the atlas, a sentence each
};

/// Reads a folder of text tables (`maps/` and `resources/`), sums small areas up to districts and measures areas.
/// Errors: an empty folder or a table that can't be used (Invalid), a folder that is not there (Failed).
Result<AtlasTables> readTextTables(const QString &folder);

/// Everything that is wrong with the tables, a sentence each; empty if nothing is.
QStringList validate(const AtlasTables &tables);

/// The arcs as a coverage whose part i is district i; unknown codes are taken for the sea.
Coverage coverageFrom(const AtlasTables &tables);

/// Writes the atlas as one GeoPackage: the same tables give the same bytes. The file appears whole or not at all.
/// Error (Failed): a place that can't be written.
Result<Done> writeAtlas(const AtlasTables &tables, const QString &file);

/// Reads an atlas file back as tables, unchecked, for `validate`. Errors as Atlas::open.
Result<AtlasTables> readAtlasTables(const QString &file);

/// The newest file format this program reads and writes.
inline constexpr int currentFormatVersion = 1;

} // namespace placelens
