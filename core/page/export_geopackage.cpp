#include "core/page/export_columns.h"
#include "core/page/wide_table.h"

using namespace Qt::StringLiterals;

namespace placelens {

Result<Done> writeGeoPackage(const Figures &figures, const ExportRequest &request, const QString &file)
{
    const Atlas &atlas = figures.atlas();
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    auto writer = gpkg::Writer::create(file);
    if (!writer)
        return writer.error();
    for (const int geography : request.geographies) {
        const Geography &g = atlas.geographies()[static_cast<std::size_t>(geography)];
        const auto wide = wideTable(figures, request, geography);
        if (!wide)
            return wide.error();
        if (const auto started = (*writer)->startTable(g.id, g.title, gpkg::Shape::MultiPolygon, wide->columns);
            !started)
            return started;
        for (std::size_t a = 0; a < g.areas.size(); ++a) {
            const Area &area = atlas.areas()[static_cast<std::size_t>(g.areas[a])];
            if (const auto added = (*writer)->add(wide->rows[a], polygonsOf(**coverage, area)); !added)
                return added;
        }
    }
    std::vector<gpkg::Column> columns;
    for (const QString &name :
         {u"id"_s, u"publisher"_s, u"title"_s, u"released"_s, u"address"_s, u"licence"_s, u"attribution"_s})
        columns.push_back({name, gpkg::ColumnType::Text});
    if (const auto started = (*writer)->startTable(u"sources"_s, u"Sources"_s, gpkg::Shape::None, columns); !started)
        return started;
    for (const Source &s : atlas.sources()) {
        if (const auto added =
                (*writer)->add({s.id, s.publisher, s.title, s.released, s.address, s.licence, s.attribution});
            !added)
            return added;
    }
    return (*writer)->finish();
}

} // namespace placelens
