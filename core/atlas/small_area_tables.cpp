#include "core/atlas/small_area_tables.h"

#include "core/atlas/table_fields.h"
#include "core/atlas/text_tables.h"
#include "core/atlas/validation.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QHash>
#include <QSet>

#include <QtNumeric>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

using gpkg::Column;
using gpkg::ColumnType;
using gpkg::Row;
using gpkg::Shape;

const QString layer = u"small_areas"_s;
const QString figureTable = u"small_area_figures"_s;

bool isOf(const AtlasTables &tables, const SmallAreaFigure &figure, const QString &indicator)
{
    return figure.file >= 0 && static_cast<std::size_t>(figure.file) < tables.files.size()
           && tables.files[static_cast<std::size_t>(figure.file)].indicator == indicator;
}

} // namespace

Result<Done> readSmallAreaTable(const QString &folder, AtlasTables &tables)
{
    const auto table = readCsv(folder + u"/maps/small_areas_2011.csv"_s);
    if (!table)
        return table.error();
    if (auto known = requireColumns(*table, {u"code"_s, u"name"_s, u"district"_s, u"east"_s, u"north"_s}); !known)
        return known.error();
    const qsizetype code = table->column(u"code"_s), name = table->column(u"name"_s);
    const qsizetype district = table->column(u"district"_s);
    tables.smallAreas.reserve(table->rows.size());
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        TableFields f(*table, row);
        tables.smallAreas.push_back({f.text(code),
                                     f.text(name),
                                     f.text(district),
                                     {f.number(u"east"_s, qQNaN()), f.number(u"north"_s, qQNaN())}});
        if (const auto fault = f.fault())
            return *fault;
    }
    return Done{};
}

Result<Done> writeSmallAreas(gpkg::Writer &writer, const AtlasTables &tables)
{
    if (tables.smallAreas.empty())
        return Done{};
    const auto text = [](const QString &name) { return Column{name, ColumnType::Text}; };
    const auto real = [](const QString &name) { return Column{name, ColumnType::Real}; };
    if (auto started = writer.startTable(layer, u"Small areas (LSOA 2011): label points"_s, Shape::Point,
                                         {text(u"code"_s), text(u"name"_s), text(u"district"_s)});
        !started)
        return started;
    for (const SmallArea &area : tables.smallAreas) {
        if (auto added = writer.add({area.code, area.name, area.district}, std::vector<GridPoint>{area.at}); !added)
            return added;
    }
    const std::vector<Column> columns{
        {u"file"_s, ColumnType::Integer}, text(u"code"_s), text(u"period"_s), real(u"value"_s), real(u"weight"_s)};
    if (auto started = writer.startTable(figureTable, u"Figures of small areas"_s, Shape::None, columns); !started)
        return started;
    for (const SmallAreaFigure &f : tables.smallAreaFigures) {
        if (auto added = writer.add({f.file, f.code, f.period, f.value, f.weight}); !added)
            return added;
    }
    return Done{};
}

bool hasSmallAreas(GDALDataset &dataset)
{
    return dataset.GetLayerByName(layer.toUtf8().constData()) != nullptr;
}

Result<Done> readSmallAreas(GDALDataset &dataset, AtlasTables &tables, const QString &indicator)
{
    if (!hasSmallAreas(dataset))
        return Done{};
    auto read = gpkg::forEachRow(dataset, u"SELECT code, name, district, geom FROM %1 ORDER BY fid"_s.arg(layer),
                                 [&](const Row &r) {
                                     SmallArea area{r.text(0), r.text(1), r.text(2), {qQNaN(), qQNaN()}};
                                     const OGRGeometry *at = r.feature().GetGeometryRef();
                                     if (at != nullptr && wkbFlatten(at->getGeometryType()) == wkbPoint)
                                         area.at = {at->toPoint()->getX(), at->toPoint()->getY()};
                                     tables.smallAreas.push_back(std::move(area));
                                 });
    if (!read)
        return read;
    return gpkg::forEachRow(dataset,
                            u"SELECT file, code, period, value, weight FROM %1 ORDER BY fid"_s.arg(figureTable),
                            [&](const Row &r) {
                                SmallAreaFigure figure{r.integer(0), r.text(1), r.text(2), r.number(3), r.number(4)};
                                if (indicator.isEmpty() || isOf(tables, figure, indicator))
                                    tables.smallAreaFigures.push_back(std::move(figure));
                            });
}

Result<SmallAreaFigures> resolveSmallAreas(const AtlasContent &content, const AtlasTables &tables,
                                           const QString &indicator, const QString &period)
{
    QHash<QString, const SmallArea *> areas;
    areas.reserve(static_cast<qsizetype>(tables.smallAreas.size()));
    for (const SmallArea &area : tables.smallAreas)
        areas.insert(area.code, &area);
    QHash<QString, int> districts;
    for (int district = 0; district < content.englishDistricts; ++district)
        districts.insert(content.districts[static_cast<std::size_t>(district)].code, district);
    SmallAreaFigures found;
    for (const SmallAreaFigure &figure : tables.smallAreaFigures) {
        if (figure.period != period || !isOf(tables, figure, indicator))
            continue;
        const SmallArea *area = areas.value(figure.code);
        const int district = area ? districts.value(area->district, -1) : -1;
        if (district < 0)
            return Error{
                ErrorKind::Invalid,
                u"A figure of %1 is for the small area “%2”, which is in no district of the atlas. Correct the "
                "tables and build the atlas again."_s.arg(indicator, figure.code)};
        found.codes.append(area->code);
        found.names.append(area->name);
        found.districts.push_back(district);
        found.places.push_back(area->at);
        found.values.push_back(figure.value);
        found.weights.push_back(figure.weight);
    }
    return found;
}

QStringList findingsInSmallAreas(const AtlasTables &tables)
{
    QStringList found;
    QHash<QString, QString> units;
    for (const IndicatorRow &row : tables.indicators)
        units.insert(row.indicator.id, row.indicator.unit);
    QSet<QString> districts, areas;
    for (const District &district : tables.districts)
        if (district.inEngland)
            districts.insert(district.code);
    for (const SmallArea &area : tables.smallAreas) {
        if (areas.contains(area.code))
            found.append(u"The small area %1 is there twice."_s.arg(area.code));
        areas.insert(area.code);
        if (!districts.contains(area.district))
            found.append(
                u"The small area %1 is in “%2”, which is no district of England."_s.arg(area.code, area.district));
        if (!std::isfinite(area.at.east) || !std::isfinite(area.at.north))
            found.append(u"The small area %1 has no label point."_s.arg(area.code));
    }
    for (const SmallAreaFigure &figure : tables.smallAreaFigures) {
        const bool hasFile = figure.file >= 0 && static_cast<std::size_t>(figure.file) < tables.files.size();
        if (!hasFile || !areas.contains(figure.code)) {
            found.append(u"A figure of the small area “%1” belongs to no file or to no small area."_s.arg(figure.code));
            continue;
        }
        const QString indicator = tables.files[static_cast<std::size_t>(figure.file)].indicator;
        const QString fault = outOfRange(units.value(indicator), figure.value);
        if (!fault.isEmpty() || !(figure.weight >= 0))
            found.append(u"%1, the small area %2: the value %3 %4."_s.arg(
                indicator, figure.code, fullPrecision(figure.value),
                fault.isEmpty() ? u"has no weight of zero or more"_s : fault));
    }
    return found;
}

} // namespace placelens
