#include "app/desktop/present/present_window.h"
#include "app/desktop/present/story_editor.h"

#include "tests/app/desktop/desktop_test.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Presenting a story by keys and mouse, and writing one.
class TestPresent : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

    static Story story(int index)
    {
        return storiesIn(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/stories"), builtInFigures()->atlas())
            .at(std::size_t(index));
    }

    static std::unique_ptr<PresentWindow> shown(const Story &story, const Theme &theme = Theme::light())
    {
        auto window = std::make_unique<PresentWindow>(builtInFigures(), story, theme);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->resize(1024, 768);
        static_cast<QWidget &>(*window).show();
        return window;
    }

    /// Alt with a key, as the button that has the keys takes it.
    static void press(StoryEditor &editor, Qt::Key key)
    {
        for (QPushButton *button : editor.findChildren<QPushButton *>())
            if (button->shortcut() == QKeySequence(Qt::ALT | key))
                button->click();
    }

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void aStoryIsSteppedWithTheArrowKeys()
    {
        const Story told = story(1);
        const auto window = shown(told);
        QTRY_VERIFY(window->isUpToDate());
        QVERIFY(!window->sentence().isEmpty());
        QTest::keyClick(window.get(), Qt::Key_Right);
        QTRY_VERIFY(window->isUpToDate() && window->sentence().contains(u"67.5"_s));
        QTest::keyClick(window.get(), Qt::Key_Right);
        QTRY_VERIFY(window->isUpToDate() && window->sentence().contains(u"71.2"_s));
        QTest::keyClick(window.get(), Qt::Key_End);
        QTest::keyClick(window.get(), Qt::Key_Right); // beyond the end is nothing
        QCOMPARE(window->step(), told.steps.size() - 1);
        QTest::keyClick(window.get(), Qt::Key_Home);
        QTest::keyClick(window.get(), Qt::Key_Left);
        QCOMPARE(window->step(), std::size_t(0));
        QTest::mouseClick(window.get(), Qt::LeftButton);
        QCOMPARE(window->step(), std::size_t(1));
        QTest::mouseClick(window.get(), Qt::RightButton);
        QCOMPARE(window->step(), std::size_t(0));
    }

    void theScreenGoesBlackAndComesBack()
    {
        const auto window = shown(story(0), Theme::dark());
        QTRY_VERIFY(window->isUpToDate());
        QTest::keyClick(window.get(), Qt::Key_B);
        QVERIFY(window->isBlack());
        QCOMPARE(window->grab().toImage().pixelColor(1000, 300), QColor(Qt::black));
        QTest::keyClick(window.get(), Qt::Key_B);
        QCOMPARE(window->grab().toImage().pixelColor(1020, 300), Theme::dark().panel);
    }

    void hintsNamesAndZoomAreSwitched()
    {
        const auto window = shown(story(0));
        QTRY_VERIFY(window->isUpToDate());
        const QImage first = window->grab().toImage();
        for (const Qt::Key key : {Qt::Key_H, Qt::Key_L, Qt::Key_Plus}) {
            QTest::keyClick(window.get(), key);
            QTRY_VERIFY(window->isUpToDate());
            QVERIFY(window->grab().toImage() != first);
        }
        QTest::keyClick(window.get(), Qt::Key_0);
        QTest::keyClick(window.get(), Qt::Key_H);
        QTest::keyClick(window.get(), Qt::Key_L);
        QTRY_VERIFY(window->isUpToDate());
        QCOMPARE(window->grab().toImage(), first);
    }

    void theSpotlightDarkensTheRest()
    {
        const auto window = shown(story(0));
        QTRY_VERIFY(window->isUpToDate());
        QTest::keyClick(window.get(), Qt::Key_P);
        QTest::mouseMove(window.get(), QPoint(200, 200));
        QTRY_VERIFY(window->grab().toImage().pixelColor(1020, 300).lightness() < 140);
    }

    void escapeLeaves()
    {
        const auto window = shown(story(0));
        QTRY_VERIFY(window->isUpToDate());
        QTest::keyClick(window.get(), Qt::Key_Escape);
        QVERIFY(!window->isVisible());
    }

    void wordsAreThereForAScreenReader()
    {
        const auto window = shown(story(1));
        QTRY_VERIFY(window->isUpToDate());
        QVERIFY(window->accessibleDescription().contains(window->sentence()));
        QVERIFY(window->accessibleName().contains(u"Which West Midlands?"_s));
    }

    // A step is written, reordered, removed and taken over as one step that can be undone.
    void oneWritesAStory()
    {
        Session session(builtInFigures(), Theme::light());
        ProjectState state = session.state();
        for (const char *title : {"first", "second", "third"}) {
            StoryStep step;
            step.title = QLatin1String(title);
            state.story.push_back(step);
        }
        session.change(u"Three steps"_s, state);
        StoryEditor editor(session);
        auto *list = editor.findChild<QListWidget *>();
        auto *title = editor.findChild<QLineEdit *>();
        auto *sentence = editor.findChildren<QPlainTextEdit *>().constFirst();
        QCOMPARE(title->text(), u"first"_s);
        title->clear();
        QTest::keyClicks(title, u"beginning"_s);
        QTest::keyClicks(sentence, u"{districts of PL000003} districts"_s);
        list->setCurrentRow(2);
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Up, Qt::Key_Down, Qt::Key_Up})
            press(editor, key); // at the top there is nowhere to go
        QCOMPARE(list->currentRow(), 0);
        auto *item = list->takeItem(2); // as dragging does
        list->insertItem(2, item);
        editor.accept();
        QCOMPARE(session.state().story.size(), std::size_t(3));
        QCOMPARE(session.state().story[0].title, u"third"_s);
        QCOMPARE(session.state().story[1].title, u"beginning"_s);
        QCOMPARE(session.state().story[1].sentence, u"{districts of PL000003} districts"_s);
        session.steps().undo();
        QCOMPARE(session.state().story[0].title, u"first"_s);
    }
};

QTEST_MAIN(TestPresent)
#include "test_present.moc"
