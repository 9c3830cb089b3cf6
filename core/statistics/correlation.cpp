#include "core/statistics/correlation.h"

#include "core/statistics/student_t.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace placelens {

namespace {

constexpr double normal95 = 1.959963984540054; // the 97.5 % quantile of the standard normal distribution

/// Deviations from the mean in units of the largest, so that no square overflows; empty if all are equal.
std::vector<double> deviationsOf(std::span<const double> values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (*least == *most)
        return {};
    const double unit = std::max(std::abs(*least), std::abs(*most));
    const auto n = static_cast<double>(values.size());
    std::vector<double> deviations;
    for (const double value : values)
        deviations.push_back(value / unit);
    for (int round = 0; round < 2; ++round) { // the second takes away what rounding left
        const double mean = std::accumulate(deviations.begin(), deviations.end(), 0.0) / n;
        for (double &deviation : deviations)
            deviation -= mean;
    }
    double largest = 0;
    for (const double deviation : deviations)
        largest = std::max(largest, std::abs(deviation));
    if (!(largest > 0))
        return {};
    for (double &deviation : deviations)
        deviation /= largest;
    return deviations;
}

std::optional<double> productMoment(std::span<const double> first, std::span<const double> second)
{
    if (first.size() < 3)
        return std::nullopt;
    const std::vector<double> a = deviationsOf(first), b = deviationsOf(second);
    if (a.empty() || b.empty())
        return std::nullopt;
    const auto product = [](const std::vector<double> &x, const std::vector<double> &y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    return std::clamp(product(a, b) / std::sqrt(product(a, a)) / std::sqrt(product(b, b)), -1.0, 1.0);
}

std::optional<double> significance(std::optional<double> r, int n)
{
    if (!r)
        return std::nullopt;
    const double degrees = n - 2;
    const double rest = (1 - *r) * (1 + *r);
    const double t = rest > 0 ? *r * std::sqrt(degrees / rest) : std::numeric_limits<double>::infinity();
    return twoSidedStudentT(t, degrees);
}

} // namespace

Correlation correlationOf(std::span<const double> first, std::span<const double> second)
{
    assert(first.size() == second.size());
    std::vector<double> a, b;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!std::isfinite(first[i]) || !std::isfinite(second[i]))
            continue;
        a.push_back(first[i]);
        b.push_back(second[i]);
    }
    Correlation found;
    found.n = static_cast<int>(a.size());
    found.r = productMoment(a, b);
    found.p = significance(found.r, found.n);
    if (found.r && found.n > 3) {
        const double reach = normal95 / std::sqrt(found.n - 3.0);
        found.lower = std::tanh(std::atanh(*found.r) - reach);
        found.upper = std::tanh(std::atanh(*found.r) + reach);
    }
    found.rho = productMoment(meanRanks(a), meanRanks(b));
    found.rhoP = significance(found.rho, found.n);
    return found;
}

std::vector<double> meanRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t i = from; i < to; ++i)
            ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return ranks;
}

} // namespace placelens
