#pragma once

#include "app/desktop/divide/divide_source.h"
#include "core/statistics/moran.h"

#include <array>

namespace placelens {

/// Whether like lies beside like: for all districts, and for each.
struct Clusters
{
    GlobalMoran global;
    std::vector<LocalMoran> local;                ///< by district
    std::vector<std::optional<double>> corrected; ///< p of each, corrected for the number of tests
    std::array<int, 4> found{};                   ///< spots by Quadrant that stay after the correction
    int tested = 0, belowOneByOne = 0;            ///< tests, and those with p at most `level` before it
    static constexpr double level = 0.05;
    static constexpr int permutations = 9999; ///< of each local test; 999 would allow no p below 0.001

    /// What a district is: a quadrant, if it stays after the correction.
    std::optional<Quadrant> spotOf(std::size_t district) const;
};

/// Works the clusters out. Nothing is left of it if stopped. Error: the boundaries can't be read.
Result<std::shared_ptr<const Clusters>> clustersOf(const DivideGround &ground, const std::stop_token &stop);

/// The clusters of the figures that the Divide view is about, kept up to date while it looks at them.
class ClusterSource : public QObject
{
    Q_OBJECT
public:
    explicit ClusterSource(const DivideSource &source, QObject *parent = nullptr);

    /// Null until they are worked out.
    const std::shared_ptr<const Clusters> &clusters() const { return m_clusters; }
    /// To be called when somebody may want them.
    void follow();

Q_SIGNALS:
    void changed();

private:
    const DivideSource &m_source;
    std::shared_ptr<const DivideGround> m_ground; // that they are of, or will be
    std::shared_ptr<const Clusters> m_clusters;
    LatestAnswer<std::shared_ptr<const Clusters>> m_answers{this};
};

} // namespace placelens
