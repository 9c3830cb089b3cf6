#pragma once

#include "app/desktop/words/figure_words.h"

namespace placelens {

/// What stands in one cell of the side-by-side view, in pieces that can be left out one by one where room is short.
struct CellWords
{
    QString value;      ///< "70.7%"; empty without one
    QString interval;   ///< "±2.9"
    QString sign;       ///< "▲" or "▼", only where tested and different
    QString difference; ///< "4.5 pts below"
    QString beside;     ///< "England"
    QString test;       ///< "similar", "not tested"
    QString rank;       ///< "12 of 37"
    QString status;     ///< "aggregated"
    QString why;        ///< in place of a value: why there is none
    QString range;      ///< "districts −49 to 26"
    QString spread;     ///< "districts −49 to 26, median −29"
    /// All of it, for those who hear or copy it.
    QString whole() const;
};

CellWords cellWords(const FigureContext &context, const Compared &compared);

/// "70.7%", "£28,010", "36.4": a value in full with its short unit.
QString cellValue(const Indicator &indicator, double value);

/// "±2.9", or "67.1–72.0" where the interval is not the same on both sides; empty without one.
QString intervalWords(const Indicator &indicator, const Figure &figure);

/// How much is said where room differs.
enum class WordRoom { Wide, Narrow, Narrowest };

/// "Jul 2017–Jun 2018 · England 75.2% ±0.5": under an indicator's name; the interval goes first where room is short.
QString rowWords(const Indicator &indicator, const ComparisonRow &row, const std::vector<double> &districts,
                 const QString &benchmarkName, WordRoom room = WordRoom::Wide);

/// "LEP 2017 · 9 districts · 2,031,281 residents": under an area's name.
QString headWords(const Atlas &atlas, const Area &area, WordRoom room = WordRoom::Wide);

} // namespace placelens
