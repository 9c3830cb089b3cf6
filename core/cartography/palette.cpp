#include "core/cartography/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace placelens {
namespace {

// "Estuary", "Moor" and "Shingle" follow CARTO's BluYl, Geyser and Earth; "Meadow" is five points of matplotlib's viridis
// (Smith & van der Walt 2015), turned round; the others are ColorBrewer's YlOrBr, BuPu (of six, without the lightest,
// which would pass for the sea) and RdYlBu (Harrower & Brewer 2003), marked colour-blind safe there, and RdYlGn and
// Spectral, which are not.
const std::vector<Palette> &allPalettes()
{
    static const std::vector<Palette> all = [] {
        const auto make = [](const char *id, const char *title, PaletteKind kind, std::initializer_list<QRgb> steps,
                             bool isSafe = true) {
            Palette palette{QString::fromLatin1(id), QString::fromLatin1(title), kind, {}, isSafe};
            for (const QRgb step : steps)
                palette.steps.emplace_back(step);
            return palette;
        };
        const PaletteKind sequential = PaletteKind::Sequential, diverging = PaletteKind::Diverging;
        return std::vector<Palette>{
            make("estuary", "Estuary", sequential, {0xF4F1BE, 0xB3DBA8, 0x66B8A8, 0x2A8997, 0x0F5270}),
            make("ember", "Ember", sequential, {0xFFFFD4, 0xFED98E, 0xFE9929, 0xD95F0E, 0x993404}),
            make("heather", "Heather", sequential, {0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8856A7, 0x810F7C}),
            make("meadow", "Meadow", sequential, {0xFDE725, 0x5EC962, 0x21918C, 0x3B528B, 0x440154}),
            make("crossing", "Crossing", diverging, {0xD7191C, 0xFDAE61, 0xFFFFBF, 0xABD9E9, 0x2C7BB6}),
            make("moor", "Moor", diverging, {0x008080, 0x92B69E, 0xF6EDBD, 0xE6A272, 0xCA562C}),
            make("shingle", "Shingle", diverging, {0xA16928, 0xCAA873, 0xEDEAC2, 0x98B7B2, 0x2887A1}),
            make("signal", "Signal", diverging, {0xD7191C, 0xFDAE61, 0xFFFFBF, 0xA6D96A, 0x1A9641}, false),
            make("prism", "Prism", diverging, {0xD7191C, 0xFDAE61, 0xFFFFBF, 0xABDDA4, 0x2B83BA}, false),
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

// Rows of the matrices for red, green and blue: table 1 of Machado et al. (2009), severity 1.
struct Deficiency
{
    double rows[3][3];
};
constexpr Deficiency protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Deficiency deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Deficiency tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

const Deficiency *deficiencyOf(Vision vision)
{
    switch (vision) {
    case Vision::Protanopia:
        return &protanopia;
    case Vision::Deuteranopia:
        return &deuteranopia;
    case Vision::Tritanopia:
        return &tritanopia;
    case Vision::Full:
        break;
    }
    return nullptr;
}

// The transfer function as tables, for pictures: a power takes longer than all else that is done to a pixel.
struct LightTables
{
    static constexpr int fine = 4096;
    std::array<double, 256> light;      ///< by channel
    std::array<double, 257> least;      ///< the least light that is encoded as each channel; the last is beyond all
    std::array<unsigned char, fine> at; ///< the channel of the darkest light in each of equally wide steps
};

const LightTables &lightTables()
{
    static const LightTables tables = [] {
        LightTables made;
        for (std::size_t channel = 0; channel < made.light.size(); ++channel) {
            made.light[channel] = linear(QColor(static_cast<int>(channel), 0, 0).redF());
            const double between = (static_cast<double>(channel) - 0.5) / 255; // where rounding changes
            made.least[channel] = channel == 0 ? 0 : linear(between);
        }
        made.least.back() = 2;
        std::size_t channel = 0;
        for (std::size_t i = 0; i < made.at.size(); ++i) {
            while (made.least[channel + 1] <= static_cast<double>(i) / LightTables::fine)
                ++channel;
            made.at[i] = static_cast<unsigned char>(channel);
        }
        return made;
    }();
    return tables;
}

QRgb seenBy(const Deficiency &deficiency, QRgb colour, const LightTables &tables)
{
    const auto lightOf = [&](int channel) { return tables.light[static_cast<std::size_t>(channel)]; };
    const double red = lightOf(qRed(colour)), green = lightOf(qGreen(colour)), blue = lightOf(qBlue(colour));
    int seen[3];
    for (int i = 0; i < 3; ++i) {
        const double *row = deficiency.rows[i];
        const double light = std::clamp(row[0] * red + row[1] * green + row[2] * blue, 0.0, 1.0);
        const int step = std::min(static_cast<int>(light * LightTables::fine), LightTables::fine - 1);
        std::size_t channel = tables.at[static_cast<std::size_t>(step)];
        while (tables.least[channel + 1] <= light)
            ++channel;
        seen[i] = static_cast<int>(channel);
    }
    return qRgb(seen[0], seen[1], seen[2]);
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

std::vector<QColor> divergingColours(const Palette &palette, int below, bool hasMiddle, int above)
{
    const int side = std::max(below, above), middle = hasMiddle ? 1 : 0;
    const std::vector<QColor> all = classColours(palette, 2 * side + middle);
    const auto first = all.begin() + (side - below);
    return {first, first + below + middle + above};
}

QColor asSeen(const QColor &colour, Vision vision)
{
    const Deficiency *deficiency = deficiencyOf(vision);
    if (!deficiency)
        return colour;
    const double light[3] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    int seen[3];
    for (int i = 0; i < 3; ++i) {
        const double *row = deficiency->rows[i];
        seen[i] =
            static_cast<int>(std::lround(255 * encoded(row[0] * light[0] + row[1] * light[1] + row[2] * light[2])));
    }
    return QColor(seen[0], seen[1], seen[2], colour.alpha());
}

void showAsSeen(QImage &picture, Vision vision)
{
    const Deficiency *deficiency = deficiencyOf(vision);
    if (!deficiency)
        return;
    const LightTables &tables = lightTables();
    QRgb last = 0, lastSeen = asSeen(QColor::fromRgb(last), vision).rgb();
    for (int y = 0; y < picture.height(); ++y) {
        auto *pixel = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (const QRgb *end = pixel + picture.width(); pixel != end; ++pixel) {
            if (*pixel != last) {
                last = *pixel;
                lastSeen = seenBy(*deficiency, last, tables);
            }
            *pixel = lastSeen;
        }
    }
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
