#include "tests/app/cli/running_cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Calls that must fail: each exit status with its causes, one sentence on standard error, nothing left behind.
class TestCliErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void failuresAreSaidInOneSentence_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("mentions");
        addWrongWords();
        addWrongNumbers();
        addUnknownNames();
    }
    void failuresAreSaidInOneSentence()
    {
        QFETCH(QString, call);
        QFETCH(int, status);
        QFETCH(QString, mentions);
        for (const QString &format : {QString(), u" --format json"_s, u" --format csv"_s}) {
            if (!format.isEmpty() && (call.contains(u"--format"_s) || call.isEmpty()))
                continue;
            const QTemporaryDir folder;
            QVERIFY(writeBytes(folder.filePath(u"old.csv"_s), "as it was"));
            const QStringList before = listing(folder.path());
            const QString fault = faultOfFailure(ask(call + format, {folder.path(), {}, {}}), status, mentions);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(listing(folder.path()), before);
        }
    }

    void anUnknownAreaListsTheNearestEvenIfNoneIsNear()
    {
        const Ran ran = ask(u"area lep2017:Nope"_s);
        QCOMPARE(ran.status, 3);
        const QStringList lines = ran.err.chopped(1).split(u'\n');
        QCOMPARE(lines.size(), 1 + 8);
        for (const QString &line : lines.mid(1))
            QVERIFY2(line.startsWith(u"  lep2017:"_s), qPrintable(line));
    }

    void anUnknownOptionIsNamedWhereverItStands_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("alone") << u"--bogus"_s;
        QTest::newRow("before the command") << u"--bogus areas --geography region"_s;
        QTest::newRow("with a value, before the command") << u"--bogus=1 areas --geography region"_s;
        QTest::newRow("after the command") << u"areas --bogus --geography region"_s;
        QTest::newRow("a short one") << u"areas -x"_s;
    }
    void anUnknownOptionIsNamedWhereverItStands()
    {
        QFETCH(QString, call);
        const QString fault = faultOfFailure(runCli(call), 2, call.contains(u"bogus"_s) ? u"--bogus"_s : u"-x"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void noCommandIsAWrongCall()
    {
        const QString fault = faultOfFailure(runCli({}), 2, u"--help"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void anAmbiguousNameListsWhatItMayMean()
    {
        const Ran region = ask(uR"(area "West Midlands")"_s);
        QVERIFY2(region.err.contains(u"region:West Midlands"_s) && region.err.contains(u"cauth2017:West Midlands"_s),
                 qPrintable(region.all()));
        const Ran leeds = ask(uR"(values --indicator population --area "leeds city region")"_s);
        QVERIFY2(leeds.err.contains(u"lep2017:Leeds City Region"_s)
                     && leeds.err.contains(u"lep2021:Leeds City Region"_s),
                 qPrintable(leeds.all()));
        const Ran part = ask(uR"(area "Black Country+West Midlands")"_s);
        QVERIFY2(part.status == 3 && part.err.contains(u"“West Midlands”"_s), qPrintable(part.all()));
    }

    void anUnknownNameListsTheNearest()
    {
        const Ran area = ask(u"area Bimringham"_s);
        QVERIFY2(area.err.contains(u"Birmingham"_s), qPrintable(area.all()));
        const Ran geography = ask(u"areas --geography lep2018"_s);
        QVERIFY2(geography.err.contains(u"  lep2017\n"_s), qPrintable(geography.all()));
        const Ran indicator = ask(u"indicators employmentrate"_s);
        QVERIFY2(indicator.err.contains(u"  employment_rate\n"_s), qPrintable(indicator.all()));
        const Ran command = ask(u"value"_s);
        QVERIFY2(command.err.contains(u"“values”"_s), qPrintable(command.all()));
    }

    void aLongListOfPeriodsIsCut()
    {
        const Ran ran = ask(u"values --indicator gdp_per_head --geography region --period 1066"_s);
        const QString fault = faultOfFailure(ran, 3, u"2019"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(ran.err.count(u'\n'), 21);
    }

    // Two periods end in 2022, but one's id is the year itself: where none is, the year alone is ambiguous.
    void aYearThatTwoPeriodsEndInIsAmbiguous()
    {
        const QJsonArray indicators = askRows(u"indicators"_s);
        for (const auto &row : indicators) {
            std::map<QString, QStringList> endingIn;
            for (const auto &period : row.toObject().value(u"periods"_s).toArray()) {
                const QString last = period.toString().split(u'/').last().left(4);
                endingIn[last].append(period.toString());
            }
            for (const auto &[year, periods] : endingIn) {
                if (periods.size() < 2 || periods.contains(year))
                    continue;
                const QString id = row.toObject().value(u"id"_s).toString();
                const Ran ran = ask(u"values --indicator %1 --geography region --period %2"_s.arg(id, year));
                const QString fault = faultOfFailure(ran, 3, periods.first());
                QVERIFY2(fault.isEmpty() && ran.err.contains(periods.last()), qPrintable(fault + ran.all()));
                return;
            }
        }
    }

    void anAnswerThatCantBeSaidIsAFailure()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("this system has no /dev/full");
        for (const QString &call : {u"areas"_s, u"values --indicator population --geography lad2017 --format json"_s,
                                    u"--help"_s, u"atlas info --format csv"_s}) {
            const Ran ran = ask(call, {{}, {}, u"/dev/full"_s});
            const QString fault = faultOfFailure(ran, 1, u"standard output"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

private:
    static void row(const char *name, const QString &call, int status, const QString &mentions)
    {
        QTest::newRow(name) << call << status << mentions;
    }

    static void addWrongWords()
    {
        row("unknown command", u"frobnicate"_s, 2, u"frobnicate"_s);
        row("a later command", u"import a.csv"_s, 2, u"import"_s);
        row("half a command", u"atlas"_s, 2, u"atlas"_s);
        row("unknown option", u"areas --colour red"_s, 2, u"--colour"_s);
        row("another command's option", u"areas --indicator population"_s, 2, u"--indicator"_s);
        row("unknown format", u"areas --format xml"_s, 2, u"xml"_s);
        row("option without its value", u"areas --geography region --find"_s, 2, u"--find"_s);
        row("empty value", uR"(areas --find "")"_s, 2, u"--find"_s);
        row("given twice", u"areas --geography region --geography lad2017"_s, 2, u"--geography"_s);
        row("area without an area", u"area"_s, 2, u"area AREA"_s);
        row("area with two", u"area E37000001 E37000002"_s, 2, u"E37000002"_s);
        row("compare without areas", u"compare"_s, 2, u"compare AREA"_s);
        row("values without an indicator", u"values --geography region"_s, 2, u"--indicator"_s);
        row("values without areas", u"values --indicator population"_s, 2, u"--geography"_s);
        row("values with both", u"values --indicator population --geography region --area E37000001"_s, 2, u"--area"_s);
        row("export without a file", u"export --geography region"_s, 2, u"-o"_s);
        row("export without an extension", u"export --geography region --indicator population -o figures"_s, 2,
            u".csv"_s);
        row("export with another extension", u"export --geography region --indicator population -o figures.doc"_s, 2,
            u"figures.doc"_s);
        row("export with a word too many", u"export all -o a.csv"_s, 2, u"all"_s);
        row("build without a folder", u"atlas build -o a.gpkg"_s, 2, u"atlas build DIR"_s);
        row("build with another extension", QStringLiteral("atlas build " PLACELENS_SOURCE_DIR " -o atlas.txt"), 2,
            u"atlas.txt"_s);
        row("build without a file", u"atlas build ."_s, 2, u"-o"_s);
    }

    static void addWrongNumbers()
    {
        const QString call = u"classify --indicator population --geography region "_s;
        for (const char *number : {"0", "-1", "abc", "101", "5.5", "1e1", "99999999999999999999", "5x", "٥"})
            QTest::newRow(number) << call + u"--method equal --classes "_s + QString::fromUtf8(number) << 2
                                  << u"--classes"_s;
        row("no classes", call + u"--method equal"_s, 2, u"--classes"_s);
        row("no method", call + u"--classes 5"_s, 2, u"--method"_s);
        row("unknown method", call + u"--classes 5 --method jenks"_s, 2, u"jenks"_s);
        row("nothing to classify", u"classify --method equal --classes 5"_s, 2, u"--indicator"_s);
    }

    static void addUnknownNames()
    {
        row("unknown geography", u"areas --geography lep2018"_s, 3, u"lep2018"_s);
        row("unknown area", u"area Atlantis"_s, 3, u"Atlantis"_s);
        row("unknown area of a geography", u"area lep2017:Birmingham"_s, 3, u"lep2017"_s);
        row("unknown geography of an area", u"area lep1999:Birmingham"_s, 3, u"lep1999"_s);
        row("unknown part of a union", u"area Birmingham+Atlantis"_s, 3, u"Atlantis"_s);
        row("empty part of a union", u"area Birmingham+"_s, 3, u"+"_s);
        row("nothing but blanks", uR"(area " ")"_s, 3, u"empty"_s);
        row("ambiguous", uR"(area "West Midlands")"_s, 3, u"West Midlands"_s);
        row("ambiguous between years", uR"(area "Leeds City Region")"_s, 3, u"Leeds City Region"_s);
        row("unknown indicator", u"values --indicator happiness --geography region"_s, 3, u"happiness"_s);
        row("unknown indicator of indicators", u"indicators happiness"_s, 3, u"happiness"_s);
        row("unknown indicator of compare", u"compare E37000001 E37000012 --indicator happiness"_s, 3, u"happiness"_s);
        row("unknown benchmark", u"compare E37000001 E37000012 --benchmark Atlantis"_s, 3, u"Atlantis"_s);
        row("unknown period", u"values --indicator population --geography region --period 1999"_s, 3, u"1999"_s);
        row("period that is none", u"values --indicator population --geography region --period summer"_s, 3,
            u"summer"_s);
        row("a year in which none ends", u"values --indicator employment_rate --geography region --period 2017"_s, 3,
            u"2017"_s);
        row("unknown period of compare", u"compare E37000001 E37000012 --indicator population --period 1999"_s, 3,
            u"1999"_s);
        row("a period that no indicator has", u"compare E37000001 E37000012 --period 1066"_s, 3, u"1066"_s);
        row("unknown period of classify",
            u"classify --indicator population --geography region --period 1999 --method equal --classes 5"_s, 3,
            u"1999"_s);
        row("unknown period of export", u"export --indicator population --period 1999 -o a.csv"_s, 3, u"1999"_s);
        row("unknown geography of export", u"export --geography lep2018 -o a.csv"_s, 3, u"lep2018"_s);
        row("unknown indicator of export", u"export --indicator happiness -o a.gpkg"_s, 3, u"happiness"_s);
        row("unknown period of a layer", u"export --geography region --indicator population --period 1999 -o a.gpkg"_s,
            3, u"1999"_s);
        row("unknown period of a geojson",
            u"export --geography region --indicator population --period 1999 -o a.geojson"_s, 3, u"1999"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliErrors)
#include "test_cli_errors.moc"
