#pragma once

#include <QColor>
#include <QString>

#include <span>
#include <vector>

namespace placelens {

enum class PaletteKind {
    Sequential, ///< light is low, dark is high
    Diverging,  ///< two colours that part from a light middle
};

/// Colours for the classes of a map, safe for the three common colour-vision deficiencies.
struct Palette
{
    QString id, title;
    PaletteKind kind = PaletteKind::Sequential;
    std::vector<QColor> steps; ///< as published, lowest class first
};

/// All palettes, the standard one first.
std::span<const Palette> palettes();

/// The palette with this id, or nullptr.
const Palette *paletteNamed(const QString &id);

/// Colours for `count` classes, lowest first: the published steps if there are as many, otherwise points at equal
/// steps along the line through them in CIELAB, so that lightness falls (or, if reversed, rises) without a turn in a
/// sequential palette. One class takes the middle; none, none.
std::vector<QColor> classColours(const Palette &palette, int count, bool isReversed = false);

/// A colour in CIE 1976 L*a*b* under D65: lightness 0 to 100, and the two opponent axes.
struct LabColour
{
    double lightness = 0, a = 0, b = 0;
};

LabColour toLab(const QColor &colour);
/// The nearest colour that a screen can show.
QColor fromLab(const LabColour &lab);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastOf(const QColor &one, const QColor &other);

} // namespace placelens
