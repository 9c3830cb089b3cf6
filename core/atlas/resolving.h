#pragma once

#include "core/atlas/atlas_tables.h"

#include <QHash>

namespace placelens {

/// Looks areas up by geography and code.
class AreaIndex
{
public:
    explicit AreaIndex(const AtlasContent &content);
    /// The area's index, -1 if there is none.
    int find(const QString &geography, const QString &code) const { return m_areas.value({geography, code}, -1); }

private:
    QHash<std::pair<QString, QString>, int> m_areas;
};

/// References of the small tables resolved. Error (Invalid): the first that can't be.
Result<AtlasContent> resolveContent(const AtlasTables &tables);

/// One indicator's rows with their areas. Error (Invalid): an observation for an area that does not exist.
Result<IndicatorData> resolveObservations(const AtlasContent &content, const AreaIndex &areas,
                                          const AtlasTables &tables, int indicator);

/// The gap that a reason names; nothing for an unknown reason.
std::optional<Gap> gapNamed(const QString &reason);
QString nameOf(Gap gap);

} // namespace placelens
