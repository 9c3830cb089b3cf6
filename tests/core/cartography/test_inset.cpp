#include "core/atlas/area_names.h"
#include "core/cartography/furniture.h"
#include "core/cartography/inset.h"
#include "core/cartography/label_room.h"
#include "core/cartography/scene.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

class TestInset : public QObject
{
    Q_OBJECT

    static Area area(const QString &name) { return *areaNamed(builtInFigures()->atlas(), name); }

    static std::shared_ptr<const MapContent> content(MapLayout layout = MapLayout::Geographic)
    {
        MapDescription description = firstMap();
        description.layout = layout;
        return *makeMapContent(builtInFigures(), description, Theme::light());
    }

    static Camera england(int width, int height)
    {
        return Camera::fitting(area(QStringLiteral("E92000001")).box, width, height, 12);
    }

    static std::optional<Inset> laid(const std::shared_ptr<const MapContent> &content, const Camera &camera)
    {
        LabelRoom room(*content, camera);
        layFurniture(*content, camera, room);
        return layInset(*content, camera, room);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("inset-light") << false;
        QTest::newRow("inset-dark") << true;
    }
    // The part of the picture round the inset and its frame; what is in it is told by its corners alone.
    void drawsAsRecorded()
    {
        QFETCH(bool, isDark);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        const Inset inset{QRectF(200, 40, 180, 138), {{532000, 178000}, 283, 180, 138}, QRectF(60, 180, 60, 46)};
        QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
        picture.fill(theme.sea);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintInset(painter, theme, inset, [&](const Camera &camera) {
            QImage inner(camera.width, camera.height, QImage::Format_ARGB32_Premultiplied);
            inner.fill(theme.otherLand);
            QPainter(&inner).fillRect(0, 0, camera.width / 2, camera.height / 2, theme.noData);
            return inner;
        });
        painter.end();
        const QString why = test::goldenMismatch(picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void itShowsLondonThreeTimesAsLargeOffEngland_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(776, 780), QSize(1060, 760), QSize(1440, 900), QSize(1920, 1080)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void itShowsLondonThreeTimesAsLargeOffEngland()
    {
        QFETCH(QSize, size);
        const auto shown = content();
        const Camera camera = england(size.width(), size.height());
        const auto inset = laid(shown, camera);
        QVERIFY(inset);
        QCOMPARE(inset->camera.metresPerPixel, camera.metresPerPixel / 3);
        QCOMPARE(QSizeF(inset->camera.width, inset->camera.height), inset->box.size());
        QVERIFY(std::abs(inset->onMap.width() * 3 - inset->box.width()) < 1e-9);
        QVERIFY(QRectF(QPointF(), QSizeF(size)).contains(inset->box));
        // What is in the middle of both is Charing Cross, give or take the shape of London: 530 km, 180 km.
        const GridPoint middle = inset->camera.toGrid({inset->box.width() / 2, inset->box.height() / 2});
        QVERIFY(std::hypot(middle.east - 530000, middle.north - 180000) < 5000);
        const PixelPoint onMap = camera.toPixel(middle);
        QVERIFY(std::abs(inset->onMap.center().x() - onMap.x) < 0.01
                && std::abs(inset->onMap.center().y() - onMap.y) < 0.01);
        for (double y = inset->box.top(); y <= inset->box.bottom(); y += 4)
            for (double x = inset->box.left(); x <= inset->box.right(); x += 4)
                QVERIFY(shown->coverage->partAt(camera.toGrid({x, y})) >= shown->classOfDistrict.size());
    }

    void itStandsOnNoFurniture()
    {
        const auto shown = content();
        const Camera camera = england(1060, 760);
        LabelRoom room(*shown, camera);
        const Furniture furniture = layFurniture(*shown, camera, room);
        const auto inset = layInset(*shown, camera, room);
        QVERIFY(inset);
        QVERIFY(!inset->box.intersects(furniture.title.box));
        QVERIFY(!inset->box.intersects(furniture.sources.box));
        QVERIFY(!inset->box.intersects(furniture.scaleBar->box));
        QVERIFY(!room.isFree(inset->box)); // names keep off it
    }

    void thereIsNoneWhereItWouldNotHelp()
    {
        QVERIFY(!laid(content(), england(400, 300)));                                      // too small
        QVERIFY(!laid(content(), england(1440, 900).panned(0, 400)));                      // not all of England
        QVERIFY(!laid(content(), england(1440, 900).zoomed(4, {700, 700})));               // boroughs are large
        QVERIFY(!laid(content(MapLayout::Hexagons), {{400000, 340000}, 1000, 1440, 900})); // all of one size
    }

    void aStoppedInnerPictureLeavesTheMapAsItIs()
    {
        QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        const QImage before = picture;
        QPainter painter(&picture);
        paintInset(painter, Theme::light(), {QRectF(200, 40, 180, 138), {}, QRectF(60, 180, 60, 46)},
                   [](const Camera &) { return QImage(); });
        painter.end();
        QCOMPARE(picture, before);
    }
};

QTEST_MAIN(TestInset)
#include "test_inset.moc"
