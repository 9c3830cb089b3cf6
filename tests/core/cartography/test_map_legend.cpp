#include "core/cartography/frame_painting.h"
#include "core/cartography/furniture.h"
#include "core/cartography/label_room.h"
#include "core/cartography/map_legend.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

/// All that painters of one frame share, for a picture that is thrown away.
struct Frames
{
    Scene scene;
    QImage picture;
    QPainter painter;
    AreaPicture areas;
    FrameGeometry geometry;
    FramePainting frame;

    explicit Frames(const Scene &made)
        : scene(made), picture(scene.camera.width, scene.camera.height, QImage::Format_ARGB32_Premultiplied),
          painter(&picture), areas(areasOf(scene)),
          geometry(*scene.content->coverage, scene.camera, 0.3), frame{scene,   *scene.content, geometry,
                                                                       painter, areas,          {}}
    {
        picture.fill(scene.theme.sea);
        painter.setRenderHint(QPainter::Antialiasing);
    }

    static AreaPicture areasOf(const Scene &scene)
    {
        const GridBox seen = scene.camera.visibleBox();
        return sweep(*scene.content->coverage,
                     {seen.west, seen.north, scene.camera.metresPerPixel, scene.camera.width, scene.camera.height});
    }

    MapLegend legend()
    {
        LabelRoom room(frame);
        return layMapLegend(frame, room, Furniture());
    }
};

} // namespace

class TestMapLegend : public QObject
{
    Q_OBJECT

    Scene scene(const QString &indicator, int width, int height)
    {
        MapDescription description = firstMap();
        description.indicator = indicator;
        Scene made;
        made.theme = Theme::light();
        made.content = *makeMapContent(builtInFigures(), description, made.theme);
        made.camera =
            Camera::fitting(areaNamed(builtInFigures()->atlas(), QStringLiteral("E92000001"))->box, width, height, 12);
        return made;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void classesOfAllPeriodsSaySo()
    {
        Scene of = scene(QStringLiteral("employment_rate"), 800, 600);
        const QStringList unit = Frames(of).legend().unit;
        MapDescription description = of.content->description;
        description.classes.isOverAllPeriods = true;
        of.content = *makeMapContent(builtInFigures(), description, of.theme);
        QCOMPARE(Frames(of).legend().unit, unit + QStringList{QStringLiteral("Classes of all periods")});
    }

    // 324 districts with a score in five classes of equal count, and 2 without: 65, 65, 64, 65, 65 (the published index
    // ranks 324, and its hotspots and coldspots are 65 each).
    void theHighestClassIsOnTopAndNoDataIsAlwaysSaid()
    {
        Frames frames(scene(QStringLiteral("social_mobility_score"), 800, 600));
        const MapLegend legend = frames.legend();
        QStringList counts;
        for (const MapLegend::Row &row : legend.rows)
            counts += row.count;
        QCOMPARE(counts.join(u' '), QStringLiteral("65 65 64 65 65"));
        QCOMPARE(legend.noData.count, QStringLiteral("2"));
        QCOMPARE(legend.rows.front().colour, frames.scene.content->legend.classes.back().colour);
        QCOMPARE(legend.rows.back().lower, QStringLiteral("−89.4"));
        for (std::size_t i = 1; i < legend.rows.size(); ++i)
            QCOMPARE(legend.rows[i].upper, legend.rows[i - 1].lower);
    }

    void itStandsOffEngland()
    {
        for (const QSize size : {QSize(1600, 1000), QSize(800, 1000), QSize(1000, 800)}) {
            Frames frames(scene(QStringLiteral("employment_rate"), size.width(), size.height()));
            const MapLegend legend = frames.legend();
            QVERIFY(frames.frame.picture().contains(legend.box));
            QVERIFY(!legend.hasGround);
            const auto english = frames.scene.content->classOfDistrict.size();
            for (int y = static_cast<int>(legend.box.top()); y < legend.box.bottom(); ++y)
                for (int x = static_cast<int>(legend.box.left()); x < legend.box.right(); ++x)
                    QVERIFY(frames.areas.at(x, y) == noPart || frames.areas.at(x, y) >= english);
        }
    }

    void nearItStandsOnAGround()
    {
        Scene near = scene(QStringLiteral("employment_rate"), 800, 600);
        near.camera = {{430000, 270000}, 60, 800, 600};
        Frames frames(near);
        QVERIFY(frames.legend().hasGround);
        QVERIFY(frames.frame.picture().contains(frames.legend().box));
    }

    void englandIsMarkedInItsClass()
    {
        Frames frames(scene(QStringLiteral("employment_rate"), 800, 600));
        const MapLegend legend = frames.legend();
        const double england = *frames.scene.content->legend.england;
        QVERIFY(legend.benchmark.startsWith(QStringLiteral("England ")));
        const double at = legend.rows.front().swatch.top() + *legend.mark;
        const auto &classes = frames.scene.content->legend.classes;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const QRectF swatch = legend.rows[classes.size() - 1 - i].swatch;
            QCOMPARE(at > swatch.top() && at<swatch.bottom(), england> classes[i].lower && england < classes[i].upper);
        }
    }

    void whatIsBeyondTheClassesHasNoMark()
    {
        Frames frames(scene(QStringLiteral("population"), 800, 600));
        QVERIFY(!frames.legend().mark);
    }

    void aHundredClassesStayInThePicture()
    {
        MapDescription description = firstMap();
        description.classes.count = 100;
        Scene many = scene(QStringLiteral("social_mobility_score"), 800, 600);
        many.content = *makeMapContent(builtInFigures(), description, many.theme);
        Frames frames(many);
        const MapLegend legend = frames.legend();
        QCOMPARE(legend.rows.size(), std::size_t(100));
        QVERIFY(frames.frame.picture().contains(legend.box));
        double lastWords = -100;
        for (const MapLegend::Row &row : legend.rows)
            if (!row.count.isEmpty()) {
                QVERIFY(row.swatch.top() - lastWords >= 12);
                lastWords = row.swatch.top();
            }
    }

    void drawsAsRecorded()
    {
        Frames frames(scene(QStringLiteral("social_mobility_score"), 400, 300));
        frames.scene.camera.centre = {900000, 900000}; // open sea
        Frames sea(frames.scene);
        paintMapLegend(sea.frame, sea.legend());
        sea.painter.end();
        const QString why = test::goldenMismatch(sea.picture, QStringLiteral("map-legend"));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
};

QTEST_MAIN(TestMapLegend)
#include "test_map_legend.moc"
