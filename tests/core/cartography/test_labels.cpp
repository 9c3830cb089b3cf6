#include "core/atlas/area_names.h"
#include "core/cartography/label_room.h"
#include "core/cartography/labels.h"
#include "core/cartography/map_places.h"
#include "core/cartography/scene.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace placelens;

class TestLabels : public QObject
{
    Q_OBJECT

    static Area area(const QString &name) { return *areaNamed(builtInFigures()->atlas(), name); }

    static Scene scene(const MapDescription &description, const Camera &camera, const Theme &theme = Theme::light())
    {
        Scene made;
        made.theme = theme;
        made.content = *makeMapContent(builtInFigures(), description, theme);
        made.camera = camera;
        return made;
    }

    static std::vector<PlacedLabel> labels(const Scene &scene)
    {
        return placeLabels(scene, LabelRoom(*scene.content, scene.camera));
    }

    static QRectF dotOf(const PlacedLabel &label)
    {
        return label.dot ? QRectF(*label.dot - QPointF(2.6, 2.6), QSizeF(5.2, 5.2)) : QRectF();
    }

    static bool overlap(const PlacedLabel &a, const PlacedLabel &b)
    {
        return a.box.intersects(b.box) || dotOf(a).intersects(b.box) || a.box.intersects(dotOf(b))
               || dotOf(a).intersects(dotOf(b));
    }

    static const PlacedLabel *named(const std::vector<PlacedLabel> &labels, const QString &name)
    {
        const auto found =
            std::find_if(labels.begin(), labels.end(), [&](const PlacedLabel &label) { return label.name() == name; });
        return found == labels.end() ? nullptr : &*found;
    }

    static MapDescription withPlaces()
    {
        MapDescription description = firstMap();
        description.showsPlaces = true;
        return description;
    }

    // Of the points in a label's box: how many lie in its area, and how many in other districts of England.
    static std::pair<double, double> sharesUnder(const Scene &scene, const PlacedLabel &label)
    {
        constexpr int across = 13, down = 5;
        int inside = 0, other = 0;
        for (int row = 0; row < down; ++row)
            for (int column = 0; column < across; ++column) {
                const PixelPoint at{label.box.left() + label.box.width() * (column + 0.5) / across,
                                    label.box.top() + label.box.height() * (row + 0.5) / down};
                const PartIndex part = scene.content->coverage->partAt(scene.camera.toGrid(at));
                const bool isEnglish = part < scene.content->classOfDistrict.size();
                inside += isEnglish && label.area->districts.contains(static_cast<int>(part));
                other += isEnglish && !label.area->districts.contains(static_cast<int>(part));
            }
        return {inside / double(across * down), other / double(across * down)};
    }

