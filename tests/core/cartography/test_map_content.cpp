#include "core/atlas/area_names.h"
#include "core/cartography/palette.h"
#include "core/cartography/scene.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace placelens;

class TestMapContent : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Figures> m_figures;

    std::shared_ptr<const MapContent> content(const MapDescription &description)
    {
        const auto made = makeMapContent(m_figures, description, Theme::light());
        if (!made)
            qWarning("%s", qPrintable(made.error().what));
        return made ? *made : nullptr;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void initTestCase()
    {
        const auto atlas = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().what));
        m_figures = std::make_shared<const Figures>(*atlas);
    }

    // The Social Mobility Commission ranks 324 districts: all but City of London and Isles of Scilly. Five quantiles of
    // 324 ranks are exactly its hotspots (1 to 65) and coldspots (260 to 324).
    void theFirstMapShowsAllButTwoDistricts()
    {
        const auto map = content(firstMap());
        QVERIFY(map);
        QCOMPARE(map->table->withFigure, 324);
        QCOMPARE(map->legend.noDataCount, 2);
        QCOMPARE(map->legend.noDataNames.size(), 2);
        QVERIFY(map->legend.noDataNames.contains(QStringLiteral("City of London")));
        QVERIFY(map->legend.noDataNames.contains(QStringLiteral("Isles of Scilly")));
        std::vector<int> counts;
        for (const LegendClass &each : map->legend.classes)
            counts.push_back(each.count);
        QCOMPARE(counts, (std::vector<int>{65, 65, 64, 65, 65}));
        QCOMPARE(std::count(map->classOfDistrict.begin(), map->classOfDistrict.end(), std::nullopt), 2);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(std::count(map->classOfDistrict.begin(), map->classOfDistrict.end(), std::optional(i)),
                     counts[static_cast<std::size_t>(i)]);
    }

    // The bounds to one decimal, worked out with R's quantile(type = 7) from the Commission's file.
    void theLegendNamesTheBoundsOfTheClasses()
    {
        const auto map = content(firstMap());
        const std::array bounds{-89.4, -31.4, -12.3, 5.3, 28.2, 117.8};
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(std::abs(map->legend.classes[i].lower - bounds[i]) < 0.051);
            QVERIFY(std::abs(map->legend.classes[i].upper - bounds[i + 1]) < 0.051);
        }
        QCOMPARE(map->legend.classes[4].colour, QColor(0x0F5270));
        QVERIFY2(!map->legend.england, "a composite score has no figure for England");
    }

    void ownBreaksMakeTheClasses()
    {
        MapDescription description = firstMap();
        description.classes.breaks = {-50, 0, 50};
        description.classes.breaksIndicator = description.indicator;
        const auto map = content(description);
        QVERIFY(map);
        QCOMPARE(map->legend.classes.size(), std::size_t{4});
        std::vector<int> counts(4);
        for (const Figure &figure : map->table->figures)
            if (figure.value)
                ++counts[*figure.value <= -50 ? 0 : *figure.value <= 0 ? 1 : *figure.value <= 50 ? 2 : 3];
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(map->legend.classes[i].count, counts[i]);
        QCOMPARE(map->legend.classes[1].lower, -50.0);
        QCOMPARE(map->legend.classes[1].upper, 0.0);
        QVERIFY(std::abs(map->legend.classes[0].lower - -89.363) < 0.001); // West Somerset
        QVERIFY(std::abs(map->legend.classes[3].upper - 117.841) < 0.001); // Westminster
    }

    void breaksOfAnotherIndicatorMeanNothing()
    {
        MapDescription description = firstMap();
        description.classes.breaks = {-50, 0, 50};
        description.classes.breaksIndicator = QStringLiteral("employment_rate");
        QCOMPARE(content(description)->legend.classes.size(), std::size_t{5});
    }

    void classesWithoutFiguresAtTheEndsKeepTheirColours()
    {
        MapDescription description = firstMap();
        description.classes.breaks = {-200, -100, 0, 300};
        description.classes.breaksIndicator = description.indicator;
        const auto map = content(description);
        const std::vector<QColor> five = classColours(*paletteNamed(QStringLiteral("estuary")), 5);
        QCOMPARE(map->legend.classes.size(), std::size_t{2});
        QCOMPARE(map->legend.classes[0].colour, five[2]);
        QCOMPARE(map->legend.classes[1].colour, five[3]);
    }

    void aDivergingPalettePartsAtTheBenchmark()
    {
        MapDescription description = firstMap();
        description.indicator = QStringLiteral("employment_rate");
        description.classes.palette = QStringLiteral("crossing");
        description.classes.centre = Centre::BenchmarkBound;
        const auto map = content(description);
        QVERIFY(map && map->legend.england);
        const double england = *map->legend.england;
        QCOMPARE(map->legend.classes.size(), std::size_t{6}); // one of five is split
        int below = 0;
        for (const LegendClass &each : map->legend.classes) {
            QVERIFY(each.upper <= england || each.lower >= england);
            below += each.upper <= england ? 1 : 0;
        }
        const int side = std::max(below, 6 - below);
        const std::vector<QColor> even = classColours(*paletteNamed(QStringLiteral("crossing")), 2 * side);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(map->legend.classes[std::size_t(i)].colour, even[std::size_t(side - below + i)]);
        description.classes.centre = Centre::BenchmarkClass;
        const auto other = content(description);
        QCOMPARE(other->legend.classes.size(), std::size_t{5});
        int neutral = 0;
        for (const LegendClass &each : other->legend.classes)
            if (each.colour == QColor(0xFFFFBF)) {
                ++neutral;
                QVERIFY(each.lower < england && england <= each.upper);
            }
        QCOMPARE(neutral, 1);
    }

    void classesOfAllPeriodsAreTheSameInEach()
    {
        MapDescription description = firstMap();
        description.indicator = QStringLiteral("employment_rate");
        description.classes.isOverAllPeriods = true;
        const auto &indicator =
            m_figures->atlas().indicators()[std::size_t(m_figures->atlas().indicatorIndex(description.indicator))];
        QVERIFY(indicator.periods.size() > 1);
        std::vector<double> bounds;
        for (const Period &period : indicator.periods) {
            description.period = period.id;
            const auto map = content(description);
            QVERIFY(map);
            if (bounds.empty())
                bounds = map->classification.bounds;
            QCOMPARE(map->classification.bounds, bounds);
            int counted = 0;
            for (const LegendClass &each : map->legend.classes)
                counted += each.count;
            QCOMPARE(counted, map->table->withFigure);
        }
    }

    void reversedClassesSwapTheColoursAndNothingElse()
    {
        MapDescription description = firstMap();
        description.classes.isReversed = true;
        const auto map = content(description);
        QCOMPARE(map->legend.classes[0].colour, QColor(0x0F5270));
        QCOMPARE(map->legend.classes[0].count, 65);
    }

    // 33 districts are in two of the LEPs of 2017; no district is in none.
    void districtsInTwoLepsKeepBoth()
    {
        MapDescription description = firstMap();
        description.indicator = QStringLiteral("employment_rate");
        description.geography = QStringLiteral("lep2017");
        const auto map = content(description);
        QVERIFY(map);
        const auto isSet = [](int area) { return area >= 0; };
        QCOMPARE(std::count_if(map->areaOfDistrict.begin(), map->areaOfDistrict.end(), isSet), 326);
        QCOMPARE(std::count_if(map->otherAreaOfDistrict.begin(), map->otherAreaOfDistrict.end(), isSet), 33);
        for (std::size_t i = 0; i < map->areaOfDistrict.size(); ++i)
            if (isSet(map->otherAreaOfDistrict[i])) {
                QVERIFY(map->areaOfDistrict[i] != map->otherAreaOfDistrict[i]);
                for (const int area : {map->areaOfDistrict[i], map->otherAreaOfDistrict[i]})
                    QVERIFY(m_figures->atlas().areas()[static_cast<std::size_t>(area)].districts.contains(
                        static_cast<int>(i)));
            }
        QVERIFY(map->legend.england);
    }

    void districtsOutsideEveryShadedAreaHaveNone()
    {
        MapDescription description = firstMap();
        description.geography = QStringLiteral("cauth2017");
        const auto map = content(description);
        const auto birmingham = areaNamed(m_figures->atlas(), QStringLiteral("E08000025"));
        const auto norwich = areaNamed(m_figures->atlas(), QStringLiteral("E07000148"));
        QVERIFY(birmingham && norwich);
        QVERIFY(map->areaOfDistrict[static_cast<std::size_t>(birmingham->districts.members().front())] >= 0);
        QCOMPARE(map->areaOfDistrict[static_cast<std::size_t>(norwich->districts.members().front())], -1);
    }

    void whatIsUnknownIsSaid_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("geography");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("palette");
        const QString score = QStringLiteral("social_mobility_score"), districts = QStringLiteral("lad2017"), none;
        const QString estuary = QStringLiteral("estuary");
        QTest::newRow("indicator") << QStringLiteral("happiness") << districts << none << estuary;
        QTest::newRow("geography") << score << QStringLiteral("lep1066") << none << estuary;
        QTest::newRow("period") << score << districts << QStringLiteral("1066") << estuary;
        QTest::newRow("palette") << score << districts << none << QStringLiteral("rainbow");
    }
    void whatIsUnknownIsSaid()
    {
        QFETCH(QString, indicator);
        QFETCH(QString, geography);
        QFETCH(QString, period);
        QFETCH(QString, palette);
        MapDescription description = firstMap();
        description.indicator = indicator;
        description.geography = geography;
        description.period = period;
        description.classes.palette = palette;
        const auto made = makeMapContent(m_figures, description, Theme::light());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Unknown);
        QVERIFY(!made.error().choices.isEmpty());
    }

    void theFirstMapListsItsBordersTopmostFirst()
    {
        QStringList listed;
        for (const Overlay &overlay : firstMap().overlays)
            listed += overlay.geography + overlay.area + (overlay.hatchesShared ? QStringLiteral(" shared") : QString())
                      + (overlay.isVisible ? QString() : QStringLiteral(" hidden"));
        QCOMPARE(listed, (QStringList{QStringLiteral("panregionalPL000001"), QStringLiteral("cauth2017"),
                                      QStringLiteral("lep2017"), QStringLiteral("lep2017 shared"),
                                      QStringLiteral("region"), QStringLiteral("panregionalPL000004 hidden")}));
    }

    void bordersRunOverLandOnly()
    {
        const auto map = content(firstMap());
        const auto arcs = map->coverage->arcs();
        for (const OverlayLines &overlay : map->lines->overlays)
            for (const ArcChain &chain : overlay.landBorders)
                for (const ArcUse use : chain.uses)
                    QVERIFY(arcs[use.arc].left != noPart && arcs[use.arc].right != noPart);
        QVERIFY(map->lines->overlays.back().landBorders.empty());
    }

    void joinedLinesGoOnWhereTheLastArcEndedAndTakeEachArcOnce()
    {
        const auto map = content(firstMap());
        const ArcNodes &nodes = map->coverage->nodes();
        std::vector<int> used(map->coverage->arcs().size(), 0);
        std::size_t most = 0;
        for (const ArcChain &chain : map->lines->overlays[2].landBorders) {
            most = std::max(most, chain.uses.size());
            for (std::size_t i = 0; i < chain.uses.size(); ++i) {
                QCOMPARE(++used[chain.uses[i].arc], 1);
                if (i > 0)
                    QCOMPARE(nodes.from(chain.uses[i]), nodes.to(chain.uses[i - 1]));
            }
        }
        QVERIFY(most > 3);
    }
};

QTEST_MAIN(TestMapContent)
#include "test_map_content.moc"
