#include "core/atlas/atlas.h"

#include "core/atlas/atlas_file.h"
#include "core/atlas/hexagon_map.h"
#include "core/atlas/resolving.h"
#include "core/atlas/small_area_tables.h"

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
    m_isOfSmallAreas.resize(m_content.indicators.size());
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
    if (atlas->m_store->hasSmallAreas())
        atlas->noteSmallAreas(atlas->m_files);
    if (auto complete = atlas->checkComplete(); !complete)
        return complete.error();
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

Result<std::shared_ptr<const Atlas>> Atlas::fromTables(const AtlasTables &tables)
{
    auto content = resolveContent(tables);
    if (!content)
        return content.error();
    std::shared_ptr<Atlas> atlas(new Atlas({}, std::move(*content), nullptr));
    if (auto complete = atlas->checkComplete(); !complete)
        return complete.error();
    if (auto kept = atlas->keepTables(tables); !kept)
        return kept.error();
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

/// Everything that is otherwise read when it is asked for.
Result<Done> Atlas::keepTables(const AtlasTables &tables)
{
    const AreaIndex areas(m_content);
    for (std::size_t i = 0; i < m_observations.size(); ++i) {
        auto data = resolveObservations(m_content, areas, tables, static_cast<int>(i));
        if (!data)
            return data.error();
        m_observations[i] = std::make_shared<const IndicatorData>(std::move(*data));
    }
    std::map<std::pair<int, QString>, QString> asked; // an indicator's id, by its number and period
    for (const SmallAreaFigure &figure : tables.smallAreaFigures) {
        if (figure.file < 0 || static_cast<std::size_t>(figure.file) >= tables.files.size())
            continue; // `validate` says so
        const QString &id = tables.files[static_cast<std::size_t>(figure.file)].indicator;
        if (const int indicator = indicatorIndex(id); indicator >= 0)
            asked.insert({{indicator, figure.period}, id});
    }
    for (const auto &[key, id] : asked) {
        auto figures = resolveSmallAreas(m_content, tables, id, key.second);
        if (!figures)
            return figures.error();
        m_isOfSmallAreas[static_cast<std::size_t>(key.first)] = true;
        m_smallAreaFigures[key] = std::make_shared<const SmallAreaFigures>(std::move(*figures));
    }
    m_coverage = std::make_shared<const Coverage>(coverageFrom(tables));
    m_background = std::make_shared<const Background>(tables.background);
    return Done{};
}

/// Counts of small areas are summed up and done with; a figure of each is kept where it can be averaged by weight.
void Atlas::noteSmallAreas(const std::vector<ObservationFileRow> &files)
{
    for (const ObservationFileRow &file : files) {
        const int indicator = indicatorIndex(file.indicator);
        if (file.fromSmallAreas && indicator >= 0
            && m_content.indicators[static_cast<std::size_t>(indicator)].rule == Rule::WeightedMean)
            m_isOfSmallAreas[static_cast<std::size_t>(indicator)] = true;
    }
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

Result<std::shared_ptr<const SmallAreaFigures>> Atlas::smallAreaFigures(int indicator, const QString &period) const
{
    const std::lock_guard guard(m_lock);
    auto &kept = m_smallAreaFigures[{indicator, period}];
    if (!kept && !m_store) {
        kept = std::make_shared<const SmallAreaFigures>();
    } else if (!kept) {
        const QString &id = m_content.indicators[static_cast<std::size_t>(indicator)].id;
        AtlasTables tables;
        tables.files = m_files;
        if (auto read = m_store->readSmallAreas(tables, id); !read)
            return read.error();
        auto figures = resolveSmallAreas(m_content, tables, id, period);
        if (!figures)
            return figures.error();
        kept = std::make_shared<const SmallAreaFigures>(std::move(*figures));
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
