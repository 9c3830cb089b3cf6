#include "core/atlas/area_names.h"
#include "core/cartography/furniture.h"
#include "core/cartography/label_room.h"
#include "core/cartography/scene.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestFurniture : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const MapContent> content(const QString &indicator = QStringLiteral("social_mobility_score"),
                                                     MapLayout layout = MapLayout::Geographic,
                                                     const Theme &theme = Theme::light())
    {
        MapDescription description = firstMap();
        description.indicator = indicator;
        description.layout = layout;
        return *makeMapContent(builtInFigures(), description, theme);
    }

    static Camera england(int width, int height)
    {
        const Area area = *areaNamed(builtInFigures()->atlas(), QStringLiteral("E92000001"));
        return Camera::fitting(area.box, width, height, 12);
    }

    static Furniture laid(const std::shared_ptr<const MapContent> &content, const Camera &camera)
    {
        LabelRoom room(*content, camera);
        return layFurniture(*content, camera, room);
    }

    static std::vector<Furniture::Block> blocksOf(const Furniture &furniture)
    {
        std::vector<Furniture::Block> blocks{furniture.title, furniture.sources};
        if (furniture.scaleBar)
            blocks.push_back(*furniture.scaleBar);
        if (furniture.symbols)
            blocks.push_back(*furniture.symbols);
        return blocks;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void drawsAsRecorded_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QString>("indicator");
        QTest::newRow("furniture-light") << false << 1.0 << QStringLiteral("social_mobility_score");
        QTest::newRow("furniture-dark-double") << true << 2.0 << QStringLiteral("social_mobility_score");
        QTest::newRow("furniture-symbols") << false << 1.0 << QStringLiteral("population");
    }
    void drawsAsRecorded()
    {
        QFETCH(bool, isDark);
        QFETCH(double, ratio);
        QFETCH(QString, indicator);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        // England is far to the left: there is room for all of it.
        Camera camera{{780000, 340000}, 850, static_cast<int>(400 / ratio), static_cast<int>(300 / ratio)};
        QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        picture.fill(theme.sea);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFurniture(painter, theme, camera, laid(content(indicator, MapLayout::Geographic, theme), camera));
        painter.end();
        const QString why = test::goldenMismatch(picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void itStandsInThePictureAndNotOnItself_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size :
             {QSize(400, 300), QSize(600, 700), QSize(776, 780), QSize(1440, 900), QSize(1920, 1080)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void itStandsInThePictureAndNotOnItself()
    {
        QFETCH(QSize, size);
        for (const char *indicator : {"social_mobility_score", "population"}) {
            const auto blocks =
                blocksOf(laid(content(QString::fromLatin1(indicator)), england(size.width(), size.height())));
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                QVERIFY(QRectF(QPointF(), QSizeF(size)).contains(blocks[i].box));
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY(!blocks[i].box.intersects(blocks[k].box));
            }
        }
    }

    // The whole of England in view: title, scale bar and sources stand beside it in every window of usual size.
    void itLeavesEnglandFree_data() { itStandsInThePictureAndNotOnItself_data(); }
    void itLeavesEnglandFree()
    {
        QFETCH(QSize, size);
        const auto shown = content();
        const Camera camera = england(size.width(), size.height());
        for (const Furniture::Block &block : blocksOf(laid(shown, camera))) {
            QVERIFY(!block.hasGround);
            int english = 0;
            for (double y = block.box.top(); y <= block.box.bottom(); y += 3)
                for (double x = block.box.left(); x <= block.box.right(); x += 3)
                    english += shown->coverage->partAt(camera.toGrid({x, y})) < shown->classOfDistrict.size();
            QCOMPARE(english, 0);
        }
    }

    void sourceLinesKeepToTheirShareOfThePicture_data() { itStandsInThePictureAndNotOnItself_data(); }
    void sourceLinesKeepToTheirShareOfThePicture()
    {
        QFETCH(QSize, size);
        for (const double metres : {0.0, 200.0}) {
            Camera camera = england(size.width(), size.height());
            if (metres > 0)
                camera.metresPerPixel = metres; // inland all round
            const Furniture furniture = laid(content(), camera);
            QVERIFY(!furniture.sourceLines.isEmpty());
            QVERIFY(furniture.sources.box.width() <= 0.4 * size.width());
            QVERIFY(furniture.sources.box.height() <= 0.12 * size.height());
        }
    }

    void hexagonsHaveNoScaleAndNoNorth()
    {
        const auto shown = content(QStringLiteral("social_mobility_score"), MapLayout::Hexagons);
        QVERIFY(!laid(shown, {{340000, 340000}, 900, 776, 780}).scaleBar);
        QVERIFY(laid(content(), {{340000, 340000}, 900, 776, 780}).scaleBar);
    }

    void onlyCirclesHaveTheirLegendOnTheMap()
    {
        QVERIFY(laid(content(QStringLiteral("population")), england(776, 780)).symbols);
        QVERIFY(!laid(content(), england(776, 780)).symbols);
    }

    // Furniture of an older frame is painted where it was while the camera pans, and at the new edges of a new window.
    void itStaysWhereItIsWhileTheMapIsPanned()
    {
        const Camera camera = england(776, 780);
        const Furniture furniture = laid(content(), camera);
        const auto painted = [&](const Camera &now) {
            QImage picture(now.width, now.height, QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            paintFurniture(painter, Theme::light(), now, furniture);
            return picture;
        };
        const QImage before = painted(camera);
        QImage difference;
        // The arrow turns with the meridian, so the pan is along one.
        QCOMPARE(test::differingPixels(before, painted(camera.panned(0, 0.001)), difference), 0);
        const QImage wider = painted(camera.resized(876, 800));
        const QRect sources = furniture.sources.box.toAlignedRect();
        QCOMPARE(test::differingPixels(before.copy(sources), wider.copy(sources.translated(100, 20)), difference), 0);
        const QRect title = furniture.title.box.toAlignedRect();
        QCOMPARE(test::differingPixels(before.copy(title), wider.copy(title.translated(100, 0)), difference), 0);
    }

    void everyCameraHasItsFurniture()
    {
        for (const Camera &camera : {Camera{{530000, 180000}, 2, 400, 300}, Camera{{-2e6, 3e6}, 850, 400, 300},
                                     Camera{{400000, 300000}, 4000, 400, 300}, Camera{{400000, 300000}, 850, 1, 1},
                                     Camera{{400000, 300000}, 850, 0, 0}}) {
            for (const char *indicator : {"social_mobility_score", "population"}) {
                QImage picture(400, 300, QImage::Format_ARGB32_Premultiplied);
                QPainter painter(&picture);
                paintFurniture(painter, Theme::light(), camera, laid(content(QString::fromLatin1(indicator)), camera));
            }
        }
    }
};

QTEST_MAIN(TestFurniture)
#include "test_furniture.moc"
