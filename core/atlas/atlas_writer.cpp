#include "core/atlas/atlas_tables.h"
#include "core/atlas/figures.h"
#include "core/atlas/gpkg_writer.h"
#include "core/atlas/hexagon_map.h"
#include "core/atlas/small_area_tables.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

using gpkg::Column;
using gpkg::ColumnType;
using gpkg::Shape;
using gpkg::Writer;

Column text(const QString &name)
{
    return {name, ColumnType::Text};
}
Column integer(const QString &name)
{
    return {name, ColumnType::Integer};
}
Column real(const QString &name)
{
    return {name, ColumnType::Real};
}
Column boolean(const QString &name)
{
    return {name, ColumnType::Boolean};
}

std::vector<Column> texts(const QStringList &names)
{
    std::vector<Column> columns;
    for (const QString &name : names)
        columns.push_back(text(name));
    return columns;
}

QVariant orNull(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant orNull(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

/// Runs steps until one fails.
template<typename Rows, typename Make>
Result<Done> addAll(Writer &writer, const Rows &rows, Make make)
{
    for (const auto &row : rows) {
        if (const auto added = writer.add(make(row)); !added)
            return added;
    }
    return Done{};
}

Result<Done> writeSources(Writer &writer, const AtlasTables &tables)
{
    if (const auto started = writer.startTable(
            u"sources"_s, u"Sources"_s, Shape::None,
            texts({u"id"_s, u"publisher"_s, u"title"_s, u"released"_s, u"address"_s, u"licence"_s, u"attribution"_s}));
        !started)
        return started;
    return addAll(writer, tables.sources, [](const Source &s) {
        return QVariantList{s.id, s.publisher, s.title, s.released, s.address, s.licence, s.attribution};
    });
}

Result<Done> writeIndicators(Writer &writer, const AtlasTables &tables)
{
    const std::vector<Column> columns{text(u"id"_s),          text(u"title"_s),
                                      text(u"short_title"_s), text(u"unit"_s),
                                      text(u"theme"_s),       text(u"polarity"_s),
                                      integer(u"decimals"_s), text(u"rule"_s),
                                      real(u"scale"_s),       text(u"why_not_combined"_s),
                                      text(u"description"_s), text(u"source"_s),
                                      text(u"periods"_s)};
    if (const auto started = writer.startTable(u"indicators"_s, u"Indicators"_s, Shape::None, columns); !started)
        return started;
    return addAll(writer, tables.indicators, [](const IndicatorRow &row) {
        const Indicator &i = row.indicator;
        QStringList periods;
        for (const Period &period : i.periods)
            periods.append(period.id);
        return QVariantList{i.id,     i.title, i.shortTitle,     i.unit,        i.theme,  row.polarity,      i.decimals,
                            row.rule, i.scale, i.whyNotCombined, i.description, i.source, periods.join(u' ')};
    });
}

Result<Done> writePlaces(Writer &writer, const AtlasTables &tables)
{
    if (const auto started =
            writer.startTable(u"districts"_s, u"Districts of December 2017"_s, Shape::None,
                              {text(u"code"_s), text(u"name"_s), boolean(u"in_england"_s), integer(u"hex_q"_s),
                               integer(u"hex_r"_s), real(u"residents"_s), real(u"hectares"_s)});
        !started)
        return started;
    if (const auto added = addAll(writer, tables.districts,
                                  [](const District &d) {
                                      const auto &cell = d.hexagon;
                                      return QVariantList{d.code,
                                                          d.name,
                                                          d.inEngland,
                                                          cell ? QVariant(cell->column) : QVariant(),
                                                          cell ? QVariant(cell->row) : QVariant(),
                                                          d.residents,
                                                          d.publishedHectares};
                                  });
        !added)
        return added;
    std::vector<Column> columns =
        texts({u"id"_s, u"title"_s, u"kind"_s, u"kind_plural"_s, u"date"_s, u"note"_s, u"source"_s});
    columns.push_back(boolean(u"complete"_s));
    columns.push_back(boolean(u"overlaps"_s));
    if (const auto started = writer.startTable(u"geographies"_s, u"Geographies"_s, Shape::None, columns); !started)
        return started;
    return addAll(writer, tables.geographies, [](const Geography &g) {
        return QVariantList{g.id, g.title, g.kind, g.kindPlural, g.date, g.note, g.source, g.isComplete, g.mayOverlap};
    });
}

Result<Done> writeAreas(Writer &writer, const AtlasTables &tables)
{
    std::vector<Column> columns = texts({u"geography"_s, u"code"_s, u"name"_s});
    for (const QString &name : {u"residents"_s, u"km2"_s, u"perimeter_km"_s, u"label_east"_s, u"label_north"_s,
                                u"west"_s, u"south"_s, u"east"_s, u"north"_s})
        columns.push_back(real(name));
    if (const auto started = writer.startTable(u"areas"_s, u"Areas"_s, Shape::None, columns); !started)
        return started;
    if (const auto added = addAll(
            writer, tables.areas,
            [](const AtlasTables::AreaRow &row) {
                const Area &a = row.area;
                return QVariantList{
                    row.geography, a.code,        a.name,     a.residents, a.squareKilometres, a.perimeterKilometres,
                    a.label.east,  a.label.north, a.box.west, a.box.south, a.box.east,         a.box.north};
            });
        !added)
        return added;
    if (const auto started = writer.startTable(u"memberships"_s, u"Which districts are in which areas"_s, Shape::None,
                                               texts({u"geography"_s, u"area"_s, u"district"_s}));
        !started)
        return started;
    if (const auto added = addAll(writer, tables.memberships,
                                  [](const MembershipRow &m) {
                                      return QVariantList{m.geography, m.area, m.district};
                                  });
        !added)
        return added;
    if (const auto started =
            writer.startTable(u"former_names"_s, u"Codes and names that places carried at other times"_s, Shape::None,
                              texts({u"code"_s, u"name"_s, u"years"_s, u"districts"_s}));
        !started)
        return started;
    for (std::size_t i = 0; i < tables.formerNames.size(); ++i) {
        const FormerName &f = tables.formerNames[i];
        if (const auto added = writer.add({f.code, f.name, f.years, tables.formerDistricts[i].join(u' ')}); !added)
            return added;
    }
    return Done{};
}

Result<Done> writeObservations(Writer &writer, const AtlasTables &tables)
{
    if (const auto started = writer.startTable(
            u"observation_files"_s, u"The publishers' files that observations are from"_s, Shape::None,
            {integer(u"id"_s), text(u"indicator"_s), text(u"name"_s), text(u"source"_s), boolean(u"small_areas"_s)});
        !started)
        return started;
    for (std::size_t i = 0; i < tables.files.size(); ++i) {
        const ObservationFileRow &f = tables.files[i];
        if (const auto added = writer.add({static_cast<int>(i), f.indicator, f.name, f.source, f.fromSmallAreas});
            !added)
            return added;
    }
    std::vector<Column> columns{integer(u"file"_s), text(u"indicator"_s), text(u"geography"_s), text(u"code"_s),
                                text(u"period"_s)};
    for (const QString &name : {u"value"_s, u"numerator"_s, u"denominator"_s, u"numerator_half_width"_s,
                                u"denominator_half_width"_s, u"lower"_s, u"upper"_s})
        columns.push_back(real(name));
    columns.push_back(text(u"reason"_s));
    if (const auto started = writer.startTable(u"observations"_s, u"Observations"_s, Shape::None, columns); !started)
        return started;
    if (const auto added = addAll(writer, tables.observations,
                                  [&](const ObservationRow &o) {
                                      return QVariantList{o.file,
                                                          tables.files[static_cast<std::size_t>(o.file)].indicator,
                                                          o.geography,
                                                          o.code,
                                                          o.period,
                                                          orNull(o.value),
                                                          orNull(o.numerator),
                                                          orNull(o.denominator),
                                                          orNull(o.numeratorHalfWidth),
                                                          orNull(o.denominatorHalfWidth),
                                                          orNull(o.lower),
                                                          orNull(o.upper),
                                                          orNull(o.reason)};
                                  });
        !added)
        return added;
    return writer.run(u"CREATE INDEX observations_by_file ON observations (file)"_s);
}

Result<Done> writeLines(Writer &writer, const AtlasTables &tables)
{
    if (const auto started =
            writer.startTable(u"arcs"_s, u"Boundary stretches, each once, with the district on its left and right"_s,
                              Shape::Line, texts({u"left_code"_s, u"right_code"_s}));
        !started)
        return started;
    for (const ArcRow &arc : tables.arcs) {
        if (const auto added = writer.add({orNull(arc.left), orNull(arc.right)}, arc.points); !added)
            return added;
    }
    const Background &background = tables.background;
    if (const auto started = writer.startTable(u"places"_s, u"Places"_s, Shape::Point,
                                               {text(u"name"_s), text(u"kind"_s), integer(u"population"_s)});
        !started)
        return started;
    for (const Place &place : background.places) {
        if (const auto added = writer.add({place.name, place.kind, place.population}, std::vector<GridPoint>{place.at});
            !added)
            return added;
    }
    const auto writeNamed = [&](const QString &name, const QString &title, Shape shape,
                                const std::vector<BackgroundLine> &lines) -> Result<Done> {
        if (const auto started = writer.startTable(name, title, shape, {text(u"name"_s)}); !started)
            return started;
        for (const BackgroundLine &line : lines) {
            if (const auto added = writer.add({line.name}, line.points); !added)
                return added;
        }
        return Done{};
    };
    if (const auto written = writeNamed(u"motorways"_s, u"Motorways"_s, Shape::Line, background.motorways); !written)
        return written;
    return writeNamed(u"land"_s, u"Other land"_s, Shape::Polygon, background.land);
}

/// The shapes that stand for districts, and the table they go to.
struct LayerOf
{
    const Coverage &coverage;
    QString table, title;
};

/// The layer of one geography, as QGIS shows it: its areas with the latest figures as columns.
Result<Done> writeGeography(Writer &writer, const Figures &figures, const LayerOf &layer, int geography)
{
    const Atlas &atlas = figures.atlas();
    const Geography &g = atlas.geographies()[static_cast<std::size_t>(geography)];
    std::vector<Column> columns{text(u"code"_s), text(u"name"_s), integer(u"districts"_s), real(u"residents"_s),
                                real(u"km2"_s)};
    std::vector<std::shared_ptr<const FigureTable>> latest;
    for (std::size_t i = 0; i < atlas.indicators().size(); ++i) {
        const auto period = figures.latestPeriod(static_cast<int>(i), geography);
        if (!period)
            return period.error();
        auto table = figures.table(static_cast<int>(i), geography, *period);
        if (!table)
            return table.error();
        columns.push_back(real(atlas.indicators()[i].id));
        latest.push_back(std::move(*table));
    }
    if (const auto started = writer.startTable(layer.table, layer.title, Shape::MultiPolygon, columns); !started)
        return started;
    for (std::size_t a = 0; a < g.areas.size(); ++a) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(g.areas[a])];
        std::vector<bool> inside(layer.coverage.partCount());
        for (const int district : area.districts.members())
            inside[static_cast<std::size_t>(district)] = true;
        QVariantList values{area.code, area.name, area.districts.size(), area.residents, area.squareKilometres};
        for (const auto &table : latest)
            values.append(orNull(table->figures[a].value));
        if (const auto added = writer.add(values, layer.coverage.polygons(inside)); !added)
            return added;
    }
    return Done{};
}

