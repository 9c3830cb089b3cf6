#pragma once

#include "core/cartography/legend.h"

#include <QString>

namespace placelens {

/// How QGIS shows one column of a layer.
struct QgisStyle
{
    QString table;       ///< name of the layer
    QString column;      ///< whose values are shown
    QString name;        ///< of the style, as somebody chooses it
    QString description; ///< in a sentence
    Legend legend;       ///< its classes and colours
    int decimals = 0;    ///< of the bounds in words
    bool isDefault = false;
};

/// The style as QGIS reads it (QML): a graduated renderer with a range for each class of the legend, in its order, bounds
/// and colours.
///
/// QGIS takes the first range that holds a value, bounds included, so in ascending order a value on a bound falls into the
/// lower class, as it does here. It draws nothing where there is no value; if the legend counts such areas, the column is
/// wrapped in coalesce() and a last range shows them in the colour of no data.
QString qgisStyleXml(const QgisStyle &style);

/// SQL that makes the table `layer_styles` in which QGIS looks for styles inside a GeoPackage, with its entry in the
/// GeoPackage's contents.
QStringList qgisStyleTable();
/// SQL that puts a style into it.
QString qgisStyleRow(const QgisStyle &style);

} // namespace placelens
