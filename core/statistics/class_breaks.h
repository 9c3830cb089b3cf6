#pragma once

#include <span>
#include <vector>

namespace placelens {

/// What a method of making classes decides, before equal bounds are merged: one function a method, one file a function.
///
/// `classify` picks the method, sorts and filters the values beforehand, and afterwards makes the bounds strictly
/// ascending and the last one no smaller than the largest value. Bounds here are ascending but may be equal.
struct ClassBreaks
{
    double lowest = 0;          ///< where the first class begins
    std::vector<double> bounds; ///< upper bounds
};

/// \pre for all: `ascending` sorted, finite, not empty, its range finite; `count` >= 1
ClassBreaks quantileBreaks(std::span<const double> ascending, int count);
ClassBreaks equalBreaks(std::span<const double> ascending, int count);
ClassBreaks naturalBreaks(std::span<const double> ascending, int count);
ClassBreaks deviationBreaks(std::span<const double> ascending, int count);
ClassBreaks headTailBreaks(std::span<const double> ascending);
ClassBreaks boxBreaks(std::span<const double> ascending);

/// R's pretty() of the smallest and largest value; the range need not be finite.
ClassBreaks roundBreaks(std::span<const double> ascending, int count);

/// Round numbers as classes: the first is where they begin, the others are upper bounds.
/// A single number is a single bound. \pre `breaks` not empty
ClassBreaks breaksFrom(const std::vector<double> &breaks);

/// The mean, rounded once, and never outside the values. \pre `ascending` as above
double meanOf(std::span<const double> ascending);

/// Sum of squared differences from the mean, in units of `unit` squared. \pre `ascending` as above; `unit` > 0
double squaresAboutMean(std::span<const double> ascending, double unit);

} // namespace placelens
