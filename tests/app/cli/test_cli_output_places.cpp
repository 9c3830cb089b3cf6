#include "tests/app/cli/small_tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Files that can't be written: one sentence, the folder as it was, what was there before kept.
class TestCliOutputPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aPlaceThatCantBeWrittenIsNamed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("target");
        for (const char *form : {"csv", "xlsx", "ods", "gpkg", "geojson", "atlas"}) {
            const bool isAtlas = QByteArray(form) == "atlas";
            const QString command =
                isAtlas ? u"atlas build tables"_s : u"export --geography region --indicator population"_s;
            const QString extension = QLatin1String(isAtlas ? "gpkg" : form);
            QTest::addRow("%s, no such folder", form) << command << u"nowhere/figures."_s + extension;
            QTest::addRow("%s, below a file", form) << command << u"a.txt/figures."_s + extension;
            QTest::addRow("%s, a folder", form) << command << u"folder."_s + extension;
            QTest::addRow("%s, /proc", form) << command << u"/proc/figures."_s + extension;
            QTest::addRow("%s, too long a name", form) << command << QString(300, u'a') + u'.' + extension;
            QTest::addRow("%s, read-only folder", form) << command << u"locked/figures."_s + extension;
        }
    }
    void aPlaceThatCantBeWrittenIsNamed()
    {
        QFETCH(QString, command);
        QFETCH(QString, target);
        if (target.startsWith(u"locked"_s) && geteuid() == 0)
            QSKIP("nothing is read-only for root");
        const QTemporaryDir folder;
        prepare(folder, target);
        const QStringList before = listing(folder.path());
        QStringList words = QProcess::splitCommand(command) + QStringList{u"-o"_s, target};
        if (!command.startsWith(u"atlas"_s))
            words += QStringList{u"--atlas"_s, builtAtlas()};
        const QString fault =
            faultOfFailure(runProgram(QStringLiteral(PLACELENS_CLI), words, {folder.path(), {}, {}}), 1, target);
        QFile::setPermissions(folder.filePath(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    void theOldFileIsKeptWhenTheNewOneFails_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"csv", "xlsx", "ods", "gpkg", "geojson"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void theOldFileIsKeptWhenTheNewOneFails()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"old."_s + form);
        QVERIFY(writeBytes(file, "the old figures"));
        const QStringList before = listing(folder.path());
        for (const QString &call : {u"export --indicator population --period 1999"_s, u"export --geography nowhere"_s,
                                    u"export --indicator nothing"_s}) {
            const QString fault = faultOfFailure(ask(u"%1 -o %2"_s.arg(call, file)), 3, {});
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(listing(folder.path()), before);
        }
        // A file may not grow: what a full disk does, without needing one.
        const Ran ran =
            runProgram(u"sh"_s, {u"-c"_s, u"ulimit -f 4; exec \"$@\""_s, u"sh"_s, QStringLiteral(PLACELENS_CLI),
                                 u"export"_s, u"--geography"_s, u"lad2017"_s, u"--indicator"_s, u"population"_s,
                                 u"--period"_s, u"all"_s, u"-o"_s, file, u"--atlas"_s, builtAtlas()});
        const QString fault = faultOfFailure(ran, 1, u"old."_s + form);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    void anAtlasIsKeptWhenBuildingTheNewOneFails()
    {
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.filePath(u"tables"_s)));
        QVERIFY(writeBytes(folder.filePath(u"a.gpkg"_s), "the old atlas"));
        const QStringList before = listing(folder.path());
        const Ran full = runProgram(u"sh"_s,
                                    {u"-c"_s, u"ulimit -f 16; exec \"$@\""_s, u"sh"_s, QStringLiteral(PLACELENS_CLI),
                                     u"atlas"_s, u"build"_s, u"tables"_s, u"-o"_s, u"a.gpkg"_s},
                                    {folder.path(), {}, {}});
        const QString fault = faultOfFailure(full, 1, u"a.gpkg"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
        QVERIFY(QFile::remove(folder.filePath(u"tables/resources/sources.csv"_s)));
        const QStringList without = listing(folder.path());
        QVERIFY(runCli(u"atlas build tables -o a.gpkg"_s, {folder.path(), {}, {}}).status != 0);
        QCOMPARE(listing(folder.path()), without);
    }

    void aFullDiskIsNoticed_data() { theOldFileIsKeptWhenTheNewOneFails_data(); }
    void aFullDiskIsNoticed()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString disk = folder.filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (runProgram(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, disk}).status != 0)
            QSKIP("a small disk can't be mounted here");
        const Ran ran =
            ask(u"export --geography lad2017 --indicator population --period all -o %1/figures.%2"_s.arg(disk, form));
        const QString fault = faultOfFailure(ran, 1, u"figures."_s + form);
        const QStringList left = listing(disk);
        runProgram(u"umount"_s, {disk});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(left, QStringList());
    }

    void anExistingFileIsReplacedWhole_data() { theOldFileIsKeptWhenTheNewOneFails_data(); }
    void anExistingFileIsReplacedWhole()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"Städte 1."_s + form);
        QVERIFY(writeBytes(file, QByteArray(3000000, 'x')));
        const Ran ran = ask(uR"(export --geography region --indicator population -o "%1")"_s.arg(file),
                            {{}, {{u"LC_ALL"_s, u"C"_s}}, {}});
        QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"Städte 1."_s + form});
        QVERIFY(!bytesOf(file).contains("xxxxxxxx") && QFileInfo(file).size() > 500);
    }

private:
    static void prepare(const QTemporaryDir &folder, const QString &target)
    {
        QVERIFY(writeBytes(folder.filePath(u"a.txt"_s), "a file, not a folder"));
        QVERIFY(QDir().mkpath(folder.filePath(u"locked"_s)) && QDir().mkpath(folder.filePath(u"tables"_s)));
        QVERIFY(SmallTables::write(folder.filePath(u"tables"_s)));
        if (target.startsWith(u"folder."_s))
            QVERIFY(QDir().mkpath(folder.filePath(target)));
        QFile::setPermissions(folder.filePath(u"locked"_s), QFile::ReadOwner | QFile::ExeOwner);
    }
};

QTEST_GUILESS_MAIN(TestCliOutputPlaces)
#include "test_cli_output_places.moc"
