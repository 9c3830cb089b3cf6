#pragma once

#include <optional>
#include <span>
#include <vector>

namespace placelens {

/// p of many tests, corrected so that among all that come out at or below a level, at most that share is expected to be
/// there by chance: the false discovery rate of Benjamini & Hochberg (1995, *Journal of the Royal Statistical Society B*
/// 57, 289–300), as R's `p.adjust(p, "BH")` has it: the smallest m p ÷ rank of this and all larger p, at most 1, for m
/// tests. What has no p was not tested and does not count.
std::vector<std::optional<double>> falseDiscovery(std::span<const std::optional<double>> tests);

} // namespace placelens
