#pragma once

#include "core/page/brief/brief_facts.h"

namespace placelens {

/// Fills in `facts.trends`: up to four of the rows whose indicators have at least three periods with figures for an area.
std::optional<Error> gatherTrends(BriefFacts &facts, std::stop_token stop);

} // namespace placelens
