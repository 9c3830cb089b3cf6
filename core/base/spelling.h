#pragma once

#include <QString>

namespace placelens {

/// A score that no match reaches.
inline constexpr int noMatch = 1000;

/// How well `wanted` names `text`: 0 the same, then starts with, a word starts with, contains, nearly spelt; `noMatch`
/// when none of these. Ignores case, accents, and punctuation.
int matchScore(const QString &wanted, const QString &text);

/// The number of letters to insert, delete, change or swap with a neighbour to get from one to the other
/// (optimal string alignment, Damerau 1964); `limit` + 1 when more than `limit`.
int editDistance(QStringView from, QStringView to, int limit);

} // namespace placelens
