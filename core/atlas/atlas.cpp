#include "core/atlas/atlas.h"

#include "core/atlas/atlas_file.h"
#include "core/atlas/hexagon_map.h"
#include "core/atlas/resolving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

Atlas::Atlas(QString file, AtlasContent content, std::unique_ptr<AtlasFile> store)
    : m_file(std::move(file)), m_content(std::move(content)), m_store(std::move(store))
{
    for (int d = 0; d < m_content.englishDistricts; ++d)
        m_residents.push_back(m_content.districts[static_cast<std::size_t>(d)].residents);
    m_districtAreas.assign(static_cast<std::size_t>(m_content.englishDistricts), -1);
    for (std::size_t a = 0; a < m_content.areas.size(); ++a) {
        const Area &area = m_content.areas[a];
        const QString &geography = m_content.geographies[static_cast<std::size_t>(area.geography)].id;
        if (geography == u"england"_s)
            m_england = static_cast<int>(a);
        if (geography == u"lad2017"_s && area.districts.size() == 1)
            m_districtAreas[static_cast<std::size_t>(area.districts.members().front())] = static_cast<int>(a);
    }
    m_observations.resize(m_content.indicators.size());
}

Atlas::~Atlas() = default;

Result<std::shared_ptr<const Atlas>> Atlas::open(const QString &file)
{
    auto store = AtlasFile::open(file);
    if (!store)
        return store.error();
    auto tables = (*store)->smallTables();
    if (!tables)
        return tables.error();
    auto content = resolveContent(*tables);
    if (!content)
        return content.error();
    std::shared_ptr<Atlas> atlas(new Atlas(file, std::move(*content), std::move(*store)));
    atlas->m_files = std::move(tables->files);
    if (auto complete = atlas->checkComplete(); !complete)
        return complete.error();
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

Result<std::shared_ptr<const Atlas>> Atlas::fromTables(const AtlasTables &tables)
{
    auto content = resolveContent(tables);
    if (!content)
        return content.error();
    const AreaIndex areas(*content);
    std::shared_ptr<Atlas> atlas(new Atlas({}, std::move(*content), nullptr));
    if (auto complete = atlas->checkComplete(); !complete)
        return complete.error();
    for (std::size_t i = 0; i < atlas->m_observations.size(); ++i) {
        auto data = resolveObservations(atlas->m_content, areas, tables, static_cast<int>(i));
        if (!data)
            return data.error();
        atlas->m_observations[i] = std::make_shared<const IndicatorData>(std::move(*data));
    }
    atlas->m_coverage = std::make_shared<const Coverage>(coverageFrom(tables));
    atlas->m_background = std::make_shared<const Background>(tables.background);
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

Result<Done> Atlas::checkComplete() const
{
    if (m_england < 0)
        return Error{ErrorKind::Invalid,
                     u"The atlas has no geography “england”. Add it to the tables and build again."_s};
    for (const int area : m_districtAreas) {
        if (area < 0)
            return Error{ErrorKind::Invalid,
                         u"The geography “lad2017” misses a district. Add it to the tables and build again."_s};
    }
    return Done{};
}

int Atlas::geographyIndex(const QString &id) const
{
    for (std::size_t i = 0; i < m_content.geographies.size(); ++i) {
        if (m_content.geographies[i].id.compare(id, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

int Atlas::indicatorIndex(const QString &id) const
{
    for (std::size_t i = 0; i < m_content.indicators.size(); ++i) {
        if (m_content.indicators[i].id.compare(id, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

const Source *Atlas::source(const QString &id) const
{
    for (const Source &source : m_content.sources) {
        if (source.id == id)
            return &source;
    }
    return nullptr;
}

std::vector<int> Atlas::areasHolding(int district) const
{
    std::vector<int> holding;
    for (std::size_t a = 0; a < m_content.areas.size(); ++a) {
        if (m_content.areas[a].districts.contains(district))
            holding.push_back(static_cast<int>(a));
    }
    return holding;
}

Result<std::shared_ptr<const IndicatorData>> Atlas::observations(int indicator) const
{
    const std::lock_guard guard(m_lock);
    auto &kept = m_observations[static_cast<std::size_t>(indicator)];
    if (!kept) {
        AtlasTables tables;
        tables.files = m_files;
        if (auto read = m_store->readObservations(tables, m_content.indicators[static_cast<std::size_t>(indicator)].id);
            !read)
            return read.error();
        if (!m_areaIndex)
            m_areaIndex = std::make_unique<AreaIndex>(m_content);
        auto data = resolveObservations(m_content, *m_areaIndex, tables, indicator);
        if (!data)
            return data.error();
        kept = std::make_shared<const IndicatorData>(std::move(*data));
    }
    return kept;
}

Result<std::shared_ptr<const Coverage>> Atlas::coverage() const
{
    const std::lock_guard guard(m_lock);
    if (!m_coverage) {
        AtlasTables tables;
        tables.districts = m_content.districts;
        auto arcs = m_store->arcs();
        if (!arcs)
            return arcs.error();
        tables.arcs = std::move(*arcs);
        m_coverage = std::make_shared<const Coverage>(coverageFrom(tables));
    }
    return m_coverage;
}

Result<std::shared_ptr<const Background>> Atlas::background() const
{
    const std::lock_guard guard(m_lock);
    if (!m_background) {
        auto background = m_store->background();
        if (!background)
            return background.error();
        m_background = std::make_shared<const Background>(std::move(*background));
    }
    return m_background;
}

bool Atlas::hasHexagons() const
{
    const auto english = districts().first(static_cast<std::size_t>(englishDistricts()));
    return std::all_of(english.begin(), english.end(), [](const District &d) { return d.hexagon.has_value(); });
}

std::shared_ptr<const HexagonMap> Atlas::hexagons() const
{
    const std::lock_guard guard(m_lock);
    if (!m_hexagons && hasHexagons()) {
        std::vector<std::optional<HexagonCell>> all;
        for (const District &district : m_content.districts)
            all.push_back(district.hexagon);
        std::vector<HexagonCell> english;
        std::vector<GridPoint> places;
        for (std::size_t d = 0; d < m_districtAreas.size(); ++d) {
            english.push_back(*all[d]);
            places.push_back(m_content.areas[static_cast<std::size_t>(m_districtAreas[d])].label);
        }
        m_hexagons = std::make_shared<const HexagonMap>(hexagonCoverage(nearestGrid(english, places), all));
    }
    return m_hexagons;
}

} // namespace placelens
