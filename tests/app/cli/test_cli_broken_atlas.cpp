#include "tests/app/cli/running_cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Files that are no atlas, or no whole one, end in one sentence, whatever is asked of them.
class TestCliBrokenAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void whatIsNoAtlasIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        const QString broken = QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/broken/");
        QTest::newRow("no such file") << u"nowhere.gpkg"_s << 1;
        QTest::newRow("no such folder") << u"nowhere/atlas.gpkg"_s << 1;
        QTest::newRow("a folder") << QDir::tempPath() << 1;
        QTest::newRow("a text") << broken + u"text.gpkg"_s << 4;
        QTest::newRow("an empty file") << broken + u"empty.gpkg"_s << 4;
        QTest::newRow("a GeoPackage of something else") << broken + u"places.gpkg"_s << 4;
        QTest::newRow("a table") << QStringLiteral(PLACELENS_SOURCE_DIR "/maps/districts.csv") << 4;
        QTest::newRow("a device") << u"/dev/null"_s << 4;
    }
    void whatIsNoAtlasIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(int, status);
        const QString fault = faultIn(file, status, QFileInfo(file).fileName());
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void aCutOffAtlasIsRefused_data()
    {
        QTest::addColumn<double>("kept");
        QTest::newRow("a tenth") << 0.1;
        QTest::newRow("half") << 0.5;
        QTest::newRow("nine tenths") << 0.9;
        QTest::newRow("all but the last page") << -4096.0;
        QTest::newRow("all but a byte") << -1.0;
        QTest::newRow("the first page") << 4096.0;
        QTest::newRow("half of the first page") << 2048.0;
        QTest::newRow("sixteen bytes") << 16.0;
    }
    void aCutOffAtlasIsRefused()
    {
        QFETCH(double, kept);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"cut.gpkg"_s);
        QVERIFY(QFile::copy(builtAtlas(), file));
        const auto size = double(QFileInfo(file).size());
        QVERIFY(QFile::resize(file, qint64(kept < 0 ? size + kept : kept < 1 ? size * kept : kept)));
        const QStringList before = listing(folder.path());
        const QString fault = faultIn(file, 4, u"cut.gpkg"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    // Whatever bytes a disk may have lost: an answer or a sentence, never a crash.
    void zeroedPagesNeverCrash_data()
    {
        QTest::addColumn<double>("at");
        for (const double at : {0.001, 0.01, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 0.999})
            QTest::addRow("%g", at) << at;
    }
    void zeroedPagesNeverCrash()
    {
        QFETCH(double, at);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"holed.gpkg"_s);
        QByteArray bytes = bytesOf(builtAtlas());
        const auto first = qsizetype(double(bytes.size()) * at) / 4096 * 4096;
        for (qsizetype i = first; i < std::min(first + 4096 * 20, bytes.size()); ++i)
            bytes[i] = '\0';
        QVERIFY(writeBytes(file, bytes));
        for (const QString &call : calls()) {
            const Ran ran = runCli(u"%1 --atlas %2"_s.arg(call, file));
            if (ran.status == 0 || (call == u"atlas validate"_s && ran.status == 4 && !ran.out.isEmpty()))
                continue;
            const QString fault = faultOfFailure(ran, 4, u"atlas"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(call + u": "_s + fault));
        }
    }

    void aNewerAtlasIsRefusedAndAnOlderFormIsNot()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"newer.gpkg"_s);
        QVERIFY(QFile::copy(builtAtlas(), file));
        for (const auto &[version, status] : std::map<int, int>{{1, 0}, {2, 4}, {99, 4}, {0, 4}, {-1, 4}}) {
            if (!change(file, u"UPDATE placelens SET value = '%1' WHERE key = 'format_version'"_s.arg(version)))
                QSKIP("sqlite3 is not installed; packaging/check installs it");
            if (status == 0) {
                QCOMPARE(runCli(u"atlas info --atlas "_s + file).status, 0);
                continue;
            }
            const QString fault = faultIn(file, status, u"newer.gpkg"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            const QString said = runCli(u"atlas info --atlas "_s + file).err;
            QVERIFY2(version < 1 || (said.contains(u"version %1"_s.arg(version)) && said.contains(u"Update"_s)),
                     qPrintable(said));
        }
    }

    void anAtlasWithoutOneOfItsTablesIsRefused_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table :
             {"geographies", "areas", "memberships", "indicators", "observations", "sources", "placelens"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void anAtlasWithoutOneOfItsTablesIsRefused()
    {
        QFETCH(QString, table);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"less.gpkg"_s);
        QVERIFY(QFile::copy(builtAtlas(), file));
        if (!change(file, u"DROP TABLE %1; DELETE FROM gpkg_contents WHERE table_name = '%1'"_s.arg(table)))
            QSKIP("sqlite3 is not installed; packaging/check installs it");
        const QString fault = faultOfFailure(
            runCli(u"values --indicator population --geography region --atlas "_s + file), 4, u"less.gpkg"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

private:
    static QStringList calls()
    {
        return {u"atlas info"_s,
                u"atlas validate"_s,
                u"areas"_s,
                u"area E37000001"_s,
                u"indicators"_s,
                u"values --indicator employment_rate --geography region"_s,
                u"compare E37000001 E37000012 --indicator population"_s,
                u"classify --indicator population --geography region --method natural --classes 3"_s};
    }

    /// What is wrong with the answers of every command, and of an export, to a broken file.
    static QString faultIn(const QString &file, int status, const QString &mentions)
    {
        for (const QString &call : calls()) {
            const QString fault = faultOfFailure(runCli(uR"(%1 --atlas "%2")"_s.arg(call, file)), status, mentions);
            if (!fault.isEmpty())
                return call + u": "_s + fault;
        }
        const QTemporaryDir folder;
        const QString fault =
            faultOfFailure(runCli(uR"(export -o a.csv --atlas "%1")"_s.arg(file), {folder.path(), {}, {}}),
                           QFileInfo(file).isRelative() ? 1 : status, mentions);
        return fault.isEmpty() && !listing(folder.path()).isEmpty() ? u"export left a file"_s : fault;
    }

    /// Changes a GeoPackage from outside; false where there is no sqlite3.
    static bool change(const QString &file, const QString &sql)
    {
        return runProgram(u"sqlite3"_s, {file, sql}).status == 0;
    }
};

QTEST_GUILESS_MAIN(TestCliBrokenAtlas)
#include "test_cli_broken_atlas.moc"
