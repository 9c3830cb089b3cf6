#pragma once

#include "core/geometry/arc.h"

#include <ogrsf_frmts.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace placelens {

using Dataset = std::unique_ptr<GDALDataset>;

inline Dataset openVectors(const char *path)
{
    GDALAllRegister();
    Dataset dataset(GDALDataset::Open(path, GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR));
    if (!dataset || dataset->GetLayerCount() == 0)
        std::cerr << "Could not read " << path << '\n';
    return dataset;
}

inline PointRing pointsOf(const OGRSimpleCurve &line)
{
    PointRing points;
    for (int i = 0; i < line.getNumPoints(); ++i)
        points.push_back({line.getX(i), line.getY(i)});
    return points;
}

inline GridPolygon polygonOf(const OGRPolygon &polygon)
{
    GridPolygon found;
    bool isOuter = true;
    for (const OGRLinearRing *ring : polygon) {
        if (isOuter)
            found.outer = pointsOf(*ring);
        else
            found.holes.push_back(pointsOf(*ring));
        isOuter = false;
    }
    return found;
}

inline std::vector<GridPolygon> polygonsOf(const OGRGeometry &geometry)
{
    std::vector<GridPolygon> found;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon)
        found.push_back(polygonOf(*geometry.toPolygon()));
    if (wkbFlatten(geometry.getGeometryType()) == wkbMultiPolygon) {
        for (const OGRPolygon *polygon : *geometry.toMultiPolygon())
            found.push_back(polygonOf(*polygon));
    }
    return found;
}

inline bool writeText(const char *path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        std::cerr << "Could not write " << path << '\n';
    return bool(file);
}

} // namespace placelens
