#include "core/atlas/area_names.h"
#include "core/cartography/scene.h"

#include "core/geometry/area_picture.h"
#include "core/geometry/coverage_builder.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestScene : public QObject
{
    Q_OBJECT

    Area area(const QString &name)
    {
        const auto found = areaNamed(builtInFigures()->atlas(), name);
        if (!found)
            qWarning("%s", qPrintable(found.error().what));
        return found ? *found : Area();
    }

    Scene scene(const MapDescription &description, const Theme &theme = Theme::light())
    {
        Scene made;
        made.theme = theme;
        made.content = *makeMapContent(builtInFigures(), description, theme);
        made.camera = Camera::fitting(area(QStringLiteral("E92000001")).box, 400, 300, 12);
        return made;
    }

    // Nothing but the fills.
    MapDescription plain()
    {
        MapDescription description = firstMap();
        description.overlays.clear();
        description.showsDistricts = false;
        description.showsLabels = false;
        return description;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<Scene>("picture");
        const Camera midlands{{440000, 300000}, 620, 400, 300};
        const auto at = [](Scene made, const Camera &camera, double ratio) {
            made.camera = camera.resized(static_cast<int>(400 / ratio), static_cast<int>(300 / ratio));
            made.camera.metresPerPixel *= ratio;
            made.pixelRatio = ratio;
            return made;
        };
        QTest::newRow("england-light") << scene(firstMap());
        QTest::newRow("england-dark") << scene(firstMap(), Theme::dark());
        Scene bare = scene(firstMap());
        bare.hasFurniture = false;
        QTest::newRow("midlands-light") << at(bare, midlands, 1);
        Scene fine = scene(firstMap(), Theme::dark());
        fine.hasFurniture = false;
        QTest::newRow("midlands-dark-double") << at(fine, Camera{{440000, 300000}, 420, 400, 300}, 2);

        Scene selected = bare;
        selected.selection = {{area(QStringLiteral("lep2017:Greater Birmingham and Solihull")), 0},
                              {area(QStringLiteral("cauth2017:Greater Manchester")), 1},
                              {area(QStringLiteral("lep2017:Greater Lincolnshire")), 2}};
        QTest::newRow("selection-light") << at(selected, {{460000, 350000}, 800, 400, 300}, 1);

        // Borders that run together lie side by side, each inside its area.
        Scene together = fine;
        together.selection = {{area(QStringLiteral("lep2017:Black Country")), 0},
                              {area(QStringLiteral("lep2017:Coventry and Warwickshire")), 1},
                              {area(QStringLiteral("cauth2017:West Midlands")), 2}};
        QTest::newRow("selection-together-dark-double") << at(together, Camera{{410000, 285000}, 190, 400, 300}, 2);

        MapDescription byLep = firstMap();
        byLep.indicator = QStringLiteral("employment_rate");
        byLep.geography = QStringLiteral("lep2017");
        byLep.overlays.clear();
        Scene shared = scene(byLep);
        shared.hasFurniture = false;
        QTest::newRow("districts-in-two-leps") << at(shared, midlands, 1);

        MapDescription background = plain();
        background.showsPlaces = background.showsMotorways = background.showsDistricts = background.showsLabels = true;
        QTest::newRow("background-dark") << at(scene(background, Theme::dark()), {{525000, 180000}, 170, 400, 300}, 1);
    }
    void drawsAsRecorded()
    {
        QFETCH(Scene, picture);
        const auto frame = drawFrame(picture);
        QVERIFY(frame);
        QCOMPARE(frame->picture.size(), QSize(400, 300));
        const QString why = test::goldenMismatch(frame->picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    // Somebody's own areas lie over the districts and under the borders; what is under a place is asked of them.
    void ownAreasAreShadedOverTheDistricts()
    {
        const auto square = [](double west, double south) {
            return GridPolygon{
                {{west, south}, {west + 60000, south}, {west + 60000, south + 60000}, {west, south + 60000}}, {}};
        };
        const std::vector<PartShape> shapes{{0, {square(400000, 240000)}}, {1, {square(460000, 240000)}}};
        auto coverage = std::make_shared<const Coverage>(buildCoverage(shapes, 2).coverage);
        ClassChoice classes;
        classes.count = 2;
        Scene picture = scene(plain());
        picture.hasFurniture = false;
        picture.camera = {{460000, 270000}, 500, 400, 300};
        picture.layer = makeShadedLayer(QStringLiteral("squares"), coverage, {1, 2}, {}, classes, Theme::light());
        QCOMPARE(picture.layer->legend.classes.size(), 2);
        const auto frame = drawFrame(picture);
        QVERIFY(frame && frame->layerAreas);
        QCOMPARE(frame->layerAreas->at(110, 150), PartIndex(0));
        QCOMPARE(frame->layerAreas->at(290, 150), PartIndex(1));
        QCOMPARE(frame->layerAreas->at(200, 20), noPart);
        QCOMPARE(QColor(frame->picture.pixel(110, 150)), picture.layer->legend.classes[0].colour);
        QCOMPARE(QColor(frame->picture.pixel(290, 150)), picture.layer->legend.classes[1].colour);
        picture.layer = makeShadedLayer(QStringLiteral("nothing"), std::make_shared<const Coverage>(), {}, {}, classes,
                                        Theme::light());
        QVERIFY(drawFrame(picture));
    }

    void aPictureHasThePixelsOfItsRatio()
    {
        for (const double ratio : {1.0, 1.5, 2.0}) {
            Scene picture = scene(plain());
            picture.pixelRatio = ratio;
            const auto frame = drawFrame(picture);
            QVERIFY(frame);
            QCOMPARE(frame->picture.size(), QSize(static_cast<int>(400 * ratio), static_cast<int>(300 * ratio)));
            QCOMPARE(frame->picture.devicePixelRatioF(), ratio);
            QCOMPARE(frame->picture.format(), QImage::Format_ARGB32_Premultiplied);
            QCOMPARE(frame->camera, picture.camera);
        }
    }

    // 575 × 1.5 is half a pixel short of 863: the last column once showed what had been in memory before.
    void aBrokenPixelRatioLeavesNoPixelUnpainted()
    {
        Scene made = scene(plain());
        made.pixelRatio = 1.5;
        made.camera = Camera::fitting(area(QStringLiteral("E92000001")).box, 575, 301, 12);
        made.hasFurniture = false;
        const auto frame = drawFrame(made);
        QVERIFY(frame);
        const QImage &picture = frame->picture;
        QCOMPARE(picture.size(), QSize(863, 452));
        QCOMPARE(picture.pixelColor(0, 10), made.theme.sea);
        for (int y = 0; y < picture.height(); ++y) // the sea east of England and of all other land
            QCOMPARE(picture.pixelColor(862, y), made.theme.sea);
        for (int x = 700; x < picture.width(); ++x)
            QCOMPARE(picture.pixelColor(x, 451), made.theme.sea);
    }

    void theWholePictureIsItsTilesStitched()
    {
        MapDescription description = firstMap();
        description.showsLabels = false;
        Scene whole = scene(description);
        whole.hasFurniture = false;
        whole.selection = {{area(QStringLiteral("lep2017:Greater Birmingham and Solihull")), 0}};
        whole.camera = {{440000, 310000}, 700, 400, 300};
        QImage stitched(400, 300, QImage::Format_ARGB32_Premultiplied);
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 2; ++column) {
                Scene tile = whole;
                tile.camera = whole.camera.resized(200, 150).panned(100 - 200 * column, 75 - 150 * row);
                QPainter(&stitched).drawImage(200 * column, 150 * row, drawFrame(tile)->picture);
            }
        QImage difference;
        QCOMPARE(test::differingPixels(drawFrame(whole)->picture, stitched, difference, 0), 0);
    }

    // All of England in one class: inland every pixel is of that colour and no other.
    void neighboursLeaveNoSeam()
    {
        MapDescription description = plain();
        description.indicator = QStringLiteral("population");
        description.period = QStringLiteral("2017");
        description.classes.count = 1;
        description.portrayal = Portrayal::Shaded;
        Scene picture = scene(description);
        QCOMPARE(picture.content->legend.noDataCount, 0);
        picture.hasFurniture = false;
        picture.camera = {{430000, 270000}, 300, 400, 300}; // inland: no coast, no tidal river
        const QImage drawn = drawFrame(picture)->picture;
        const QRgb colour = picture.content->legend.classes[0].colour.rgb();
        for (int y = 0; y < 300; ++y)
            for (int x = 0; x < 400; ++x)
                QVERIFY2(test::pixelDistance(drawn.pixel(x, y), colour) <= test::goldenTolerance,
                         qPrintable(QStringLiteral("%1 %2: %3").arg(x).arg(y).arg(drawn.pixel(x, y), 0, 16)));
    }

    void aDistrictHasTheColourOfItsClass()
    {
        const Scene picture = [this] {
            Scene made = scene(plain());
            made.hasFurniture = false;
            made.camera = Camera{{430000, 290000}, 900, 400, 300};
            return made;
        }();
        const QImage drawn = drawFrame(picture)->picture;
        int looked = 0;
        for (int district = 0; district < builtInFigures()->atlas().englishDistricts(); ++district) {
            const Area &itself = builtInFigures()->atlas().areas()[static_cast<std::size_t>(
                builtInFigures()->atlas().districtArea(district))];
            const PixelPoint at = picture.camera.toPixel(itself.label);
            if (itself.squareKilometres < 400 || at.x < 5 || at.y < 5 || at.x > 395 || at.y > 295)
                continue;
            ++looked;
            const auto itsClass = picture.content->classOfDistrict[static_cast<std::size_t>(district)];
            const QColor colour = itsClass ? picture.content->legend.classes[static_cast<std::size_t>(*itsClass)].colour
                                           : picture.theme.noData;
            QCOMPARE(QColor(drawn.pixel(static_cast<int>(at.x), static_cast<int>(at.y))), colour);
        }
        QVERIFY(looked > 50);
    }

    void whatIsUnderThePointerIsTheDistrictDrawnThere()
    {
        const Scene picture = scene(firstMap());
        const Area birmingham = area(QStringLiteral("E08000025"));
        QCOMPARE(districtAt(picture, picture.camera.toPixel(birmingham.label)), birmingham.districts.members().front());
        // Cardiff, Edinburgh, and the sea off Norfolk.
        for (const GridPoint place : {GridPoint{318000, 176500}, {325500, 673500}, {690000, 340000}})
            QVERIFY(!districtAt(picture, picture.camera.toPixel(place)));
    }

    void aStoppedPictureIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!drawFrame(scene(firstMap()), stop.get_token()));
    }

    void everyCameraGivesAPicture()
    {
        Scene picture = scene(firstMap());
        picture.selection = {{area(QStringLiteral("panregional:PL000001")), 0}};
        for (const Camera &camera : {Camera{{530000, 180000}, 2, 400, 300}, Camera{{-2e6, 3e6}, 850, 400, 300},
                                     Camera{{400000, 300000}, 4000, 400, 300}, Camera{{400000, 300000}, 850, 1, 1},
                                     Camera{{400000, 300000}, 850, 0, 0}}) {
            picture.camera = camera;
            QVERIFY(drawFrame(picture));
        }
    }
};

QTEST_MAIN(TestScene)
#include "test_scene.moc"
