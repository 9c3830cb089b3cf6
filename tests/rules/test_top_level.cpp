#include "tests/rules/source_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// The top of the project has a place for everything, and nothing else.
class TestTopLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void hasExactlyWhatTheHouseStyleNames();
    void licenceIsTheGpl();
};

void TestTopLevel::hasExactlyWhatTheHouseStyleNames()
{
    const QStringList wanted{QStringLiteral("CMakeLists.txt"),
                             QStringLiteral("CMakePresets.json"),
                             QStringLiteral("LICENSE"),
                             QStringLiteral("README.md"),
                             QStringLiteral("app"),
                             QStringLiteral("core"),
                             QStringLiteral("maps"),
                             QStringLiteral("packaging"),
                             QStringLiteral("resources"),
                             QStringLiteral("tests")};
    // Made by building, and ignored by git.
    const QStringList made{QStringLiteral("build"), QStringLiteral("compile_commands.json")};
    QStringList found;
    for (const QString &name : QDir(projectFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!made.contains(name) && !name.endsWith(QStringLiteral(".user")))
            found << name;
    }
    found.sort();
    QCOMPARE(found, wanted);
    for (const char *dotfile : {".clang-format", ".clang-tidy", ".gitignore", ".ci/run"})
        QVERIFY2(QFile::exists(projectFolder() + u'/' + QLatin1String(dotfile)), dotfile);
}

void TestTopLevel::licenceIsTheGpl()
{
    QFile licence(projectFolder() + QStringLiteral("/LICENSE"));
    QVERIFY(licence.open(QIODevice::ReadOnly));
    QCOMPARE(licence.readLine().trimmed(), QByteArray("GNU GENERAL PUBLIC LICENSE"));
    QCOMPARE(licence.readLine().trimmed(), QByteArray("Version 3, 29 June 2007"));
}

QTEST_GUILESS_MAIN(TestTopLevel)
#include "test_top_level.moc"
