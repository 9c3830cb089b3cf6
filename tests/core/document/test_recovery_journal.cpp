#include "core/document/recovery_journal.h"

#include "core/document/project_file.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace placelens;

namespace {

/// A stand-in for a project of about the usual size, told from others by its number.
QByteArray numbered(int number)
{
    const QJsonObject object{{QStringLiteral("number"), number},
                             {QStringLiteral("rest"), QString(6000 + number % 700, QLatin1Char('x'))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The number of whole JSON, -1 for anything else.
int numberOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(QStringLiteral("number")).toInt(-1);
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// What the helper process does until it is killed: steps and saves, and says of each when it is confirmed.
int workForEver(const QString &folder, const QString &file)
{
    RecoveryJournal journal(folder);
    for (int step = 1;; ++step) {
        if (!journal.note(file, numbered(step)))
            return 2;
        std::printf("step %d\n", step);
        std::fflush(stdout);
        if (step % 10 != 0)
            continue;
        if (!writeProject(file, numbered(step)))
            return 3;
        std::printf("saved %d\n", step);
        std::fflush(stdout);
        journal.forget();
    }
}

} // namespace

/// What is kept against a sudden end.
class TestRecoveryJournal : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void nothingIsLeftOfAProgramThatEndsAsItShould()
    {
        {
            RecoveryJournal journal(m_folder->path());
            QVERIFY(files().isEmpty()); // nor before anything is changed
            QVERIFY(journal.note({}, numbered(1)));
            QCOMPARE(files().size(), 2);
        }
        QVERIFY(files().isEmpty());
    }

    void whatASecondProgramIsWorkingOnIsItsOwn()
    {
        RecoveryJournal one(m_folder->path()), other(m_folder->path());
        QVERIFY(one.note({}, numbered(1)) && other.note({}, numbered(2)));
        QVERIFY(RecoveryJournal::leftIn(m_folder->path()).empty());
        one.forget();
        QVERIFY(other.note({}, numbered(3)));
        QVERIFY(RecoveryJournal::leftIn(m_folder->path()).empty());
        QCOMPARE(files().size(), 2);
    }

    void aRecordThatWasCutShortLeavesTheOneBeforeIt()
    {
        const QString path = m_folder->filePath(QStringLiteral("1-a.journal"));
        RecoveryJournal journal(m_folder->path());
        QVERIFY(journal.note(QStringLiteral("/x/First.placelens"), numbered(1)));
        QVERIFY(journal.note(QStringLiteral("/x/Second.placelens"), numbered(2)));
        const QByteArray whole =
            bytesOf(QDir(m_folder->path()).entryInfoList({QStringLiteral("*.journal")})[0].filePath());
        const qsizetype half = whole.indexOf("}\n", whole.indexOf("xxx")) + 2; // the end of the first record
        for (qsizetype length = 0; length <= whole.size(); length += length < half + 200 ? 41 : 613) {
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(whole.first(length));
            cut.close();
            const auto left = RecoveryJournal::leftIn(m_folder->path());
            QCOMPARE(left.size(), std::size_t(length >= half ? 1 : 0));
            if (length >= half) {
                QCOMPARE(numberOf(left[0].project), length == whole.size() ? 2 : 1);
                QVERIFY(left[0].file.startsWith(QStringLiteral("/x/")));
            }
        }
    }

    void aLongSittingStaysShort()
    {
        RecoveryJournal journal(m_folder->path());
        for (int step = 1; step <= 2000; ++step)
            QVERIFY(journal.note({}, numbered(step)));
        const QFileInfo file = QDir(m_folder->path()).entryInfoList({QStringLiteral("*.journal")})[0];
        QVERIFY2(file.size() < 1'200'000, qPrintable(QString::number(file.size())));
        QVERIFY(bytesOf(file.filePath()).contains(numbered(2000)));
    }

    void keepingAStepTakesNoTime()
    {
        RecoveryJournal journal(m_folder->path());
        QElapsedTimer timer;
        std::vector<qint64> times;
        for (int step = 1; step <= 500; ++step) {
            timer.start();
            QVERIFY(journal.note({}, numbered(step)));
            times.push_back(timer.nsecsElapsed());
        }
        std::nth_element(times.begin(), times.begin() + 250, times.end());
        QVERIFY2(times[250] < 5'000'000, qPrintable(QString::number(times[250])));
    }

    void aFolderThatCannotBeWrittenToIsNamed()
    {
        const QString file = m_folder->filePath(QStringLiteral("file"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        RecoveryJournal journal(file + QStringLiteral("/below"));
        const auto kept = journal.note({}, numbered(1));
        QVERIFY(!kept);
        QVERIFY2(kept.error().what.contains(file), qPrintable(kept.error().what));
    }

    void killedAtAnyMomentNothingConfirmedIsLost()
    {
        std::mt19937 random(2026);
        const QString file = m_folder->filePath(QStringLiteral("project.placelens"));
        int inMidSave = 0, restored = 0;
        for (int kill = 0; kill < 120; ++kill) {
            QProcess helper;
            helper.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--work"), m_folder->filePath(QStringLiteral("recovery")), file});
            QVERIFY(helper.waitForReadyRead(10000));
            QTest::qSleep(int(random() % 25));
            helper.kill(); // SIGKILL: nothing of the helper runs after it
            QVERIFY(helper.waitForFinished());
            QCOMPARE(helper.exitStatus(), QProcess::CrashExit);
            int step = 0, saved = 0;
            for (const QByteArray &line : helper.readAllStandardOutput().split('\n'))
                (line.startsWith("saved ") ? saved : step) =
                    std::max(line.startsWith("saved ") ? saved : step, line.mid(line.indexOf(' ') + 1).toInt());
            auto left = RecoveryJournal::leftIn(m_folder->filePath(QStringLiteral("recovery")));
            const int inFile = QFile::exists(file) ? numberOf(bytesOf(file)) : 0;
            QVERIFY2(inFile >= 0, "the project's file is not whole");
            QVERIFY2(inFile >= saved, "a confirmed save is gone");
            QVERIFY(left.size() <= 1);
            const int inJournal = left.empty() ? 0 : numberOf(left[0].project);
            // The last line may not have come out of the pipe whole; then a step more is there, never one fewer.
            QVERIFY2(std::max(inJournal, inFile) >= step,
                     qPrintable(
                         QStringLiteral("step %1 confirmed; %2 kept, %3 saved").arg(step).arg(inJournal).arg(inFile)));
            inMidSave += step % 10 == 0 && saved < step;
            restored += inJournal > inFile;
            for (UnsavedWork &work : left)
                RecoveryJournal::remove(work);
            QFile::remove(file);
        }
        QVERIFY(inMidSave > 5);
        QVERIFY(restored > 20);
        QVERIFY(
            QDir(m_folder->filePath(QStringLiteral("recovery"))).entryList({QStringLiteral("*.journal")}).isEmpty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QStringLiteral("--work"))
        return workForEver(words[2], words[3]);
    TestRecoveryJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_recovery_journal.moc"
