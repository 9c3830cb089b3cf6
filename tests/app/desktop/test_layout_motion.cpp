#include "app/desktop/map/layout_motion.h"

#include "tests/app/desktop/desktop_test.h"
#include "tests/app/desktop/pace.h"

#include <QPainter>
#include <QSignalSpy>
#include <QWidget>

using namespace placelens;

class TestLayoutMotion : public QObject
{
    Q_OBJECT

    std::shared_ptr<const MapContent> m_borders, m_hexagons;
    std::unique_ptr<QWidget> m_view;
    std::unique_ptr<Pace> m_lively = std::make_unique<Pace>(200), m_calm = std::make_unique<Pace>(0);
    Camera m_camera;

    void setOff(LayoutMotion &motion)
    {
        motion.follow(m_borders, m_camera, Theme::light(), {});
        QVERIFY(!motion.isRunning());
        motion.follow(m_hexagons, m_camera, Theme::light(), {});
    }

    static QImage picture()
    {
        QImage made(200, 200, QImage::Format_ARGB32_Premultiplied);
        made.fill(Qt::red);
        return made;
    }

    static QColor painted(const LayoutMotion &motion)
    {
        QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        motion.paint(painter);
        painter.end();
        return image.pixelColor(2, 2);
    }

private Q_SLOTS:
    void initTestCase()
    {
        MapDescription description = firstMap();
        m_borders = *makeMapContent(builtInFigures(), description, Theme::light());
        description.layout = MapLayout::Hexagons;
        m_hexagons = *makeMapContent(builtInFigures(), description, Theme::light());
    }
    void init()
    {
        failOnOwnWarnings();
        m_view = std::make_unique<QWidget>();
        m_view->resize(200, 200);
        m_view->setStyle(m_lively.get());
        m_view->show();
        m_camera = Camera::fitting(areaCalled(QStringLiteral("E92000001")).box, 200, 200, 5);
    }
    void cleanup() { m_view.reset(); }

    void runsUntilTheRestingPictureIsThere()
    {
        LayoutMotion motion(*m_view);
        QSignalSpy moved(&motion, &LayoutMotion::moved);
        setOff(motion);
        QVERIFY(motion.isRunning());
        QCOMPARE(painted(motion), Theme::light().sea);
        QTRY_VERIFY_WITH_TIMEOUT(moved.count() > 5, 5000);
        QTest::qWait(800);
        QVERIFY2(motion.isRunning(), "it must not show the old picture again while the new one is not there");
        motion.arrive(picture());
        QVERIFY(!motion.isRunning());
    }

    void fadesFromOnePictureIntoTheOther()
    {
        LayoutMotion motion(*m_view);
        motion.follow(m_borders, m_camera, Theme::light(), {});
        motion.follow(m_hexagons, m_camera, Theme::light(), picture());
        QCOMPARE(painted(motion), QColor(Qt::red)); // the picture before, not yet faded
        motion.arrive(picture());
        QVERIFY(motion.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!motion.isRunning(), 5000);
    }

    void setsOffOnlyIfTheLayoutIsAnother()
    {
        LayoutMotion motion(*m_view);
        setOff(motion);
        motion.follow(m_hexagons, m_camera, Theme::light(), {});
        QVERIFY2(!motion.isRunning(), "newer content of the same layout ends it");
        motion.follow(m_borders, m_camera, Theme::light(), {});
        QVERIFY(motion.isRunning());
    }

    void anyInputStopsIt_data()
    {
        QTest::addColumn<int>("input");
        QTest::newRow("press") << 0;
        QTest::newRow("key") << 1;
        QTest::newRow("wheel") << 2;
        QTest::newRow("size") << 3;
    }
    void anyInputStopsIt()
    {
        QFETCH(int, input);
        LayoutMotion motion(*m_view);
        setOff(motion);
        QVERIFY(motion.isRunning());
        QTest::mouseMove(m_view.get(), QPoint(50, 50));
        QVERIFY2(motion.isRunning(), "looking on is no input");
        QWheelEvent wheel({50, 50}, {50, 50}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        switch (input) {
        case 0:
            QTest::mousePress(m_view.get(), Qt::LeftButton);
            break;
        case 1:
            QTest::keyPress(m_view.get(), Qt::Key_Plus);
            break;
        case 2:
            QCoreApplication::sendEvent(m_view.get(), &wheel);
            break;
        default:
            m_view->resize(210, 200);
        }
        QTRY_VERIFY(!motion.isRunning());
    }

    void nothingMovesWhereNobodyWantsIt()
    {
        m_view->setStyle(m_calm.get());
        LayoutMotion motion(*m_view);
        setOff(motion);
        QVERIFY(!motion.isRunning());
    }
};

QTEST_MAIN(TestLayoutMotion)
#include "test_layout_motion.moc"
