#pragma once

#include <QColor>
#include <QStringList>

#include <optional>
#include <vector>

namespace placelens {

/// One entry of the legend: a class with its bounds, colour and number of areas.
struct LegendClass
{
    double lower = 0, upper = 0;
    QColor colour;
    int count = 0;
};

/// The legend of a shaded map; `noData` is always part of it.
struct Legend
{
    QString title, unit;
    std::vector<LegendClass> classes; ///< lowest first
    QColor noDataColour;
    int noDataCount = 0;
    QStringList noDataNames;       ///< the first few
    std::optional<double> england; ///< the benchmark's figure
};

} // namespace placelens
