#pragma once

#include <cmath>
#include <compare>

namespace placelens {

/// A number of about 31 decimal digits, for sums in which an ordinary number loses what is asked for.
///
/// The unevaluated sum of two doubles, |low| <= half a unit in the last place of high: Dekker (1971), A floating-point
/// technique for extending the available precision; the additions are Knuth's (TAOCP 2, 4.2.2, theorem B).
struct DoubleDouble
{
    double high = 0;
    double low = 0;

    constexpr DoubleDouble() = default;
    constexpr DoubleDouble(double value) : high(value) {}
    constexpr DoubleDouble(double large, double small) : high(large), low(small) {}
    constexpr explicit operator double() const { return high + low; }

    friend auto operator<=>(const DoubleDouble &, const DoubleDouble &) = default;
};

namespace detail {

/// large + small without rounding error. \pre |large| >= |small|, or large is 0
inline DoubleDouble exactSumOfOrdered(double large, double small)
{
    const double sum = large + small;
    return {sum, small - (sum - large)};
}

/// a + b without rounding error.
inline DoubleDouble exactSum(double a, double b)
{
    const double sum = a + b;
    const double part = sum - a;
    return {sum, (a - (sum - part)) + (b - part)};
}

} // namespace detail

inline DoubleDouble operator-(const DoubleDouble &a)
{
    return {-a.high, -a.low};
}

inline DoubleDouble operator+(const DoubleDouble &a, const DoubleDouble &b)
{
    DoubleDouble sum = detail::exactSum(a.high, b.high);
    const DoubleDouble rest = detail::exactSum(a.low, b.low);
    sum = detail::exactSumOfOrdered(sum.high, sum.low + rest.high);
    return detail::exactSumOfOrdered(sum.high, sum.low + rest.low);
}

inline DoubleDouble operator-(const DoubleDouble &a, const DoubleDouble &b)
{
    return a + -b;
}

inline DoubleDouble operator*(const DoubleDouble &a, const DoubleDouble &b)
{
    const double product = a.high * b.high;
    const double error = std::fma(a.high, b.high, -product);
    return detail::exactSumOfOrdered(product, error + (a.high * b.low + a.low * b.high));
}

inline DoubleDouble operator/(const DoubleDouble &a, const DoubleDouble &b)
{
    const double quotient = a.high / b.high;
    const DoubleDouble rest = a - b * quotient;
    const double second = rest.high / b.high;
    const DoubleDouble last = rest - b * second;
    return detail::exactSumOfOrdered(quotient, second) + last.high / b.high;
}

} // namespace placelens
