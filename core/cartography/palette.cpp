#include "core/cartography/palette.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// "Estuary" follows CARTO's BluYl; the others are ColorBrewer's YlOrBr, BuPu (of six, without the lightest, which would
// pass for the sea) and RdYlBu (Brewer & Harrower 2002), all marked colour-blind safe there.
const std::vector<Palette> &allPalettes()
{
    static const std::vector<Palette> all = [] {
        const auto make = [](const char *id, const char *title, PaletteKind kind, std::initializer_list<QRgb> steps) {
            Palette palette{QString::fromLatin1(id), QString::fromLatin1(title), kind, {}};
            for (const QRgb step : steps)
                palette.steps.emplace_back(step);
            return palette;
        };
        const PaletteKind sequential = PaletteKind::Sequential;
        return std::vector<Palette>{
            make("estuary", "Estuary", sequential, {0xF4F1BE, 0xB3DBA8, 0x66B8A8, 0x2A8997, 0x0F5270}),
            make("ember", "Ember", sequential, {0xFFFFD4, 0xFED98E, 0xFE9929, 0xD95F0E, 0x993404}),
            make("heather", "Heather", sequential, {0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8856A7, 0x810F7C}),
            make("crossing", "Crossing", PaletteKind::Diverging, {0xD7191C, 0xFDAE61, 0xFFFFBF, 0xABD9E9, 0x2C7BB6}),
        };
    }();
    return all;
}

// sRGB transfer function and primaries: IEC 61966-2-1.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double channel)
{
    const double c = std::clamp(channel, 0.0, 1.0);
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

constexpr double whiteX = 0.95047, whiteZ = 1.08883;

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

std::span<const Palette> palettes()
{
    return allPalettes();
}

const Palette *paletteNamed(const QString &id)
{
    for (const Palette &palette : allPalettes())
        if (palette.id.compare(id, Qt::CaseInsensitive) == 0)
            return &palette;
    return nullptr;
}

std::vector<QColor> classColours(const Palette &palette, int count, bool isReversed)
{
    std::vector<QColor> colours;
    const int steps = static_cast<int>(palette.steps.size());
    for (int i = 0; i < count; ++i) {
        const double along = count == 1 ? (steps - 1) / 2.0 : i * (steps - 1.0) / (count - 1);
        const int below = std::min(static_cast<int>(along), steps - 2);
        const double t = along - below;
        const QColor &from = palette.steps[static_cast<std::size_t>(below)];
        const QColor &to = palette.steps[static_cast<std::size_t>(below + 1)];
        if (t == 0 || t == 1) {
            colours.push_back(t == 0 ? from : to);
            continue;
        }
        const LabColour p = toLab(from), q = toLab(to);
        colours.push_back(
            fromLab({std::lerp(p.lightness, q.lightness, t), std::lerp(p.a, q.a, t), std::lerp(p.b, q.b, t)}));
    }
    if (isReversed)
        std::reverse(colours.begin(), colours.end());
    return colours;
}

LabColour toLab(const QColor &colour)
{
    const double r = linear(colour.redF()), g = linear(colour.greenF()), b = linear(colour.blueF());
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / whiteX);
    const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / whiteZ);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QColor fromLab(const LabColour &lab)
{
    const auto back = [](double f) { return f > 6.0 / 29 ? f * f * f : (116 * f - 16) * 27 / 24389; };
    const double fy = (lab.lightness + 16) / 116;
    const double x = whiteX * back(fy + lab.a / 500);
    const double y = back(fy);
    const double z = whiteZ * back(fy - lab.b / 200);
    const auto byte = [](double channel) { return static_cast<int>(std::lround(255 * encoded(channel))); };
    return QColor(byte(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
                  byte(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
                  byte(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
}

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace placelens
