#include "tests/packaging/running.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;

namespace {

/// The tools of a plain system that packaging/run may count on.
const QStringList plainTools{QStringLiteral("bash"),     QStringLiteral("env"),     QStringLiteral("cat"),
                             QStringLiteral("cp"),       QStringLiteral("dirname"), QStringLiteral("grep"),
                             QStringLiteral("flock"),    QStringLiteral("mkdir"),   QStringLiteral("mktemp"),
                             QStringLiteral("readlink"), QStringLiteral("rm"),      QStringLiteral("sed"),
                             QStringLiteral("tail"),     QStringLiteral("touch"),   QStringLiteral("chmod"),
                             QStringLiteral("sleep"),    QStringLiteral("date")};

/// Stands for CMake: "configures" by writing the cache, "builds" the two programs once, and then has nothing to do.
const QString fakeCmake = QStringLiteral(R"(#!/usr/bin/env bash
if [ -n "${FAKE_CMAKE_FAILS-}" ]; then echo "CMake Error at CMakeLists.txt:12: Could not find Qt6"; exit 1; fi
if [ "$1" = --build ]; then
    echo "[0/2] Re-checking globbed directories..."
    if [ -x "$2/bin/placelens" ]; then echo "ninja: no work to do."; exit 0; fi
    if [ -e "$2/busy" ]; then echo "FAILED: two builds at once"; exit 1; fi
    touch "$2/busy"
    echo "[1/1] Building CXX object main.o"
    if [ -n "${FAKE_BUILD_FAILS-}" ]; then echo "main.cpp:1:1: error: no good"; rm "$2/busy"; exit 1; fi
    sleep 0.3
    mkdir -p "$2/bin"
    for name in placelens-cli placelens; do
        printf '#!/usr/bin/env bash\necho "%s in $PWD"; printf "<%%s>" "$@"; echo; exit 7\n' $name >"$2/bin/$name"
        chmod +x "$2/bin/$name"
    done
    rm "$2/busy"
else
    mkdir -p build/release
    echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/release/CMakeCache.txt
    touch build/release/build.ninja
    echo "$*" >>build/release/configured
fi
)");

/// Stands for apt-get: writes down how it was called, and "installs" what is asked.
const QString fakeApt = QStringLiteral(R"(#!/usr/bin/env bash
echo "$*" >>"$FAKE_SYSTEM/apt-calls"
echo "chatter of apt"
if [ -n "${FAKE_APT_WANTS_LISTS-}" ] && [[ "$*" != *update* ]] && ! grep -q update "$FAKE_SYSTEM/apt-calls"; then
    echo "E: Unable to locate package"; exit 100
fi
if [[ "$*" == *install* ]]; then echo all >"$FAKE_SYSTEM/installed"; fi
)");

const QString fakeDpkgQuery = QStringLiteral(R"(#!/usr/bin/env bash
if [ -e "$FAKE_SYSTEM/installed" ]; then for name in "${@:4}"; do echo "installed $name"; done; else exit 1; fi
)");

} // namespace

/// packaging/run on systems of all kinds, made of a folder of tools of which some only pretend.
class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buildsStartsAndPassesArgumentsAndStatusOn();
    void isSilentWhenNothingNeedsBuilding();
    void worksFromAnyFolderAndThroughALink();
    void callsAptOnlyForWhatIsMissing();
    void fetchesTheListsOnlyWhenNeeded();
    void saysTheCallThatRootMustMake();
    void withoutAptListsWhatToInstallAndTries();
    void withoutToolsSaysWhatIsMissing();
    void withoutADisplayNamesTheCommandLine();
    void showsVersionAndHelpWithoutADisplay();
    void saysWhatDidNotBuild();
    void configuresAgainWhenTheFolderWasMoved();
    void twoCallsDoNotBuildAtOnce();

