#include "core/atlas/atlas_file.h"

#include "core/atlas/small_area_tables.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

using gpkg::forEachRow;
using gpkg::Row;

std::vector<GridPoint> pointsOf(const Row &row)
{
    std::vector<GridPoint> points;
    const OGRGeometry *geometry = row.feature().GetGeometryRef();
    if (geometry == nullptr)
        return points;
    const OGRLineString *line = nullptr;
    if (wkbFlatten(geometry->getGeometryType()) == wkbLineString)
        line = geometry->toLineString();
    else if (wkbFlatten(geometry->getGeometryType()) == wkbPolygon)
        line = geometry->toPolygon()->getExteriorRing();
    if (line == nullptr)
        return points;
    points.reserve(static_cast<std::size_t>(line->getNumPoints()));
    for (int i = 0; i < line->getNumPoints(); ++i)
        points.push_back({line->getX(i), line->getY(i)});
    return points;
}

std::vector<Period> periodsFrom(const QString &text)
{
    std::vector<Period> periods;
    for (const QString &id : text.split(u' ', Qt::SkipEmptyParts))
        periods.push_back(parsePeriod(id).value_or(Period{id, {}, {}}));
    return periods;
}

std::optional<HexagonCell> hexagonOf(const Row &row, int column, int rowColumn)
{
    if (!row.optionalNumber(column) || !row.optionalNumber(rowColumn))
        return std::nullopt;
    return HexagonCell{row.integer(column), row.integer(rowColumn)};
}

} // namespace

Result<std::unique_ptr<AtlasFile>> AtlasFile::open(const QString &file)
{
    auto dataset = gpkg::open(file);
    if (!dataset)
        return dataset.error();
    std::unique_ptr<AtlasFile> atlas(new AtlasFile(std::move(*dataset)));
    int version = 0;
    if (atlas->m_dataset->GetLayerByName("placelens") != nullptr) {
        const auto read = forEachRow(*atlas->m_dataset, u"SELECT value FROM placelens WHERE key = 'format_version'"_s,
                                     [&](const Row &row) { version = row.integer(0); });
        if (!read)
            return read.error();
    }
    if (version < 1)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is a GeoPackage, but not an atlas. Choose an atlas, or make one with “atlas build”."_s.arg(file)};
    if (version > currentFormatVersion)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is an atlas of format version %2, and this program reads up to version %3. Update Placelens to open it."_s
                .arg(file)
                .arg(version)
                .arg(currentFormatVersion)};
    return atlas;
}

Result<Done> AtlasFile::readDescriptions(AtlasTables &tables)
{
    auto read = forEachRow(
        *m_dataset, u"SELECT id, publisher, title, released, address, licence, attribution FROM sources ORDER BY fid"_s,
        [&](const Row &r) {
            tables.sources.push_back({r.text(0), r.text(1), r.text(2), r.text(3), r.text(4), r.text(5), r.text(6)});
        });
    if (!read)
        return read;
    read = forEachRow(
        *m_dataset,
        u"SELECT id, title, short_title, unit, theme, polarity, decimals, rule, scale, why_not_combined, description, "
        "source, periods FROM indicators ORDER BY fid"_s,
        [&](const Row &r) {
            IndicatorRow row;
            row.indicator = {r.text(0),
                             r.text(1),
                             r.text(2),
                             r.text(3),
                             r.text(4),
                             polarityNamed(r.text(5)).value_or(Polarity::Neutral),
                             r.integer(6),
                             ruleNamed(r.text(7)).value_or(Rule::None),
                             r.optionalNumber(8).value_or(1),
                             r.text(9),
                             r.text(10),
                             r.text(11),
                             periodsFrom(r.text(12))};
            row.polarity = r.text(5);
            row.rule = r.text(7);
            tables.indicators.push_back(std::move(row));
        });
    if (!read)
        return read;
    return forEachRow(*m_dataset,
                      u"SELECT id, indicator, name, source, small_areas FROM observation_files ORDER BY id"_s,
                      [&](const Row &r) {
                          tables.files.push_back({r.text(1), r.text(2), r.text(3), r.integer(4) != 0});
                      });
}

