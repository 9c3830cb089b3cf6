#include "tests/app/cli/small_tables.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// What can be wrong with the text tables: `atlas build` names file and line, or `atlas validate` finds it.
class TestCliTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void soundTablesHaveNoFindings()
    {
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()));
        QCOMPARE(buildAndValidate(folder), QString());
    }

    void foldersWithoutTablesAreRefused_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("status");
        QTest::newRow("no such folder") << u"nowhere"_s << 1;
        QTest::newRow("a file") << u"file.txt"_s << 1;
        QTest::newRow("an empty folder") << u"empty"_s << 4;
        QTest::newRow("a folder of other things") << u"other"_s << 4;
        QTest::newRow("empty maps and resources") << u"hollow"_s << 4; // as empty as a folder without them
    }
    void foldersWithoutTablesAreRefused()
    {
        QFETCH(QString, folder);
        QFETCH(int, status);
        const QTemporaryDir place;
        for (const char *made : {"empty", "hollow/maps", "hollow/resources"})
            QVERIFY(QDir().mkpath(place.filePath(QLatin1String(made))));
        QVERIFY(writeBytes(place.filePath(u"file.txt"_s), "a file")
                && writeBytes(place.filePath(u"other/letter.txt"_s), "Dear reader"));
        const QStringList before = listing(place.path());
        const Ran ran = runCli(u"atlas build %1 -o a.gpkg"_s.arg(folder), {place.path(), {}, {}});
        const QString fault = faultOfFailure(ran, status, folder);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(place.path()), before);
    }

    void aTableThatCantBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("content");
        for (const char *table :
             {"maps/districts.csv", "maps/former_codes.csv", "maps/places.csv", "maps/boundaries.arcs",
              "maps/land.lines", "maps/geographies/region.csv", "resources/indicators.csv", "resources/sources.csv",
              "resources/observations/leave_share.csv", "resources/observations_left_out.csv"}) {
            QTest::addRow("%s, empty", table) << QString::fromLatin1(table) << QByteArray();
            QTest::addRow("%s, blank", table) << QString::fromLatin1(table) << QByteArray(" \n\n");
            QTest::addRow("%s, binary", table) << QString::fromLatin1(table)
                                               << QByteArray("\x7f"
                                                             "ELF\0\1\2\0",
                                                             8);
            QTest::addRow("%s, another header", table)
                << QString::fromLatin1(table) << QByteArray("colour,shape\nred,round\n");
        }
        for (const char *table : {"maps/districts.csv", "maps/geographies/region.csv", "resources/sources.csv"})
            QTest::addRow("%s, not UTF-8", table)
                << QString::fromLatin1(table) << QByteArray("code,name\nE1,M\xFCnchen\n");
    }
    void aTableThatCantBeReadIsNamed()
    {
        QFETCH(QString, table);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()) && writeBytes(folder.filePath(table), content));
        const QString fault = faultOfBuild(folder, QFileInfo(table).fileName());
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void aMissingTableIsNamed_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table :
             {"maps/districts.csv", "maps/boundaries.arcs", "resources/indicators.csv", "resources/sources.csv"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void aMissingTableIsNamed()
    {
        QFETCH(QString, table);
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()) && QFile::remove(folder.filePath(table)));
        const QStringList before = listing(folder.path());
        const Ran ran = runCli(u"atlas build . -o a.gpkg"_s, {folder.path(), {}, {}});
        const QString fault = faultOfFailure(ran, ran.status == 1 ? 1 : 4, QFileInfo(table).fileName());
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    void aWrongFieldIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a row too short") << u"maps/districts.csv"_s << QByteArray("E06000002,Middlesbrough,")
                                         << QByteArray("Middlesbrough,");
        QTest::newRow("a row too long") << u"maps/geographies/region.csv"_s << QByteArray("E06000002,")
                                        << QByteArray("E06000002,,");
        QTest::newRow("an open quote") << u"resources/observations/population_mid_2017.csv"_s << QByteArray(",2017,")
                                       << QByteArray(",2017,\"");
        QTest::newRow("text after a closed quote")
            << u"resources/observations/population_mid_2017.csv"_s << QByteArray("lad2017,E06000001,")
            << QByteArray("\"lad\"2017,E06000001,");
        QTest::newRow("a word for a number")
            << u"resources/observations/population_mid_2017.csv"_s << QByteArray(",2017,") << QByteArray(",2017,many");
        QTest::newRow("a decimal comma") << u"resources/observations/leave_share.csv"_s << QByteArray("2016-06-23,")
                                         << QByteArray("2016-06-23,x");
        QTest::newRow("infinity") << u"resources/observations/claimant_rate.csv"_s << QByteArray("lad2023,E06000001,")
                                  << QByteArray("lad2023,E06000001,2030,inf\nlad2023,E06000001,");
        QTest::newRow("area in words") << u"maps/districts.csv"_s << QByteArray("9359.71") << QByteArray("large");
        QTest::newRow("scale in words") << u"resources/indicators.csv"_s << QByteArray(",ratio,100,")
                                        << QByteArray(",ratio,hundred,");
        QTest::newRow("decimals in words")
            << u"resources/indicators.csv"_s << QByteArray(",1,ratio,") << QByteArray(",one,ratio,");
        QTest::newRow("a coordinate in words") << u"maps/boundaries.arcs"_s << QByteArray("arc E06000001 E06000004\n")
                                               << QByteArray("arc E06000001 E06000004\neast,north ");
        QTest::newRow("a point without north") << u"maps/boundaries.arcs"_s << QByteArray("arc E06000001 E06000004\n")
                                               << QByteArray("arc E06000001 E06000004\n440000 ");
        QTest::newRow("an arc without a side")
            << u"maps/boundaries.arcs"_s << QByteArray("arc E06000001 E06000004\n") << QByteArray("arc E06000001\n");
    }
    void aWrongFieldIsNamedWithItsLine()
    {
        QFETCH(QString, table);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()));
        QVERIFY(SmallTables::change(folder.filePath(table), from, to));
        QString fault = faultOfBuild(folder, QFileInfo(table).fileName());
        if (fault.isEmpty())
            fault = faultOfBuild(folder, u"line "_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void everyInconsistencyIsFound_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("names");
        addWrongReferences();
        addWrongFigures();
        addWrongBoundaries();
    }
    void everyInconsistencyIsFound()
    {
        QFETCH(QString, table);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, names);
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()));
        QVERIFY2(SmallTables::change(folder.filePath(table), from, to), qPrintable(table));
        const QString said = buildAndValidate(folder);
        QVERIFY2(said.contains(names), qPrintable(said.left(2000)));
    }

    void oneFindingIsSaidAsOne()
    {
        const QTemporaryDir folder;
        QVERIFY(SmallTables::write(folder.path()));
        const QByteArray address = "https://www.gov.uk/government/publications/social-mobility-index,";
        QVERIFY(SmallTables::change(folder.filePath(u"resources/sources.csv"_s),
                                    address + "Open Government Licence v3.0", address));
        QVERIFY(runCli(u"atlas build . -o a.gpkg"_s, {folder.path(), {}, {}}).status == 0);
        const Ran ran = runCli(u"atlas validate --atlas a.gpkg --format json"_s, {folder.path(), {}, {}});
        QCOMPARE(ran.status, 4);
        const QJsonArray findings = QJsonDocument::fromJson(ran.out.toUtf8()).object().value(u"findings"_s).toArray();
        QCOMPARE(findings.size(), 1);
        QVERIFY2(!ran.err.contains(u"1 findings"_s), qPrintable(ran.all()));
    }