private:
    void add(const QString &tool, const QString &text) { QVERIFY(write(m_tools + u'/' + tool, text, true)); }
    void pretendInstalled() { QVERIFY(write(m_folder->filePath(QStringLiteral("installed")), QStringLiteral("all"))); }
    Ran runIt(const QStringList &arguments, const QString &folder = {}) const
    {
        return run(m_project + QStringLiteral("/packaging/run"), arguments, m_environment, folder);
    }
    QString aptCalls() const { return read(m_folder->filePath(QStringLiteral("apt-calls"))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_tools, m_project;
    QProcessEnvironment m_environment;
};

void TestRun::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_tools = m_folder->filePath(QStringLiteral("tools"));
    m_project = m_folder->filePath(QStringLiteral("a clone, with spaces"));
    QVERIFY(QDir().mkpath(m_tools));
    for (const QString &tool : plainTools)
        QVERIFY2(QFile::link(QStandardPaths::findExecutable(tool), m_tools + u'/' + tool), qPrintable(tool));
    add(QStringLiteral("cmake"), fakeCmake);
    add(QStringLiteral("ninja"), QStringLiteral("#!/bin/sh\n"));
    add(QStringLiteral("c++"), QStringLiteral("#!/bin/sh\n"));
    add(QStringLiteral("apt-get"), fakeApt);
    add(QStringLiteral("dpkg-query"), fakeDpkgQuery);
    add(QStringLiteral("id"), QStringLiteral("#!/bin/sh\necho ${FAKE_USER-0}\n"));

    for (const char *part : {"run", "install_packages.sh", "build_preset.sh", "build_packages.txt"}) {
        const QString path = QStringLiteral("/packaging/") + QLatin1String(part);
        QVERIFY(
            write(m_project + path, read(projectFolder() + path), QFileInfo(projectFolder() + path).isExecutable()));
    }
    m_environment = QProcessEnvironment();
    m_environment.insert(QStringLiteral("PATH"), m_tools);
    m_environment.insert(QStringLiteral("HOME"), m_folder->path());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("FAKE_SYSTEM"), m_folder->path());
}

void TestRun::buildsStartsAndPassesArgumentsAndStatusOn()
{
    pretendInstalled();
    const Ran ran =
        runIt({QStringLiteral("cli"), QStringLiteral("area"), QStringLiteral("lep2017:Black Country"), QString()});
    QVERIFY2(ran.status == 7, qPrintable(ran.all()));
    QVERIFY2(ran.out.endsWith(QStringLiteral("<area><lep2017:Black Country><>\n")), qPrintable(ran.all()));
    QVERIFY2(ran.err.contains(QStringLiteral("Building Placelens")), qPrintable(ran.all()));
}

void TestRun::isSilentWhenNothingNeedsBuilding()
{
    pretendInstalled();
    const QStringList call{QStringLiteral("cli"), QStringLiteral("areas")};
    QCOMPARE(runIt(call).status, 7);
    const Ran again = runIt(call);
    QCOMPARE(again.status, 7);
    QCOMPARE(again.err, QString());
    QCOMPARE(again.out.count(u'\n'), 2);
    QCOMPARE(aptCalls(), QString());
}

void TestRun::worksFromAnyFolderAndThroughALink()
{
    pretendInstalled();
    const QString elsewhere = m_folder->filePath(QStringLiteral("else where"));
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QFile::link(m_project + QStringLiteral("/packaging/run"), elsewhere + QStringLiteral("/atlas")));
    const Ran ran = run(elsewhere + QStringLiteral("/atlas"), {QStringLiteral("cli"), QStringLiteral("x.csv")},
                        m_environment, elsewhere);
    QVERIFY2(ran.out.startsWith(QStringLiteral("placelens-cli in %1\n<x.csv>").arg(elsewhere)), qPrintable(ran.all()));
}

void TestRun::callsAptOnlyForWhatIsMissing()
{
    const Ran ran = runIt({QStringLiteral("cli")});
    QVERIFY2(ran.status == 7, qPrintable(ran.all()));
    QVERIFY2(aptCalls().count(u'\n') == 1 && aptCalls().contains(QStringLiteral(" cmake ninja-build g++ ")),
             qPrintable(aptCalls()));
    QVERIFY(!ran.out.contains(QStringLiteral("chatter")));
    QVERIFY(!ran.err.contains(QStringLiteral("chatter")));
    QCOMPARE(runIt({QStringLiteral("cli")}).err, QString());
    QCOMPARE(aptCalls().count(u'\n'), 1);
}

void TestRun::fetchesTheListsOnlyWhenNeeded()
{
    m_environment.insert(QStringLiteral("FAKE_APT_WANTS_LISTS"), QStringLiteral("yes"));
    const Ran ran = runIt({QStringLiteral("cli")});
    QVERIFY2(ran.status == 7, qPrintable(ran.all()));
    const QStringList calls = aptCalls().trimmed().split(u'\n');
    QCOMPARE(calls.size(), 3);
    QVERIFY(calls[1].endsWith(QStringLiteral("update")));
}

