#include "app/desktop/appearance/appearance.h"

#include "app/desktop/appearance/window_style.h"
#include "core/cartography/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

/// Logical pixels: desktops come with 12 to 15.
constexpr double largestUsualText = 15;

double chosenTextScale = 1;

/// What the system wants, as far as its palette tells; ours must be out of the way for that.
const Theme &systemTheme()
{
    QApplication::setPalette(QPalette());
    return themeFor(QApplication::palette());
}

/// Relative luminance as of WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// From 1 to 21, as of WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

const Theme &themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::light();
    case ThemeChoice::Dark:
        return Theme::dark();
    case ThemeChoice::HighContrastLight:
        return Theme::highContrastLight();
    case ThemeChoice::HighContrastDark:
        return Theme::highContrastDark();
    case ThemeChoice::System:
        break;
    }
    return systemTheme();
}

} // namespace

Appearance::Appearance(ThemeChoice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    QApplication::setStyle(new WindowStyle);
    setTextScale(QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize() / largestUsualText);
    QApplication::setFont(controlFont(12));
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    m_choice = choice;
    const Theme *before = m_theme;
    apply();
    if (m_theme != before)
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
    m_theme = &themeOf(m_choice);
    QApplication::setPalette(paletteOf(theme()));
    QToolTip::setPalette(paletteOf(theme()));
    m_isApplying = false;
}

const Theme &themeFor(const QPalette &system)
{
    // Systems' usual palettes have 18:1 at most; those for people who see little are black on white or the reverse.
    constexpr double leastHighContrast = 19.5;
    const QColor ground = system.color(QPalette::Active, QPalette::Window);
    const bool isDark = ground.lightness() < 128;
    if (contrast(ground, system.color(QPalette::Active, QPalette::WindowText)) >= leastHighContrast)
        return isDark ? Theme::highContrastDark() : Theme::highContrastLight();
    return isDark ? Theme::dark() : Theme::light();
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

double textScale()
{
    return chosenTextScale;
}

void setTextScale(double scale)
{
    chosenTextScale = std::clamp(scale, 1.0, 1.5);
}

int windowLength(double pixels)
{
    return int(std::ceil(pixels * chosenTextScale));
}

QFont controlFont(double pixels, QFont::Weight weight)
{
    return windowFont(pixels * chosenTextScale, weight);
}

QRectF enlarged(QPainter &painter, const QRectF &room)
{
    if (chosenTextScale == 1)
        return room;
    painter.translate(room.topLeft());
    painter.scale(chosenTextScale, chosenTextScale);
    return {QPointF(0, 0), room.size() / chosenTextScale};
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
    case ThemeChoice::HighContrastLight:
        return QStringLiteral("high contrast light");
    case ThemeChoice::HighContrastDark:
        return QStringLiteral("high contrast dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceNamed(const QString &name)
{
    for (const ThemeChoice choice :
         {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrastLight, ThemeChoice::HighContrastDark})
        if (name == nameOf(choice))
            return choice;
    return ThemeChoice::System;
}

} // namespace placelens
