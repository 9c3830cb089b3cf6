#pragma once

#include "core/geometry/points.h"

#include <QStringList>

#include <vector>

namespace placelens {

/// A small area as it is written down: a lower layer super output area of 2011 (LSOA; about 1,500 residents), the unit of
/// the indices of deprivation. Districts are made up of them.
struct SmallArea
{
    QString code, name;
    QString district; ///< its code
    GridPoint at;     ///< its label point, as the publisher gives it
};

/// What was observed for a small area, as it is written down.
struct SmallAreaFigure
{
    int file = 0; ///< index into AtlasTables::files
    QString code, period;
    double value = 0;
    double weight = 0; ///< residents
};

/// One indicator's figures of one period, for the small areas that have one: as many entries in each list.
struct SmallAreaFigures
{
    QStringList codes, names;
    std::vector<int> districts; ///< that they are in, of England
    std::vector<GridPoint> places;
    std::vector<double> values, weights;
    std::size_t count() const { return values.size(); }
};

} // namespace placelens
