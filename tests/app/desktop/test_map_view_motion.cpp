#include "app/desktop/map/map_view.h"

#include "core/cartography/frame_furniture.h"
#include "tests/app/desktop/map_events.h"

#include <QAction>
#include <QMenuBar>

using namespace placelens;

/// Drags, wheels, keys and flicks in the real window, with and without animations.
class TestMapViewMotion : public QObject
{
    Q_OBJECT

    TestWindow m_window;
    std::unique_ptr<Pace> m_lively = std::make_unique<Pace>(200), m_calm = std::make_unique<Pace>(0);

    MapView &map() const { return m_window->map(); }
    GridPoint groundAt(QPointF at) const { return map().camera().toGrid({at.x(), at.y()}); }
    QPointF middle() const { return QPointF(map().width() / 2, map().height() / 2); }
    QAction *action(const QString &text) const
    {
        for (QAction *menu : m_window->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->text().remove(QLatin1Char('&')) == text)
                    return action;
        return nullptr;
    }
    /// Presses in the middle and moves by `step` every 10 ms; the button stays down.
    quint64 drag(QPointF step, int steps)
    {
        sendMouse(map(), QEvent::MouseButtonPress, middle(), 1000);
        for (int i = 1; i <= steps; ++i)
            sendMouse(map(), QEvent::MouseMove, middle() + i * step, 1000 + quint64(i) * 10);
        return 1000 + quint64(steps) * 10;
    }

private Q_SLOTS:
    void init()
    {
        m_window.open();
        map().setStyle(m_lively.get());
    }
    void cleanup() { m_window.close(); }

    void aDragKeepsTheGroundUnderThePointer()
    {
        const GridPoint held = groundAt(middle());
        const double scale = map().camera().metresPerPixel;
        const quint64 time = drag({7, -3}, 12);
        const QPointF end = middle() + QPointF(84, -36);
        QVERIFY(distance(groundAt(end), held) < 1e-3);
        sendMouse(map(), QEvent::MouseButtonRelease, end, time + 200); // it rested: no flick
        QVERIFY(distance(groundAt(end), held) < 1e-3);
        QCOMPARE(map().camera().metresPerPixel, scale);
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(distance(groundAt(end), held) < 1e-3);
    }

    void theWheelKeepsTheGroundUnderThePointerOnAllTheWay()
    {
        const QPointF at = middle() + QPointF(131, -77);
        const GridPoint held = groundAt(at);
        const double scale = map().camera().metresPerPixel;
        double widest = 0;
        int steps = 0;
        connect(&map(), &MapView::cameraChanged, this, [&] {
            ++steps;
            widest = std::max(widest, distance(groundAt(at), held));
        });
        for (int notch = 0; notch < 3; ++notch) {
            sendWheel(map(), at, {0, 120});
            QTest::qWait(20);
        }
        QVERIFY(map().camera().metresPerPixel > scale / std::pow(1.25, 3)); // still on its way
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(steps > 3);
        QVERIFY2(widest < 1e-3, qPrintable(QString::number(widest)));
        QVERIFY(std::abs(scale / map().camera().metresPerPixel / std::pow(1.25, 3) - 1) < 1e-12);
    }

    void theWheelBackEndsWhereItBegan()
    {
        const Camera before = map().camera();
        for (const int angle : {120, 240, -240, -120})
            sendWheel(map(), middle() + QPointF(50, 50), {0, angle});
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(std::abs(map().camera().metresPerPixel / before.metresPerPixel - 1) < 1e-12);
        QVERIFY(distance(map().camera().centre, before.centre) < 1e-3);
    }

    void theWheelStopsAtTheLimits()
    {
        sendWheel(map(), middle(), {0, 120 * 60});
        QTRY_VERIFY(map().isUpToDate());
        QCOMPARE(map().camera().metresPerPixel, 2.0);
        sendWheel(map(), middle(), {0, -120 * 60});
        QTRY_VERIFY(map().isUpToDate());
        QCOMPARE(map().camera().metresPerPixel, 4000.0);
    }

    void aTouchpadZoomsAtOnce()
    {
        const double scale = map().camera().metresPerPixel;
        sendWheel(map(), middle(), {0, 30});
        const double first = map().camera().metresPerPixel;
        QVERIFY(std::abs(scale / first - std::pow(1.25, 0.25)) < 1e-12);
        sendWheel(map(), middle(), {}, {0, 20});
        QVERIFY(std::abs(first / map().camera().metresPerPixel - std::pow(1.25, 0.5)) < 1e-12);
    }

    void keysAreGentleAndAddUp()
    {
        const Camera before = map().camera();
        QTest::keyClick(&map(), Qt::Key_Right);
        QTest::keyClick(&map(), Qt::Key_Right);
        const double step = std::round(0.15 * map().width()) * before.metresPerPixel;
        QVERIFY(map().camera().centre.east < before.centre.east + step);
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(std::abs(map().camera().centre.east - before.centre.east - 2 * step) < 1e-3);
        QTest::keyClick(&map(), Qt::Key_Plus);
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(std::abs(before.metresPerPixel / map().camera().metresPerPixel - 1.5) < 1e-12);
    }

