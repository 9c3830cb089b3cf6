#include "core/statistics/class_breaks.h"

#include <algorithm>

namespace placelens {

/// Jiang (2013), Head/tail breaks: a new classification scheme for data with a heavy-tailed distribution.
///
/// The mean of all values is always a bound. While those above it are at most 40 % of those it was taken of, and more
/// than one, their mean is the next bound.
ClassBreaks headTailBreaks(std::span<const double> ascending)
{
    ClassBreaks breaks{ascending.front(), {}};
    std::span<const double> part = ascending;
    while (true) {
        const double mean = meanOf(part);
        breaks.bounds.push_back(mean);
        const auto firstAbove = std::upper_bound(part.begin(), part.end(), mean);
        const std::span<const double> head(firstAbove, part.end());
        const bool isMinority = head.size() * 5 <= part.size() * 2;
        if (!isMinority || head.size() <= 1)
            break;
        part = head;
    }
    breaks.bounds.push_back(ascending.back());
    return breaks;
}

} // namespace placelens
