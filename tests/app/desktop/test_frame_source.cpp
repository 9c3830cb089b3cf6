#include "app/desktop/map/frame_source.h"

#include "tests/app/desktop/desktop_test.h"

#include <QSignalSpy>

using namespace placelens;

class TestFrameSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = makeMapContent(builtInFigures(), firstMap(), Theme::light());
        QVERIFY(content);
        m_scene.content = *content;
        m_scene.theme = Theme::light();
        m_scene.camera = Camera{{400000, 320000}, 2000, 300, 340};
    }
    void init() { failOnOwnWarnings(); }

    void deliversOnlyTheNewest()
    {
        FrameSource source;
        std::vector<Frame> frames;
        connect(&source, &FrameSource::ready, this, [&frames](const Frame &frame) { frames.push_back(frame); });
        Scene scene = m_scene;
        for (int wish = 0; wish < 20; ++wish) {
            scene.camera.centre.east = 400000 + 1000 * wish;
            source.request(scene);
        }
        QVERIFY(source.isBusy());
        QTRY_VERIFY(!source.isBusy());
        QTest::qWait(100); // a late answer would come now
        QCOMPARE(frames.size(), std::size_t(1));
        QCOMPARE(frames.front().camera, scene.camera);
        QCOMPARE(frames.front().picture.size(), QSize(300, 340));
    }

    void canBeDestroyedWhileBusy()
    {
        for (int i = 0; i < 20; ++i) {
            FrameSource source;
            source.request(m_scene);
            QTest::qWait(i % 5);
        }
    }

private:
    Scene m_scene;
};

QTEST_MAIN(TestFrameSource)
#include "test_frame_source.moc"
