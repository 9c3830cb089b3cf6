#pragma once

#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// What a test at the 95 % level says of an area's figure beside another.
enum class TestResult { Higher, Lower, Similar, NotTested };

/// A figure with its 95 % interval, where there is one.
struct Interval
{
    double value = 0;
    std::optional<double> lower, upper;
    bool isKnown() const { return lower && upper; }
    /// Half the interval's width. \pre isKnown()
    double halfWidth() const { return (*upper - *lower) / 2; }
};

/// Whether the interval of `figure` excludes `fixed`, a value taken as exact.
TestResult testAgainst(const Interval &figure, double fixed);

/// Whether `figure` and `other` differ: the difference against the root of the summed squared half-widths, never
/// overlapping intervals. Not tested unless both have an interval.
TestResult testBetween(const Interval &figure, const Interval &other);

/// Ranks with 1 for the highest (or lowest) value; ties share the smallest rank; no value, no rank.
std::vector<std::optional<int>> ranksOf(std::span<const std::optional<double>> values, bool highestFirst);

} // namespace placelens
