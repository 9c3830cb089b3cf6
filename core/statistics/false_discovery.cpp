#include "core/statistics/false_discovery.h"

#include <algorithm>

namespace placelens {

std::vector<std::optional<double>> falseDiscovery(std::span<const std::optional<double>> tests)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < tests.size(); ++i)
        if (tests[i])
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *tests[a] < *tests[b]; });
    std::vector<std::optional<double>> corrected(tests.size());
    const auto count = static_cast<double>(order.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        least = std::min(least, *tests[order[rank - 1]] * count / static_cast<double>(rank));
        corrected[order[rank - 1]] = least;
    }
    return corrected;
}

} // namespace placelens
