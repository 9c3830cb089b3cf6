#include "core/statistics/class_breaks.h"
#include "core/statistics/quantile.h"

namespace placelens {

ClassBreaks quantileBreaks(std::span<const double> ascending, int count)
{
    ClassBreaks breaks{ascending.front(), {}};
    for (int i = 1; i < count; ++i)
        breaks.bounds.push_back(quantile(ascending, static_cast<double>(i) / count));
    breaks.bounds.push_back(ascending.back());
    return breaks;
}

} // namespace placelens
