#include "core/page/qgis_style.h"
#include "core/page/wide_table.h"

#include "core/cartography/own_classes.h"
#include "core/cartography/palette.h"
#include "core/cartography/theme.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// England's figure, where it has one.
std::optional<double> benchmarkOf(const Figures &figures, const WideTable::Values &shown)
{
    const Atlas &atlas = figures.atlas();
    if (atlas.england() < 0)
        return std::nullopt;
    const Area &england = atlas.areas()[static_cast<std::size_t>(atlas.england())];
    const auto figure = figures.figure(shown.indicator, england, shown.period);
    return figure ? figure->value : std::nullopt;
}

/// The classes and colours in which a map would show the values.
Legend legendOf(const Figures &figures, const WideTable::Values &shown, const ClassChoice &choice)
{
    const Indicator &indicator = figures.atlas().indicators()[static_cast<std::size_t>(shown.indicator)];
    const Palette *named = paletteNamed(choice.palette);
    const Palette &palette = named != nullptr ? *named : palettes().front();
    const std::optional<double> benchmark = benchmarkOf(figures, shown);
    ColouredClasses made = classifiedAs(choice, ownBreaks(choice, indicator.id), shown.values);
    if (palette.kind == PaletteKind::Diverging && choice.centre == Centre::BenchmarkBound && benchmark)
        made = withBound(made, shown.values, *benchmark);
    const std::vector<QColor> colours = coloursOf(made, palette, choice, benchmark);
    const Classification &classes = made.classes;
    Legend legend;
    for (std::size_t i = 0; i < classes.bounds.size(); ++i)
        legend.classes.push_back(
            {i == 0 ? classes.minimum : classes.bounds[i - 1], classes.bounds[i], colours[i], classes.counts[i]});
    legend.noDataCount = static_cast<int>(
        std::count_if(shown.values.begin(), shown.values.end(), [](double value) { return std::isnan(value); }));
    legend.noDataColour = Theme::light().noData;
    return legend;
}

/// A style for each indicator of a layer; QGIS shows that of the shaded one first, or else the first.
std::vector<QgisStyle> stylesOf(const Figures &figures, const ExportRequest &request, const ExportGroup &group,
                                const WideTable &wide)
{
    std::vector<QgisStyle> styles;
    std::size_t first = 0;
    for (const WideTable::Values &shown : wide.values) {
        const Indicator &i = figures.atlas().indicators()[static_cast<std::size_t>(shown.indicator)];
        const bool isShaded =
            request.shaded && request.shaded->indicator == shown.indicator && request.shaded->period == shown.period.id;
        if (isShaded)
            first = styles.size();
        QgisStyle style{group.id, shown.column, i.title, {}, {}, i.decimals, false};
        if (request.allPeriods)
            style.name += u", "_s + spokenPeriod(shown.period);
        style.description = u"%1 (%2), %3. %4."_s.arg(i.title, i.unit, spokenPeriod(shown.period), group.title);
        style.legend = isShaded && request.shaded->geography == group.geography
                           ? request.shaded->legend
                           : legendOf(figures, shown, request.classes);
        styles.push_back(std::move(style));
    }
    if (!styles.empty())
        styles[first].isDefault = true;
    return styles;
}

Result<Done> writeSources(gpkg::Writer &writer, const std::vector<const Source *> &sources)
{
    std::vector<gpkg::Column> columns;
    for (const QString &name :
         {u"id"_s, u"publisher"_s, u"title"_s, u"released"_s, u"address"_s, u"licence"_s, u"attribution"_s})
        columns.push_back({name, gpkg::ColumnType::Text});
    if (const auto started = writer.startTable(u"sources"_s, u"Sources"_s, gpkg::Shape::None, columns); !started)
        return started;
    for (const Source *s : sources) {
        if (const auto added =
                writer.add({s->id, s->publisher, s->title, s->released, s->address, s->licence, s->attribution});
            !added)
            return added;
    }
    return Done{};
}

Result<Done> writeStyles(gpkg::Writer &writer, const std::vector<QgisStyle> &styles)
{
    for (const QString &statement : qgisStyleTable())
        if (const auto made = writer.run(statement); !made)
            return made;
    for (const QgisStyle &style : styles)
        if (const auto added = writer.run(qgisStyleRow(style)); !added)
            return added;
    return Done{};
}

} // namespace

Result<Done> writeGeoPackage(const Figures &figures, const ExportRequest &request, const QString &file,
                             const ExportWatch &watch)
{
    const auto coverage = figures.atlas().coverage();
    if (!coverage)
        return coverage.error();
    auto writer = gpkg::Writer::create(file);
    if (!writer)
        return writer.error();
    std::vector<QgisStyle> styles;
    const std::vector<ExportGroup> groups = groupsOf(figures.atlas(), request);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const ExportGroup &group = groups[g];
        watch.said(static_cast<double>(g) / static_cast<double>(groups.size()));
        const auto wide = wideTable(figures, request, group);
        if (!wide)
            return wide.error();
        if (const auto started = (*writer)->startTable(group.id, group.title, gpkg::Shape::MultiPolygon, wide->columns);
            !started)
            return started;
        for (std::size_t a = 0; a < group.areas.size(); ++a) {
            if (watch.stop.stop_requested())
                return Done{};
            if (const auto added = (*writer)->add(wide->rows[a], polygonsOf(**coverage, *group.areas[a])); !added)
                return added;
        }
        for (QgisStyle &style : stylesOf(figures, request, group, *wide))
            styles.push_back(std::move(style));
    }
    if (const auto written = writeSources(**writer, sourcesOf(figures, request)); !written)
        return written;
    if (const auto written = writeStyles(**writer, styles); !written)
        return written;
    watch.said(1);
    return watch.stop.stop_requested() ? Done{} : (*writer)->finish();
}

} // namespace placelens
