#include "core/cartography/hover_outline.h"
#include "core/cartography/map_places.h"
#include "core/cartography/scene.h"

#include "core/atlas/area_names.h"
#include "core/geometry/coverage_builder.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

constexpr Camera midlands{{433000, 300000}, 620, 300, 220};

Area area(const QString &name)
{
    return *areaNamed(builtInFigures()->atlas(), name);
}

/// Fills and nothing else.
MapDescription bare()
{
    MapDescription description = firstMap();
    description.overlays.clear();
    description.showsDistricts = description.showsLabels = false;
    return description;
}

/// One kind of border over quiet fills.
MapDescription bordered(std::initializer_list<Overlay> overlays)
{
    MapDescription description = bare();
    description.overlays = overlays;
    return description;
}

/// What one element of the map's style looks like: what is shown, where, and what is done to the scene besides.
struct Element
{
    QByteArray name;
    MapDescription description;
    Camera camera = midlands;
    std::function<void(Scene &)> prepare = [](Scene &) {};
    QString pointedAt = {}; ///< the area under the pointer
};

Overlay borders(const QString &geography, BorderStyle style, const QString &onlyArea = {})
{
    Overlay made;
    made.geography = geography;
    made.area = onlyArea;
    made.style = style;
    return made;
}

Overlay leps()
{
    return borders(u"lep2017"_s, BorderStyle::Lep);
}

Overlay combinedAuthorities()
{
    return borders(u"cauth2017"_s, BorderStyle::CombinedAuthority);
}

Overlay midlandsEngine()
{
    return borders(u"panregional"_s, BorderStyle::MidlandsEngine, u"PL000001"_s);
}

void select(Scene &scene)
{
    scene.selection = {{area(u"lep2017:Greater Birmingham and Solihull"_s), 0},
                       {area(u"lep2017:Black Country"_s), 1},
                       {area(u"lep2017:Leicester and Leicestershire"_s), 2}};
}

void layOwnAreas(Scene &scene)
{
    const auto square = [](double west, double south) {
        return GridPolygon{{{west, south}, {west + 60000, south}, {west + 60000, south + 60000}, {west, south + 60000}},
                           {}};
    };
    const std::vector<PartShape> shapes{{0, {square(370000, 270000)}}, {1, {square(430000, 270000)}}};
    ClassChoice classes;
    classes.count = 2;
    scene.layer = makeShadedLayer(u"squares"_s, std::make_shared<const Coverage>(buildCoverage(shapes, 2).coverage),
                                  {1, 2}, {}, classes, scene.theme);
}

std::vector<Element> elements()
{
    MapDescription districts = bare();
    districts.showsDistricts = true;
    MapDescription byLep = bare();
    byLep.indicator = u"employment_rate"_s;
    byLep.geography = u"lep2017"_s;
    MapDescription places = districts;
    places.showsPlaces = places.showsMotorways = places.showsLabels = true;
    MapDescription hatched = bordered({leps()});
    hatched.overlays.front().hatchesShared = true;
    MapDescription hexagons = bordered({leps(), combinedAuthorities()});
    hexagons.layout = MapLayout::Hexagons;
    hexagons.showsDistricts = true;
    const auto toHexagons = [](Scene &scene) {
        scene.camera.centre = labelOf(*scene.content, area(u"E08000025"_s)); // Birmingham
        scene.camera.metresPerPixel /= 1.5;
    };
    return {
        {"district-borders", districts},
        {"lep-borders", bordered({leps()})},
        {"combined-authority-borders", bordered({combinedAuthorities()})},
        {"midlands-engine", bordered({midlandsEngine()})},
        {"region-borders", bordered({borders(u"region"_s, BorderStyle::Region)})},
        {"plain-borders", bordered({borders(u"utla2019"_s, BorderStyle::Plain)})},
        {"borders-together", bordered({combinedAuthorities(), midlandsEngine(), leps()})},
        {"shared-hatch", hatched},
        {"shared-shades", byLep},
        {"selected", districts, midlands, select},
        {"hovered", districts, midlands, [](Scene &) {}, u"E07000194"_s},
        {"places-and-motorways", places, {{525000, 180000}, 170, 300, 220}},
        {"own-areas", bordered({leps()}), midlands, layOwnAreas},
        {"hexagons", hexagons, midlands, toHexagons},
    };
}

Scene sceneOf(const Element &element, const Theme &theme, int ratio)
{
    Scene scene;
    scene.theme = theme;
    scene.content = *makeMapContent(builtInFigures(), element.description, theme);
    scene.camera = element.camera;
    scene.hasFurniture = false;
    element.prepare(scene);
    // The same pixels: at twice the ratio half as much of the land, in lines as wide as they are to be seen.
    scene.pixelRatio = ratio;
    scene.camera = scene.camera.resized(scene.camera.width / ratio, scene.camera.height / ratio);
    return scene;
}

} // namespace

/// Each element of the map's style as it was last looked at: light and dark, on a plain and on a fine screen.
class TestStyleElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<Scene>("picture");
        QTest::addColumn<QString>("pointedAt");
        for (const Element &element : elements())
            for (const bool isDark : {false, true})
                for (const int ratio : {1, 2})
                    QTest::newRow(element.name + (isDark ? "-dark" : "-light") + (ratio == 2 ? "-double" : ""))
                        << sceneOf(element, isDark ? Theme::dark() : Theme::light(), ratio) << element.pointedAt;
    }
    void drawsAsRecorded()
    {
        QFETCH(Scene, picture);
        QFETCH(QString, pointedAt);
        auto frame = drawFrame(picture);
        QVERIFY(frame);
        if (!pointedAt.isEmpty()) {
            const HoverOutline outline =
                drawHoverOutline(*picture.content, area(pointedAt), picture.camera, picture.pixelRatio, picture.theme);
            QPainter(&frame->picture).drawImage(outline.at, outline.picture);
        }
        QCOMPARE(frame->picture.size(), QSize(300, 220));
        const QString why =
            test::goldenMismatch(frame->picture, u"elements/"_s + QLatin1String(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
};

QTEST_MAIN(TestStyleElements)
#include "test_style_elements.moc"
