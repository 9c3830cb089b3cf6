#pragma once

#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// One district in a divide: its figure, how much it weighs, and on which sides of the border it lies.
struct DivideUnit
{
    double value = 0;        ///< finite
    double weight = 1;       ///< residents; not below 0, looked at only for `Weighting::ByResidents`
    std::vector<int> groups; ///< at least one, each once
};

enum class Weighting { Equal, ByResidents };

/// How figures lie in one group. A unit of several groups counts in full in each.
struct GroupSummary
{
    int n = 0;
    std::optional<double> mean, median; ///< the median is never weighted
    std::optional<double> deviation;    ///< unweighted with n - 1, nothing for one; weighted √(Σ w d² ÷ Σ w)
    std::optional<double> minimum, maximum;
};

/// How far a border parts figures: the groups on its sides, and how much of all differences lies between them.
struct Divide
{
    int n = 0; ///< units
    std::optional<double> etaSquared;
    std::optional<double> adjusted;
    std::vector<GroupSummary> groups;
};

/// Parts `units` into groups numbered from 0 to below `groups`.
///
/// `etaSquared` is the share of variance between groups, 0 to 1: 1 - Σ w (x - its group's mean)² ÷ Σ w (x - mean)², means
/// weighted too; a unit of k groups counts in each with the k-th part of its weight. Nothing without units or where all
/// values are equal. `adjusted` = 1 - (1 - η²)(n - 1) ÷ (n - g) for g groups that have a unit, so that many small groups
/// gain nothing by their number (Wherry 1931, as for R²); nothing unless n > g.
/// Weights that sum to 0 leave means, deviations and shares empty.
Divide divide(std::span<const DivideUnit> units, int groups, Weighting weighting);

} // namespace placelens
