#include "app/desktop/divide/cluster_source.h"

#include "core/atlas/adjacency.h"
#include "core/statistics/false_discovery.h"

#include <limits>

namespace placelens {

std::optional<Quadrant> Clusters::spotOf(std::size_t district) const
{
    const auto p = corrected[district];
    return p && *p <= level ? local[district].quadrant : std::nullopt;
}

Result<std::shared_ptr<const Clusters>> clustersOf(const DivideGround &ground, const std::stop_token &stop)
{
    const Atlas &atlas = ground.content->figures->atlas();
    const auto coverage = atlas.coverage(); // the districts' own, also where hexagons are shown
    if (!coverage)
        return coverage.error();
    Neighbourhood neighbourhood;
    for (const AreaSet &touching : touchingDistricts(**coverage, atlas.englishDistricts()))
        neighbourhood.push_back(touching.members());
    std::vector<double> values;
    for (const std::optional<double> &value : ground.values)
        values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    auto clusters = std::make_shared<Clusters>();
    clusters->global = globalMoran(values, neighbourhood, {999, 1});
    clusters->local = localMoran(values, neighbourhood, {Clusters::permutations, 1}, stop);
    std::vector<std::optional<double>> tests;
    for (const LocalMoran &one : clusters->local) {
        tests.push_back(one.p);
        clusters->tested += one.p ? 1 : 0;
        clusters->belowOneByOne += one.p && *one.p <= Clusters::level ? 1 : 0;
    }
    clusters->corrected = falseDiscovery(tests);
    for (std::size_t district = 0; district < tests.size(); ++district)
        if (const auto spot = clusters->spotOf(district))
            ++clusters->found[std::size_t(*spot)];
    return std::shared_ptr<const Clusters>(std::move(clusters));
}

ClusterSource::ClusterSource(const DivideSource &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &DivideSource::groundChanged, this, &ClusterSource::follow);
    connect(&source.session(), &Session::changed, this, &ClusterSource::follow);
}

void ClusterSource::follow()
{
    if (m_source.choice().look != DivideChoice::Look::Clusters || !m_source.ground() || m_ground == m_source.ground())
        return;
    m_ground = m_source.ground();
    m_clusters.reset();
    Q_EMIT changed();
    const auto work = [ground = m_ground](const std::stop_token &stop) { return clustersOf(*ground, stop); };
    m_answers.ask(work, [this](Result<std::shared_ptr<const Clusters>> clusters) {
        if (!clusters) {
            Q_EMIT m_source.session().failed(clusters.error());
            return;
        }
        m_clusters = *clusters;
        Q_EMIT changed();
    });
}

} // namespace placelens
