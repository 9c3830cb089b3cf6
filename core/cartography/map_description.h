#pragma once

#include "core/atlas/atlas.h"
#include "core/statistics/classification.h"

#include <QColor>

#include <optional>
#include <vector>

namespace placelens {

/// How a border is drawn.
enum class BorderStyle {
    District,          ///< hairline in the halo colour
    Lep,               ///< thin solid
    CombinedAuthority, ///< dashed, heavy
    MidlandsEngine,    ///< solid with a band inside
    Region,            ///< wide and pale
    Plain,             ///< thin solid, for any other geography
};

/// Borders of a geography, or of one of its areas, laid over the map.
struct Overlay
{
    QString geography; ///< id
    QString area;      ///< code of the one area shown; empty for all
    BorderStyle style = BorderStyle::Plain;
    bool isVisible = true;
    double opacity = 1;         ///< 0 to 1
    bool hatchesShared = false; ///< districts in two of its areas are hatched instead of outlined
    friend bool operator==(const Overlay &, const Overlay &) = default;
};

/// An area somebody selected. It keeps its letter and colour everywhere while selected.
struct SelectedArea
{
    Area area;
    int letter = 0; ///< 0 for A, 1 for B, …
    friend bool operator==(const SelectedArea &, const SelectedArea &) = default;
};

/// Where the two colours of a diverging palette part.
enum class Centre {
    Middle,         ///< in the middle of the classes, whatever their values
    BenchmarkBound, ///< at the benchmark's figure, which becomes a bound: one colour below it, the other above
    BenchmarkClass, ///< in the class that holds the benchmark's figure: it alone is neither
};

/// How values become colours.
struct ClassChoice
{
    ClassMethod method = ClassMethod::Quantile;
    int count = 5;
    QString palette = QStringLiteral("estuary");
    bool isReversed = false;
    Centre centre = Centre::Middle; ///< for diverging palettes only
    /// Somebody's own breaks, ascending: the upper bounds of all classes but the last, which holds what is above them.
    /// Empty for those of the method.
    std::vector<double> breaks;
    QString
        breaksIndicator; ///< what the breaks are for, an indicator's id or a layer's key; for nothing else they mean something
    bool isOverAllPeriods = false; ///< made of the figures of all periods, so that they are the same in each
    friend bool operator==(const ClassChoice &, const ClassChoice &) = default;
};

/// The shapes that stand for the districts.
enum class MapLayout {
    Geographic, ///< their borders
    Hexagons,   ///< one hexagon a district, all of one size, so that small and crowded ones count as much as others
};

/// How figures are shown.
enum class Portrayal {
    Automatic, ///< counts as symbols, everything else as shades
    Shaded,
    Symbols, ///< circles whose area is proportional to the figure
};

/// Somebody's own breaks where they are for this indicator; empty if the method makes them.
std::vector<double> ownBreaks(const ClassChoice &classes, const QString &indicator);

/// What a map shows, apart from where it looks: plain values, chosen by a person.
struct MapDescription
{
    QString indicator; ///< id
    QString period;    ///< id; empty for the latest that has data
    QString geography; ///< id; the areas that are shaded
    ClassChoice classes;
    MapLayout layout = MapLayout::Geographic;
    Portrayal portrayal = Portrayal::Automatic;
    std::vector<Overlay> overlays; ///< topmost first, as the layers panel lists them
    bool showsContext = true;      ///< Wales and Scotland, other land
    bool showsDistricts = true;    ///< hairlines between districts
    bool showsPlaces = false;
    bool showsMotorways = false;
    bool showsLabels = true;
    friend bool operator==(const MapDescription &, const MapDescription &) = default;
};

/// The map a new user sees: social mobility by district, borders of LEPs, combined authorities, the Midlands Engine
/// and, quietly, regions; the Northern Powerhouse is listed but not shown.
MapDescription firstMap();

} // namespace placelens
