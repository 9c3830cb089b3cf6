#pragma once

#include "app/desktop/divide/divide_source.h"

namespace placelens {

/// "11%": a share of 0 to 1 in whole per cent; "less than 1%" for what is more than nothing.
QString sharePercent(double share);

/// "about 1 in 50", "fewer than 1 in 999": how often chance does as well, in words.
QString oddsWords(double p, int permutations = 999);

/// "districts" or "small areas": what is counted. \pre source.ground()
QString unitsWord(const DivideSource &source);

/// "326 districts", "32,844 small areas". \pre source.ground()
QString unitCount(const DivideSource &source, int count);

/// What the chosen border explains, in words for a class; rich text. \pre source.ground()
QString sidesSentence(const DivideSource &source);

/// The same in the words of statistics: η², adjusted, p, weights, missing districts.
QString technicalSentence(const DivideSource &source);

/// Why the ranking is not won by many small groups: for the teacher. Also what is not among the borders.
QString teachersNote();

} // namespace placelens
