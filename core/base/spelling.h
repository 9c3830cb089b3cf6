#pragma once

#include <QString>

#include <vector>

namespace placelens {

/// A score that no match reaches.
inline constexpr int noMatch = 1000;

/// How well `wanted` names `text`: 0 the same, then starts with, a word starts with, contains, nearly spelt; `noMatch`
/// when none of these. Ignores case, accents, and punctuation.
int matchScore(const QString &wanted, const QString &text);

/// The number of letters to insert, delete, change or swap with a neighbour to get from one to the other
/// (optimal string alignment, Damerau 1964); `limit` + 1 when more than `limit`.
int editDistance(QStringView from, QStringView to, int limit);

/// The same to the nearest beginning of `to`: what somebody has typed so far.
int editDistanceToStart(QStringView from, QStringView to, int limit);

/// A text made ready once to be looked for often.
struct Spelling
{
    QString plain; ///< letters and digits in lower case without accents, words parted by single spaces
    std::vector<QString> words;
    quint64 letters = 0; ///< a bit for each letter that it has
};
Spelling spellingOf(const QString &text);

/// How well what somebody types fits `text` as it is written: 0 the same, 10 its beginning, 20 the beginning of a word
/// in it, 24 beginnings of its words in any order, 30 three letters or more inside it; `noMatch` when none of these.
int typedScore(const Spelling &typed, const Spelling &text);

/// How well it fits when a slip every four letters is forgiven, always worse than any `typedScore`: first the whole
/// text or its beginning, then word by word in any order. Fewer slips score better.
int misspeltScore(const Spelling &typed, const Spelling &text);

/// How far `typed` is from the nearest of the text, its beginning and its words: the share of letters that are wrong,
/// 0 to 1 and up to 2 for nothing in common.
double farness(const Spelling &typed, const Spelling &text);

} // namespace placelens
