#pragma once

#include <QString>
#include <QStringList>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

namespace placelens {

/// Writes a layer through GDAL: well-known texts, one a feature with its number as `v`. No system: epsg 0.
inline QString made(const QString &file, const char *driver, const QStringList &shapes, int epsg,
                    OGRwkbGeometryType type)
{
    GDALAllRegister();
    std::unique_ptr<GDALDataset> dataset(GetGDALDriverManager()->GetDriverByName(driver)->Create(
        file.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference system;
    if (epsg != 0)
        system.importFromEPSG(epsg);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer *layer = dataset->CreateLayer("shapes", epsg != 0 ? &system : nullptr, type);
    OGRFieldDefn name("NAME", OFTString);
    OGRFieldDefn value("V", OFTReal);
    layer->CreateField(&name);
    layer->CreateField(&value);
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("NAME", QStringLiteral("Area %1").arg(i).toUtf8().constData());
        feature.SetField("V", static_cast<double>(i) + 0.5);
        if (!shapes[i].isEmpty()) {
            OGRGeometry *geometry = nullptr;
            OGRGeometryFactory::createFromWkt(shapes[i].toUtf8().constData(), nullptr, &geometry);
            feature.SetGeometryDirectly(geometry);
        }
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            qFatal("can't write a feature");
    }
    return file;
}

inline QString wktSquare(double west, double south, double east, double north)
{
    return QStringLiteral("POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))").arg(west).arg(south).arg(east).arg(north);
}

} // namespace placelens
