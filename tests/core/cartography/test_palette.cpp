#include "core/cartography/palette.h"
#include "core/cartography/theme.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

namespace {

// What a colour looks like to people with protanopia, deuteranopia, tritanopia: Machado, Oliveira & Fernandes (2009),
// severity 1, on linear light.
constexpr std::array<std::array<double, 9>, 4> visions{{
    {1, 0, 0, 0, 1, 0, 0, 0, 1},
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}};

QColor seen(const QColor &colour, const std::array<double, 9> &vision)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto encoded = [](double c) {
        c = std::clamp(c, 0.0, 1.0);
        return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    };
    const double r = linear(colour.redF()), g = linear(colour.greenF()), b = linear(colour.blueF());
    const auto channel = [&](std::size_t row) {
        return static_cast<float>(encoded(vision[row * 3] * r + vision[row * 3 + 1] * g + vision[row * 3 + 2] * b));
    };
    return QColor::fromRgbF(channel(0), channel(1), channel(2));
}

double difference(const QColor &one, const QColor &other)
{
    const LabColour a = toLab(one), b = toLab(other);
    return std::sqrt(std::pow(a.lightness - b.lightness, 2) + std::pow(a.a - b.a, 2) + std::pow(a.b - b.b, 2));
}

double leastDifference(const QColor &one, const QColor &other)
{
    double least = 1e9;
    for (const auto &vision : visions)
        least = std::min(least, difference(seen(one, vision), seen(other, vision)));
    return least;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // sRGB red, green and blue in CIELAB under D65: Lindbloom's CIE colour calculator.
    void knownColoursHaveTheirKnownPlaceInLab()
    {
        const auto check = [](QColor colour, double lightness, double a, double b) {
            const LabColour lab = toLab(colour);
            QVERIFY2(std::abs(lab.lightness - lightness) < 0.02 && std::abs(lab.a - a) < 0.03
                         && std::abs(lab.b - b) < 0.03,
                     qPrintable(QStringLiteral("%1 %2 %3").arg(lab.lightness).arg(lab.a).arg(lab.b)));
        };
        check(Qt::white, 100, 0, 0);
        check(Qt::red, 53.24, 80.09, 67.20);
        check(QColor(0, 255, 0), 87.73, -86.18, 83.18);
        check(QColor(0, 0, 255), 32.30, 79.19, -107.86);
    }

    void aColourComesBackFromLab()
    {
        for (const QRgb rgb : {0xFF000000, 0xFFFFFFFF, 0xFF66B8A8, 0xFFC2185B, 0xFF0F5270})
            QCOMPARE(fromLab(toLab(QColor(rgb))), QColor(rgb));
    }

    void estuaryHasTheFiveAgreedColours()
    {
        const std::vector<QColor> five = classColours(*paletteNamed(QStringLiteral("estuary")), 5);
        const std::vector<QColor> agreed{QColor(0xF4F1BE), QColor(0xB3DBA8), QColor(0x66B8A8), QColor(0x2A8997),
                                         QColor(0x0F5270)};
        QVERIFY(five == agreed);
        // CIE lightness 94, 83, 69, 53, 32.
        const std::array lightness{94, 83, 69, 53, 32};
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(static_cast<int>(std::lround(toLab(five[i]).lightness)), lightness[i]);
    }

    void everyNumberOfClassesGetsAsManyColours()
    {
        for (const Palette &palette : palettes())
            for (int count = 0; count <= 15; ++count)
                QCOMPARE(static_cast<int>(classColours(palette, count).size()), count);
    }

    void lightnessFallsWithoutATurnInSequentialPalettes()
    {
        for (const Palette &palette : palettes()) {
            if (palette.kind != PaletteKind::Sequential)
                continue;
            for (int count = 2; count <= 12; ++count) {
                const std::vector<QColor> colours = classColours(palette, count);
                const std::vector<QColor> turned = classColours(palette, count, true);
                for (std::size_t i = 1; i < colours.size(); ++i) {
                    QVERIFY(toLab(colours[i]).lightness < toLab(colours[i - 1]).lightness);
                    QVERIFY(toLab(turned[i]).lightness > toLab(turned[i - 1]).lightness);
                }
            }
        }
    }

    void divergingPalettesAreLightestInTheMiddle()
    {
        int seenOnes = 0;
        for (const Palette &palette : palettes()) {
            if (palette.kind != PaletteKind::Diverging)
                continue;
            ++seenOnes;
            const std::vector<QColor> seven = classColours(palette, 7);
            for (std::size_t i = 1; i < 7; ++i)
                QCOMPARE(toLab(seven[i]).lightness > toLab(seven[i - 1]).lightness, i <= 3);
        }
        QVERIFY(seenOnes >= 1);
    }

    void neighbouringClassesDifferInEveryKindOfVision()
    {
        for (const Palette &palette : palettes()) {
            const std::vector<QColor> five = classColours(palette, 5);
            for (std::size_t i = 1; i < five.size(); ++i)
                QVERIFY2(leastDifference(five[i], five[i - 1]) >= 9.5, qPrintable(palette.id + QString::number(i)));
        }
    }

    // Not only neighbours: red and green of a palette are at its two ends.
    void allClassesOfASafePaletteDifferInEveryKindOfVision()
    {
        QStringList unsafe;
        for (const Palette &palette : palettes()) {
            const std::vector<QColor> five = classColours(palette, 5);
            double least = 1e9;
            for (std::size_t i = 0; i < five.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    least = std::min(least, leastDifference(five[i], five[j]));
            QVERIFY2(!palette.isSafe || least >= 9.5, qPrintable(palette.id + QString::number(least)));
            if (!palette.isSafe)
                unsafe << palette.id;
        }
        QCOMPARE(unsafe, (QStringList{QStringLiteral("signal"), QStringLiteral("prism")}));
        const std::vector<QColor> signal = classColours(*paletteNamed(QStringLiteral("signal")), 5);
        QVERIFY(leastDifference(signal[1], signal[3]) < 9.5); // orange and light green
    }

    // The matrices of Machado et al. (2009), multiplied by hand: red is darker without long-wave cones.
    void coloursAreSeenAsThePaperSays()
    {
        QCOMPARE(asSeen(Qt::red, Vision::Protanopia), QColor(109, 95, 0));
        QCOMPARE(asSeen(Qt::red, Vision::Deuteranopia), QColor(163, 144, 0));
        QCOMPARE(asSeen(Qt::red, Vision::Tritanopia), QColor(255, 0, 15));
        for (const Vision vision : {Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia}) {
            QCOMPARE(asSeen(Qt::white, vision), QColor(Qt::white));
            QCOMPARE(asSeen(Qt::black, vision), QColor(Qt::black));
        }
        QCOMPARE(asSeen(QColor(0x1A9641), Vision::Full), QColor(0x1A9641));
    }

    void aPictureIsSeenPixelByPixel()
    {
        QImage picture(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                picture.setPixel(x, y, qRgb(4 * x, 4 * y, 2 * (x + y)));
        QImage seen = picture;
        showAsSeen(seen, Vision::Deuteranopia);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                QCOMPARE(seen.pixelColor(x, y), asSeen(picture.pixelColor(x, y), Vision::Deuteranopia));
        // The tables give what the formula gives, in all corners of the colour space.
        QImage every(512, 343, QImage::Format_RGB32);
        for (int i = 0; i < 512 * 343; ++i)
            every.setPixel(i % 512, i / 512, qRgb(i % 56 * 255 / 55, i / 56 % 56 * 255 / 55, i / 3136 * 255 / 55));
        for (const Vision vision : {Vision::Protanopia, Vision::Tritanopia}) {
            QImage changed = every;
            showAsSeen(changed, vision);
            for (int y = 0; y < every.height(); ++y)
                for (int x = 0; x < every.width(); ++x)
                    QCOMPARE(changed.pixel(x, y), asSeen(every.pixelColor(x, y), vision).rgb());
        }
        QImage same = picture;
        showAsSeen(same, Vision::Full);
        QCOMPARE(same, picture);
    }

    void aPaletteThatPartsElsewhereKeepsItsStepsOnBothSides()
    {
        const Palette &crossing = *paletteNamed(QStringLiteral("crossing"));
        QVERIFY(divergingColours(crossing, 2, true, 2) == classColours(crossing, 5));
        const std::vector<QColor> uneven = divergingColours(crossing, 1, true, 3), seven = classColours(crossing, 7);
        QVERIFY(uneven == (std::vector<QColor>{seven[2], seven[3], seven[4], seven[5], seven[6]}));
        QVERIFY(divergingColours(crossing, 0, false, 2)
                == (std::vector<QColor>{classColours(crossing, 4)[2], classColours(crossing, 4)[3]}));
    }

    void classesNeverPassForTheSea()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()})
            for (const Palette &palette : palettes())
                for (const QColor &colour : classColours(palette, 5))
                    QVERIFY2(difference(colour, theme.sea) >= 8, qPrintable(palette.id));
    }

    void anUnknownPaletteIsNothing()
    {
        QVERIFY(!paletteNamed(QStringLiteral("rainbow")));
        QVERIFY(paletteNamed(QStringLiteral("Estuary")));
    }

    void textCanBeReadOnEveryGround()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            for (const QColor &ground : {theme.window, theme.panel, theme.alternate})
                for (const QColor &ink : {theme.ink, theme.secondInk, theme.thirdInk})
                    QVERIFY(contrastOf(ink, ground) >= 4.5);
            QVERIFY(contrastOf(theme.accentText, theme.accent) >= 4.5);
            for (int letter = 0; letter < 12; ++letter)
                QVERIFY2(contrastOf(theme.area(letter), theme.areaLetter()) >= 4.5,
                         qPrintable(QString::number(letter)));
        }
        // WCAG 2: black on white is 21:1.
        QVERIFY(std::abs(contrastOf(Qt::black, Qt::white) - 21) < 1e-3);
    }

    void theAreasColoursStayApartInEveryKindOfVision()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()})
            for (int i = 0; i < 12; ++i)
                for (int j = 0; j < i; ++j)
                    QVERIFY2(leastDifference(theme.area(i), theme.area(j)) >= 17,
                             qPrintable(QStringLiteral("%1 %2").arg(i).arg(j)));
        for (const auto &[i, j] : {std::pair{0, 1}, {0, 2}, {1, 2}})
            QVERIFY(leastDifference(Theme::light().area(i), Theme::light().area(j)) >= 24.8);
    }
};

QTEST_APPLESS_MAIN(TestPalette)
#include "test_palette.moc"
