#include "tests/packaging/running.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;

/// Installed into a folder of its own, the programs start and find their atlas there.
class TestInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void initTestCase();
    void commandLineTellsItsVersion();
    void commandLineFindsTheInstalledAtlas();
    void commandLineIsBuiltWithoutWidgets();
    void windowTellsItsVersionOffScreen();
    void oneIdNamesEverything();
    void desktopFileIsValid();
    void metainfoIsValid();
    void picturesAndMimeTypeAreWellFormed();

private:
    QString installed(const char *path) const { return m_folder.filePath(QLatin1String(path)); }
    /// Runs a checker; skips the test where the machine does not have it.
    void check(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void TestInstall::initTestCase()
{
    const Ran ran = run(QStringLiteral("cmake"),
                        {QStringLiteral("--install"), buildFolder(), QStringLiteral("--prefix"), m_folder.path()});
    QVERIFY2(ran.status == 0, qPrintable(ran.all()));
    m_environment.insert(QStringLiteral("HOME"), m_folder.filePath(QStringLiteral("home")));
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
}

void TestInstall::commandLineTellsItsVersion()
{
    const Ran ran = run(installed("bin/placelens-cli"), {QStringLiteral("--version")}, m_environment, m_folder.path());
    QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
    static const QRegularExpression version(QStringLiteral("\\b\\d+\\.\\d+\\.\\d+\\b"));
    QVERIFY2(ran.out.contains(version), qPrintable(ran.all()));
}

void TestInstall::commandLineFindsTheInstalledAtlas()
{
    const Ran ran =
        run(installed("bin/placelens-cli"),
            {QStringLiteral("atlas"), QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json")},
            m_environment, m_folder.path());
    QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
    QVERIFY2(ran.out.contains(m_folder.path()) && ran.out.contains(QStringLiteral("lep2017")), qPrintable(ran.all()));
}

void TestInstall::commandLineIsBuiltWithoutWidgets()
{
    const Ran ran = run(QStringLiteral("readelf"), {QStringLiteral("-d"), installed("bin/placelens-cli")});
    QVERIFY2(ran.out.contains(QStringLiteral("libQt6Core")), qPrintable(ran.all()));
    QVERIFY2(!ran.out.contains(QStringLiteral("libQt6Widgets")), qPrintable(ran.all()));
}

void TestInstall::windowTellsItsVersionOffScreen()
{
    const Ran window = run(installed("bin/placelens"), {QStringLiteral("--version")}, m_environment, m_folder.path());
    QVERIFY2(window.status == 0, qPrintable(window.all()));
    const Ran commandLine = run(installed("bin/placelens-cli"), {QStringLiteral("--version")}, m_environment);
    static const QRegularExpression version(QStringLiteral("\\b\\d+\\.\\d+\\.\\d+\\b"));
    QCOMPARE(version.match(window.out).captured(), version.match(commandLine.out).captured());
}

void TestInstall::oneIdNamesEverything()
{
    const QString id = QStringLiteral("uk.placelens.Placelens");
    const QString desktop = read(installed("share/applications/uk.placelens.Placelens.desktop"));
    const QString metainfo = read(installed("share/metainfo/uk.placelens.Placelens.metainfo.xml"));
    QVERIFY(desktop.contains(QStringLiteral("\nIcon=%1\n").arg(id)));
    QVERIFY(desktop.contains(QStringLiteral("\nStartupWMClass=%1\n").arg(id)));
    static const QRegularExpression started(QStringLiteral("\nExec=(\\S+)"));
    QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("bin/") + started.match(desktop).captured(1))).isExecutable());
    QVERIFY(metainfo.contains(QStringLiteral("<id>%1</id>").arg(id)));
    QVERIFY(metainfo.contains(QStringLiteral("<launchable type=\"desktop-id\">%1.desktop</launchable>").arg(id)));
    QVERIFY(metainfo.contains(QStringLiteral("<icon type=\"stock\">%1</icon>").arg(id)));
    static const QRegularExpression program(QStringLiteral("<binary>([^<]+)</binary>"));
    for (auto programs = program.globalMatch(metainfo); programs.hasNext();)
        QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("bin/") + programs.next().captured(1))).isExecutable());
    for (const char *file : {"share/icons/hicolor/scalable/apps/uk.placelens.Placelens.svg",
                             "share/mime/packages/uk.placelens.Placelens.xml",
                             "share/icons/hicolor/symbolic/apps/uk.placelens.Placelens-symbolic.svg",
                             "share/icons/hicolor/scalable/mimetypes/application-x-placelens.svg",
                             "share/bash-completion/completions/placelens-cli",
                             "share/zsh/vendor-completions/_placelens-cli", "share/placelens/england.gpkg"})
        QVERIFY2(QFile::exists(installed(file)), file);
    const QString window = read(projectFolder() + QStringLiteral("/app/desktop/main.cpp"));
    QVERIFY2(window.contains(QStringLiteral("setDesktopFileName")) && window.contains(id), "app/desktop/main.cpp");
}

void TestInstall::check(const QString &program, const QStringList &arguments)
{
    const Ran ran = run(program, arguments);
    if (ran.status == -1)
        QSKIP(qPrintable(QStringLiteral("%1 is not installed; packaging/check installs it").arg(program)));
    QVERIFY2(ran.status == 0, qPrintable(ran.all()));
}

void TestInstall::desktopFileIsValid()
{
    check(QStringLiteral("desktop-file-validate"), {installed("share/applications/uk.placelens.Placelens.desktop")});
}

void TestInstall::metainfoIsValid()
{
    check(QStringLiteral("appstreamcli"), {QStringLiteral("validate"), QStringLiteral("--no-net"),
                                           installed("share/metainfo/uk.placelens.Placelens.metainfo.xml")});
}

void TestInstall::picturesAndMimeTypeAreWellFormed()
{
    check(QStringLiteral("xmllint"),
          {QStringLiteral("--noout"), QStringLiteral("--nonet"),
           installed("share/mime/packages/uk.placelens.Placelens.xml"),
           installed("share/icons/hicolor/scalable/apps/uk.placelens.Placelens.svg"),
           installed("share/icons/hicolor/symbolic/apps/uk.placelens.Placelens-symbolic.svg"),
           installed("share/icons/hicolor/scalable/mimetypes/application-x-placelens.svg")});
}

QTEST_GUILESS_MAIN(TestInstall)
#include "test_install.moc"
