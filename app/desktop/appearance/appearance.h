#pragma once

#include "core/cartography/theme.h"

#include <QFont>
#include <QObject>
#include <QPalette>

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

/// The window's typeface at a size in logical pixels.
QFont windowFont(double pixels, QFont::Weight weight = QFont::Normal);

/// The theme that comes nearest to a system's colours: high contrast where its text is all but black and white.
const Theme &themeFor(const QPalette &system);

/// "system", "light", "dark", "high contrast light", "high contrast dark": as the settings keep it.
QString nameOf(ThemeChoice choice);
ThemeChoice themeChoiceNamed(const QString &name);

} // namespace placelens
