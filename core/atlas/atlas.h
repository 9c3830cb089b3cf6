#pragma once

#include "core/atlas/atlas_types.h"
#include "core/atlas/small_areas.h"
#include "core/base/result.h"
#include "core/geometry/coverage.h"

#include <map>
#include <memory>
#include <mutex>
#include <span>

namespace placelens {

class AreaIndex;
class AtlasFile;
class HexagonMap;
struct AtlasTables;
struct ObservationFileRow;

/// What was observed for one indicator: rows by file and period.
struct IndicatorData
{
    struct File
    {
        QString name, source;
        bool fromSmallAreas = false;
    };
    std::vector<File> files;
    std::vector<Observation> observations;
};

/// What an atlas is made of, as plain values: what the tables say and the file holds.
struct AtlasContent
{
    int formatVersion = 1;
    std::vector<District> districts; ///< all of Great Britain; England's first
    int englishDistricts = 0;
    std::vector<Geography> geographies;
    std::vector<Area> areas;
    std::vector<Indicator> indicators;
    std::vector<Source> sources;
    std::vector<FormerName> formerNames;
};

/// The lines and points behind the figures.
struct Background
{
    std::vector<Place> places;
    std::vector<BackgroundLine> motorways;
    std::vector<BackgroundLine> land;
};

/// Everything known: places, borders, indicators, observations, sources.
///
/// Opened from one GeoPackage. What is small is read at once; boundaries, background and each indicator's
/// observations are read when first asked for and then kept. Logically immutable: shared as
/// `shared_ptr<const Atlas>` by any number of threads (the caches have their own lock).
class Atlas
{
public:
    /// Errors: no such file or a folder (Failed); not an atlas, damaged, or of a newer format (Invalid).
    static Result<std::shared_ptr<const Atlas>> open(const QString &file);
    /// The atlas that tables describe, in memory. Error (Invalid): a reference that can't be resolved.
    static Result<std::shared_ptr<const Atlas>> fromTables(const AtlasTables &tables);
    ~Atlas();

    const QString &file() const { return m_file; }
    int formatVersion() const { return m_content.formatVersion; }
    std::span<const District> districts() const { return m_content.districts; }
    int englishDistricts() const { return m_content.englishDistricts; }
    std::span<const Geography> geographies() const { return m_content.geographies; }
    std::span<const Area> areas() const { return m_content.areas; }
    std::span<const Indicator> indicators() const { return m_content.indicators; }
    std::span<const Source> sources() const { return m_content.sources; }
    std::span<const FormerName> formerNames() const { return m_content.formerNames; }
    std::span<const double> residents() const { return m_residents; } ///< by district, England

    int geographyIndex(const QString &id) const; ///< -1 if unknown; not case-sensitive
    int indicatorIndex(const QString &id) const; ///< -1 if unknown; not case-sensitive
    const Source *source(const QString &id) const;
    /// The benchmark: England as a whole, an index into areas().
    int england() const { return m_england; }
    /// The area of geography `lad2017` for an English district, an index into areas().
    int districtArea(int district) const { return m_districtAreas[static_cast<std::size_t>(district)]; }
    /// Areas of any geography that hold the district, in the order of geographies.
    std::vector<int> areasHolding(int district) const;

    Result<std::shared_ptr<const IndicatorData>> observations(int indicator) const;
    /// Whether there are figures of this indicator for small areas, too.
    bool hasSmallAreaFigures(int indicator) const { return m_isOfSmallAreas[static_cast<std::size_t>(indicator)]; }
    /// Empty where there are none for the period. \pre hasSmallAreaFigures(indicator)
    Result<std::shared_ptr<const SmallAreaFigures>> smallAreaFigures(int indicator, const QString &period) const;
    /// Part i of the coverage is district i.
    Result<std::shared_ptr<const Coverage>> coverage() const;
    Result<std::shared_ptr<const Background>> background() const;
    /// Whether every district of England has its place on the hexagon map.
    bool hasHexagons() const;
    /// The hexagon map, its middle and size fitted to the districts' own places; null if the atlas has none.
    std::shared_ptr<const HexagonMap> hexagons() const;

    Atlas(const Atlas &) = delete;
    Atlas &operator=(const Atlas &) = delete;

private:
    Atlas(QString file, AtlasContent content, std::unique_ptr<AtlasFile> store);
    Result<Done> checkComplete() const;
    Result<Done> keepTables(const AtlasTables &tables);
    void noteSmallAreas(const std::vector<ObservationFileRow> &files);

    QString m_file;
    AtlasContent m_content;
    std::vector<double> m_residents;
    std::vector<int> m_districtAreas;
    std::vector<bool> m_isOfSmallAreas; // by indicator
    int m_england = -1;

    mutable std::mutex m_lock; // guards the file and the caches below
    std::unique_ptr<AtlasFile> m_store;
    std::vector<ObservationFileRow> m_files;
    mutable std::unique_ptr<AreaIndex> m_areaIndex;
    mutable std::vector<std::shared_ptr<const IndicatorData>> m_observations;
    mutable std::map<std::pair<int, QString>, std::shared_ptr<const SmallAreaFigures>> m_smallAreaFigures;
    mutable std::shared_ptr<const Coverage> m_coverage;
    mutable std::shared_ptr<const Background> m_background;
    mutable std::shared_ptr<const HexagonMap> m_hexagons;
};

} // namespace placelens
