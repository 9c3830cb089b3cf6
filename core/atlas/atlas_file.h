#pragma once

#include "core/atlas/atlas_tables.h"
#include "core/atlas/gpkg.h"

namespace placelens {

/// An open atlas file: hands out its tables, unchecked. Not for use by two threads at once.
class AtlasFile
{
public:
    /// Errors: as Atlas::open.
    static Result<std::unique_ptr<AtlasFile>> open(const QString &file);

    /// Everything but observations, arcs and background.
    Result<AtlasTables> smallTables();
    /// Adds the observations of one indicator, or of all for an empty id.
    Result<Done> readObservations(AtlasTables &tables, const QString &indicator);
    bool hasSmallAreas() const;
    /// Adds the small areas and the figures that they have of one indicator.
    Result<Done> readSmallAreas(AtlasTables &tables, const QString &indicator);
    Result<std::vector<ArcRow>> arcs();
    Result<Background> background();

private:
    explicit AtlasFile(gpkg::Dataset dataset) : m_dataset(std::move(dataset)) {}
    Result<Done> readDescriptions(AtlasTables &tables);
    Result<Done> readPlaces(AtlasTables &tables);
    gpkg::Dataset m_dataset;
};

} // namespace placelens
