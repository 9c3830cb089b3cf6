#include "core/statistics/classification.h"

#include "core/statistics/class_breaks.h"
#include "core/statistics/double_double.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>

namespace placelens {

namespace {

struct MethodName
{
    ClassMethod method;
    std::string_view name;
};

constexpr std::array<MethodName, 7> methodNames{{{ClassMethod::Quantile, "quantile"},
                                                 {ClassMethod::Equal, "equal"},
                                                 {ClassMethod::Natural, "natural"},
                                                 {ClassMethod::Pretty, "pretty"},
                                                 {ClassMethod::StandardDeviation, "stddev"},
                                                 {ClassMethod::HeadTail, "headtail"},
                                                 {ClassMethod::Box, "box"}}};

ClassBreaks breaksBy(ClassMethod method, std::span<const double> ascending, int count)
{
    switch (method) {
    case ClassMethod::Quantile:
        return quantileBreaks(ascending, count);
    case ClassMethod::Equal:
        return equalBreaks(ascending, count);
    case ClassMethod::Natural:
        return naturalBreaks(ascending, count);
    case ClassMethod::Pretty:
        return roundBreaks(ascending, count);
    case ClassMethod::StandardDeviation:
        return deviationBreaks(ascending, count);
    case ClassMethod::HeadTail:
        return headTailBreaks(ascending);
    case ClassMethod::Box:
        return boxBreaks(ascending);
    }
    return {};
}

/// The power of two to multiply by so that sums and ranges cannot overflow: nearly always 0.
int headroomFor(std::span<const double> ascending)
{
    const double largest = std::max(std::abs(ascending.front()), std::abs(ascending.back()));
    return largest > 0 && std::ilogb(largest) > 900 ? -200 : 0;
}

std::vector<double> timesPowerOfTwo(std::span<const double> values, int exponent)
{
    std::vector<double> scaled;
    scaled.reserve(values.size());
    for (const double value : values)
        scaled.push_back(std::ldexp(value, exponent));
    return scaled;
}

double unscaled(double value, int exponent)
{
    constexpr double largest = std::numeric_limits<double>::max();
    return std::clamp(std::ldexp(value, -exponent), -largest, largest); // a fence can lie beyond all numbers
}

/// Bounds that are strictly ascending and hold every value.
std::vector<double> mergedBounds(const std::vector<double> &bounds, double maximum)
{
    std::vector<double> merged;
    for (const double bound : bounds) {
        if (merged.empty() || bound > merged.back())
            merged.push_back(bound + 0.0); // -0 becomes 0
    }
    if (merged.back() < maximum) // by a rounding error only
        merged.back() = maximum;
    return merged;
}

std::vector<int> countsIn(std::span<const double> ascending, const std::vector<double> &bounds)
{
    std::vector<int> counts;
    auto from = ascending.begin();
    for (const double bound : bounds) {
        const auto to = std::upper_bound(from, ascending.end(), bound);
        counts.push_back(static_cast<int>(to - from));
        from = to;
    }
    return counts;
}

double goodnessOf(std::span<const double> ascending, const std::vector<int> &counts)
{
    const double range = ascending.back() - ascending.front();
    if (range == 0)
        return 1;
    const double total = squaresAboutMean(ascending, range);
    double within = 0;
    std::size_t from = 0;
    for (const int count : counts) {
        if (count > 0)
            within += squaresAboutMean(ascending.subspan(from, static_cast<std::size_t>(count)), range);
        from += static_cast<std::size_t>(count);
    }
    return 1 - within / total;
}

} // namespace

double meanOf(std::span<const double> ascending)
{
    DoubleDouble sum;
    for (const double value : ascending)
        sum = sum + value;
    const auto mean = static_cast<double>(sum / static_cast<double>(ascending.size()));
    return std::clamp(mean, ascending.front(), ascending.back());
}

double squaresAboutMean(std::span<const double> ascending, double unit)
{
    const double mean = meanOf(ascending);
    DoubleDouble sum;
    for (const double value : ascending) {
        const double away = (value - mean) / unit;
        sum = sum + away * away;
    }
    return static_cast<double>(sum);
}

Classification classify(std::span<const double> values, ClassMethod method, int count)
{
    assert(count >= 1);
    Classification result;
    result.method = method;

    std::vector<double> ascending;
    ascending.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(ascending),
                 [](double value) { return std::isfinite(value); });
    result.noData = static_cast<int>(values.size() - ascending.size());
    if (ascending.empty())
        return result;
    std::sort(ascending.begin(), ascending.end());

    const int exponent = headroomFor(ascending);
    const std::vector<double> steady = exponent == 0 ? ascending : timesPowerOfTwo(ascending, exponent);
    ClassBreaks breaks;
    if (method == ClassMethod::Pretty) { // round numbers are round only in their own unit
        breaks = breaksBy(method, ascending, count);
    } else {
        breaks = breaksBy(method, steady, count);
        breaks.lowest = unscaled(breaks.lowest, exponent);
        for (double &bound : breaks.bounds)
            bound = unscaled(bound, exponent);
    }
    result.minimum = std::min(breaks.lowest, ascending.front()) + 0.0;
    result.bounds = mergedBounds(breaks.bounds, ascending.back());
    result.counts = countsIn(ascending, result.bounds);
    result.goodnessOfVariance = goodnessOf(steady, result.counts);
    return result;
}

std::optional<int> Classification::classOf(double value) const
{
    // A NaN is neither inside nor outside, so the question is put the way it answers no to.
    if (bounds.empty() || !(value >= minimum && value <= bounds.back()))
        return std::nullopt;
    return static_cast<int>(std::lower_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

std::string_view nameOf(ClassMethod method)
{
    const auto found = std::find_if(methodNames.begin(), methodNames.end(),
                                    [method](const MethodName &entry) { return entry.method == method; });
    return found->name;
}

std::optional<ClassMethod> classMethodNamed(std::string_view name)
{
    const auto found = std::find_if(methodNames.begin(), methodNames.end(),
                                    [name](const MethodName &entry) { return entry.name == name; });
    if (found == methodNames.end())
        return std::nullopt;
    return found->method;
}

} // namespace placelens
