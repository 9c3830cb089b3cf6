#pragma once

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace placelens {

/// The rectangle as GeoJSON coordinates of a polygon without holes.
inline QString square(double west, double south, double east, double north)
{
    return QStringLiteral("[[[%1,%2],[%3,%2],[%3,%4],[%1,%4],[%1,%2]]]").arg(west).arg(south).arg(east).arg(north);
}

inline QString polygon(const QString &coordinates)
{
    return QStringLiteral("{\"type\":\"Polygon\",\"coordinates\":%1}").arg(coordinates);
}

/// A GeoJSON feature with properties as JSON, such as `"name":"A","v":3`.
inline QString feature(const QString &geometry, const QString &properties = {})
{
    return QStringLiteral("{\"type\":\"Feature\",\"properties\":{%1},\"geometry\":%2}").arg(properties, geometry);
}

/// A collection on British National Grid, or on another system by its EPSG number; 0: GeoJSON's own, longitude and
/// latitude.
inline QString collection(const QStringList &features, int epsg = 27700)
{
    const QString system =
        epsg == 0
            ? QString()
            : QStringLiteral("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::%1\"}},")
                  .arg(epsg);
    return QStringLiteral("{\"type\":\"FeatureCollection\",%1\"features\":[%2]}")
        .arg(system, features.join(QLatin1Char(',')));
}

/// Writes a file into a folder and returns its path.
inline QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write %s", qPrintable(name));
    return file.fileName();
}

} // namespace placelens
