#pragma once

#include "core/atlas/atlas_tables.h"
#include "core/atlas/gpkg.h"
#include "core/atlas/gpkg_writer.h"

namespace placelens {

/// Reads maps/small_areas_2011.csv. Errors: a table that is not there (Failed) or can't be used (Invalid).
Result<Done> readSmallAreaTable(const QString &folder, AtlasTables &tables);

/// Writes the small areas as a layer of points, and their figures as a table. Nothing where there are none.
Result<Done> writeSmallAreas(gpkg::Writer &writer, const AtlasTables &tables);

/// Whether an atlas file has small areas: those of earlier versions of the program have none.
bool hasSmallAreas(GDALDataset &dataset);

/// Adds the small areas of an atlas file, and their figures: one indicator's, or all for an empty id. Nothing where there
/// are none. Error (Invalid): a damaged file.
Result<Done> readSmallAreas(GDALDataset &dataset, AtlasTables &tables, const QString &indicator);

/// One indicator's figures of a period, in the order of the rows. Error (Invalid): a small area or district that is not
/// there.
Result<SmallAreaFigures> resolveSmallAreas(const AtlasContent &content, const AtlasTables &tables,
                                           const QString &indicator, const QString &period);

/// What is wrong with small areas and their figures, a sentence each.
QStringList findingsInSmallAreas(const AtlasTables &tables);

} // namespace placelens
