#include "core/statistics/comparison.h"

#include <algorithm>
#include <cmath>

namespace placelens {

TestResult testAgainst(const Interval &figure, double fixed)
{
    if (!figure.isKnown())
        return TestResult::NotTested;
    if (*figure.lower > fixed)
        return TestResult::Higher;
    if (*figure.upper < fixed)
        return TestResult::Lower;
    return TestResult::Similar;
}

TestResult testBetween(const Interval &figure, const Interval &other)
{
    if (!figure.isKnown() || !other.isKnown())
        return TestResult::NotTested;
    const double difference = figure.value - other.value;
    const double halfWidth = std::hypot(figure.halfWidth(), other.halfWidth());
    return testAgainst({difference, difference - halfWidth, difference + halfWidth}, 0);
}

std::vector<std::optional<int>> ranksOf(std::span<const std::optional<double>> values, bool highestFirst)
{
    std::vector<double> sorted;
    for (const auto &value : values) {
        if (value)
            sorted.push_back(highestFirst ? -*value : *value);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::optional<int>> ranks(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        const double key = highestFirst ? -*values[i] : *values[i];
        ranks[i] = static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), key) - sorted.begin()) + 1;
    }
    return ranks;
}

} // namespace placelens
