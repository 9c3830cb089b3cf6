#include "core/statistics/neighbourhood.h"

#include <cassert>
#include <cmath>

namespace placelens {

WeightSums weightSums(const Neighbourhood &neighbourhood)
{
    WeightSums sums;
    for (const std::vector<int> &neighbours : neighbourhood) {
        if (neighbours.empty())
            continue;
        const double given = 1 / static_cast<double>(neighbours.size());
        double got = 0;
        for (const int other : neighbours) {
            const double back = 1 / static_cast<double>(neighbourhood[static_cast<std::size_t>(other)].size());
            sums.mutual += (given + back) * (given + back) / 2;
            got += back;
        }
        sums.all += 1;
        sums.byArea += (1 + got) * (1 + got);
    }
    return sums;
}

Studied studiedAreas(std::span<const double> values, const Neighbourhood &neighbourhood)
{
    assert(values.size() == neighbourhood.size());
    const auto hasValue = [&](int area) { return std::isfinite(values[static_cast<std::size_t>(area)]); };
    Studied studied;
    std::vector<int> numbers(values.size(), -1);
    for (int area = 0; area < static_cast<int>(values.size()); ++area) {
        if (!hasValue(area))
            continue;
        bool isAlone = true;
        for (const int other : neighbourhood[static_cast<std::size_t>(area)])
            isAlone = isAlone && !hasValue(other);
        if (isAlone) {
            studied.alone.push_back(area);
            continue;
        }
        numbers[static_cast<std::size_t>(area)] = static_cast<int>(studied.areas.size());
        studied.areas.push_back(area);
    }
    for (const int area : studied.areas) {
        std::vector<int> &neighbours = studied.neighbourhood.emplace_back();
        for (const int other : neighbourhood[static_cast<std::size_t>(area)]) {
            if (hasValue(other)) // and so it is studied: it has this neighbour at least
                neighbours.push_back(numbers[static_cast<std::size_t>(other)]);
        }
    }
    return studied;
}

} // namespace placelens