private:
    static void row(const char *name, const QString &table, const QByteArray &from, const QByteArray &to,
                    const QString &names)
    {
        QTest::newRow(name) << table << from << to << names;
    }

    static void addWrongReferences()
    {
        const QString regions = u"maps/geographies/region.csv"_s;
        row("a membership of an unknown district", regions, "E06000002,", "E06999999,", u"E06999999"_s);
        row("a gap", regions, "E12000001,North East,E06000002,Middlesbrough\n", "", u"Middlesbrough"_s);
        row("an overlap", regions, "E12000001,North East,E06000002,Middlesbrough\n",
            "E12000001,North East,E06000002,Middlesbrough\nE12000099,North Sea,E06000002,Middlesbrough\n",
            u"Middlesbrough"_s);
        row("a membership twice", regions, "E12000001,North East,E06000002,Middlesbrough\n",
            "E12000001,North East,E06000002,Middlesbrough\nE12000001,North East,E06000002,Middlesbrough\n", u"twice"_s);
        row("an area without a code", regions, "E12000001,North East,E06000002,Middlesbrough\n",
            ",North East,E06000002,Middlesbrough\n", u"no code"_s);
        row("a geography without a date", regions, "# date: 2017-12-31", "# date: end of 2017", u"end of 2017"_s);
        row("a geography without a source", regions, "# source: ", "# origin: ", u"source"_s);
        row("a district twice", u"maps/districts.csv"_s, "E06000002,Middlesbrough", "E06000001,Middlesbrough",
            u"E0600000"_s);
        row("a source without licence", u"resources/sources.csv"_s,
            "https://www.gov.uk/government/publications/social-mobility-index,Open Government Licence v3.0",
            "https://www.gov.uk/government/publications/social-mobility-index,", u"smi-2016"_s);
        row("an unknown source", u"resources/observations/leave_share.csv"_s, "# source: eu-referendum-2016",
            "# source: hearsay", u"hearsay"_s);
        row("an unknown polarity", u"resources/indicators.csv"_s, ",neutral,", ",upside down,", u"upside down"_s);
        row("an unknown rule", u"resources/indicators.csv"_s, ",sum,", ",average,", u"average"_s);
    }

    static void addWrongFigures()
    {
        const QString votes = u"resources/observations/leave_share.csv"_s;
        row("an observation for a missing area", votes, "lad2017,E06000001,", "lad2017,E06999999,", u"E06999999"_s);
        row("an observation for a missing geography", votes, "lad2017,E06000001,", "lad1066,E06000001,", u"lad1066"_s);
        row("an observation twice", votes, "lad2017,E06000002,", "lad2017,E06000001,", u"E06000001"_s);
        row("a period that is not ISO 8601", votes, "2016-06-23", "June 2016", u"June 2016"_s);
        row("a day that there is not", votes, "2016-06-23", "2016-06-31", u"2016-06-31"_s);
        row("more than 100 %", votes, "lad2017,E06000001,2016-06-23,", "lad2017,E06000001,2016-06-23,9", u"100"_s);
        row("less than nothing", u"resources/observations/claimant_rate.csv"_s, "lad2023,E06000001,",
            "lad2023,E06000001,2030,-4\nlad2023,E06000001,", u"-4"_s);
        const QString ranks = u"resources/observations/social_mobility_rank.csv"_s;
        row("a rank with a fraction", ranks, "E06000001,2016,265", "E06000001,2016,265.5", u"265.5"_s);
        row("neither figure nor reason", ranks, "E06000001,2016,265", "E06000001,2016,", u"E06000001"_s);
        row("an unknown reason", u"resources/observations/employment_rate.csv"_s,
            "E06000001,2017-07-01/2018-06-30,36400,57300,2800,3500,", "E06000001,2017-07-01/2018-06-30,,57300,,,lost",
            u"lost"_s);
        row("an unknown indicator", votes, "# indicator: leave_share", "# indicator: stay_share",
            u"stay_share"_s); // whoever renamed it looks for this name
    }

    static void addWrongBoundaries()
    {
        const QString arcs = u"maps/boundaries.arcs"_s;
        row("an area that is not the published one", u"maps/districts.csv"_s, "9359.71", "9959.71", u"Hartlepool"_s);
        row("an arc of an unknown district", arcs, "arc E06000001 E06000004\n", "arc E06000001 E06999999\n",
            u"E06999999"_s);
        row("a ring that does not close", arcs, "arc E06000001 E06000004\n", "arc E06000001 E06000004\n440000,530000 ",
            u"does not close"_s);
        // A detour of some kilometres through the district's middle and back crosses its other borders.
        row("arcs that cross", arcs, "arc E06000001 E06000004\n",
            "arc E06000001 E06000004\n460000,510000 430000,540000 ", u"cross"_s);
        row("an arc with the same district on both sides", arcs, "arc E06000001 E06000004\n",
            "arc E06000001 E06000001\n", u"boundaries.arcs"_s);
    }

    /// What building and validating say: nothing if all is well, a finding, or the sentence of a refusal.
    static QString buildAndValidate(const QTemporaryDir &folder)
    {
        const Surroundings place{folder.path(), {}, {}};
        const Ran built = runCli(u"atlas build . -o a.gpkg"_s, place);
        if (built.status != 0) {
            const QString fault = faultOfFailure(built, 4, {});
            return fault.isEmpty() ? built.err : u"badly refused: "_s + fault;
        }
        const Ran checked = runCli(u"atlas validate --atlas a.gpkg"_s, place);
        if (checked.status == 0)
            return checked.out;
        if (checked.status != 4 || checked.out.isEmpty() || !checked.err.endsWith(u".\n"_s))
            return u"badly found: "_s + checked.all();
        return checked.out;
    }

    /// What is wrong with the refusal to build these tables; empty if nothing is.
    static QString faultOfBuild(const QTemporaryDir &folder, const QString &mentions)
    {
        const QStringList before = listing(folder.path());
        const QString fault =
            faultOfFailure(runCli(u"atlas build . -o a.gpkg"_s, {folder.path(), {}, {}}), 4, mentions);
        const bool isClean = listing(folder.path()) == before;
        QFile::remove(folder.filePath(u"a.gpkg"_s));
        return fault.isEmpty() && !isClean ? u"a file was left"_s : fault;
    }
};

QTEST_GUILESS_MAIN(TestCliTables)
#include "test_cli_tables.moc"
