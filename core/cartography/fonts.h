#pragma once

#include <QFont>
#include <QString>

namespace placelens {

enum class FontFace {
    Text,    ///< Inter: everything that is read
    Display, ///< Inter Display: large headings
};

/// The family to ask for: Inter as the packages install it, loaded from its files on first use, so that a picture is the
/// same whatever else is installed; the system's sans if it is missing. Safe on any thread.
/// \pre a QGuiApplication exists
const QString &fontFamily(FontFace face);

/// A font in pixels, unhinted, so that text has the same length at every pixel ratio.
QFont fontOf(int pixelSize, QFont::Weight weight = QFont::Normal, FontFace face = FontFace::Text);

} // namespace placelens
