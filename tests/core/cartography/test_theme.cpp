#include "core/cartography/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace placelens;

namespace {

/// Relative luminance and contrast as defined by WCAG 2.2.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    return (std::max(luminance(a), luminance(b)) + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

struct Named
{
    const char *name;
    QColor colour;
};

} // namespace

/// Text can be read in every theme: 4.5:1, with high contrast 7:1 (WCAG AA and AAA).
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsAsWcagDefinesIt()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.005); // the well-known grey that just fails
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << 0 << 4.5;
        QTest::newRow("dark") << 1 << 4.5;
        QTest::newRow("high contrast, black on white") << 2 << 7.0;
        QTest::newRow("high contrast, white on black") << 3 << 7.0;
    }
    void textCanBeRead()
    {
        QFETCH(int, which);
        QFETCH(double, least);
        const Theme &theme = *std::array{&Theme::light(), &Theme::dark(), &Theme::highContrastLight(),
                                         &Theme::highContrastDark()}[std::size_t(which)];
        const auto check = [least](const Named &text, const Named &ground) {
            const double found = contrast(text.colour, ground.colour);
            QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2: %3")
                                                    .arg(QLatin1String(text.name), QLatin1String(ground.name))
                                                    .arg(found)));
        };
        for (const Named &ground :
             {Named{"window", theme.window}, Named{"panel", theme.panel}, Named{"alternate", theme.alternate}})
            for (const Named &text : {Named{"ink", theme.ink}, Named{"second ink", theme.secondInk},
                                      Named{"third ink", theme.thirdInk}, Named{"accent", theme.accent}})
                check(text, ground);
        check({"ink", theme.ink}, {"selection", theme.selection});
        check({"accent text", theme.accentText}, {"accent", theme.accent});
        for (int area = 0; area < 12; ++area)
            check({"letter", theme.areaLetter()}, {"area", theme.area(area)});
        if (theme.isHighContrast)
            for (int area = 0; area < 12; ++area)
                check({"area", theme.area(area)}, {"panel", theme.panel});
    }

    void highContrastEdgesOfControlsAreStrong()
    {
        for (const Theme *theme : {&Theme::highContrastLight(), &Theme::highContrastDark()}) {
            QVERIFY(contrast(theme->controlEdge, theme->panel) >= 7);
            QVERIFY(contrast(theme->rule, theme->panel) >= 3);
            QVERIFY(contrast(theme->tick, theme->panel) >= 3);
        }
    }

    void themesDiffer()
    {
        QVERIFY(Theme::light() == Theme::light());
        QVERIFY(!(Theme::dark() == Theme::highContrastDark()));
        QVERIFY(!(Theme::light() == Theme::highContrastLight()));
    }
};

QTEST_APPLESS_MAIN(TestTheme)
#include "test_theme.moc"
