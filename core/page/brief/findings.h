#pragma once

#include "core/page/brief/brief_facts.h"

namespace placelens {

/// What stands out of an area, the strongest first: sentences about figures that a test at the 95 % level sets apart
/// from the benchmark. What has no interval is not among them. **Figures** are marked.
QStringList findings(const BriefFacts &facts, std::size_t area, int most);

/// The titles of the indicators whose tested figure is similar to the benchmark's, as in a sentence.
QStringList similarTitles(const BriefFacts &facts, std::size_t area);

/// How many of the area's figures were tested.
int testedCount(const BriefFacts &facts, std::size_t area);

/// "Four districts with 1,186,098 residents in mid-2017. Of the 37 LEPs with a figure it has the lowest …"
QString leadSentences(const BriefFacts &facts);

} // namespace placelens
