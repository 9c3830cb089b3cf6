#pragma once

#include "core/base/result.h"
#include "core/geometry/coverage.h"
#include "core/import/layer_report.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace placelens {

/// Which layer of a file, and which of its columns. What is left empty is chosen: the first layer of polygons; the first
/// column of numbers that looks like a figure and not like an identifier or a coordinate, or none; the columns that are
/// called like codes and names, or the first columns of text.
struct LayerWish
{
    QString layer;
    QString valueColumn;
    QString codeColumn;
    QString nameColumn;
    friend bool operator==(const LayerWish &, const LayerWish &) = default;
};

/// A layer of areas from somebody's file, ready to be drawn: one part an area, in the order of the file.
struct PolygonLayer
{
    QString layer;
    std::shared_ptr<const Coverage> coverage;    ///< null after a request to stop
    std::vector<double> values;                  ///< by part; NaN: none. Empty without a column of numbers
    QStringList codes;                           ///< by part. Empty without such a column
    QStringList names;                           ///< by part. Empty without such a column
    QString valueColumn, codeColumn, nameColumn; ///< the columns that were taken
    GridBox extent; ///< round everything that was read, before rounding; empty without areas
    LayerReport report;
    std::shared_ptr<void> keeping; ///< the layer being kept for the next time (`openPolygonLayer`); the last copy waits
};

/// How much is done, from 0 to 1. Called from the thread that works.
using ProgressReport = std::function<void(double)>;

/// Reads a layer of polygons in any format that GDAL knows, and turns it into shared arcs on British National Grid.
///
/// Other coordinate systems are transformed vertex by vertex; a layer that names none is taken as longitude and latitude if
/// all its numbers can be, otherwise as metres of the national grid. Curves become chords, heights are dropped, of a
/// collection the polygons are taken; a feature without any is an area without a shape.
/// Areas need not fit together (see `buildCoverage`): where they overlap, the first in the file comes first. What was left
/// out or does not fit is in the report, as far as it shows while reading; `checkLayer` finds the rest.
/// Errors: no such file, not readable, an incomplete shapefile (Failed); no file of layers, no layer of polygons, damaged,
/// a coordinate system that leads to no place of Britain (Invalid); no layer or column of that name (Unknown).
Result<PolygonLayer> readPolygonLayer(const QString &file, const LayerWish &wish = {}, std::stop_token stop = {},
                                      const ProgressReport &progress = {});

} // namespace placelens
