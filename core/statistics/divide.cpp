#include "core/statistics/divide.h"

#include "core/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

/// A value and its weight.
struct Weighted
{
    double value = 0;
    double weight = 1;
};

double totalWeight(std::span<const Weighted> members)
{
    double total = 0;
    for (const Weighted &member : members)
        total += member.weight;
    return total;
}

/// \pre totalWeight(members) > 0
double meanOf(std::span<const Weighted> members)
{
    const double total = totalWeight(members);
    double mean = 0;
    for (const Weighted &member : members)
        mean += member.weight / total * member.value;
    double rest = 0; // what rounding left of it
    for (const Weighted &member : members)
        rest += member.weight / total * (member.value - mean);
    return mean + rest;
}

/// Σ w (x - mean)²; 0 for members without weight.
double squaresAboutMean(std::span<const Weighted> members)
{
    if (!(totalWeight(members) > 0))
        return 0;
    const double mean = meanOf(members);
    double sum = 0;
    for (const Weighted &member : members)
        sum += member.weight * (member.value - mean) * (member.value - mean);
    return sum;
}

bool allEqual(std::span<const Weighted> members)
{
    std::optional<double> first;
    for (const Weighted &member : members) {
        if (member.weight > 0 && member.value != first.value_or(member.value))
            return false;
        if (member.weight > 0)
            first = member.value;
    }
    return true;
}

GroupSummary summaryOf(std::span<const Weighted> members, Weighting weighting)
{
    GroupSummary summary;
    summary.n = static_cast<int>(members.size());
    if (members.empty())
        return summary;
    std::vector<double> values;
    for (const Weighted &member : members)
        values.push_back(member.value);
    std::sort(values.begin(), values.end());
    summary.median = quantile(values, 0.5);
    summary.minimum = values.front();
    summary.maximum = values.back();
    const double total = totalWeight(members);
    if (!(total > 0))
        return summary;
    summary.mean = std::clamp(meanOf(members), values.front(), values.back());
    const double degrees = weighting == Weighting::Equal ? total - 1 : total;
    if (degrees > 0)
        summary.deviation = std::sqrt(squaresAboutMean(members) / degrees);
    return summary;
}

/// The members of each group with their weights; `shared` parts a unit's weight among its groups.
std::vector<std::vector<Weighted>> membersOf(std::span<const DivideUnit> units, int groups, Weighting weighting,
                                             bool shared)
{
    std::vector<std::vector<Weighted>> members(static_cast<std::size_t>(groups));
    for (const DivideUnit &unit : units) {
        const double weight = weighting == Weighting::Equal ? 1 : unit.weight;
        const double part = shared ? weight / static_cast<double>(unit.groups.size()) : weight;
        for (const int group : unit.groups)
            members[static_cast<std::size_t>(group)].push_back({unit.value, part});
    }
    return members;
}

} // namespace

Divide divide(std::span<const DivideUnit> units, int groups, Weighting weighting)
{
    Divide result;
    result.n = static_cast<int>(units.size());
    int withMembers = 0;
    for (const std::vector<Weighted> &members : membersOf(units, groups, weighting, false)) {
        result.groups.push_back(summaryOf(members, weighting));
        withMembers += members.empty() ? 0 : 1;
    }
    std::vector<Weighted> everyone;
    for (const DivideUnit &unit : units)
        everyone.push_back({unit.value, weighting == Weighting::Equal ? 1 : unit.weight});
    if (allEqual(everyone))
        return result;
    double within = 0;
    for (const std::vector<Weighted> &members : membersOf(units, groups, weighting, true))
        within += squaresAboutMean(members);
    const double eta = std::clamp(1 - within / squaresAboutMean(everyone), 0.0, 1.0);
    result.etaSquared = eta;
    if (result.n > withMembers)
        result.adjusted = 1 - (1 - eta) * (result.n - 1) / (result.n - withMembers);
    return result;
}

} // namespace placelens
