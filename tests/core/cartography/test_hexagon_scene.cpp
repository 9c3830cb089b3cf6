#include "core/atlas/area_names.h"
#include "core/atlas/atlas_tables.h"
#include "core/atlas/hexagon_map.h"
#include "core/cartography/map_places.h"
#include "core/cartography/scene.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// The map of hexagons: the same figures, colours and borders on other shapes.
class TestHexagonScene : public QObject
{
    Q_OBJECT

    std::shared_ptr<const MapContent> content(MapDescription description, MapLayout layout,
                                              const Theme &theme = Theme::light())
    {
        description.layout = layout;
        const auto made = makeMapContent(builtInFigures(), description, theme);
        if (!made)
            qFatal("%s", qPrintable(made.error().what));
        return *made;
    }

    Area area(const QString &name)
    {
        const auto found = areaNamed(builtInFigures()->atlas(), name);
        if (!found)
            qFatal("%s", qPrintable(found.error().what));
        return *found;
    }

    Scene scene(const MapDescription &description, const Theme &theme = Theme::light())
    {
        Scene made;
        made.content = content(description, MapLayout::Hexagons, theme);
        made.theme = theme;
        made.camera = Camera::fitting(boxOf(*made.content, area(QStringLiteral("E92000001"))), 400, 300, 10);
        made.hasFurniture = false;
        return made;
    }

    // Borders, hatches and the Midlands Engine's band, but no words.
    static MapDescription wordless()
    {
        MapDescription description = firstMap();
        description.showsLabels = false;
        return description;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<Scene>("picture");
        QTest::newRow("hexagons-light") << scene(wordless());
        Scene midlands = scene(wordless(), Theme::dark());
        midlands.camera.metresPerPixel /= 2;
        QTest::newRow("hexagons-dark") << midlands;
    }
    void drawsAsRecorded()
    {
        QFETCH(Scene, picture);
        const auto frame = drawFrame(picture);
        QVERIFY(frame);
        const QString why = test::goldenMismatch(frame->picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void figuresAndClassesAreThoseOfTheMapWithBorders()
    {
        const auto hexagons = content(firstMap(), MapLayout::Hexagons);
        const auto borders = content(firstMap(), MapLayout::Geographic);
        QCOMPARE(hexagons->classOfDistrict, borders->classOfDistrict);
        QCOMPARE(hexagons->areaOfDistrict, borders->areaOfDistrict);
        QCOMPARE(hexagons->legend.noDataCount, borders->legend.noDataCount);
        QVERIFY(hexagons->coverage != borders->coverage);
    }

    void aHexagonHasTheColourOfItsDistrictsClassAndIsPicked()
    {
        MapDescription bare = wordless();
        bare.overlays.clear();
        const Scene picture = scene(bare);
        const QImage drawn = drawFrame(picture)->picture;
        for (int district = 0; district < builtInFigures()->atlas().englishDistricts(); ++district) {
            const Area &itself = builtInFigures()->atlas().areas()[static_cast<std::size_t>(
                builtInFigures()->atlas().districtArea(district))];
            const PixelPoint at = picture.camera.toPixel(labelOf(*picture.content, itself));
            QCOMPARE(districtAt(picture, at), std::optional(district));
            const auto itsClass = picture.content->classOfDistrict[static_cast<std::size_t>(district)];
            const QColor colour = itsClass ? picture.content->legend.classes[static_cast<std::size_t>(*itsClass)].colour
                                           : picture.theme.noData;
            QCOMPARE(QColor(drawn.pixel(static_cast<int>(at.x), static_cast<int>(at.y))), colour);
        }
    }

    void thereIsNoLandRoadOrTownBesideHexagons()
    {
        MapDescription all = firstMap();
        all.showsContext = all.showsMotorways = all.showsPlaces = true;
        QVERIFY(!content(all, MapLayout::Geographic)->lines->background.empty());
        const auto hexagons = content(all, MapLayout::Hexagons);
        QVERIFY(hexagons->lines->background.empty());
        QVERIFY(!hexagons->description.showsMotorways && !hexagons->description.showsPlaces);
        QVERIFY(hexagons->description.showsContext);
    }

    void labelsAndBoxesAreWhereTheMapShowsTheArea()
    {
        const Area london = area(QStringLiteral("region:London"));
        const auto borders = content(firstMap(), MapLayout::Geographic);
        QCOMPARE(labelOf(*borders, london), london.label);
        QCOMPARE(boxOf(*borders, london), london.box);
        const auto hexagons = content(firstMap(), MapLayout::Hexagons);
        const PartIndex there = hexagons->coverage->partAt(labelOf(*hexagons, london));
        QVERIFY(london.districts.contains(static_cast<int>(there)));
        // London's 33 districts are a tenth of England's hexagons, and not a hundredth as on the ground.
        QVERIFY(boxOf(*hexagons, london).width() > 2 * london.box.width());
    }

    void anAtlasWithoutHexagonsSaysSo()
    {
        auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY(tables);
        tables->districts.front().hexagon.reset();
        const auto atlas = Atlas::fromTables(*tables);
        QVERIFY(atlas);
        MapDescription description = firstMap();
        description.layout = MapLayout::Hexagons;
        const auto made = makeMapContent(std::make_shared<const Figures>(*atlas), description, Theme::light());
        QVERIFY(!made);
        QCOMPARE(made.error().what,
                 QStringLiteral("This atlas has no hexagon map: not every district of England has a place on it. "
                                "Choose the borders as they are."));
    }
};

QTEST_MAIN(TestHexagonScene)
#include "test_hexagon_scene.moc"
