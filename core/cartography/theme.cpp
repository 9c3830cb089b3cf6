#include "core/cartography/theme.h"

#include <array>

namespace placelens {
namespace {

using AreaColours = std::array<QRgb, 12>;

// D to L were chosen by farthest-point search in CIELAB under normal vision and the three common deficiencies
// (Machado, Oliveira & Fernandes 2009, severity 1), with a contrast of at least 4.5:1 to the letter.
constexpr AreaColours lightAreas{0xFFC2185B, 0xFF5B3FD6, 0xFFA85600, 0xFF873C96, 0xFF007869, 0xFF3C3C0F,
                                 0xFF690F4B, 0xFF96693C, 0xFF00003C, 0xFF875AD2, 0xFF2D0000, 0xFF4B0087};
constexpr AreaColours darkAreas{0xFFFF7FB0, 0xFFA99BFF, 0xFFF5B93A, 0xFFB4FFA5, 0xFFF04B4B, 0xFF00FFFF,
                                0xFFFFFF00, 0xFFA55AFF, 0xFF2DC378, 0xFFD26900, 0xFFB469B4, 0xFFB4D269};

// The same, mixed with black or white until each has 7:1 on the panels, for their letters and names stand there.
constexpr AreaColours strongLightAreas{0xFFAB1550, 0xFF573CCD, 0xFF884600, 0xFF823A90, 0xFF006256, 0xFF3C3C0F,
                                       0xFF690F4B, 0xFF73512E, 0xFF00003C, 0xFF6744A0, 0xFF2D0000, 0xFF4B0087};
constexpr AreaColours strongDarkAreas{0xFFFF7FB0, 0xFFA99BFF, 0xFFF5B93A, 0xFFB4FFA5, 0xFFF36B6B, 0xFF00FFFF,
                                      0xFFFFFF00, 0xFFB679FF, 0xFF2DC378, 0xFFD98129, 0xFFC081C0, 0xFFB4D269};

Theme makeLight()
{
    Theme t;
    t.window = QColor(0xF2F3F5);
    t.panel = QColor(0xFFFFFF);
    t.alternate = QColor(0xF7F8FA);
    t.ink = QColor(0x1B2430);
    t.secondInk = QColor(0x485463);
    t.thirdInk = QColor(0x626E7C);
    t.rule = QColor(0xCFD5DC);
    t.lightRule = QColor(0xE5E8EC);
    t.chartGrid = QColor(0xE5E8EC);
    t.controlEdge = QColor(0x838D9A);
    t.tick = QColor(0x9AA4B0);
    t.accent = QColor(0x1A5A96);
    t.accentText = QColor(0xFFFFFF);
    t.selection = QColor(0xDBE8F4);
    t.sea = QColor(0xE8EEF2);
    t.otherLand = QColor(0xD7DAD9);
    t.otherLandBorder = QColor(0xF3F5F6);
    t.halo = QColor(0xFFFFFF);
    t.noData = QColor(0xC9CDD2);
    t.lep = QColor(0x43505F);
    t.combinedAuthority = QColor(0x111A24);
    t.midlandsEngine = QColor(0x4E2C05);
    t.midlandsEngineBand = QColor(0xE39A22);
    t.region = QColor(0x626E7C);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.isDark = true;
    t.window = QColor(0x21272E);
    t.panel = QColor(0x181D23);
    t.alternate = QColor(0x1E242B);
    t.ink = QColor(0xE7EBF0);
    t.secondInk = QColor(0xB7C0CB);
    t.thirdInk = QColor(0x95A1AE);
    t.rule = QColor(0x3A434E);
    t.lightRule = QColor(0x2A3139);
    t.chartGrid = QColor(0x2A3139);
    t.controlEdge = QColor(0x75818E);
    t.tick = QColor(0x6B7682);
    t.accent = QColor(0x7AB8EE);
    t.accentText = QColor(0x0E151C);
    t.selection = QColor(0x213F5A);
    t.sea = QColor(0x12171D);
    t.otherLand = QColor(0x2B323A);
    t.otherLandBorder = QColor(0x12171D);
    t.halo = QColor(0x0D1217);
    t.noData = QColor(0x4A535E);
    t.lep = QColor(0xC9D3DE);
    t.combinedAuthority = QColor(0xFFFFFF);
    t.midlandsEngine = QColor(0xF0E2C2);
    t.midlandsEngineBand = QColor(0xD9A15B);
    t.region = QColor(0x95A1AE);
    return t;
}

Theme makeHighContrastLight()
{
    Theme t = makeLight();
    t.isHighContrast = true;
    t.window = t.panel = t.alternate = t.halo = QColor(0xFFFFFF);
    t.ink = QColor(Qt::black);
    t.secondInk = QColor(0x1A1A1A);
    t.thirdInk = QColor(0x333333);
    t.rule = t.tick = QColor(0x555555);
    t.lightRule = t.chartGrid = QColor(0xA0A0A0);
    t.controlEdge = QColor(Qt::black);
    t.accent = QColor(0x003C8F);
    t.selection = QColor(0xCFE3FF);
    t.sea = QColor(0xFFFFFF);
    t.otherLand = QColor(0xD0D0D0);
    t.otherLandBorder = QColor(0xFFFFFF);
    t.noData = QColor(0xBEBEBE);
    t.lep = t.combinedAuthority = QColor(Qt::black);
    t.midlandsEngine = QColor(0x4E2C05);
    t.region = QColor(0x333333);
    return t;
}

Theme makeHighContrastDark()
{
    Theme t = makeDark();
    t.isHighContrast = true;
    t.window = t.panel = t.alternate = t.halo = QColor(Qt::black);
    t.ink = QColor(0xFFFFFF);
    t.secondInk = QColor(0xE6E6E6);
    t.thirdInk = QColor(0xD0D0D0);
    t.rule = t.tick = QColor(0xB0B0B0);
    t.lightRule = t.chartGrid = QColor(0x6A6A6A);
    t.controlEdge = QColor(0xFFFFFF);
    t.accent = QColor(0xFFD700);
    t.accentText = QColor(Qt::black);
    t.selection = QColor(0x003A75);
    t.sea = QColor(Qt::black);
    t.otherLand = QColor(0x303030);
    t.otherLandBorder = QColor(Qt::black);
    t.noData = QColor(0x5A5A5A);
    t.lep = t.combinedAuthority = QColor(0xFFFFFF);
    t.region = QColor(0xD0D0D0);
    return t;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::highContrastLight()
{
    static const Theme theme = makeHighContrastLight();
    return theme;
}

const Theme &Theme::highContrastDark()
{
    static const Theme theme = makeHighContrastDark();
    return theme;
}

QColor Theme::area(int index) const
{
    const AreaColours &colours =
        isHighContrast ? (isDark ? strongDarkAreas : strongLightAreas) : (isDark ? darkAreas : lightAreas);
    return QColor(colours[static_cast<std::size_t>(index) % colours.size()]);
}

QColor Theme::areaLetter() const
{
    if (isHighContrast)
        return isDark ? QColor(Qt::black) : QColor(0xFFFFFF);
    return isDark ? QColor(0x14191F) : QColor(0xFFFFFF);
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

} // namespace placelens
