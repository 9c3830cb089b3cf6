#pragma once

#include "core/atlas/figures.h"

#include <QStringList>

namespace placelens {

/// The references in a sentence of a story, without their braces: "employment_rate of E47000007 in 2021".
QStringList referencesIn(const QString &sentence);

/// What is left of a sentence without its references: the words that somebody typed.
QString typedWordsOf(const QString &sentence);

/// A sentence with every reference in braces replaced by what the atlas says, so that no figure is ever typed in. The
/// forms are described in resources/stories/README.md. Errors (Unknown): a reference of no known form, or an area,
/// indicator, geography or period that the atlas does not have. A figure that can't be had is said as "no figure".
Result<QString> spokenSentence(const QString &sentence, const Figures &figures);

/// "seven" for 7; digits from twenty-one on.
QString numberInWords(int number);

} // namespace placelens
