#pragma once

#include "core/cartography/fonts.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>

#include <vector>

class QPainter;

namespace placelens {

enum class Digits {
    Natural,
    Tabular, ///< every digit at the advance of "0", so that numbers stand in columns
};

/// How a line of text looks. Sizes are pixels and need not be whole.
struct TextStyle
{
    double pixels = 11;
    QFont::Weight weight = QFont::Normal;
    double letterSpacing = 0; ///< pixels after each letter
    FontFace face = FontFace::Text;
    Digits digits = Digits::Natural;
};

/// A line of text as outlines: its baseline starts at (0, 0).
struct TextShape
{
    QPainterPath outlines;
    double advance = 0; ///< pixels
    double ascent = 0;  ///< height of capitals and ascenders above the baseline
    double descent = 0;
};

/// The outlines of `text`; kept once made, for a map draws the same names again and again. Safe on any thread.
TextShape shapeText(const QString &text, const TextStyle &style);

/// A ground of `colour` that reaches `width` / 2 beyond the letters.
struct Halo
{
    QColor colour;
    double width = 0; ///< pixels; 0 for none
};

/// Pixels of the font that shapes are taken from and then scaled, so that sizes need not be whole pixels and widths grow
/// in proportion.
inline constexpr int designPixels = 100;

/// The font of a style at `designPixels`, its letter spacing in proportion.
QFont designFont(const TextStyle &style);

/// Outlines good enough below a halo's wide pen: fewer points and straight steps.
QPainterPath coarseOutlines(const QString &text, const TextStyle &style);

/// A stretch of a line of text that is drawn as one.
struct TextRun
{
    double start = 0; ///< pixels from the line's
    QString text;
};

/// The stretches of `text`, left to right: one, or with tabular digits each digit by itself, in the middle of its cell.
std::vector<TextRun> runsOf(const QString &text, const TextStyle &style);

/// Draws text with its baseline starting at `origin`, the halo below it. On a screen the start is moved to whole device
/// pixels; in a page or a vector picture text stays text.
void drawText(QPainter &painter, QPointF origin, const QString &text, const TextStyle &style, const QColor &colour,
              const Halo &halo = {});

/// The width of `text` in pixels.
double textWidth(const QString &text, const TextStyle &style);

/// `text` in lines no wider than `width` pixels, broken at spaces; a longer word stands alone.
QStringList wrapped(const QString &text, const TextStyle &style, double width);

/// `text` as it is up to `width` pixels; longer on two lines of about equal length, on three if one of those would be
/// wider than `widest`. Broken at spaces only.
QStringList balanced(const QString &text, const TextStyle &style, double width, double widest);

} // namespace placelens
