#pragma once

#include "core/page/brief/brief_facts.h"

namespace placelens {

/// Where an area's figure stands among those of its geography, counted from the nearer end.
struct Standing
{
    bool isKnown = false;
    bool isFromTop = false; ///< counted from the highest value
    int place = 0;          ///< 1 for the highest or lowest; ties share it
    bool isShared = false;
    int of = 0;
    QString kinds; ///< "LEPs"

    bool isExtreme() const { return isKnown && place == 1; }
};

Standing standingOf(const BriefFacts &facts, const BriefRow &row, std::size_t area);
/// "the lowest of 37 LEPs", "5th highest of 38 LEPs", "joint 2nd lowest of 38 LEPs"; empty if it has no rank.
QString spoken(const Standing &standing);

} // namespace placelens
