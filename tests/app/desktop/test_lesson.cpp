#include "app/desktop/divide/divide_view.h"
#include "app/desktop/divide/line_geometry.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/divide/sides_page.h"
#include "app/desktop/present/present_window.h"
#include "app/desktop/present/story_editor.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "core/document/story_words.h"
#include "tests/app/desktop/map_events.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace placelens;
using namespace Qt::StringLiterals;

/// A whole lesson in the real window, by events: a story is shown, a line drawn, another figure chosen, the view kept as
/// a step of one's own story, its sentence written, and the handout printed.
class TestLesson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setStyle(new Pace(0));
    }
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void aLessonFromTheStartToTheHandout()
    {
        showTheBuiltInStory();
        drawTheLine();
        changeTheIndicator();
        keepTheView();
        writeTheSentence();
        presentOwnStory();
        saveTheHandout();
    }

private:
    void showTheBuiltInStory()
    {
        PresentWindow *story = nullptr;
        [&] {
            choose(u"Present"_s, u"No simple north–south line"_s);
            QTRY_VERIFY((story = presented()));
            QVERIFY(story->isFullScreen());
            QTRY_VERIFY(story->isUpToDate());
            for (int step = 1; step < 5; ++step) {
                const QString before = story->sentence();
                QTest::keyClick(story, Qt::Key_Right);
                QTRY_VERIFY(story->isUpToDate() && story->sentence() != before);
            }
            QCOMPARE(story->step(), std::size_t(4));
            QTest::keyClick(story, Qt::Key_Left);
            QTRY_VERIFY(story->isUpToDate());
            // R: regions explain 44.4 % (tests/data/statistics/divide_by_r.csv).
            QVERIFY2(story->sentence().contains(u"the regions 44%"_s), qPrintable(story->sentence()));
            QTest::keyClick(story, Qt::Key_Escape);
            QTRY_VERIFY(!presented());
        }();
    }

    void drawTheLine()
    {
        choose(u"View"_s, u"Divide"_s);
        [&] {
            QCOMPARE(m_window->session().state().view, ViewMode::Divide);
            QTRY_VERIFY(source().ground() && !source().ranks().empty());
            QTRY_VERIFY(m_window->map().isUpToDate());
            MapView &map = m_window->map();
            const QPointF end = pixelsOf(source().line(), map.camera()).back();
            const double explained = *source().sides().divide.etaSquared;
            const QString said = sentence();
            const QImage chart = m_window->findChild<SidesChart *>()->grab().toImage();
            sendMouse(map, QEvent::MouseButtonPress, end, 0);
            sendMouse(map, QEvent::MouseMove, end + QPointF(-10, -120), 20);
            // While the hand still holds the line, the figures, the words and the chart are those of the new line.
            QVERIFY(*source().sides().divide.etaSquared != explained);
            QVERIFY(sentence() != said);
            QVERIFY(m_window->findChild<SidesChart *>()->grab().toImage() != chart);
            sendMouse(map, QEvent::MouseButtonRelease, end + QPointF(-10, -120), 40);
            QVERIFY(source().choice().line.size() == 2);
        }();
    }

    void changeTheIndicator()
    {
        const QString before = sentence();
        SearchBox &search = m_window->toolBar().search();
        press(Qt::Key_K, Qt::ControlModifier);
        [&] {
            QTRY_VERIFY(search.hasFocus());
            QTest::keyClicks(&search, u"employment rate"_s);
            QTest::qWait(50); // results come from the background
            QTest::keyClick(&search, Qt::Key_Return);
            QTRY_COMPARE(m_window->session().map().indicator, u"employment_rate"_s);
            QTRY_VERIFY(source().ground() && sentence() != before);
        }();
    }

    void keepTheView()
    {
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        [&] {
            const std::vector<StoryStep> &story = m_window->session().state().story;
            QCOMPARE(story.size(), std::size_t(1));
            QCOMPARE(story[0].view, ViewMode::Divide);
            QCOMPARE(story[0].map.indicator, u"employment_rate"_s);
            QCOMPARE(story[0].divide.line, source().choice().line);
            // The sentence to begin with names the share by reference, and says what the Divide view says.
            QVERIFY2(story[0].sentence.contains(u"{share of employment_rate by "_s), qPrintable(story[0].sentence));
            const auto spoken = spokenSentence(story[0].sentence, *builtInFigures());
            QVERIFY(spoken);
            const QString share = QString::number(*source().sides().divide.etaSquared * 100, 'f', 0) + u"% of"_s;
            QVERIFY2(spoken->contains(share), qPrintable(*spoken + u" has no "_s + share));
        }();
    }

    void writeTheSentence()
    {
        choose(u"Present"_s, u"Edit my story…"_s);
        [&] {
            StoryEditor *editor = nullptr;
            QTRY_VERIFY((editor = m_window->findChild<StoryEditor *>()));
            auto *title = editor->findChild<QLineEdit *>();
            title->selectAll();
            QTest::keyClicks(title, u"work"_s);
            const QList<QPlainTextEdit *> fields = editor->findChildren<QPlainTextEdit *>();
            QTest::keyClick(fields[0], Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(fields[0], u"In England {employment_rate of E92000001 in 2017-07-01/2018-06-30} work."_s);
            QTest::keyClick(fields[1], Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(fields[1], u"Ask who is missing."_s);
            QTest::mouseClick(editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
            QTRY_VERIFY(!m_window->findChild<StoryEditor *>());
            QCOMPARE(m_window->session().state().story.front().title, u"work"_s);
        }();
    }

    void presentOwnStory()
    {
        press(Qt::Key_F5);
        [&] {
            PresentWindow *story = nullptr;
            QTRY_VERIFY((story = presented()));
            QTRY_VERIFY(story->isUpToDate());
            // The published rate of England for July 2017 to June 2018.
            QCOMPARE(story->sentence(), u"In England 75.2% work."_s);
            QTest::keyClick(story, Qt::Key_Escape);
            QTRY_VERIFY(!presented());
        }();
    }

    void saveTheHandout()
    {
        const QString file = m_folder.filePath(u"lesson.pdf"_s);
        choose(u"Present"_s, u"Save my story as handout…"_s);
        [&] {
            QFileDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>()));
            QTRY_VERIFY(dialog->isVisible());
            auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            name->setText(file);
            QTest::keyClick(name, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY(written.read(5) == "%PDF-");
            QVERIFY(written.size() > 10000);
        }();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QApplication::setActiveWindow(m_window.get()); // off-screen, a closed menu or story stays the active window
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    /// Triggers a command by what stands in the menus, as a click on it does.
    void choose(const QString &menu, const QString &text)
    {
        const auto plain = [](QString words) { return words.remove(u'&'); };
        for (QAction *bar : m_window->menuBar()->actions()) {
            if (plain(bar->text()) != menu)
                continue;
            bar->menu()->popup(m_window->mapToGlobal(QPoint(0, 20)));
            for (QAction *action : bar->menu()->actions()) {
                if (!plain(action->text()).endsWith(text) || action->menu())
                    continue;
                QTest::mouseClick(bar->menu(), Qt::LeftButton, Qt::NoModifier,
                                  bar->menu()->actionGeometry(action).center());
                return;
            }
        }
        QFAIL(qPrintable(text + u" is in no menu"_s));
    }
    PresentWindow *presented() const { return m_window->findChild<PresentWindow *>(); }
    DivideSource &source() { return m_window->divide().source(); }
    QString sentence() { return m_window->findChild<QLabel *>(u"sides sentence"_s)->text(); }

    QTemporaryDir m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestLesson)
#include "test_lesson.moc"
