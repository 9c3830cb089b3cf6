#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/drawing.h"

namespace placelens {

/// A logo as it is drawn on top of a page, its upper left corner at the origin.
struct Logo
{
    Drawing drawing; ///< empty for none
    QSizeF size;     ///< points
};

/// What stands round the sections of every page.
struct Heading
{
    Drawing first; ///< of the first page, from its left margin and upper edge
    double firstHeight = 0;
    Drawing running; ///< of the others
    double runningHeight = 0;
};

Heading headingOf(const BriefFacts &facts, double width, const Logo &logo);

/// The foot of a page, from its left margin and the line above it.
Drawing footerOf(const BriefFacts &facts, double width, int page, int pages);
inline constexpr double footerHeight = 34;

/// "Black Country", "Black Country, Marches and Worcestershire".
QString briefName(const BriefFacts &facts);

/// Where the areas are in England.
Drawing locator(const BriefFacts &facts, QSizeF size);

/// From a PNG file as pixels, few enough for every device; from an SVG file as shapes, of which only gradients, patterns
/// and embedded pictures become pixels. Of no file none. Error (Failed): it can't be read.
Result<Logo> readLogo(const QString &file);

} // namespace placelens
