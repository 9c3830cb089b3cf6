#include "core/page/story/story_scene.h"

#include "core/cartography/category_content.h"
#include "core/cartography/map_places.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()), channel(one.blue(), other.blue())};
}

/// Districts by how many of some areas hold them, in the colours of those.
class Tints
{
public:
    Tints(const MapContent &content, const Theme &theme) : m_content(content), m_theme(theme) {}

    /// The selected areas in their colours; what two of them share in a stronger one.
    CategoryMap ofSelection(const std::vector<SelectedArea> &selection)
    {
        std::vector<std::pair<int, int>> holders(districts(), {-1, -1});
        for (const SelectedArea &selected : selection)
            for (const int district : selected.area.districts.members()) {
                auto &[first, second] = holders[static_cast<std::size_t>(district)];
                (first < 0 ? first : second) = first < 0 || second < 0 ? selected.letter : second;
            }
        for (const auto &[first, second] : holders)
            lay(first < 0    ? mixed(m_theme.otherLand, m_theme.panel, 0.5)
                : second < 0 ? areaTint(m_theme, first)
                             : sharedTint(m_theme, first, second));
        return m_map;
    }
    /// The areas of a geography in one colour. Stronger is what two of them share, or, of areas that mostly are one
    /// district each, those that are several.
    CategoryMap ofGeography(const Geography &geography)
    {
        std::vector<int> strength(districts(), 0);
        const auto &areas = m_content.figures->atlas().areas();
        const auto isSingle = [&](int area) { return areas[static_cast<std::size_t>(area)].districts.size() == 1; };
        const bool isMostlySingle = 2 * std::ranges::count_if(geography.areas, isSingle) > std::ssize(geography.areas);
        for (const int area : geography.areas)
            for (const int district : areas[static_cast<std::size_t>(area)].districts.members())
                strength[static_cast<std::size_t>(district)] += isMostlySingle && !isSingle(area) ? 2 : 1;
        for (const int held : strength)
            lay(mixed(held == 0 ? m_theme.otherLand : m_theme.accent, m_theme.panel,
                      held == 0   ? 0.5
                      : held == 1 ? 0.26
                                  : 0.75));
        return m_map;
    }

private:
    std::size_t districts() const { return static_cast<std::size_t>(m_content.figures->atlas().englishDistricts()); }
    void lay(const QColor &colour)
    {
        const auto known = std::ranges::find(m_map.categories, colour, &MapCategory::colour);
        m_map.categoryOf.emplace_back(static_cast<int>(known - m_map.categories.begin()));
        if (known == m_map.categories.end())
            m_map.categories.push_back({{}, colour});
    }

    const MapContent &m_content;
    const Theme &m_theme;
    CategoryMap m_map;
};

/// The first of the areas hatched, unless the map has figures to show, and so the others dashed: a class can tell them
/// apart in black and white.
std::shared_ptr<const MapContent> withHatch(const MapContent &content, const std::vector<SelectedArea> &selection,
                                            bool hasFigures)
{
    auto made = std::make_shared<MapContent>(content);
    if (selection.empty() || selection.front().area.code.isEmpty())
        return made;
    Overlay hatch;
    hatch.area = selection.front().area.code;
    hatch.hatchesShared = true;
    hatch.style = BorderStyle::District; // no name of its own
    auto lines = std::make_shared<LineWork>(*content.lines);
    OverlayLines drawn;
    if (!hasFigures)
        drawn.shared = partsOf(selection.front().area.districts, content.coverage->partCount());
    lines->overlays.push_back(std::move(drawn));
    made->description.overlays.push_back(std::move(hatch));
    made->lines = std::move(lines);
    return made;
}

std::shared_ptr<const MapContent> tinted(const MapContent &content, const StoryStep &step, const Theme &theme)
{
    Tints tints(content, theme);
    if (step.selection.empty() && !step.map.overlays.empty()) {
        const Atlas &atlas = content.figures->atlas();
        const int geography = atlas.geographyIndex(step.map.overlays.front().geography);
        if (geography >= 0)
            return withCategories(content, tints.ofGeography(atlas.geographies()[static_cast<std::size_t>(geography)]));
    }
    return withCategories(content, tints.ofSelection(step.selection));
}

/// A map without figures stands on one all the same: residents, which the slide names, or what there is.
QString groundIndicator(const Atlas &atlas)
{
    const QString residents = QStringLiteral("population_density");
    return atlas.indicatorIndex(residents) >= 0 ? residents : firstMap().indicator;
}

} // namespace

QColor areaTint(const Theme &theme, int letter)
{
    return mixed(theme.area(letter), theme.panel, 0.22);
}

QColor sharedTint(const Theme &theme, int letter, int other)
{
    return mixed(mixed(theme.area(letter), theme.area(other), 0.5), theme.panel, 0.5);
}

Result<Scene> storyScene(const std::shared_ptr<const Figures> &figures, const StoryStep &step, QSize size, double scale,
                         const Theme &theme)
{
    MapDescription description = step.map;
    const bool hasFigures = !description.indicator.isEmpty();
    if (!hasFigures) {
        description.indicator = groundIndicator(figures->atlas());
        description.geography = firstMap().geography;
    }
    const auto content = makeMapContent(figures, description, theme);
    if (!content)
        return content.error();
    Scene scene;
    scene.theme = theme;
    scene.content = withHatch(hasFigures ? **content : *tinted(**content, step, theme), step.selection, hasFigures);
    scene.selection = step.selection;
    scene.pixelRatio = scale;
    const Atlas &atlas = figures->atlas();
    const GridBox whole = boxOf(**content, atlas.areas()[static_cast<std::size_t>(atlas.england())]);
    scene.camera = Camera::fitting(
        step.extent.isEmpty() || description.layout == MapLayout::Hexagons ? whole : step.extent,
        std::max(1, static_cast<int>(size.width() / scale)), std::max(1, static_cast<int>(size.height() / scale)), 14);
    scene.hasFurniture = scene.hasLegend = hasFigures;
    return scene;
}

} // namespace placelens
