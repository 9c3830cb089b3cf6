#include "app/desktop/appearance/appearance.h"

#include "app/desktop/appearance/window_style.h"
#include "core/cartography/fonts.h"

#include <QApplication>
#include <QToolTip>

#include <cmath>

namespace placelens {

namespace {

/// What the system wants, as far as its palette tells; ours must be out of the way for that.
bool isSystemDark()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Appearance::Appearance(ThemeChoice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(windowFont(12));
    apply();
}

const Theme &Appearance::theme() const
{
    return m_isDark ? Theme::dark() : Theme::light();
}

void Appearance::choose(ThemeChoice choice)
{
    m_choice = choice;
    const bool wasDark = m_isDark;
    apply();
    if (m_isDark != wasDark)
        Q_EMIT changed();
}

void Appearance::followSystem()
{
    if (m_choice == ThemeChoice::System && !m_isApplying)
        choose(ThemeChoice::System);
}

void Appearance::apply()
{
    m_isApplying = true; // our own palette is announced as a change, too
    m_isDark = m_choice == ThemeChoice::System ? isSystemDark() : m_choice == ThemeChoice::Dark;
    QApplication::setPalette(paletteOf(theme()));
    QToolTip::setPalette(paletteOf(theme()));
    m_isApplying = false;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, theme.ink, theme.controlEdge);
    set(QPalette::BrightText, theme.accentText, theme.accentText);
    set(QPalette::PlaceholderText, theme.thirdInk, theme.controlEdge);
    set(QPalette::Window, theme.window, theme.window);
    set(QPalette::Button, theme.panel, theme.window);
    set(QPalette::Base, theme.panel, theme.window);
    set(QPalette::AlternateBase, theme.alternate, theme.window);
    set(QPalette::ToolTipBase, theme.panel, theme.panel);
    set(QPalette::Light, theme.panel, theme.panel);
    set(QPalette::Midlight, theme.lightRule, theme.lightRule);
    set(QPalette::Mid, theme.rule, theme.rule);
    set(QPalette::Dark, theme.controlEdge, theme.rule);
    set(QPalette::Shadow, theme.tick, theme.rule);
    set(QPalette::Highlight, theme.accent, theme.rule);
    set(QPalette::HighlightedText, theme.accentText, theme.ink);
    set(QPalette::Link, theme.accent, theme.accent);
    set(QPalette::LinkVisited, theme.accent, theme.accent);
    return palette;
}

QFont windowFont(double pixels, QFont::Weight weight)
{
    return fontOf(std::max(1, int(std::lround(pixels))), weight);
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceNamed(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace placelens