/// A layer a geography, and one of the districts as hexagons.
Result<Done> writeLayers(Writer &writer, const std::shared_ptr<const Atlas> &atlas, const Coverage &coverage)
{
    const Figures figures(atlas);
    for (std::size_t g = 0; g < atlas->geographies().size(); ++g) {
        const Geography &geography = atlas->geographies()[g];
        const LayerOf layer{coverage, geography.id, geography.title};
        if (const auto written = writeGeography(writer, figures, layer, static_cast<int>(g)); !written)
            return written;
    }
    const auto hexagons = atlas->hexagons();
    if (!hexagons)
        return Done{};
    const LayerOf layer{*hexagons->coverage(), u"hexagons"_s, u"Districts as hexagons of one size"_s};
    return writeGeography(writer, figures, layer, atlas->geographyIndex(u"lad2017"_s));
}

} // namespace

Result<Done> writeAtlas(const AtlasTables &tables, const QString &file)
{
    const auto atlas = Atlas::fromTables(tables);
    if (!atlas)
        return atlas.error();
    const auto coverage = (*atlas)->coverage();
    if (!coverage)
        return coverage.error();
    auto writer = Writer::create(file);
    if (!writer)
        return writer.error();
    if (const auto started =
            (*writer)->startTable(u"placelens"_s, u"What this file is"_s, Shape::None, texts({u"key"_s, u"value"_s}));
        !started)
        return started;
    if (const auto added = (*writer)->add({u"format_version"_s, QString::number(tables.formatVersion)}); !added)
        return added;
    for (const auto &write :
         {writeSources, writeIndicators, writePlaces, writeAreas, writeObservations, writeSmallAreas}) {
        if (const auto written = write(**writer, tables); !written)
            return written;
    }
    if (const auto written = writeLayers(**writer, *atlas, **coverage); !written)
        return written;
    if (const auto written = writeLines(**writer, tables); !written)
        return written;
    return (*writer)->finish();
}

} // namespace placelens
