#pragma once

#include <QColor>
#include <QImage>
#include <QString>

#include <span>
#include <vector>

namespace placelens {

enum class PaletteKind {
    Sequential, ///< light is low, dark is high
    Diverging,  ///< two colours that part from a light middle
};

/// Colours for the classes of a map.
struct Palette
{
    QString id, title;
    PaletteKind kind = PaletteKind::Sequential;
    std::vector<QColor> steps; ///< as published, lowest class first
    bool isSafe = true;        ///< tells classes apart for the three common colour-vision deficiencies
};

/// All palettes, the standard one first.
std::span<const Palette> palettes();

/// The palette with this id, or nullptr.
const Palette *paletteNamed(const QString &id);

/// Colours for `count` classes, lowest first: the published steps if there are as many, otherwise points at equal
/// steps along the line through them in CIELAB, so that lightness falls (or, if reversed, rises) without a turn in a
/// sequential palette. One class takes the middle; none, none.
std::vector<QColor> classColours(const Palette &palette, int count, bool isReversed = false);

/// Colours of a diverging palette for `below` classes under the middle and `above` over it, lowest first, with a light
/// middle class between them if `hasMiddle`. One step away from the middle is the same on both sides, however many
/// classes each has. \pre palette is diverging
std::vector<QColor> divergingColours(const Palette &palette, int below, bool hasMiddle, int above);

/// How colours are seen.
enum class Vision { Full, Protanopia, Deuteranopia, Tritanopia };

/// What a colour looks like to people who lack the long-, middle- or short-wave cones.
///
/// Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (IEEE TVCG
/// 15/6, 2009), severity 1, applied to linear light.
QColor asSeen(const QColor &colour, Vision vision);
/// The same for every pixel of a picture. \pre Format_RGB32 or opaque pixels of Format_ARGB32(_Premultiplied)
void showAsSeen(QImage &picture, Vision vision);

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
