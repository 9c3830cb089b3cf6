#include "core/cartography/legend_marker.h"
#include "core/cartography/own_classes.h"
#include "core/cartography/scene.h"

#include "core/atlas/area_names.h"
#include "core/atlas/hexagon_map.h"

#include <QCoreApplication>

#include <limits>

namespace placelens {
namespace {

constexpr qsizetype mostNoDataNames = 5;

Error unknownPalette(const QString &id)
{
    QStringList ids;
    for (const Palette &palette : palettes())
        ids += palette.id;
    const QString what = QCoreApplication::translate("Map", "There is no palette \"%1\". Choose one of: %2.");
    return {ErrorKind::Unknown, what.arg(id, ids.join(QStringLiteral(", "))), {}, ids};
}

Result<Period> periodOf(const Figures &figures, const MapContent &content)
{
    const Indicator &indicator = figures.atlas().indicators()[static_cast<std::size_t>(content.indicator)];
    if (content.description.period.isEmpty())
        return figures.latestPeriod(content.indicator, content.geography);
    return periodNamed(indicator, content.description.period);
}

// The shapes that stand for the districts.
Result<std::shared_ptr<const Coverage>> shapesFor(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    if (content.description.layout == MapLayout::Geographic)
        return atlas.coverage();
    if (const auto hexagons = atlas.hexagons())
        return hexagons->coverage();
    return Error{ErrorKind::Invalid, QCoreApplication::translate(
                                         "Map", "This atlas has no hexagon map: not every district of England has a "
                                                "place on it. Choose the borders as they are.")};
}

// Roads and places are where they are, and hexagons are not.
MapDescription shownOf(MapDescription description)
{
    if (description.layout == MapLayout::Hexagons)
        description.showsMotorways = description.showsPlaces = false;
    return description;
}

// Finds what the description names and reads what is drawn from it.
std::optional<Error> look(MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const auto indicator = indicatorNamed(atlas, content.description.indicator);
    if (!indicator)
        return indicator.error();
    content.indicator = *indicator;
    const auto geography = geographyNamed(atlas, content.description.geography);
    if (!geography)
        return geography.error();
    content.geography = *geography;
    const auto period = periodOf(*content.figures, content);
    if (!period)
        return period.error();
    content.period = *period;
    auto table = content.figures->table(content.indicator, content.geography, content.period);
    if (!table)
        return table.error();
    content.table = *table;
    const auto shapes = shapesFor(content);
    if (!shapes)
        return shapes.error();
    content.coverage = *shapes;
    auto background = atlas.background();
    if (!background)
        return background.error();
    content.background = *background;
    return std::nullopt;
}

const Indicator &indicatorOf(const MapContent &content)
{
    return content.figures->atlas().indicators()[static_cast<std::size_t>(content.indicator)];
}

const Geography &shadedGeography(const MapContent &content)
{
    return content.figures->atlas().geographies()[static_cast<std::size_t>(content.geography)];
}

void addFigures(std::vector<double> &values, const FigureTable &table)
{
    for (const Figure &figure : table.figures)
        values.push_back(figure.value.value_or(std::numeric_limits<double>::quiet_NaN()));
}

// The figures that classes are made of: those of all periods, if they are to be the same in each.
Result<std::vector<double>> classedValues(const MapContent &content)
{
    std::vector<double> values;
    if (!content.description.classes.isOverAllPeriods) {
        addFigures(values, *content.table);
        return values;
    }
    for (const Period &period : indicatorOf(content).periods) {
        const auto table = content.figures->table(content.indicator, content.geography, period);
        if (!table)
            return table.error();
        addFigures(values, **table);
    }
    return values;
}

// Puts the figures into classes. Error: those of another period can't be read.
std::optional<Error> classifyFigures(MapContent &content, const Palette &palette)
{
    const ClassChoice &choice = content.description.classes;
    const auto pooled = classedValues(content);
    if (!pooled)
        return pooled.error();
    ColouredClasses made = classifiedAs(choice, ownBreaks(choice, indicatorOf(content).id), *pooled);
    const std::optional<LegendMarker> marker = markerOf(content);
    const std::optional<double> benchmark = marker ? std::optional(marker->value) : std::nullopt;
    if (palette.kind == PaletteKind::Diverging && choice.centre == Centre::BenchmarkBound && benchmark)
        made = withBound(made, *pooled, *benchmark);
    std::vector<double> shown;
    addFigures(shown, *content.table);
    countInto(made.classes, shown);

    const Classification &classes = content.classification = made.classes;
    const std::vector<QColor> colours = coloursOf(made, palette, choice, benchmark);
    for (std::size_t i = 0; i < classes.bounds.size(); ++i)
        content.legend.classes.push_back(
            {i == 0 ? classes.minimum : classes.bounds[i - 1], classes.bounds[i], colours[i], classes.counts[i]});
    return std::nullopt;
}

Result<Legend> legendOf(const MapContent &content, const Theme &theme)
{
    const Atlas &atlas = content.figures->atlas();
    const Indicator &indicator = indicatorOf(content);
    Legend legend;
    legend.title = indicator.title;
    legend.unit = indicator.unit;
    legend.noDataColour = theme.noData;

    const std::vector<int> &areas = shadedGeography(content).areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (content.table->figures[i].value)
            continue;
        ++legend.noDataCount;
        if (legend.noDataNames.size() < mostNoDataNames)
            legend.noDataNames += atlas.areas()[static_cast<std::size_t>(areas[i])].name;
    }
    if (atlas.england() >= 0) {
        const Area &england = atlas.areas()[static_cast<std::size_t>(atlas.england())];
        const auto figure = content.figures->figure(content.indicator, england, content.period);
        if (!figure)
            return figure.error();
        legend.england = figure->value;
    }
    return legend;
}

void shadeDistricts(MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const auto districts = static_cast<std::size_t>(atlas.englishDistricts());
    content.classOfDistrict.assign(districts, std::nullopt);
    content.otherClassOfDistrict.assign(districts, std::nullopt);
    content.areaOfDistrict.assign(districts, -1);
    content.otherAreaOfDistrict.assign(districts, -1);

    const std::vector<int> &areas = shadedGeography(content).areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const std::optional<double> value = content.table->figures[i].value;
        const std::optional<int> itsClass = value ? content.classification.classOf(*value) : std::nullopt;
        for (const int member : atlas.areas()[static_cast<std::size_t>(areas[i])].districts.members()) {
            const auto district = static_cast<std::size_t>(member);
            if (content.areaOfDistrict[district] < 0) {
                content.areaOfDistrict[district] = areas[i];
                content.classOfDistrict[district] = itsClass;
            } else if (content.otherAreaOfDistrict[district] < 0) {
                content.otherAreaOfDistrict[district] = areas[i];
                content.otherClassOfDistrict[district] = itsClass;
            }
        }
    }
}

} // namespace

Result<std::shared_ptr<const MapContent>> makeMapContent(std::shared_ptr<const Figures> figures,
                                                         const MapDescription &description, const Theme &theme)
{
    const Palette *palette = paletteNamed(description.classes.palette);
    if (!palette)
        return unknownPalette(description.classes.palette);
    auto content = std::make_shared<MapContent>();
    content->figures = std::move(figures);
    content->description = shownOf(description);
    if (const std::optional<Error> error = look(*content))
        return *error;
    auto legend = legendOf(*content, theme);
    if (!legend)
        return legend.error();
    content->legend = *std::move(legend);
    if (const std::optional<Error> error = classifyFigures(*content, *palette))
        return *error;
    shadeDistricts(*content);
    content->lines = std::make_shared<LineWork>(
        makeLineWork(content->figures->atlas(), *content->coverage, *content->background, description));
    return std::shared_ptr<const MapContent>(std::move(content));
}

} // namespace placelens
