#include "app/desktop/map/map_view.h"

#include "tests/app/desktop/map_events.h"

#include <QScreen>
#include <QSignalSpy>
#include <QWindow>

using namespace placelens;

/// The map on screens of different pixels.
class TestMapViewScreens : public QObject
{
    Q_OBJECT

    TestWindow m_window;

    /// The place of a district in the picture, and what is there on the map and in the colours of the screen.
    void checkPlaces() const
    {
        MapView &map = m_window->map();
        for (const QString &name : {QStringLiteral("Leeds"), QStringLiteral("Cornwall"), QStringLiteral("Dover")}) {
            const PixelPoint at = map.camera().toPixel(areaCalled(QStringLiteral("lad2017:") + name).label);
            sendHover(map, {at.x, at.y});
            QVERIFY(map.districtUnderPointer());
            QCOMPARE(builtInFigures()->atlas().districts()[std::size_t(*map.districtUnderPointer())].name, name);
        }
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&map, &leave);
    }

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void aScreenOfOtherPixelsGetsAPictureOfItsOwn()
    {
        const QList<QScreen *> screens = QGuiApplication::screens();
        QCOMPARE(screens.size(), qsizetype(2));
        MapView &map = m_window->map();
        QCOMPARE(map.devicePixelRatioF(), 1.0);
        QCOMPARE(map.scene().pixelRatio, 1.0);
        checkPlaces();
        QSignalSpy shown(&map, &MapView::frameShown);
        m_window->windowHandle()->setScreen(screens[1]);
        m_window->move(screens[1]->geometry().topLeft() + QPoint(20, 20));
        QTRY_COMPARE(map.devicePixelRatioF(), 2.0);
        QTRY_VERIFY(map.isUpToDate());
        QVERIFY(shown.count() > 0);
        QCOMPARE(map.scene().pixelRatio, 2.0);
        checkPlaces();
        QTRY_VERIFY(map.isUpToDate());

        // What the window shows is the sharp picture, to the pixel where nothing stands on it.
        QTest::qWait(50);
        const QImage seen = map.grab().toImage();
        QCOMPARE(seen.size(), map.size() * 2);
        const auto frame = drawFrame(map.scene());
        QVERIFY(frame);
        const QRect middle(seen.width() / 2 - 100, seen.height() / 2, 200, 150);
        QCOMPARE(seen.copy(middle).convertToFormat(QImage::Format_RGB32),
                 frame->picture.copy(middle).convertToFormat(QImage::Format_RGB32));
    }
};

int main(int argc, char **argv)
{
    // Two screens side by side: the second has two pixels where the first has one.
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [
        {"name": "one", "x": 0, "y": 0, "width": 1400, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "two", "x": 1400, "y": 0, "width": 1400, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 2}
    ]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    TestMapViewScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_map_view_screens.moc"
