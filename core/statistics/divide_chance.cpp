#include "core/statistics/divide_chance.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

/// A unit's figure as its distance from the mean of all, in a unit in which no square overflows, and its weight.
struct Dealt
{
    double deviation = 0;
    double weight = 1;
};

std::vector<Dealt> dealtOf(std::span<const DivideUnit> units, Weighting weighting)
{
    double largest = 0, total = 0, mean = 0;
    std::vector<Dealt> dealt;
    for (const DivideUnit &unit : units) {
        dealt.push_back({unit.value, weighting == Weighting::Equal ? 1 : unit.weight});
        largest = std::max(largest, std::abs(unit.value));
        total += dealt.back().weight;
    }
    for (Dealt &one : dealt) {
        one.deviation /= largest > 0 ? largest : 1;
        mean += one.deviation * one.weight / total;
    }
    for (Dealt &one : dealt)
        one.deviation -= mean;
    return dealt;
}

/// The groups' sums, kept from deal to deal so that nothing is made anew.
class GroupSums
{
public:
    GroupSums(std::span<const DivideUnit> units, int groups)
        : m_units(units), m_sums(static_cast<std::size_t>(groups)), m_weights(m_sums.size())
    {}

    /// Σ (a group's sum)² ÷ its weight: between-group squares, if deviations are from the mean of all.
    double between(const std::vector<Dealt> &dealt)
    {
        std::fill(m_sums.begin(), m_sums.end(), 0.0);
        std::fill(m_weights.begin(), m_weights.end(), 0.0);
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const double part = dealt[i].weight / static_cast<double>(m_units[i].groups.size());
            for (const int group : m_units[i].groups) {
                m_sums[static_cast<std::size_t>(group)] += part * dealt[i].deviation;
                m_weights[static_cast<std::size_t>(group)] += part;
            }
        }
        double sum = 0;
        for (std::size_t group = 0; group < m_sums.size(); ++group)
            if (m_weights[group] > 0)
                sum += m_sums[group] * m_sums[group] / m_weights[group];
        return sum;
    }

private:
    std::span<const DivideUnit> m_units;
    std::vector<double> m_sums, m_weights;
};

int groupsWithUnits(std::span<const DivideUnit> units, int groups)
{
    std::vector<bool> has(static_cast<std::size_t>(groups));
    for (const DivideUnit &unit : units)
        for (const int group : unit.groups)
            has[static_cast<std::size_t>(group)] = true;
    return static_cast<int>(std::count(has.begin(), has.end(), true));
}

} // namespace

std::optional<DivideChance> chanceOf(std::span<const DivideUnit> units, int groups, Weighting weighting,
                                     const Shuffling &shuffling, std::stop_token stop)
{
    if (!divide(units, groups, weighting).etaSquared)
        return std::nullopt;
    std::vector<Dealt> dealt = dealtOf(units, weighting);
    double squares = 0;
    for (const Dealt &one : dealt)
        squares += one.weight * one.deviation * one.deviation;
    GroupSums sums(units, groups);
    const double observed = sums.between(dealt);
    Shuffler shuffler(shuffling.seed);
    int asMuch = 0;
    double mean = 0;
    for (int round = 0; round < shuffling.permutations; ++round) {
        if (stop.stop_requested())
            return std::nullopt;
        shuffler.draw(dealt, dealt.size() - 1);
        const double between = sums.between(dealt);
        asMuch += between >= observed - 1e-12 * squares ? 1 : 0; // equal sums added in another order included
        mean += between / squares / shuffling.permutations;
    }
    DivideChance chance{mean, (asMuch + 1.0) / (shuffling.permutations + 1.0)};
    if (weighting == Weighting::Equal && units.size() > 1)
        chance.expected =
            std::min(1.0, (groupsWithUnits(units, groups) - 1.0) / (static_cast<double>(units.size()) - 1));
    return chance;
}

} // namespace placelens