    static void addCameras()
    {
        QTest::addColumn<Scene>("map");
        QTest::newRow("England") << scene(firstMap(), {{340000, 340000}, 850, 776, 780});
        QTest::newRow("small") << scene(firstMap(), {{340000, 340000}, 2300, 400, 300});
        QTest::newRow("Midlands") << scene(firstMap(), {{440000, 300000}, 400, 1440, 900});
        QTest::newRow("districts") << scene(withPlaces(), {{440000, 300000}, 200, 1440, 900});
        QTest::newRow("London") << scene(withPlaces(), {{530000, 180000}, 40, 1000, 700});
        MapDescription hexagons = firstMap();
        hexagons.layout = MapLayout::Hexagons;
        Scene cells = scene(hexagons, {{0, 0}, 300, 900, 700});
        cells.camera.centre = labelOf(*cells.content, area(QStringLiteral("E08000025")));
        QTest::newRow("hexagons") << cells;
        MapDescription byLep = firstMap();
        byLep.overlays.clear();
        byLep.indicator = QStringLiteral("employment_rate");
        byLep.geography = QStringLiteral("lep2017");
        QTest::newRow("shaded") << scene(byLep, {{340000, 340000}, 850, 776, 780});
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<Scene>("map");
        QTest::newRow("labels-light") << scene(withPlaces(), {{540000, 200000}, 150, 400, 300});
        Scene fine = scene(firstMap(), {{460000, 290000}, 700, 200, 150}, Theme::dark());
        fine.pixelRatio = 2;
        fine.selection = {{area(QStringLiteral("lep2017:Leicester and Leicestershire")), 0}};
        QTest::newRow("labels-dark-double") << fine;
    }
    void drawsAsRecorded()
    {
        QFETCH(Scene, map);
        QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(map.pixelRatio);
        picture.fill(map.theme.otherLand);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLabels(painter, map.theme, labels(map));
        painter.end();
        const QString why = test::goldenMismatch(picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void noneStandsOnAnother_data() { addCameras(); }
    void noneStandsOnAnother()
    {
        QFETCH(Scene, map);
        map.selection = {{area(QStringLiteral("lep2017:Greater Birmingham and Solihull")), 0},
                         {area(QStringLiteral("cauth2017:Greater Manchester")), 1}};
        const auto placed = labels(map);
        QVERIFY(placed.size() > 9);
        const QRectF picture(0, 0, map.camera.width, map.camera.height);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            QVERIFY2(picture.contains(placed[i].box | dotOf(placed[i])), qPrintable(placed[i].name()));
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY2(!overlap(placed[i], placed[k]),
                         qPrintable(QStringList({placed[i].name(), placed[k].name()}).join(u'/')));
            for (const SelectedArea &selected : map.selection) {
                const PixelPoint badge = map.camera.toPixel(labelOf(*map.content, selected.area));
                QVERIFY2(!placed[i].box.intersects(QRectF(badge.x - 9, badge.y - 9, 18, 18)),
                         qPrintable(placed[i].name()));
            }
        }
    }

    void eachIsInItsAreaOrOffEngland_data() { addCameras(); }
    void eachIsInItsAreaOrOffEngland()
    {
        QFETCH(Scene, map);
        int inside = 0, all = 0;
        for (const PlacedLabel &label : labels(map)) {
            if (label.place)
                continue;
            ++all;
            const auto [itsOwn, other] = sharesUnder(map, label);
            inside += itsOwn > 0.5;
            // A combined authority's needs 0.56, sea counting half; cells of 4 pixels are not exact.
            QVERIFY2(
                itsOwn > 0.4 || other < 0.12,
                qPrintable(
                    QStringLiteral("%1: %2 inside, %3 elsewhere in England").arg(label.name()).arg(itsOwn).arg(other)));
        }
        QVERIFY(inside > 0.5 * all);
    }

    void theMidlandsEngineIsNamedBesideItself()
    {
        const Scene map = scene(firstMap(), {{340000, 340000}, 850, 776, 780});
        const auto placed = labels(map);
        const PlacedLabel *engine = named(placed, QStringLiteral("Midlands Engine"));
        QVERIFY(engine);
        QCOMPARE(engine->lines[0].text, QStringLiteral("MIDLANDS"));
        const auto [inside, other] = sharesUnder(map, *engine);
        QCOMPARE(inside + other, 0.0);
    }

    // By hand: nine combined authorities in 2017; on this map all but the smallest bodies find a place.
    void combinedAuthoritiesComeBeforeLeps()
    {
        const auto placed = labels(scene(firstMap(), {{340000, 340000}, 850, 776, 780}));
        for (const char *name :
             {"North East", "Tees Valley", "West Yorkshire", "Greater Manchester", "Liverpool City Region",
              "Sheffield City Region", "West Midlands", "Cambridgeshire and Peterborough", "West of England"}) {
            const QString wanted = QString::fromLatin1(name);
            QCOMPARE(std::count_if(placed.begin(), placed.end(),
                                   [&](const PlacedLabel &label) { return label.name() == wanted; }),
                     1);
        }
        QVERIFY(placed.size() > 25);
    }

    void shadedAreasAreNamedWhereNoOverlayNamesThem()
    {
        MapDescription description = firstMap();
        description.overlays.clear();
        description.indicator = QStringLiteral("employment_rate");
        const Camera england{{340000, 340000}, 850, 776, 780};
        QVERIFY(labels(scene(description, england)).empty()); // districts, too small for their names
        description.geography = QStringLiteral("region");
        QVERIFY(named(labels(scene(description, england)), QStringLiteral("South West")));
        description.showsLabels = false;
        QVERIFY(labels(scene(description, england)).empty());
    }

    void aTownAndItsDistrictAreNamedOnce()
    {
        const auto placed = labels(scene(withPlaces(), {{440000, 300000}, 120, 1440, 900}));
        QVERIFY(named(placed, QStringLiteral("Coventry")));
        for (const PlacedLabel &one : placed)
            for (const PlacedLabel &other : placed)
                if (&one != &other && one.name() == other.name())
                    QVERIFY2(QLineF(one.box.center(), other.box.center()).length() > 150, qPrintable(one.name()));
    }

    // Deep inside an area that is far larger than the window its name is in sight nevertheless.
    void anAreaLargerThanTheWindowIsNamedInIt()
    {
        MapDescription description = firstMap();
        description.overlays.erase(description.overlays.begin() + 1, description.overlays.end());
        description.showsDistricts = false;
        for (const GridPoint centre :
             {GridPoint{440000, 300000}, {460000, 340000}, {350000, 300000}, {470000, 310000}}) {
            const auto placed = labels(scene(description, {centre, 30, 900, 700}));
            QVERIFY(named(placed, QStringLiteral("Midlands Engine")));
        }
    }

    void furnitureHidesANameAndMovesNone()
    {
        const Scene map = scene(firstMap(), {{340000, 340000}, 850, 776, 780});
        LabelRoom room(*map.content, map.camera);
        const auto all = placeLabels(map, room);
        room.take(all[3].box);
        const auto left = placeLabels(map, room);
        QCOMPARE(left.size(), all.size() - 1);
        for (const PlacedLabel &label : left)
            QVERIFY(std::any_of(all.begin(), all.end(), [&](const PlacedLabel &before) {
                return before.area == label.area && before.box == label.box;
            }));
    }

    void placesAreTheSameAtEveryPixelRatio()
    {
        Scene map = scene(firstMap(), {{440000, 300000}, 400, 900, 700});
        const auto once = labels(map);
        map.pixelRatio = 2;
        const auto twice = labels(map);
        QCOMPARE(twice.size(), once.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            QCOMPARE(twice[i].area, once[i].area);
            QVERIFY(QLineF(twice[i].box.topLeft(), once[i].box.topLeft()).length() < 1);
        }
    }

    void namesKeepTheirPlacesWhileTheMapIsPanned_data()
    {
        QTest::addColumn<MapDescription>("description");
        QTest::addColumn<double>("metresPerPixel");
        for (const double metres : {850.0, 520.0, 260.0, 90.0})
            QTest::addRow("%.0f metres a pixel", metres) << firstMap() << metres;
        QTest::newRow("places, 150 metres a pixel") << withPlaces() << 150.0;
    }
    // 200 steps of odd and broken numbers of pixels: what is in sight, away from the edge, before and after a step is at
    // the same place on the ground, and nothing comes or goes there.
    void namesKeepTheirPlacesWhileTheMapIsPanned()
    {
        QFETCH(MapDescription, description);
        QFETCH(double, metresPerPixel);
        Scene map = scene(description, {{470000, 330000}, metresPerPixel, 776, 620});
        const auto groundOf = [&](const PlacedLabel &label) {
            return QPointF(map.camera.centre.east / metresPerPixel - map.camera.width / 2.0 + label.box.left(),
                           -map.camera.centre.north / metresPerPixel - map.camera.height / 2.0 + label.box.top());
        };
        const auto isSame = [](const std::pair<QString, QPointF> &a, const std::pair<QString, QPointF> &b) {
            return a.first == b.first && std::abs(a.second.x() - b.second.x()) <= 1
                   && std::abs(a.second.y() - b.second.y()) <= 1;
        };
        std::vector<std::pair<QString, QPointF>> before;
        QRectF beforeSight;
        int seen = 0, changed = 0;
        QStringList which;
        for (int step = 0; step < 200; ++step) {
            map.camera = map.camera.panned(step < 120 ? 7.3 : -5, step % 60 < 30 ? -11 : 9.7);
            const QPointF corner(map.camera.centre.east / metresPerPixel - map.camera.width / 2.0,
                                 -map.camera.centre.north / metresPerPixel - map.camera.height / 2.0);
            const QRectF sight(corner, QSizeF(map.camera.width, map.camera.height));
            std::vector<std::pair<QString, QPointF>> now;
            for (const PlacedLabel &label : labels(map))
                now.emplace_back(label.name(), groundOf(label));
            // Words reach 112 pixels to the right of their corner and 40 down.
            const QRectF both = (sight & beforeSight).adjusted(6, 6, -130, -46);
            const auto count = [&](const auto &some, const auto &others) {
                for (const auto &label : some) {
                    if (!both.contains(label.second))
                        continue;
                    ++seen;
                    const bool isThere = std::any_of(others.begin(), others.end(),
                                                     [&](const auto &other) { return isSame(label, other); });
                    changed += !isThere;
                    if (!isThere)
                        which += QStringLiteral("step %1: %2").arg(step).arg(label.first);
                }
            };
            if (step > 0) {
                count(now, before);
                count(before, now);
            }
            before = std::move(now);
            beforeSight = sight;
        }
        QVERIFY(seen > 500);
        QVERIFY2(changed <= seen / 500,
                 qPrintable(QStringLiteral("%1 of %2: ").arg(changed).arg(seen) + which.join(u'\n')));
    }

    void everyCameraHasItsNames()
    {
        Scene map = scene(firstMap(), {});
        for (const Camera &camera : {Camera{{530000, 180000}, 2, 400, 300}, Camera{{-2e6, 3e6}, 850, 400, 300},
                                     Camera{{400000, 300000}, 4000, 400, 300}, Camera{{400000, 300000}, 850, 1, 1},
                                     Camera{{400000, 300000}, 850, 0, 0}}) {
            map.camera = camera;
            for (const PlacedLabel &label : labels(map))
                QVERIFY(QRectF(0, 0, camera.width, camera.height).contains(label.box));
        }
    }
};

QTEST_MAIN(TestLabels)
#include "test_labels.moc"
