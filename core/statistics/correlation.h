#pragma once

#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// How closely two figures of the same areas go together.
struct Correlation
{
    int n = 0; ///< areas that have both
    /// Pearson's r: -1 to 1, how near the points lie to a straight line; nothing for n < 3 or where a figure is the same
    /// for all.
    std::optional<double> r;
    std::optional<double> lower, upper; ///< 95 % interval of r (Fisher 1921); nothing for n < 4
    std::optional<double> p;            ///< two-sided, Student's t with n - 2 degrees of freedom
    /// Spearman's ρ: the same for ranks, ties sharing their mean rank; one extreme area can do less to it.
    std::optional<double> rho;
    std::optional<double> rhoP; ///< two-sided, by Student's t as for r
};

/// The correlation of pairs; those of which one is not finite are left out. As R's `cor.test`, for Spearman with
/// `exact = FALSE`. Areas count alike; p supposes that they are independent, which neighbours are not.
/// \pre equally many
Correlation correlationOf(std::span<const double> first, std::span<const double> second);

/// Ranks from 1 for the smallest; equal values share the mean of theirs. \pre finite
std::vector<double> meanRanks(std::span<const double> values);

} // namespace placelens
