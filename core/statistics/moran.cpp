#include "core/statistics/moran.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace placelens {

namespace {

constexpr std::size_t fewestAreas = 3;

/// Deviations from the mean, in a unit in which no square overflows; empty if there are too few or all are equal.
std::vector<double> deviationsOf(std::span<const double> values, const std::vector<int> &areas)
{
    std::vector<double> deviations;
    double largest = 0;
    for (const int area : areas) {
        deviations.push_back(values[static_cast<std::size_t>(area)]);
        largest = std::max(largest, std::abs(deviations.back()));
    }
    const auto [least, most] = std::minmax_element(deviations.begin(), deviations.end());
    if (deviations.size() < fewestAreas || *least == *most)
        return {};
    const auto centre = [&] {
        const double n = static_cast<double>(deviations.size());
        const double mean = std::accumulate(deviations.begin(), deviations.end(), 0.0) / n;
        for (double &deviation : deviations)
            deviation -= mean;
        largest = std::abs(*std::max_element(deviations.begin(), deviations.end(),
                                             [](double a, double b) { return std::abs(a) < std::abs(b); }));
    };
    // By powers of two, so that nothing is rounded.
    const auto toUnit = [&] {
        const int exponent = std::ilogb(largest);
        for (double &deviation : deviations)
            deviation = std::ldexp(deviation, -exponent);
    };
    toUnit();
    centre();
    toUnit();
    centre(); // the rest that rounding left of the mean
    return deviations;
}

double sumOfPowers(std::span<const double> numbers, int power)
{
    double sum = 0;
    for (const double number : numbers)
        sum += power == 2 ? number * number : number * number * number * number;
    return sum;
}

double meanAt(std::span<const double> numbers, const std::vector<int> &places)
{
    double sum = 0;
    for (const int place : places)
        sum += numbers[static_cast<std::size_t>(place)];
    return sum / static_cast<double>(places.size());
}

/// Every area studied has a neighbour, so that S0 = n and I has no other factor.
double moranOf(std::span<const double> deviations, const Neighbourhood &neighbourhood, double sumOfSquares)
{
    double sum = 0;
    for (std::size_t i = 0; i < deviations.size(); ++i)
        sum += deviations[i] * meanAt(deviations, neighbourhood[i]);
    return sum / sumOfSquares;
}

/// The standard score; nothing where shuffling cannot change I, or with fewer than 4 areas.
std::optional<double> standardScore(double moran, std::span<const double> deviations, const WeightSums &s)
{
    if (deviations.size() < 4)
        return std::nullopt;
    const auto n = static_cast<double>(deviations.size());
    const double squares = sumOfPowers(deviations, 2);
    const double b2 = n * sumOfPowers(deviations, 4) / (squares * squares);
    const double all = s.all * s.all;
    const double numerator = n * ((n * n - 3 * n + 3) * s.mutual - n * s.byArea + 3 * all)
                             - b2 * ((n * n - n) * s.mutual - 2 * n * s.byArea + 6 * all);
    const double square = numerator / ((n - 1) * (n - 2) * (n - 3) * all);
    const double expected = -1 / (n - 1);
    const double variance = square - expected * expected;
    if (!(variance > 1e-12 * std::abs(square))) // where all are neighbours of all it is 0 but for rounding
        return std::nullopt;
    return (moran - expected) / std::sqrt(variance);
}

/// Whether `shuffled` is as far from `expected` as `observed`, equal sums added in another order included.
bool isAsFar(double shuffled, double observed, double expected)
{
    const double distance = std::abs(observed - expected);
    return std::abs(shuffled - expected) >= distance - 1e-12 * (1 + distance);
}

double shareOf(int asFar, int permutations)
{
    return (asFar + 1.0) / (permutations + 1.0);
}

Quadrant quadrantOf(double own, double neighbours)
{
    if (own > 0)
        return neighbours > 0 ? Quadrant::HighHigh : Quadrant::HighLow;
    return neighbours > 0 ? Quadrant::LowHigh : Quadrant::LowLow;
}

} // namespace

GlobalMoran globalMoran(std::span<const double> values, const Neighbourhood &neighbourhood, const Shuffling &shuffling)
{
    assert(shuffling.permutations >= 1);
    Studied studied = studiedAreas(values, neighbourhood);
    GlobalMoran moran;
    moran.n = static_cast<int>(studied.areas.size());
    moran.islands = std::move(studied.alone);
    if (moran.n >= 2)
        moran.expected = -1.0 / (moran.n - 1);
    std::vector<double> deviations = deviationsOf(values, studied.areas);
    if (deviations.empty())
        return moran;
    const double squares = sumOfPowers(deviations, 2);
    moran.i = moranOf(deviations, studied.neighbourhood, squares);
    moran.z = standardScore(*moran.i, deviations, weightSums(studied.neighbourhood));
    Shuffler shuffler(shuffling.seed);
    int asFar = 0;
    for (int round = 0; round < shuffling.permutations; ++round) {
        shuffler.draw(deviations, deviations.size());
        if (isAsFar(moranOf(deviations, studied.neighbourhood, squares), *moran.i, *moran.expected))
            ++asFar;
    }
    moran.p = shareOf(asFar, shuffling.permutations);
    return moran;
}

std::vector<LocalMoran> localMoran(std::span<const double> values, const Neighbourhood &neighbourhood,
                                   const Shuffling &shuffling, std::stop_token stop)
{
    assert(shuffling.permutations >= 1);
    const Studied studied = studiedAreas(values, neighbourhood);
    const std::vector<double> deviations = deviationsOf(values, studied.areas);
    std::vector<LocalMoran> local(values.size());
    const auto n = static_cast<double>(deviations.size());
    const double meanSquare = sumOfPowers(deviations, 2) / n;
    Shuffler shuffler(shuffling.seed);
    for (std::size_t i = 0; i < deviations.size() && !stop.stop_requested(); ++i) {
        const std::vector<int> &neighbours = studied.neighbourhood[i];
        const double own = deviations[i] / meanSquare;
        const double beside = meanAt(deviations, neighbours);
        const double moran = own * beside;
        const double expected = -own * deviations[i] / (n - 1);
        std::vector<double> others = deviations;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        int asFar = 0;
        for (int round = 0; round < shuffling.permutations; ++round) {
            shuffler.draw(others, neighbours.size());
            const double sum =
                std::accumulate(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(neighbours.size()), 0.0);
            if (isAsFar(own * sum / static_cast<double>(neighbours.size()), moran, expected))
                ++asFar;
        }
        local[static_cast<std::size_t>(studied.areas[i])] = {moran, shareOf(asFar, shuffling.permutations),
                                                             quadrantOf(deviations[i], beside)};
    }
    return local;
}

std::string_view nameOf(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::HighHigh:
        return "high-high";
    case Quadrant::HighLow:
        return "high-low";
    case Quadrant::LowHigh:
        return "low-high";
    case Quadrant::LowLow:
        return "low-low";
    }
    return {};
}

} // namespace placelens
