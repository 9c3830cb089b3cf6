#include "tests/app/cli/small_tables.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `atlas info` and `atlas build`, and what the program says of itself.
class TestCliAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void infoHasTheFieldsOfTheContract()
    {
        const QJsonObject info = askJson(u"atlas info"_s);
        QCOMPARE(fieldsOf(info), sorted(u"file formatVersion geographies indicators sources"_s));
        QCOMPARE(info.value(u"file"_s).toString(), builtAtlas());
        QCOMPARE(info.value(u"formatVersion"_s).toInt(), 1);
        for (const auto &geography : info.value(u"geographies"_s).toArray())
            QCOMPARE(fieldsOf(geography.toObject()), sorted(u"id title date areas"_s));
        QVERIFY(info.value(u"sources"_s).toArray().size() > 10);
        for (const auto &source : info.value(u"sources"_s).toArray()) {
            QCOMPARE(fieldsOf(source.toObject()), sorted(u"id publisher title released address licence attribution"_s));
            for (const QString &field : source.toObject().keys())
                QVERIFY2(!source.toObject().value(field).toString().isEmpty() || field == u"released"_s,
                         qPrintable(field));
        }
    }

    // The numbers of areas that the design gives; of combined authorities those in being at the end of each year
    // (https://www.local.gov.uk/topics/devolution: nine in 2017, ten with North of Tyne from November 2018).
    void everyGeographyHasAsManyAreasAsThereAre_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("areas");
        const std::map<const char *, int> areas{
            {"england", 1},   {"region", 9},     {"lad2017", 326},   {"lad2019", 317}, {"lad2020", 314},
            {"lad2021", 309}, {"lad2023", 296},  {"utla2019", 151},  {"lep2017", 38},  {"lep2021", 38},
            {"cauth2017", 9}, {"cauth2019", 10}, {"panregional", 5}, {"ruc2021", 2}};
        for (const auto &[id, number] : areas)
            QTest::newRow(id) << QString::fromUtf8(id) << number;
    }
    void everyGeographyHasAsManyAreasAsThereAre()
    {
        QFETCH(QString, id);
        QFETCH(int, areas);
        static const QJsonArray geographies = askJson(u"atlas info"_s).value(u"geographies"_s).toArray();
        int found = -1;
        for (const auto &geography : geographies) {
            if (geography.toObject().value(u"id"_s) == id)
                found = geography.toObject().value(u"areas"_s).toInt();
        }
        QCOMPARE(found, areas);
        QCOMPARE(askRows(u"areas --geography "_s + id).size(), areas);
    }

    void theBuiltInAtlasIsFoundWithoutAnOption()
    {
        const Ran ran = runCli(u"atlas info"_s);
        QVERIFY2(ran.status == 0 && ran.err.isEmpty() && ran.out.contains(u"lep2017"_s), qPrintable(ran.all()));
        QVERIFY2(ran.out.contains(u"england.gpkg"_s), qPrintable(ran.all()));
    }

    void nothingIsWrongWithTheBuiltInAtlas()
    {
        const Ran ran = ask(u"atlas validate"_s);
        QVERIFY2(ran.status == 0 && ran.out.isEmpty(), qPrintable(ran.all()));
        QCOMPARE(askValidateJson(), QJsonObject({{u"findings"_s, QJsonArray()}}));
    }

    void theSameTablesGiveTheSameBytes()
    {
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.filePath(u"tables"_s)));
        const Ran first = runCli(u"atlas build tables -o first.gpkg"_s, {folder.path(), {}, {}});
        QVERIFY2(first.status == 0 && first.err.isEmpty(), qPrintable(first.all()));
        QTest::qWait(1100); // a time of day in the file would differ
        const Ran second = runCli(u"atlas build ./tables/ --output second.gpkg"_s,
                                  {folder.path(), {{u"TZ"_s, u"Asia/Tokyo"_s}, {u"LC_ALL"_s, u"C"_s}}, {}});
        QVERIFY2(second.status == 0, qPrintable(second.all()));
        const QByteArray bytes = bytesOf(folder.filePath(u"first.gpkg"_s));
        QVERIFY(!bytes.isEmpty() && bytes == bytesOf(folder.filePath(u"second.gpkg"_s)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{u"first.gpkg"_s, u"second.gpkg"_s, u"tables"_s}));
    }

    void theBuiltInAtlasIsWhatItsTablesGive()
    {
        const QTemporaryDir folder;
        const Ran ran = runProgram(QStringLiteral(PLACELENS_CLI),
                                   {u"atlas"_s, u"build"_s, QStringLiteral(PLACELENS_SOURCE_DIR), u"-o"_s,
                                    folder.filePath(u"again.gpkg"_s), u"--format"_s, u"json"_s});
        QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
        QVERIFY(bytesOf(folder.filePath(u"again.gpkg"_s)) == bytesOf(builtAtlas()));
        // Who left the publishers' rows out must say so.
        const QJsonArray leftOut = QJsonDocument::fromJson(ran.out.toUtf8()).object().value(u"leftOut"_s).toArray();
        QVERIFY(leftOut.size() > 10);
        QVERIFY2(ran.out.contains(u"Camden and City of London"_s),
                 "the Social Mobility Commission's names that are not ours");
    }

    void aBuiltAtlasReplacesAnOlderFile()
    {
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.filePath(u"tables"_s)));
        QVERIFY(writeBytes(folder.filePath(u"a.gpkg"_s), "an older file"));
        const Ran ran = runCli(u"atlas build tables -o a.gpkg"_s, {folder.path(), {}, {}});
        QVERIFY2(ran.status == 0, qPrintable(ran.all()));
        const Ran values = runCli(
            u"values --indicator employment_rate --geography cauth2017 --period 2017-07-01/2018-06-30 --atlas a.gpkg"_s,
            {folder.path(), {}, {}});
        QVERIFY2(values.status == 0 && values.out.contains(u"68.4"_s), qPrintable(values.all()));
    }

    void helpListsWhatWorks()
    {
        const Ran help = runCli(u"--help"_s);
        QVERIFY2(help.status == 0 && help.err.isEmpty(), qPrintable(help.all()));
        for (const QString &command : commands()) {
            QVERIFY2(help.out.contains(u"\n  "_s + command + u' '), qPrintable(command));
            const Ran one = runCli(command + u" --help"_s);
            QVERIFY2(one.status == 0 && one.err.isEmpty() && one.out.startsWith(u"placelens-cli "_s + command),
                     qPrintable(one.all()));
        }
        QVERIFY(!help.out.contains(u"\n  import "_s)); // comes later
    }

    void versionIsSaidEverywhere()
    {
        static const QRegularExpression version(u"^placelens-cli \\d+\\.\\d+\\.\\d+\\n$"_s);
        for (const QString &command : QStringList{QString()} + commands()) {
            const Ran ran = runCli(command + u" --version"_s);
            QVERIFY2(ran.status == 0 && ran.err.isEmpty() && version.match(ran.out).hasMatch(), qPrintable(ran.all()));
        }
    }

private:
    static QStringList commands()
    {
        return {u"atlas info"_s, u"atlas validate"_s, u"atlas build"_s, u"areas"_s, u"area"_s,   u"indicators"_s,
                u"values"_s,     u"compare"_s,        u"classify"_s,    u"moran"_s, u"divide"_s, u"map"_s,
                u"brief"_s,      u"export"_s,         u"bench"_s};
    }

    /// Validating may say on standard error that all is well, so `askJson` is too strict for it.
    static QJsonObject askValidateJson()
    {
        return QJsonDocument::fromJson(ask(u"atlas validate --format json"_s).out.toUtf8()).object();
    }
};

QTEST_GUILESS_MAIN(TestCliAtlas)
#include "test_cli_atlas.moc"
