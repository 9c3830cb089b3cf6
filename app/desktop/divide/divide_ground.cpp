#include "app/desktop/divide/divide_ground.h"

#include "core/statistics/quantile.h"

#include <algorithm>

namespace placelens {

namespace {

Fifths fifthsOf(std::vector<double> known)
{
    if (known.empty())
        return {};
    std::sort(known.begin(), known.end());
    return {quantile(known, 0.2), quantile(known, 0.8)};
}

void readValues(DivideGround &ground)
{
    const MapContent &content = *ground.content;
    const Atlas &atlas = content.figures->atlas();
    ground.values.resize(std::size_t(atlas.englishDistricts()));
    const std::vector<int> &areas = atlas.geographies()[std::size_t(content.geography)].areas;
    std::vector<double> known;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const std::optional<double> value = content.table->figures[i].value;
        for (const int district : atlas.areas()[std::size_t(areas[i])].districts.members())
            ground.values[std::size_t(district)] = value;
        if (value)
            known.push_back(*value);
    }
    ground.withFigure = int(known.size());
    ground.fifths = fifthsOf(std::move(known));
}

Result<Done> readSmallAreas(DivideGround &ground)
{
    const MapContent &content = *ground.content;
    const Atlas &atlas = content.figures->atlas();
    if (!atlas.hasSmallAreaFigures(content.indicator))
        return Done{};
    auto figures = atlas.smallAreaFigures(content.indicator, content.period.id);
    if (!figures)
        return figures.error();
    if ((*figures)->count() == 0)
        return Done{};
    ground.fifthsOfSmallAreas = fifthsOf((*figures)->values);
    ground.smallAreas = *std::move(figures);
    return Done{};
}

} // namespace

const Indicator &DivideGround::indicator() const
{
    return content->figures->atlas().indicators()[std::size_t(content->indicator)];
}

MapDescription groundDescription(MapDescription map)
{
    map.geography = QStringLiteral("lad2017");
    map.overlays.clear();
    map.portrayal = Portrayal::Shaded;
    map.showsLabels = map.showsPlaces = map.showsMotorways = false;
    return map;
}

Result<std::shared_ptr<const DivideGround>> divideGround(const std::shared_ptr<const Figures> &figures,
                                                         const MapDescription &map, const Theme &theme,
                                                         DivideChoice::Unit unit)
{
    auto content = makeMapContent(figures, groundDescription(map), theme);
    if (!content)
        return content.error();
    auto centres = districtCentres(figures->atlas());
    if (!centres)
        return centres.error();
    auto ground = std::make_shared<DivideGround>();
    ground->content = *content;
    ground->centres = *std::move(centres);
    ground->borders = knownBorders(figures->atlas());
    readValues(*ground);
    if (unit == DivideChoice::Unit::SmallAreas)
        if (auto read = readSmallAreas(*ground); !read)
            return read.error();
    return std::shared_ptr<const DivideGround>(std::move(ground));
}

} // namespace placelens
