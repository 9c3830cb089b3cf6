#pragma once

#include "core/cartography/theme.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace placelens {

enum class ThemeChoice { System, Light, Dark, HighContrastLight, HighContrastDark };

/// How the whole program looks: colours of the theme, one typeface, one set of controls.
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(ThemeChoice choice, QObject *parent = nullptr);

    const Theme &theme() const { return *m_theme; }
    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    /// To be called when the system's colours may have changed.
    void followSystem();

Q_SIGNALS:
    void changed();

private:
    void apply();

    ThemeChoice m_choice;
    const Theme *m_theme = &Theme::light();
    bool m_isApplying = false;
};

/// The palette that Qt's own controls are drawn with.
QPalette paletteOf(const Theme &theme);

/// How many times as large as designed words are: 1 for the usual size of the system's font, 1.5 for a far larger one.
double textScale();
/// Limited to 1 to 1.5; to be called before there is a window.
void setTextScale(double scale);

/// The window's typeface at a size in logical pixels, as designed: what is painted in an enlarged() room.
QFont windowFont(double pixels, QFont::Weight weight = QFont::Normal);
/// The same for controls: larger where the system's words are.
QFont controlFont(double pixels, QFont::Weight weight = QFont::Normal);
/// A length in logical pixels that holds words, larger where they are. Rounded up.
int windowLength(double pixels);
/// Lets `painter` paint larger where the system's words are, until it is restored; returns `room` as it is then.
QRectF enlarged(QPainter &painter, const QRectF &room);

/// The theme that comes nearest to a system's colours: high contrast where its text is all but black and white.
const Theme &themeFor(const QPalette &system);

/// "system", "light", "dark", "high contrast light", "high contrast dark": as the settings keep it.
QString nameOf(ThemeChoice choice);
ThemeChoice themeChoiceNamed(const QString &name);

} // namespace placelens
