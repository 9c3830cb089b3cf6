#include "core/atlas/area_names.h"
#include "core/cartography/map_places.h"
#include "core/cartography/scene.h"
#include "core/cartography/symbols.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace placelens;

class TestSymbols : public QObject
{
    Q_OBJECT

    static std::shared_ptr<MapContent> content(const QString &indicator, const Theme &theme = Theme::light(),
                                               Portrayal portrayal = Portrayal::Automatic)
    {
        MapDescription description = firstMap();
        description.overlays.clear();
        description.indicator = indicator;
        description.period = indicator == QStringLiteral("population") ? QStringLiteral("2017") : QString();
        description.portrayal = portrayal;
        return std::make_shared<MapContent>(**makeMapContent(builtInFigures(), description, theme));
    }

    static const Camera england;

    // Circles are laid on the ground alone.
    static QImage painted(const std::shared_ptr<const MapContent> &content, const Camera &camera, const Theme &theme,
                          double ratio)
    {
        QImage picture(static_cast<int>(camera.width * ratio), static_cast<int>(camera.height * ratio),
                       QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        picture.fill(symbolGround(theme));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSymbols(painter, theme, symbolsOf(*content, camera));
        return picture;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("ratio");
        QTest::newRow("symbols-light") << false << 1.0;
        QTest::newRow("symbols-dark-double") << true << 2.0;
    }
    void drawsAsRecorded()
    {
        QFETCH(bool, isDark);
        QFETCH(double, ratio);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        auto shown = content(QStringLiteral("population"), theme);
        // One hollow circle and one dot, which a population has not.
        auto table = std::make_shared<FigureTable>(*shown->table);
        const Atlas &atlas = builtInFigures()->atlas();
        const std::vector<int> &areas = atlas.geographies()[static_cast<std::size_t>(shown->geography)].areas;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            const QString &code = atlas.areas()[static_cast<std::size_t>(areas[i])].code;
            if (code == QStringLiteral("E06000016")) // Leicester
                table->figures[i].value = -600000;
            if (code == QStringLiteral("E07000134")) // North West Leicestershire
                table->figures[i].value = 0;
        }
        shown->table = table;
        const Camera camera{
            {460000, 290000}, isDark ? 1000.0 : 700.0, static_cast<int>(400 / ratio), static_cast<int>(300 / ratio)};
        const QImage picture = painted(shown, camera, theme, ratio);
        const QString why = test::goldenMismatch(picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void countsAreSymbolsAndRatesAreShades()
    {
        QVERIFY(showsSymbols(*content(QStringLiteral("population"))));
        QVERIFY(!showsSymbols(*content(QStringLiteral("employment_rate"))));
        QVERIFY(!showsSymbols(*content(QStringLiteral("population"), Theme::light(), Portrayal::Shaded)));
        QVERIFY(showsSymbols(*content(QStringLiteral("employment_rate"), Theme::light(), Portrayal::Symbols)));
    }

    // By hand: four times the figure, four times the area, twice the radius; at every scale.
    void areasAreInProportionToFigures()
    {
        const auto shown = content(QStringLiteral("population"));
        const SymbolScale scale = symbolScale(*shown);
        for (const double metres : {2000.0, 850.0, 70.0}) {
            const Camera camera{{}, metres, 400, 300};
            QVERIFY(std::abs(scale.radius(400000, camera) / scale.radius(100000, camera) - 2) < 1e-12);
            QVERIFY(std::abs(scale.radius(-90000, camera) / scale.radius(10000, camera) - 3) < 1e-12);
            QCOMPARE(scale.radius(0, camera), 0.0);
        }
        for (const Symbol &symbol : symbolsOf(*shown, england))
            QVERIFY(std::abs(symbol.radius * symbol.radius / symbol.value - std::pow(scale.radius(1, england), 2))
                    < 1e-12);
    }

    // England had 55,619,430 residents in mid-2017 (Office for National Statistics) and has about 130,300 km² of land.
    void togetherTheyCoverAnEighthOfTheLand()
    {
        const auto shown = content(QStringLiteral("population"));
        const SymbolScale scale = symbolScale(*shown);
        const Camera fitting{{}, scale.metresPerPixel, 400, 300};
        const double share = std::numbers::pi * std::pow(scale.radius(55619430, fitting), 2) * scale.metresPerPixel
                             * scale.metresPerPixel / 1e6 / 130300;
        QVERIFY2(std::abs(share - 0.12) < 0.0005, qPrintable(QString::number(share)));
        QVERIFY(scale.metresPerPixel > 800 && scale.metresPerPixel < 900);
        // Twice as near: 2 to the power of 0.8 is 1.741.
        const Camera nearer{{}, scale.metresPerPixel / 2, 400, 300};
        QVERIFY(std::abs(scale.radius(1e6, nearer) / scale.radius(1e6, fitting) - 1.7411) < 1e-4);
    }

    void theLargestComeFirstAndEachIsInTheColourOfItsClass()
    {
        const auto shown = content(QStringLiteral("population"));
        const auto symbols = symbolsOf(*shown, england);
        QCOMPARE(symbols.size(), std::size_t(326));
        QVERIFY(std::is_sorted(symbols.begin(), symbols.end(),
                               [](const Symbol &a, const Symbol &b) { return a.radius > b.radius; }));
        const Area birmingham = *areaNamed(builtInFigures()->atlas(), QStringLiteral("E08000025"));
        QCOMPARE(symbols[0].value,
                 *figureOf(QStringLiteral("population"), QStringLiteral("E08000025"), QStringLiteral("2017")).value);
        const PixelPoint at = england.toPixel(labelOf(*shown, birmingham));
        QCOMPARE(symbols[0].centre, QPointF(at.x, at.y));
        QCOMPARE(symbols[0].colour, shown->legend.classes.back().colour);
        QCOMPARE(symbols.back().colour, shown->legend.classes.front().colour);
    }

    void whereThereIsNoFigureThereIsNoCircle()
    {
        const auto shown = content(QStringLiteral("social_mobility_score"), Theme::light(), Portrayal::Symbols);
        QCOMPARE(symbolsOf(*shown, england).size(), std::size_t(324)); // none for the City of London and Scilly
    }

    // By hand: of 1,137,000 residents at most the round values are 1,000,000, then a quarter at most, and again.
    void theKeyHasRoundValuesThatFit()
    {
        const SymbolKey key = symbolKey(*content(QStringLiteral("population")));
        QCOMPARE(key.values(england), (std::vector<double>{1000000, 200000, 50000}));
        QVERIFY(key.size(england).width() > 60 && key.size(england).height() < 60);
        const Camera near{{}, 20, 400, 300};
        for (const double value : key.values(near))
            QVERIFY(key.scale.radius(value, near) <= 30);
        QCOMPARE(key.values(near).size(), std::size_t(3));
    }

    void nothingToShowIsNoKey()
    {
        auto shown = content(QStringLiteral("population"));
        auto table = std::make_shared<FigureTable>(*shown->table);
        for (Figure &figure : table->figures)
            figure.value.reset();
        shown->table = table;
        QVERIFY(symbolsOf(*shown, england).empty());
        QVERIFY(symbolKey(*shown).values(england).empty());
        QVERIFY(symbolKey(*shown).size(england).isEmpty());
        for (Figure &figure : table->figures)
            figure.value = 0;
        QCOMPARE(symbolsOf(*shown, england).size(), std::size_t(326));
        QVERIFY(symbolKey(*shown).values(england).empty());
    }
};

const Camera TestSymbols::england{{340000, 340000}, 850, 776, 780};

QTEST_MAIN(TestSymbols)
#include "test_symbols.moc"
