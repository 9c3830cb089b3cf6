#pragma once

#include "core/atlas/figures.h"

namespace placelens {

/// A phrase of a brief in the user's language.
QString briefText(const char *text);

/// A value as it is printed: the indicator's decimals, "67.7%", "£20,430", "−26.0".
QString printed(const Indicator &indicator, double value);
/// A figure, or an en dash where there is none.
QString printed(const Indicator &indicator, const Figure &figure);
/// "±2.6", "71.2 to 75.9" where the interval isn't even; empty without an interval.
QString printedInterval(const Indicator &indicator, const Figure &figure);
/// "2019", "2017/18" for twelve months that are not a calendar year, otherwise as it is spoken.
QString shortPeriod(const Period &period);

/// "four", "13": small numbers as words.
QString counted(int number);
/// "four districts", "one district".
QString countedDistricts(int number);
/// "1st", "22nd"
QString ordinal(int number);
/// "A, B and C"; the first `most` and how many more if there are more.
QString listed(const QStringList &names, int most = 1000);
/// With a capital at the start.
QString capitalised(QString text);
/// The title as it stands within a sentence.
QString withinSentence(const QString &title);

} // namespace placelens
