#pragma once

#include "core/cartography/map_description.h"
#include "core/cartography/palette.h"

#include <optional>
#include <span>

namespace placelens {

/// What ClassChoice::breaksIndicator is for breaks among the figures of somebody's own areas, by the title of the layer.
QString breaksKeyOf(const QString &layerTitle);
/// Whether it is such a key, and not the id of an indicator.
bool isLayerKey(const QString &breaksIndicator);

/// Classes, and which of the colours they take: those at the ends that hold no figure are left out, their colours not.
struct ColouredClasses
{
    Classification classes;
    int skipped = 0; ///< colours before that of the first class
    int colours = 0; ///< of all classes, those left out too
};

/// Puts `values` (NaN counts as no data) into classes at somebody's own breaks: the upper bounds of all classes but the
/// last. Classes below the smallest and above the largest value are left out; the first begins at the smallest, the last
/// ends at the largest value. \pre breaks strictly ascending
ColouredClasses classifiedAt(std::span<const double> values, std::span<const double> breaks);

/// The classes of `values` as chosen: at `breaks`, or without any by the method.
ColouredClasses classifiedAs(const ClassChoice &choice, std::span<const double> breaks, std::span<const double> values);

/// The same classes with one more bound, which splits the class it lies in; unchanged if it is a bound, or outside.
ColouredClasses withBound(const ColouredClasses &classes, std::span<const double> values, double bound);

/// Counts how many of `values` are in each of the classes, whatever they were made of.
void countInto(Classification &classes, std::span<const double> values);

/// A colour for each class, lowest first. A diverging palette parts at the benchmark where the choice says so and the
/// benchmark lies in one of the classes, otherwise in the middle.
std::vector<QColor> coloursOf(const ColouredClasses &made, const Palette &palette, const ClassChoice &choice,
                              std::optional<double> benchmark);

} // namespace placelens
