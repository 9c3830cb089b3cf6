#pragma once

#include <QByteArray>
#include <QPainterPath>

#include <vector>

namespace placelens {

/// A character's shape in thousandths of the font's size, y upward from the baseline.
struct GlyphOutline
{
    QPainterPath path;
    int advance = 0;
};

/// No font program has more shapes.
inline constexpr std::size_t mostGlyphs = 390;

/// A font of these shapes alone, in the Compact Font Format (Adobe Technical Notes 5176 and 5177) that PDF embeds. The
/// first shape is the one for missing characters.
/// \pre 1 to `mostGlyphs` shapes of lines and cubic curves
QByteArray fontProgram(const QByteArray &name, const std::vector<GlyphOutline> &glyphs);

} // namespace placelens
