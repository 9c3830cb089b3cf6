#include "app/desktop/project/project.h"

#include "app/desktop/project/project_commands.h"
#include "tests/app/desktop/map_events.h"
#include "tests/core/document/random_edits.h"

#include <QDir>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>

#include <cstdio>
#include <random>

using namespace placelens;

namespace {

/// The n-th state of a sitting: as many random edits, numbered in the notes.
class Sitting
{
public:
    explicit Sitting(unsigned seed) : m_edits(builtInFigures()->atlas(), seed) {}
    ProjectState next(ProjectState state)
    {
        state = m_edits.next(std::move(state));
        state.notes = QString::number(++m_count);
        return state;
    }

private:
    RandomEdits m_edits;
    int m_count = 0;
};

ProjectState stateAfter(unsigned seed, int steps)
{
    Sitting sitting(seed);
    ProjectState state;
    for (int i = 0; i < steps; ++i)
        state = sitting.next(std::move(state));
    return state;
}

void say(const char *what, int number)
{
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

/// The window in a process of its own: edits and saves until it is killed, and says of each when it is confirmed.
int workForEver(const QString &folder, const QString &file, unsigned seed)
{
    Appearance appearance(ThemeChoice::Light);
    MainWindow window(builtInFigures(), appearance);
    window.show();
    Project &project = window.project().project();
    window.project().start(folder, {});
    Sitting sitting(seed);
    int steps = 0, saving = 0;
    QObject::connect(&project, &Project::saved, &window, [&] { say("saved", saving); });
    QTimer editing;
    QObject::connect(&editing, &QTimer::timeout, &window, [&] {
        window.session().change(QStringLiteral("Edit"), sitting.next(window.session().state()));
        say("step", ++steps);
        if (steps % 5 == 0 && !project.isSaving()) {
            saving = steps;
            project.save(file);
        }
    });
    editing.start(2);
    return QApplication::exec();
}

} // namespace

/// The window is killed in mid-edit and in mid-save; on the next start nothing confirmed is lost.
class TestProjectKilled : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void theNextStartHasAllThatWasConfirmed()
    {
        std::mt19937 random(44);
        Appearance appearance(ThemeChoice::Light);
        const QString recovery = m_folder.filePath(QStringLiteral("recovery"));
        int recovered = 0;
        for (unsigned kill = 0; kill < 10; ++kill) {
            const QString file = m_folder.filePath(QStringLiteral("%1.placelens").arg(kill));
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--work"), recovery, file, QString::number(kill)});
            QVERIFY(program.waitForReadyRead(60000));
            QTest::qSleep(int(random() % 700));
            program.kill(); // SIGKILL: it can do nothing about it
            QVERIFY(program.waitForFinished());
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
            int step = 0, saved = 0;
            for (const QByteArray &line : program.readAllStandardOutput().split('\n')) {
                int &newest = line.startsWith("saved ") ? saved : step;
                newest = std::max(newest, line.mid(line.indexOf(' ') + 1).toInt());
            }
            QVERIFY(step > 0);
            int inFile = 0;
            if (saved > 0 || QFile::exists(file)) {
                const auto read = readProject(file, builtInFigures()->atlas());
                QVERIFY2(read && read->leftOut.empty(), "the project's file is not whole");
                inFile = read->state.notes.toInt();
                QVERIFY(inFile >= saved);
                QVERIFY(read->state == stateAfter(kill, inFile));
            }
            auto window = openWindow(appearance);
            QSignalSpy again(&window->project().project(), &Project::recovered);
            const bool isLeft = !QDir(recovery).entryList({QStringLiteral("*.journal")}).isEmpty();
            window->project().start(recovery, {});
            if (isLeft) {
                QTRY_COMPARE(again.count(), 1);
                ++recovered;
                const ProjectState &state = window->session().state();
                QVERIFY2(state.notes.toInt() >= step, qPrintable(state.notes));
                ProjectState expected = stateAfter(kill, state.notes.toInt());
                if (state.view != expected.view)
                    expected.view = ViewMode::Map; // not offered
                QVERIFY(state == expected);
            } else {
                QVERIFY2(inFile >= step, qPrintable(QString::number(inFile)));
            }
            window->project().project().end(); // as if it had been discarded
        }
        QVERIFY2(recovered >= 5, qPrintable(QString::number(recovered)));
        QVERIFY(QDir(recovery).entryList({QStringLiteral("*.journal")}).isEmpty());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    TestProjectKilled test;
    if (words.size() == 5 && words[1] == QStringLiteral("--work"))
        return workForEver(words[2], words[3], words[4].toUInt());
    return QTest::qExec(&test, argc, argv);
}
#include "test_project_killed.moc"
