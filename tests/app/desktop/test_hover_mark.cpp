#include "app/desktop/map/hover_mark.h"

#include "tests/app/desktop/map_events.h"

#include <QSignalSpy>

using namespace placelens;

/// The outline of the area under the pointer.
class TestHoverMark : public QObject
{
    Q_OBJECT

    TestWindow m_window;

    QPointF placeOf(const QString &district) const
    {
        const PixelPoint at = m_window->map().camera().toPixel(areaCalled(district).label);
        return {at.x, at.y};
    }

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void pointingOutlinesAnAreaAndKeepsThePicture()
    {
        MapView &map = m_window->map();
        const QImage before = map.grab().toImage();
        QSignalSpy frames(&map, &MapView::frameShown);
        const QPointF leeds = placeOf(QStringLiteral("lad2017:Leeds"));
        sendHover(map, leeds);
        QTRY_VERIFY(map.isUpToDate());
        // Left of the pointer, where its card does not stand: half of the outline's ink at least.
        const Area area = areaCalled(QStringLiteral("lad2017:Leeds"));
        const PixelPoint west = map.camera().toPixel({area.box.west, area.box.south});
        const QRect left(QPoint(int(west.x) - 8, int(leeds.y()) - 20), QPoint(int(leeds.x()) - 4, int(leeds.y()) + 20));
        QTRY_VERIFY(map.grab(left).toImage() != before.copy(left));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&map, &leave);
        QTRY_COMPARE(map.grab().toImage(), before);
        QCOMPARE(frames.count(), 0); // not one new picture of the map
    }

    void theOutlineIsWhereTheBorderIs()
    {
        const Area cornwall = areaCalled(QStringLiteral("lad2017:Cornwall"));
        const Scene scene = m_window->map().scene();
        for (const double ratio : {1.0, 2.0}) {
            const HoverOutline outline =
                drawHoverOutline(*scene.content, cornwall, scene.camera, ratio, Theme::light());
            QVERIFY(!outline.picture.isNull());
            const PixelPoint corner = scene.camera.toPixel({cornwall.box.west, cornwall.box.north});
            const PixelPoint other = scene.camera.toPixel({cornwall.box.east, cornwall.box.south});
            const QRectF box(QPointF(corner.x, corner.y), QPointF(other.x, other.y));
            const QRectF drawn(outline.at, outline.picture.deviceIndependentSize());
            QVERIFY(box.adjusted(-9, -9, 9, 9).contains(drawn));
            QCOMPARE(outline.picture.devicePixelRatio(), ratio);
            // Inside the area nothing is drawn.
            const PixelPoint middle = scene.camera.toPixel(cornwall.label);
            const QPointF inPicture = (QPointF(middle.x, middle.y) - outline.at) * ratio;
            QCOMPARE(outline.picture.pixelColor(inPicture.toPoint()).alpha(), 0);
        }
        Camera elsewhere = scene.camera;
        elsewhere.centre = {650000, 650000};
        elsewhere.metresPerPixel = 10;
        QVERIFY(drawHoverOutline(*scene.content, cornwall, elsewhere, 1, Theme::light()).picture.isNull());
    }
};

QTEST_MAIN(TestHoverMark)
#include "test_hover_mark.moc"
