#include "core/cartography/matched_classes.h"

#include "core/cartography/palette.h"

#include <algorithm>

namespace placelens {
namespace {

using Map = std::shared_ptr<const MapContent>;

const Indicator &indicatorOf(const MapContent &map)
{
    return map.figures->atlas().indicators()[static_cast<std::size_t>(map.indicator)];
}

void addValues(const MapContent &map, std::vector<double> &values)
{
    for (const Figure &figure : map.table->figures)
        if (figure.value)
            values.push_back(*figure.value);
}

// The class of each area of the shaded geography, by its index in the atlas; nothing without a figure.
std::vector<std::optional<int>> classesOfAreas(const MapContent &map)
{
    const Atlas &atlas = map.figures->atlas();
    std::vector<std::optional<int>> classes(atlas.areas().size());
    const std::vector<int> &areas = atlas.geographies()[static_cast<std::size_t>(map.geography)].areas;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (const std::optional<double> value = map.table->figures[i].value)
            classes[static_cast<std::size_t>(areas[i])] = map.classification.classOf(*value);
    return classes;
}

void countInto(Classification &classes, const MapContent &map)
{
    classes.noData = 0;
    std::fill(classes.counts.begin(), classes.counts.end(), 0);
    for (const Figure &figure : map.table->figures) {
        const auto itsClass = figure.value ? classes.classOf(*figure.value) : std::nullopt;
        if (itsClass)
            ++classes.counts[static_cast<std::size_t>(*itsClass)];
        else
            ++classes.noData;
    }
}

Map reclassified(const MapContent &map, const Classification &shared)
{
    auto made = std::make_shared<MapContent>(map);
    made->classification = shared;
    countInto(made->classification, map);
    const ClassChoice &choice = map.description.classes;
    const Palette *palette = paletteNamed(choice.palette);
    const auto colours = classColours(palette ? *palette : palettes().front(), static_cast<int>(shared.bounds.size()),
                                      choice.isReversed);
    made->legend.classes.clear();
    for (std::size_t i = 0; i < shared.bounds.size(); ++i)
        made->legend.classes.push_back({i == 0 ? shared.minimum : shared.bounds[i - 1], shared.bounds[i], colours[i],
                                        made->classification.counts[i]});
    const auto classes = classesOfAreas(*made);
    const auto classOf = [&](int area) {
        return area >= 0 ? classes[static_cast<std::size_t>(area)] : std::optional<int>();
    };
    std::transform(made->areaOfDistrict.begin(), made->areaOfDistrict.end(), made->classOfDistrict.begin(), classOf);
    std::transform(made->otherAreaOfDistrict.begin(), made->otherAreaOfDistrict.end(),
                   made->otherClassOfDistrict.begin(), classOf);
    return made;
}

} // namespace

bool canShareClasses(const MapContent &one, const MapContent &other)
{
    if (one.indicator == other.indicator)
        return true;
    const QString &unit = indicatorOf(one).unit;
    // What a score or a rank counts is only known of its own scale; pounds a week are not pounds a year.
    const bool isRelative = unit.isEmpty() || unit == QLatin1String("score") || unit == QLatin1String("rank")
                            || unit == QStringLiteral("£");
    return !isRelative && unit == indicatorOf(other).unit;
}

std::vector<std::shared_ptr<const MapContent>> withMatchedClasses(
    const std::vector<std::shared_ptr<const MapContent>> &maps)
{
    std::vector<Map> matched = maps;
    std::vector<bool> isDone(maps.size(), false);
    for (std::size_t first = 0; first < maps.size(); ++first) {
        if (isDone[first] || !maps[first] || !maps[first]->table)
            continue;
        std::vector<std::size_t> group;
        std::vector<double> values;
        for (std::size_t i = first; i < maps.size(); ++i) {
            if (isDone[i] || !maps[i] || !maps[i]->table || !canShareClasses(*maps[first], *maps[i]))
                continue;
            group.push_back(i);
            isDone[i] = true;
            addValues(*maps[i], values);
        }
        if (group.size() < 2 || values.empty())
            continue;
        const ClassChoice &choice = maps[first]->description.classes;
        const Classification shared = classify(values, choice.method, std::max(1, choice.count));
        for (const std::size_t i : group)
            matched[i] = reclassified(*maps[i], shared);
    }
    return matched;
}

} // namespace placelens