void TestRun::saysTheCallThatRootMustMake()
{
    m_environment.insert(QStringLiteral("FAKE_USER"), QStringLiteral("1000"));
    const Ran ran = runIt({QStringLiteral("cli")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(QStringLiteral("apt-get install --no-install-recommends cmake ninja-build")),
             qPrintable(ran.all()));
    QCOMPARE(aptCalls(), QString());

    add(QStringLiteral("sudo"), QStringLiteral("#!/usr/bin/env bash\n[ \"$1\" = true ] || exec \"$@\"\n"));
    QCOMPARE(runIt({QStringLiteral("cli")}).status, 7);
    QCOMPARE(aptCalls().count(u'\n'), 1);
}

void TestRun::withoutAptListsWhatToInstallAndTries()
{
    QVERIFY(QFile::remove(m_tools + QStringLiteral("/apt-get")));
    QVERIFY(QFile::remove(m_tools + QStringLiteral("/dpkg-query")));
    m_environment.insert(QStringLiteral("FAKE_CMAKE_FAILS"), QStringLiteral("yes"));
    Ran ran = runIt({QStringLiteral("cli")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains(QStringLiteral("no apt-get")) && ran.err.contains(QStringLiteral("  libgdal-dev\n"))
                 && ran.err.contains(QStringLiteral("Could not find Qt6")),
             qPrintable(ran.all()));

    m_environment.remove(QStringLiteral("FAKE_CMAKE_FAILS"));
    ran = runIt({QStringLiteral("cli")});
    QVERIFY2(ran.status == 7 && ran.err.contains(QStringLiteral("  libgdal-dev\n")), qPrintable(ran.all()));
    QCOMPARE(runIt({QStringLiteral("cli")}).err, QString());
}

void TestRun::withoutToolsSaysWhatIsMissing()
{
    for (const char *tool : {"/apt-get", "/dpkg-query", "/ninja"})
        QVERIFY(QFile::remove(m_tools + QLatin1String(tool)));
    const Ran ran = runIt({QStringLiteral("cli")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains(QStringLiteral("\"ninja\" is missing")), qPrintable(ran.all()));
}

void TestRun::withoutADisplayNamesTheCommandLine()
{
    pretendInstalled();
    const Ran ran = runIt({});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.count(u'\n') == 1 && ran.err.contains(QStringLiteral("display"))
                 && ran.err.contains(QStringLiteral("packaging/run cli --help")),
             qPrintable(ran.all()));
    QVERIFY(!QFile::exists(m_project + QStringLiteral("/build")));

    m_environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":0"));
    QVERIFY(runIt({}).out.startsWith(QStringLiteral("placelens in ")));
}

void TestRun::showsVersionAndHelpWithoutADisplay()
{
    pretendInstalled();
    for (const QString &question : {QStringLiteral("--version"), QStringLiteral("--help")}) {
        const Ran ran = runIt({question});
        QVERIFY2(ran.out.endsWith(QStringLiteral("<%1>\n").arg(question)), qPrintable(ran.all()));
    }
}

void TestRun::saysWhatDidNotBuild()
{
    pretendInstalled();
    m_environment.insert(QStringLiteral("FAKE_BUILD_FAILS"), QStringLiteral("yes"));
    const Ran ran = runIt({QStringLiteral("cli")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(QStringLiteral("main.cpp:1:1: error: no good"))
                 && ran.err.contains(QStringLiteral("build.log")),
             qPrintable(ran.all()));
}

void TestRun::configuresAgainWhenTheFolderWasMoved()
{
    pretendInstalled();
    QCOMPARE(runIt({QStringLiteral("cli")}).status, 7);
    const QString moved = m_folder->filePath(QStringLiteral("moved"));
    QVERIFY(QDir().rename(m_project, moved));
    m_project = moved;
    QCOMPARE(runIt({QStringLiteral("cli")}).status, 7);
    QCOMPARE(read(moved + QStringLiteral("/build/release/configured")),
             QStringLiteral("--preset release\n--preset release --fresh\n"));
}

void TestRun::twoCallsDoNotBuildAtOnce()
{
    pretendInstalled();
    QProcess other;
    other.setProcessEnvironment(m_environment);
    other.start(m_project + QStringLiteral("/packaging/run"), {QStringLiteral("cli")});
    QVERIFY(other.waitForStarted());
    const Ran mine = runIt({QStringLiteral("cli")});
    QVERIFY(other.waitForFinished());
    QVERIFY2(mine.status == 7, qPrintable(mine.all()));
    QVERIFY2(other.exitCode() == 7, other.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
