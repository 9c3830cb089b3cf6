#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace placelens {

enum class ClassMethod { Quantile, Equal, Natural, Pretty, StandardDeviation, HeadTail, Box };

/// How values are put into classes: lower < x <= upper, the first class closed below.
struct Classification
{
    ClassMethod method = ClassMethod::Quantile;
    double minimum = 0;         ///< lower bound of the first class (the smallest value, or the method's own below it)
    std::vector<double> bounds; ///< upper bounds, strictly ascending; the last is never below the largest value
    std::vector<int> counts;    ///< values in each class; as many as bounds
    int noData = 0;             ///< how many had no value
    double goodnessOfVariance = 1; ///< 1 - within / total sum of squares; 1 when all values are equal

    /// The class of a value, 0 first; nothing for NaN, or a value outside the classes.
    std::optional<int> classOf(double value) const;
};

/// Puts `values` (any order; NaN or infinite counts as no data) into about `count` classes.
///
/// Fewer classes than asked come back when there are fewer distinct values, when equal bounds merge, or where the
/// method decides by itself (pretty, stddev, headtail, box). No values at all: no bounds, no counts.
/// quantile: type 7 at i/k. equal: min + i * range / k. natural: the exact optimum of Fisher (1958), the bound is
/// the largest value of each class. pretty: R's pretty(x, k). stddev: mean + sd(n-1) * pretty(z, k).
/// headtail: Jiang (2013), means of the head while it holds <= 40 %.
/// box: Q1 - 1.5 IQR, Q1, median, Q3, Q3 + 1.5 IQR, then the larger of that and the maximum.
/// \pre count >= 1
Classification classify(std::span<const double> values, ClassMethod method, int count);

/// "quantile", "equal", "natural", "pretty", "stddev", "headtail", "box".
std::string_view nameOf(ClassMethod method);
std::optional<ClassMethod> classMethodNamed(std::string_view name);

/// R's pretty(): about `count` + 1 round numbers, equally spaced, that cover low to high.
/// \pre low <= high, both finite; count >= 1
std::vector<double> prettyBreaks(double low, double high, int count);

} // namespace placelens
