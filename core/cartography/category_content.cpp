#include "core/cartography/category_content.h"

namespace placelens {

namespace {

constexpr QChar nameEnd = u'\n'; // kinds have no unit: their names stand in its place, each with this behind it

} // namespace

std::shared_ptr<const MapContent> withCategories(const MapContent &content, const CategoryMap &map)
{
    const Atlas &atlas = content.figures->atlas();
    auto made = std::make_shared<MapContent>(content);
    made->description.portrayal = Portrayal::Shaded;
    made->legend.title = map.title;
    made->subtitle = map.subtitle;
    made->legend.unit.clear();
    made->legend.england.reset();
    made->legend.noDataCount = 0;
    made->legend.noDataNames.clear();
    made->legend.classes.clear();
    for (const MapCategory &category : map.categories) {
        made->legend.classes.push_back({0, 0, category.colour, 0});
        made->legend.unit += category.name + nameEnd;
    }
    const auto districts = static_cast<std::size_t>(atlas.englishDistricts());
    made->classOfDistrict = map.categoryOf;
    made->otherClassOfDistrict.assign(districts, std::nullopt);
    made->otherAreaOfDistrict.assign(districts, -1);
    for (std::size_t district = 0; district < districts; ++district) {
        made->areaOfDistrict[district] = atlas.districtArea(static_cast<int>(district));
        if (const auto category = map.categoryOf[district])
            ++made->legend.classes[static_cast<std::size_t>(*category)].count;
        else
            ++made->legend.noDataCount;
    }
    return made;
}

QStringList categoryNames(const Legend &legend)
{
    QStringList names = legend.unit.split(nameEnd);
    names.removeLast();
    return names;
}

} // namespace placelens