    void aDoubleClickComesTwiceAsClose()
    {
        const QPointF at = middle() + QPointF(-40, 60);
        const GridPoint held = groundAt(at);
        const double scale = map().camera().metresPerPixel;
        QTest::mouseDClick(&map(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(std::abs(scale / map().camera().metresPerPixel - 2) < 1e-12);
        QVERIFY(distance(groundAt(at), held) < 1e-3);
    }

    void aFlickGoesOnAndComesToRest()
    {
        const quint64 time = drag({10, 0}, 12); // 1,000 pixels a second
        const double scale = map().camera().metresPerPixel;
        const double released = map().camera().centre.east;
        sendMouse(map(), QEvent::MouseButtonRelease, middle() + QPointF(120, 0), time + 5);
        QVERIFY(!map().isUpToDate());
        QTest::qWait(100);
        const double onTheWay = map().camera().centre.east;
        QVERIFY(onTheWay < released - 20 * scale);
        QTRY_VERIFY(map().isUpToDate());
        // A speed v that falls to 1/e in 0.3 s, down to 12 pixels a second: 0.3 · (v − 12) pixels.
        const double way = (released - map().camera().centre.east) / scale;
        QVERIFY2(std::abs(way - 0.3 * (1000 - 12)) <= 1, qPrintable(QString::number(way)));
        const Camera rest = map().camera();
        QTest::qWait(100);
        QCOMPARE(map().camera(), rest);
    }

    void aPressAWheelAndAKeyEachStopAFlick_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("press") << 0;
        QTest::newRow("wheel") << 1;
        QTest::newRow("key") << 2;
    }
    void aPressAWheelAndAKeyEachStopAFlick()
    {
        QFETCH(int, what);
        const quint64 time = drag({0, 10}, 12);
        sendMouse(map(), QEvent::MouseButtonRelease, middle() + QPointF(0, 120), time);
        QTest::qWait(60);
        if (what == 0)
            sendMouse(map(), QEvent::MouseButtonPress, middle(), time + 100);
        else if (what == 1)
            sendWheel(map(), middle(), {0, 30});
        else
            QTest::keyClick(&map(), Qt::Key_A);
        const Camera stopped = map().camera();
        QTest::qWait(120);
        QCOMPARE(map().camera(), stopped);
        if (what == 0)
            sendMouse(map(), QEvent::MouseButtonRelease, middle(), time + 300);
        QTRY_VERIFY(map().isUpToDate());
    }

    void nothingIsAnimatedWhereNobodyWantsIt()
    {
        map().setStyle(m_calm.get());
        const Camera before = map().camera();
        sendWheel(map(), middle(), {0, 120});
        QVERIFY(std::abs(before.metresPerPixel / map().camera().metresPerPixel - 1.25) < 1e-12);
        const quint64 time = drag({10, 0}, 12);
        const Camera dragged = map().camera();
        sendMouse(map(), QEvent::MouseButtonRelease, middle() + QPointF(120, 0), time);
        QTest::qWait(50);
        QCOMPARE(map().camera(), dragged);
        QTest::keyClick(&map(), Qt::Key_Left);
        QVERIFY(map().camera().centre.east < dragged.centre.east);
        QTRY_VERIFY(map().isUpToDate());
    }

    void theTitleStandsStillWhileTheMapMoves()
    {
        const auto frame = drawFrame(map().scene());
        QVERIFY(frame && frame->furniture);
        const QRect title = frame->furniture->furniture.title.box.toAlignedRect();
        const QRect sources = frame->furniture->furniture.sources.box.toAlignedRect();
        QVERIFY(title.height() > 20 && sources.height() > 5);
        const QImage before = map().grab().toImage();
        // A few pixels, so that there is sea under both all the time.
        const quint64 time = drag({-3, 2}, 6);
        const QImage during = map().grab().toImage();
        QVERIFY(during != before);
        QCOMPARE(during.copy(title), before.copy(title));
        QCOMPARE(during.copy(sources), before.copy(sources));
        QTest::qWait(150); // frames of the way arrive, and the button is still down
        const QImage later = map().grab().toImage();
        QCOMPARE(later.copy(title), before.copy(title));
        QCOMPARE(later.copy(sources), before.copy(sources));
        sendMouse(map(), QEvent::MouseButtonRelease, middle() + QPointF(-18, 12), time + 300);
    }

    void theDistrictsMoveToTheirHexagons()
    {
        const QImage before = map().grab().toImage();
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(m_window->session().content()->description.layout, MapLayout::Hexagons);
        QVERIFY(!map().isUpToDate());
        QTest::qWait(250);
        const QImage onTheWay = map().grab().toImage();
        QTRY_VERIFY(map().isUpToDate());
        const QImage after = map().grab().toImage();
        QVERIFY(onTheWay != before && onTheWay != after && after != before);
    }

    void noEmptinessShowsWhileZoomingOut()
    {
        QTest::qWait(600); // the overview is drawn when there is nothing else to do
        const GridPoint inLand = areaCalled(QStringLiteral("lad2017:Birmingham")).label;
        map().zoomTo(areaCalled(QStringLiteral("lad2017:Cornwall")).box);
        QTRY_VERIFY(map().isUpToDate());
        map().setStyle(m_calm.get());
        map().zoomBy(1 / 8.0); // no frame of it can be there yet
        const PixelPoint at = map().camera().toPixel(inLand);
        QVERIFY(at.x > 0 && at.y > 0 && at.x < map().width() && at.y < map().height());
        const QImage picture = map().grab().toImage();
        QVERIFY(picture.pixelColor(qRound(at.x), qRound(at.y)) != Theme::light().sea);
        QTRY_VERIFY(map().isUpToDate());
    }

    void viewsThatStoodCanBeGoneBackTo()
    {
        QAction *previous = action(QStringLiteral("Previous view")), *next = action(QStringLiteral("Next view"));
        QVERIFY(previous && next);
        QTest::qWait(600);
        QVERIFY(!previous->isEnabled() && !next->isEnabled());
        const Camera whole = map().camera();
        map().zoomTo(areaCalled(QStringLiteral("lad2017:Leeds")).box);
        const Camera leeds = map().camera();
        QVERIFY(previous->isEnabled() && !next->isEnabled());
        map().zoomTo(areaCalled(QStringLiteral("lad2017:Dover")).box);
        const Camera dover = map().camera();
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(map().camera(), leeds);
        QVERIFY(previous->isEnabled() && next->isEnabled());
        QTest::mouseClick(&map(), Qt::BackButton);
        QCOMPARE(map().camera(), whole);
        QVERIFY(!previous->isEnabled());
        QTest::mouseClick(&map(), Qt::ForwardButton);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(map().camera(), dover);
        QVERIFY(!next->isEnabled());
        QVERIFY(m_window->session().steps().count() == 0); // not part of what can be undone
        QTRY_VERIFY(map().isUpToDate());
    }

    void aViewThatDidNotStandIsNotGoneBackTo()
    {
        QTest::qWait(600);
        const Camera whole = map().camera();
        map().setStyle(m_calm.get());
        for (int notch = 0; notch < 4; ++notch)
            sendWheel(map(), middle(), {0, 120});
        const Camera close = map().camera();
        map().showPreviousView();
        QCOMPARE(map().camera(), whole);
        map().showNextView();
        QCOMPARE(map().camera(), close); // where somebody was is kept
        QTRY_VERIFY(map().isUpToDate());
    }

    void pointingUnderAMovedFrameNamesTheRightDistrict()
    {
        map().zoomTo(areaCalled(QStringLiteral("E12000003")).box); // Yorkshire and The Humber
        QTRY_VERIFY(map().isUpToDate());
        map().setStyle(m_calm.get());
        const std::vector<QString> names{QStringLiteral("Leeds"), QStringLiteral("York"), QStringLiteral("Barnsley")};
        for (int step = 0; step < 6; ++step) {
            QTest::keyClick(&map(), step % 2 ? Qt::Key_Left : Qt::Key_Up); // the frame of it can't be there yet
            if (step == 3)
                sendWheel(map(), middle(), {0, 240});
            for (const QString &name : names) {
                const PixelPoint at = map().camera().toPixel(areaCalled(QStringLiteral("lad2017:") + name).label);
                sendHover(map(), {at.x, at.y});
                QVERIFY(map().districtUnderPointer());
                QCOMPARE(builtInFigures()->atlas().districts()[std::size_t(*map().districtUnderPointer())].name, name);
            }
        }
        QTRY_VERIFY(map().isUpToDate());
    }

    void pointingAgreesWithTheStoredBoundariesAtEveryZoom()
    {
        for (const double factor : {1.0, 6.0, 6.0}) {
            if (factor > 1)
                map().zoomBy(factor);
            QTRY_VERIFY(map().isUpToDate());
            int agreed = 0, asked = 0;
            for (int y = 3; y < map().height(); y += 23)
                for (int x = 3; x < map().width(); x += 23) {
                    sendHover(map(), {x + 0.5, y + 0.5});
                    const auto exact = districtAt(map().scene(), {x + 0.5, y + 0.5});
                    agreed += map().districtUnderPointer() == exact;
                    ++asked;
                }
            // A pixel on a border belongs to whom most of it belongs; its middle may be somebody else's.
            QVERIFY2(agreed >= asked * 0.995, qPrintable(QStringLiteral("%1 of %2").arg(agreed).arg(asked)));
        }
    }
};

QTEST_MAIN(TestMapViewMotion)
#include "test_map_view_motion.moc"
