#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/drawing.h"

namespace placelens {

/// What stands round the sections of every page.
struct Heading
{
    Drawing first; ///< of the first page, from its left margin and upper edge
    double firstHeight = 0;
    Drawing running; ///< of the others
    double runningHeight = 0;
};

/// \pre `logo` is null or as read by `readLogo`
Heading headingOf(const BriefFacts &facts, double width, const QImage &logo);

/// The foot of a page, from its left margin and the line above it.
Drawing footerOf(const BriefFacts &facts, double width, int page, int pages);
inline constexpr double footerHeight = 34;

/// "Black Country", "Black Country, Marches and Worcestershire".
QString briefName(const BriefFacts &facts);

/// Where the areas are in England.
Drawing locator(const BriefFacts &facts, QSizeF size);

/// A logo, small enough to be drawn on every device; null for no file. Error (Failed): it can't be read.
Result<QImage> readLogo(const QString &file);

} // namespace placelens
