#include "core/statistics/class_breaks.h"

#include <algorithm>

namespace placelens {

ClassBreaks equalBreaks(std::span<const double> ascending, int count)
{
    const double minimum = ascending.front();
    const double maximum = ascending.back();
    ClassBreaks breaks{minimum, {}};
    for (int i = 1; i < count; ++i)
        breaks.bounds.push_back(std::min(minimum + i * (maximum - minimum) / count, maximum));
    breaks.bounds.push_back(maximum);
    return breaks;
}

} // namespace placelens