Result<Done> AtlasFile::readPlaces(AtlasTables &tables)
{
    auto read = forEachRow(
        *m_dataset, u"SELECT code, name, in_england, hex_q, hex_r, residents, hectares FROM districts ORDER BY fid"_s,
        [&](const Row &r) {
            tables.districts.push_back(
                {r.text(0), r.text(1), r.integer(2) != 0, hexagonOf(r, 3, 4), r.number(5), r.number(6)});
        });
    if (!read)
        return read;
    read = forEachRow(
        *m_dataset,
        u"SELECT id, title, kind, kind_plural, date, note, source, complete, overlaps FROM geographies ORDER BY fid"_s,
        [&](const Row &r) {
            tables.geographies.push_back({r.text(0),
                                          r.text(1),
                                          r.text(2),
                                          r.text(3),
                                          r.text(4),
                                          r.text(5),
                                          r.text(6),
                                          r.integer(7) != 0,
                                          r.integer(8) != 0,
                                          {}});
        });
    if (!read)
        return read;
    read = forEachRow(*m_dataset,
                      u"SELECT geography, code, name, residents, km2, perimeter_km, label_east, label_north, west, "
                      u"south, east, north "
                      "FROM areas ORDER BY fid"_s,
                      [&](const Row &r) {
                          AtlasTables::AreaRow row{r.text(0), {}};
                          row.area.code = r.text(1);
                          row.area.name = r.text(2);
                          row.area.residents = r.number(3);
                          row.area.squareKilometres = r.number(4);
                          row.area.perimeterKilometres = r.number(5);
                          row.area.label = {r.number(6), r.number(7)};
                          row.area.box = {r.number(8), r.number(9), r.number(10), r.number(11)};
                          tables.areas.push_back(std::move(row));
                      });
    if (!read)
        return read;
    read =
        forEachRow(*m_dataset, u"SELECT geography, area, district FROM memberships ORDER BY fid"_s, [&](const Row &r) {
            tables.memberships.push_back({r.text(0), r.text(1), r.text(2)});
        });
    if (!read)
        return read;
    return forEachRow(*m_dataset, u"SELECT code, name, years, districts FROM former_names ORDER BY fid"_s,
                      [&](const Row &r) {
                          tables.formerNames.push_back({r.text(0), r.text(1), r.text(2), {}});
                          tables.formerDistricts.push_back(r.text(3).split(u' ', Qt::SkipEmptyParts));
                      });
}

Result<AtlasTables> AtlasFile::smallTables()
{
    AtlasTables tables;
    auto read = readDescriptions(tables);
    if (read)
        read = readPlaces(tables);
    if (!read)
        return read.error();
    return tables;
}

Result<Done> AtlasFile::readObservations(AtlasTables &tables, const QString &indicator)
{
    QString query = u"SELECT file, geography, code, period, value, numerator, denominator, numerator_half_width, "
                    "denominator_half_width, lower, upper, reason FROM observations"_s;
    if (!indicator.isEmpty()) {
        QStringList files;
        for (std::size_t i = 0; i < tables.files.size(); ++i) {
            if (tables.files[i].indicator == indicator)
                files.append(QString::number(i));
        }
        query += u" WHERE file IN (%1)"_s.arg(files.join(u','));
    }
    return forEachRow(*m_dataset, query, [&](const Row &r) {
        tables.observations.push_back({r.integer(0), r.text(1), r.text(2), r.text(3), r.optionalNumber(4),
                                       r.optionalNumber(5), r.optionalNumber(6), r.optionalNumber(7),
                                       r.optionalNumber(8), r.optionalNumber(9), r.optionalNumber(10), r.text(11)});
    });
}

bool AtlasFile::hasSmallAreas() const
{
    return placelens::hasSmallAreas(*m_dataset);
}

Result<Done> AtlasFile::readSmallAreas(AtlasTables &tables, const QString &indicator)
{
    return placelens::readSmallAreas(*m_dataset, tables, indicator);
}

Result<std::vector<ArcRow>> AtlasFile::arcs()
{
    std::vector<ArcRow> arcs;
    const auto read =
        forEachRow(*m_dataset, u"SELECT left_code, right_code, geom FROM arcs ORDER BY fid"_s, [&](const Row &r) {
            arcs.push_back({r.text(0), r.text(1), pointsOf(r)});
        });
    if (!read)
        return read.error();
    return arcs;
}

Result<Background> AtlasFile::background()
{
    Background background;
    auto read =
        forEachRow(*m_dataset, u"SELECT name, kind, population, geom FROM places ORDER BY fid"_s, [&](const Row &r) {
            const OGRGeometry *at = r.feature().GetGeometryRef();
            if (at != nullptr && wkbFlatten(at->getGeometryType()) == wkbPoint)
                background.places.push_back(
                    {r.text(0), r.text(1), r.integer(2), {at->toPoint()->getX(), at->toPoint()->getY()}});
        });
    if (read)
        read = forEachRow(*m_dataset, u"SELECT name, geom FROM motorways ORDER BY fid"_s, [&](const Row &r) {
            background.motorways.push_back({r.text(0), pointsOf(r)});
        });
    if (read)
        read = forEachRow(*m_dataset, u"SELECT name, geom FROM land ORDER BY fid"_s, [&](const Row &r) {
            background.land.push_back({r.text(0), pointsOf(r)});
        });
    if (!read)
        return read.error();
    return background;
}

Result<AtlasTables> readAtlasTables(const QString &file)
{
    auto atlas = AtlasFile::open(file);
    if (!atlas)
        return atlas.error();
    auto tables = (*atlas)->smallTables();
    if (!tables)
        return tables;
    if (const auto read = (*atlas)->readObservations(*tables, {}); !read)
        return read.error();
    if (const auto read = (*atlas)->readSmallAreas(*tables, {}); !read)
        return read.error();
    auto arcs = (*atlas)->arcs();
    if (!arcs)
        return arcs.error();
    tables->arcs = std::move(*arcs);
    auto background = (*atlas)->background();
    if (!background)
        return background.error();
    tables->background = std::move(*background);
    return tables;
}

} // namespace placelens
