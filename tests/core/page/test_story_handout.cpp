#include "core/page/story/story_handout.h"

#include "tests/support/built_in_atlas.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace placelens;
using namespace Qt::StringLiterals;

/// A story on two pages of paper, read back by an independent program.
class TestStoryHandout : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::vector<Story> stories()
    {
        return storiesIn(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/stories"), builtInFigures()->atlas());
    }
    QString written(const Story &story, const QString &name) const
    {
        const QString file = m_folder.filePath(name);
        const auto done = writeStoryHandout(builtInFigures(), story, file);
        if (!done)
            qFatal("%s", qPrintable(done.error().what));
        return file;
    }
    static QString answerOf(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }
    static QString textOf(const QString &file)
    {
        QString text = answerOf(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        return text.simplified();
    }
    static bool hasReader()
    {
        return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()
               && !QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyStoryIsTwoPagesOfA4()
    {
        if (!hasReader())
            QSKIP("pdfinfo is not installed");
        for (const Story &story : stories()) {
            const QString facts = answerOf(u"pdfinfo"_s, {written(story, u"story.pdf"_s)});
            QVERIFY2(facts.contains(QRegularExpression(u"Pages:\\s+2\\n"_s)), qPrintable(facts));
            QVERIFY2(facts.contains(u"A4"_s), qPrintable(facts));
            QVERIFY2(facts.contains(story.title), qPrintable(facts));
        }
    }

    void aShortStoryIsOnePage()
    {
        if (!hasReader())
            QSKIP("pdfinfo is not installed");
        Story story = stories().front();
        story.steps.resize(1);
        QVERIFY(
            answerOf(u"pdfinfo"_s, {written(story, u"one.pdf"_s)}).contains(QRegularExpression(u"Pages:\\s+1\\n"_s)));
    }

    // 67.5 and 71.2 are the published rates of the two areas; who the letters are, the note and the sources are there.
    void wordsFiguresNotesAndSourcesAreText()
    {
        if (!hasReader())
            QSKIP("pdftotext is not installed");
        const QString text = textOf(written(stories()[1], u"which.pdf"_s));
        for (const QString &words :
             {u"Which West Midlands?"_s, u"67.5%"_s, u"71.2%"_s, u"Name"_s, u"Class"_s, u"page 2 of 2"_s,
              u"West Midlands combined authority, 2.90 million residents"_s, u"For the teacher:"_s,
              u"Let the class vote"_s, u"licensed under the OGL v3.0"_s, u"Contains OS data"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
    }

    void mapsAreLinesNotPixels()
    {
        if (QStandardPaths::findExecutable(u"pdfimages"_s).isEmpty())
            QSKIP("pdfimages is not installed");
        const QString list = answerOf(u"pdfimages"_s, {u"-list"_s, written(stories().front(), u"layers.pdf"_s)});
        QCOMPARE(list.trimmed().count(u'\n'), 1); // the head of the table only
    }

    void theSameStoryGivesTheSameBytes()
    {
        QByteArray bytes[2];
        for (QByteArray &each : bytes) {
            QFile file(written(stories()[3], u"same.pdf"_s));
            QVERIFY(file.open(QIODevice::ReadOnly));
            each = file.readAll();
        }
        QVERIFY(bytes[0].startsWith("%PDF-") && bytes[0] == bytes[1]);
    }

    void aStoryThatHasNoRoomOrNoStepsIsRefusedAndNothingWritten()
    {
        Story story = stories().front();
        const QString file = m_folder.filePath(u"refused.pdf"_s);
        story.steps.resize(mostHandoutSteps + 1, story.steps.front());
        const auto tooLong = writeStoryHandout(builtInFigures(), story, file);
        QVERIFY(!tooLong && tooLong.error().what.contains(u"13"_s));
        story.steps.clear();
        QVERIFY(!writeStoryHandout(builtInFigures(), story, file));
        StoryStep lost;
        lost.sentence = u"{employment_rate of Atlantis}"_s;
        story.steps = {lost};
        const auto unknown = writeStoryHandout(builtInFigures(), story, file);
        QVERIFY(!unknown && unknown.error().what.contains(u"Atlantis"_s));
        QVERIFY(!QFile::exists(file));
        story = stories().front();
        QVERIFY(!writeStoryHandout(builtInFigures(), story, u"/no/such/folder/handout.pdf"_s));
    }

    void twelveStepsHaveRoom()
    {
        if (!hasReader())
            QSKIP("pdftotext is not installed");
        Story story = stories()[3];
        while (story.steps.size() < mostHandoutSteps)
            story.steps.push_back(story.steps[story.steps.size() - 4]);
        const QString text = textOf(written(story, u"twelve.pdf"_s));
        QCOMPARE(text.count(u"Ask: what would a map"_s), 3);
        QVERIFY(text.contains(u"page 2 of 2"_s));
    }
};

QTEST_MAIN(TestStoryHandout)
#include "test_story_handout.moc"
