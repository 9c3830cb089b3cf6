#include "core/statistics/class_breaks.h"
#include "core/statistics/classification.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

// R's pretty() with its default arguments, as R 4.2 computes it (base::pretty.default and R_pretty): written anew from
// the rules in its help page and comments. Names in quotation marks are R's.

namespace placelens {

namespace {

using Limits = std::numeric_limits<double>;

constexpr double bias = 1.5;                    // "high.u.bias": above 1 favours larger steps
constexpr double biasToFive = 0.5 + 1.5 * bias; // "u5.bias": favours 5 over 2
constexpr double shrinkOfSmall = 0.75;          // "shrink.sml"
constexpr double tolerance = 1e-10;             // "rounding_eps", in steps

/// The ends of the breaks, in steps; both whole numbers.
struct Steps
{
    double first = 0;
    double last = 0;
};

/// How long a step wants to be before it is made round; `fewest` is the smallest number of steps.
double wishedStep(double low, double high, int count, int fewest)
{
    const double range = high - low;
    const double largest = std::max(std::abs(low), std::abs(high));
    const double noise = (1 + 1 / (1 + bias)) * count * Limits::epsilon() * 3; // several rounding errors
    const bool isPoint = largest == 0 || range < largest * noise;

    double step = range;
    if (isPoint) {
        step = largest == 0 ? 1 : largest;
        if (step > 10)
            step = 9 + step / 10;
        step *= shrinkOfSmall;
        if (fewest > 1)
            step /= fewest;
    } else if (!std::isfinite(range)) {
        if (count > 1)
            step = high / count - low / count;
    } else {
        step /= count;
    }
    return std::clamp(step, std::ldexp(Limits::min(), -20), Limits::max() / 1.25); // "f.min", MAX_F
}

/// 1, 2, 5 or 10 times a power of ten, near `step`.
double roundStep(double step)
{
    const double base = std::pow(10.0, std::floor(std::log10(step)));
    double unit = base;
    if (2 * base - step < bias * (step - unit)) {
        unit = 2 * base;
        if (5 * base - step < biasToFive * (step - unit)) {
            unit = 5 * base;
            if (10 * base - step < bias * (step - unit))
                unit = 10 * base;
        }
    }
    return unit;
}

Steps stepsThatCover(double low, double high, double unit)
{
    Steps steps{std::floor(low / unit + tolerance), std::ceil(high / unit - tolerance)};
    while (steps.first * unit > low + tolerance * unit)
        --steps.first;
    while (!std::isfinite(steps.first * unit))
        ++steps.first;
    while (steps.last * unit < high - tolerance * unit)
        ++steps.last;
    while (!std::isfinite(steps.last * unit))
        --steps.last;
    return steps;
}

/// Adds `missing` steps on both sides, but stays at zero when the values begin or end there.
void widen(Steps &steps, int missing, double low, double high)
{
    const int half = missing / 2;
    if (low == 0 && steps.first == 0 && high != 0) {
        steps.last += missing;
    } else if (high == 0 && steps.last == 0 && low != 0) {
        steps.first -= missing;
    } else if (steps.first >= 0) {
        steps.last += half;
        steps.first -= missing - half;
    } else {
        steps.first -= half;
        steps.last += missing - half;
    }
}

/// `number` + 1 equally spaced numbers whose ends are exact ("seq.int"), free of rounding dust at zero.
std::vector<double> spaced(double from, double to, int number)
{
    if (number == 0)
        return {from};
    const double difference = to - from;
    const double step = std::isfinite(difference) ? difference / number : to / number - from / number;
    std::vector<double> breaks{from};
    for (int i = 1; i < number; ++i) {
        const double plain = from + i * step;
        breaks.push_back(std::isfinite(plain) ? plain : 2 * (from / 2 + i * (step / 2)));
    }
    breaks.push_back(to);
    for (double &value : breaks) {
        if (std::abs(value) < 1e-14 * step)
            value = 0;
    }
    return breaks;
}

} // namespace

std::vector<double> prettyBreaks(double low, double high, int count)
{
    assert(std::isfinite(low) && std::isfinite(high) && low <= high);
    assert(count >= 1);

    const int fewest = count / 3; // "min.n"
    const double unit = roundStep(wishedStep(low, high, count, fewest));
    Steps steps = stepsThatCover(low, high, unit);
    int number = static_cast<int>(0.5 + steps.last - steps.first);
    if (number < fewest) {
        widen(steps, fewest - number, low, high);
        number = fewest;
    }
    // The tolerance can leave an end just inside the values; R then begins or ends with the value itself.
    // Where R stops with an error, at the largest of all numbers, the breaks end there.
    const double from = std::max(std::min(steps.first * unit, low), Limits::lowest());
    const double to = std::min(std::max(steps.last * unit, high), Limits::max());
    return spaced(from, to, number);
}

ClassBreaks breaksFrom(const std::vector<double> &breaks)
{
    assert(!breaks.empty());
    if (breaks.size() == 1)
        return {breaks.front(), breaks};
    return {breaks.front(), {breaks.begin() + 1, breaks.end()}};
}

ClassBreaks roundBreaks(std::span<const double> ascending, int count)
{
    return breaksFrom(prettyBreaks(ascending.front(), ascending.back(), count));
}

} // namespace placelens
