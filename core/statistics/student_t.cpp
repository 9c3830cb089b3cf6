#include "core/statistics/student_t.h"

#include <cmath>
#include <limits>

namespace placelens {

namespace {

/// The continued fraction of the incomplete beta function. It comes near fast for x < (a + 1) ÷ (a + b + 2).
double betaFraction(double x, double a, double b)
{
    constexpr double tiny = 1e-300; // stands for a 0 that would be divided by
    constexpr int mostSteps = 10000;
    const auto kept = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= mostSteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    return fraction;
}

/// I_x(a, b); `rest` is 1 - x, which may be too small to be had from x.
double incompleteBeta(double x, double rest, double a, double b)
{
    if (!(x > 0))
        return 0;
    if (!(rest > 0))
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(rest, x, b, a);
    const double factor =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log(rest));
    return factor * betaFraction(x, a, b) / a;
}

} // namespace

double twoSidedStudentT(double t, double degrees)
{
    if (std::isinf(t))
        return 0;
    const double square = t * t;
    return incompleteBeta(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5);
}

} // namespace placelens
