#include "tests/app/cli/running_cli.h"

#include <QColor>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `map`: pictures as the contract promises them, and the calls that must fail.
class TestMap : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name) { return m_folder.filePath(name); }

    // One line a failure leaves, nothing on standard output and the folder as it was.
    static void row(const char *name, const QString &call, int status, const QString &mentions)
    {
        QTest::newRow(name) << call << status << mentions;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void answersWhatWasDrawn_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"png", "svg", "pdf"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void answersWhatWasDrawn()
    {
        QFETCH(QString, form);
        const QString name = file(u"map."_s + form);
        const QJsonObject answer = askJson(
            u"map -o %1 --indicator imd_score_2019 --geography lad2017 --method equal --classes 4 --size 401x300 --scale 1.5"_s
                .arg(name));
        QCOMPARE(fieldsOf(answer), sorted(u"file width height extent crs legend noData"_s));
        QCOMPARE(answer[u"file"_s].toString(), name);
        QCOMPARE(answer[u"width"_s].toInt(), 602); // 601.5
        QCOMPARE(answer[u"height"_s].toInt(), 450);
        QCOMPARE(answer[u"crs"_s].toString(), u"EPSG:27700"_s);
        const QJsonArray extent = answer[u"extent"_s].toArray();
        const double across = (extent[2].toDouble() - extent[0].toDouble()) / 602;
        const double down = (extent[3].toDouble() - extent[1].toDouble()) / 450;
        QVERIFY(across > 0 && std::abs(across - down) < 1e-9 * across);
        const QByteArray bytes = bytesOf(name);
        QVERIFY(form != u"png"_s || QImage::fromData(bytes).size() == QSize(602, 450));
        QVERIFY(form != u"svg"_s || bytes.contains("<svg "));
        QVERIFY(form != u"pdf"_s || bytes.startsWith("%PDF-"));
    }

    void theLegendIsThatOfClassify_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("quantile")
            << u"--indicator social_mobility_score --geography lad2017 --method quantile --classes 5"_s;
        QTest::newRow("natural") << u"--indicator employment_rate --geography lep2017 --method natural --classes 4"_s;
        QTest::newRow("box") << u"--indicator imd_score_2019 --geography region --method box --classes 6"_s;
        QTest::newRow("period")
            << u"--indicator population --geography lad2017 --period 2017 --method pretty --classes 7"_s;
    }
    void theLegendIsThatOfClassify()
    {
        QFETCH(QString, choice);
        const QJsonObject drawn = askJson(u"map -o %1 --size 300x200 %2"_s.arg(file(u"a.png"_s), choice));
        const QJsonObject classes = askJson(u"classify "_s + choice);
        const QJsonArray legend = drawn[u"legend"_s].toArray();
        QCOMPARE(legend.size(), classes[u"bounds"_s].toArray().size());
        QVERIFY(!legend.isEmpty());
        for (qsizetype i = 0; i < legend.size(); ++i) {
            const QJsonObject shade = legend[i].toObject();
            QCOMPARE(fieldsOf(shade), u"colour count lower upper"_s);
            QCOMPARE(shade[u"upper"_s], classes[u"bounds"_s].toArray()[i]);
            QCOMPARE(shade[u"count"_s], classes[u"counts"_s].toArray()[i]);
            QVERIFY(i == 0 || shade[u"lower"_s] == classes[u"bounds"_s].toArray()[i - 1]);
            QVERIFY(QRegularExpression(u"^#[0-9a-f]{6}$"_s).match(shade[u"colour"_s].toString()).hasMatch());
        }
        QCOMPARE(drawn[u"noData"_s].toObject()[u"count"_s], classes[u"noData"_s]);
    }

    // Towns by their rounded grid references, each well inside its district: it has the colour of the class that its
    // figure falls in.
    void aPlaceHasTheColourOfItsFigure()
    {
        struct Known
        {
            const char *code;
            double east, north;
        };
        const QString name = file(u"bare.png"_s);
        const QJsonObject drawn =
            askJson(u"map --bare -o %1 --indicator imd_score_2019 --geography lad2017 --size 800x1000"_s.arg(name));
        const QImage picture(name);
        const QJsonArray extent = drawn[u"extent"_s].toArray();
        const double west = extent[0].toDouble(), north = extent[3].toDouble();
        const double metres = (extent[2].toDouble() - west) / picture.width();
        const QJsonArray rows = askRows(u"values --indicator imd_score_2019 --geography lad2017"_s);
        // Birmingham, Leeds, Hexham (Northumberland), Truro (Cornwall), Shrewsbury (Shropshire), Hereford, Ripon (Harrogate).
        for (const Known &known :
             {Known{"E08000025", 407000, 287000}, Known{"E08000035", 430000, 434000},
              Known{"E06000057", 393500, 590000}, Known{"E06000052", 182600, 48000}, Known{"E06000051", 349500, 300000},
              Known{"E06000019", 351000, 245000}, Known{"E07000165", 425000, 465000}}) {
            const double value = numberIn(withCode(rows, QString::fromLatin1(known.code)), u"value"_s);
            QString colour;
            const QJsonArray legend = drawn[u"legend"_s].toArray();
            for (const auto &shade : legend)
                if (colour.isEmpty() && value <= shade.toObject()[u"upper"_s].toDouble())
                    colour = shade.toObject()[u"colour"_s].toString();
            const QColor pixel(picture.pixel(static_cast<int>((known.east - west) / metres),
                                             static_cast<int>((north - known.north) / metres)));
            QVERIFY2(pixel.name() == colour, known.code);
        }
    }

    void anAreaFillsThePicture()
    {
        const QJsonObject drawn =
            askJson(u"map -o %1 --area region:London --size 600x500"_s.arg(file(u"london.svg"_s)));
        const QJsonArray extent = drawn[u"extent"_s].toArray();
        // London reaches from E 503,568 to 561,957 and from N 155,850 to 200,934 (the Greater London Authority's boundary).
        QVERIFY(extent[0].toDouble() < 503600 && extent[0].toDouble() > 495000);
        QVERIFY(extent[2].toDouble() > 561900 && extent[2].toDouble() < 571000);
        QVERIFY(extent[1].toDouble() < 155900 && extent[3].toDouble() > 200900);
    }

    void whatIsSelectedHasItsLetterAndColour()
    {
        const QString name = file(u"selected.svg"_s);
        const Ran ran =
            ask(uR"(map --bare -o %1 --select "region:West Midlands" --select E07000136+E07000137)"_s.arg(name));
        QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
        const QByteArray svg = bytesOf(name);
        for (const char *part : {">A</text>", ">B</text>", "stroke=\"#c2185b\"", "stroke=\"#5b3fd6\""})
            QVERIFY2(svg.contains(part), part);
        QVERIFY(!svg.contains(">C</text>"));
    }

    void palettesCanBeReversed()
    {
        const auto colours = [this](const QString &palette) {
            QStringList all;
            const QJsonArray legend =
                askJson(u"map -o %1 --size 200x200 --palette %2"_s.arg(file(u"p.png"_s), palette))[u"legend"_s]
                    .toArray();
            for (const auto &shade : legend)
                all += shade.toObject()[u"colour"_s].toString();
            return all;
        };
        QStringList reversed = colours(u"estuary-reversed"_s);
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(reversed, colours(u"estuary"_s));
        QCOMPARE(reversed.join(u' ').toUpper(), u"#F4F1BE #B3DBA8 #66B8A8 #2A8997 #0F5270"_s);
    }

    void theSameCallGivesTheSameBytesInEverySurrounding()
    {
        for (const QString &form : {u"png"_s, u"svg"_s, u"pdf"_s}) {
            const QString once = file(u"once."_s + form), again = file(u"again."_s + form);
            const Ran first = ask(u"map --overlay region --size 500x400 -o "_s + once);
            const Ran second =
                ask(u"map --overlay region --size 500x400 -o "_s + again,
                    {m_folder.path(),
                     {{u"LC_ALL"_s, u"C"_s}, {u"QT_QPA_PLATFORM"_s, u"xcb"_s}, {u"TZ"_s, u"Asia/Tokyo"_s}},
                     {}});
            QVERIFY2(first.status == 0 && first.err.isEmpty(), qPrintable(first.all()));
            QVERIFY2(second.status == 0 && second.err.isEmpty(), qPrintable(second.all()));
            QVERIFY(!bytesOf(once).isEmpty());
            QCOMPARE(bytesOf(again), bytesOf(once));
        }
    }

    void tablesAreForPeople()
    {
        const Ran table = ask(u"map -o %1 --size 200x200"_s.arg(file(u"t.png"_s)));
        QVERIFY2(table.out.contains(u"200 × 200 pixels"_s) && table.out.contains(u"No data: 2"_s),
                 qPrintable(table.all()));
        const Ran csv = ask(u"map -o %1 --size 200x200 --format csv"_s.arg(file(u"t.png"_s)));
        const QStringList lines = csv.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.front(), u"lower,upper,colour,count"_s);
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.back(), u",,#c9cdd2,2"_s);
    }

    void failuresAreSaidInOneSentence_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("mentions");
        row("no file", u"map"_s, 2, u"-o"_s);
        row("no extension", u"map -o map"_s, 2, u"map"_s);
        row("another extension", u"map -o map.jpg"_s, 2, u"map.jpg"_s);
        row("no size", u"map -o a.png --size large"_s, 2, u"large"_s);
        row("half a size", u"map -o a.png --size 100x"_s, 2, u"100x"_s);
        row("size 0", u"map -o a.png --size 0x100"_s, 2, u"0x100"_s);
        row("below 0", u"map -o a.png --size -5x100"_s, 2, u"-5x100"_s);
        row("too wide", u"map -o a.png --size 20001x10"_s, 2, u"20001"_s);
        row("too high", u"map -o a.svg --size 10x99999999999"_s, 2, u"99999999999"_s);
        row("too large when scaled", u"map -o a.pdf --size 10001x10 --scale 2"_s, 2, u"20002"_s);
        for (const char *scale : {"0", "-1", "nan", "inf", "1e999", "two", "1,5", "1000"})
            row(qPrintable(u"scale %1"_s.arg(QLatin1String(scale))),
                u"map -o a.png --scale %1"_s.arg(QLatin1String(scale)), 2, QLatin1String(scale));
        for (const char *classes : {"0", "-1", "101", "five", "2.5"})
            row(qPrintable(u"%1 classes"_s.arg(QLatin1String(classes))),
                u"map -o a.png --classes %1"_s.arg(QLatin1String(classes)), 2, QLatin1String(classes));
        row("unknown method", u"map -o a.png --method jenks"_s, 2, u"jenks"_s);
        row("unknown palette", u"map -o a.png --palette rainbow"_s, 2, u"rainbow"_s);
        row("a word too many", u"map lad2017 -o a.png"_s, 2, u"lad2017"_s);
        row("unknown option", u"map -o a.png --dark"_s, 2, u"--dark"_s);
        row("too many selected", u"map -o a.png"_s + QString(u" --select E08000025"_s).repeated(13), 2, u"12"_s);
        row("unknown indicator", u"map -o a.png --indicator happiness"_s, 3, u"happiness"_s);
        row("unknown geography", u"map -o a.png --geography lep2018"_s, 3, u"lep2018"_s);
        row("unknown period", u"map -o a.png --period 1066"_s, 3, u"1066"_s);
        row("unknown overlay", u"map -o a.png --overlay lep2018"_s, 3, u"lep2018"_s);
        row("unknown selection", u"map -o a.png --select Bimringham"_s, 3, u"Birmingham"_s);
        row("unknown frame", u"map -o a.png --area Bimringham"_s, 3, u"Birmingham"_s);
        row("ambiguous frame", uR"(map -o a.png --area "West Midlands")"_s, 3, u"region:West Midlands"_s);
        row("no such folder", u"map -o nowhere/a.svg --size 200x200"_s, 1, u"nowhere/a.svg"_s);
        row("a folder", u"map -o folder.png --size 200x200"_s, 1, u"folder.png"_s);
        row("/proc", u"map -o /proc/a.pdf --size 200x200"_s, 1, u"/proc/a.pdf"_s);
    }
    void failuresAreSaidInOneSentence()
    {
        QFETCH(QString, call);
        QFETCH(int, status);
        QFETCH(QString, mentions);
        const QTemporaryDir folder;
        QVERIFY(writeBytes(folder.filePath(u"a.png"_s), "as it was"));
        QVERIFY(writeBytes(folder.filePath(u"folder.png/file"_s), "in it"));
        const QStringList before = listing(folder.path());
        for (const QString &format : {QString(), u" --format json"_s}) {
            const QString fault = faultOfFailure(ask(call + format, {folder.path(), {}, {}}), status, mentions);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(listing(folder.path()), before);
        }
    }

    // A file may not grow: what a full disk does, without needing one.
    void theOldFileIsKeptWhenTheDiskIsFull()
    {
        for (const QString &form : {u"png"_s, u"svg"_s, u"pdf"_s}) {
            const QTemporaryDir folder;
            const QString name = folder.filePath(u"old."_s + form);
            QVERIFY(writeBytes(name, "as it was"));
            const QStringList before = listing(folder.path());
            const Ran ran =
                runProgram(u"sh"_s, {u"-c"_s, u"ulimit -f 4; exec \"$@\""_s, u"sh"_s, QStringLiteral(PLACELENS_CLI),
                                     u"map"_s, u"--size"_s, u"600x600"_s, u"-o"_s, name, u"--atlas"_s, builtAtlas()});
            const QString fault = faultOfFailure(ran, 1, name);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(listing(folder.path()), before);
        }
    }

    void aPictureBeyondTheMemoryIsAFailure()
    {
        const QString limited = u"ulimit -v 1500000; exec \"$@\""_s;
        if (runProgram(u"sh"_s, {u"-c"_s, limited, u"sh"_s, QStringLiteral(PLACELENS_CLI), u"--version"_s}).status != 0)
            QSKIP("a program with sanitizers needs more memory to start");
        const QTemporaryDir folder;
        const Ran ran = runProgram(u"sh"_s, {u"-c"_s, limited, u"sh"_s, QStringLiteral(PLACELENS_CLI), u"map"_s,
                                             u"--size"_s, u"20000x20000"_s, u"-o"_s, folder.filePath(u"huge.png"_s),
                                             u"--atlas"_s, builtAtlas()});
        const QString fault = faultOfFailure(ran, 1, u"memory"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(listing(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMap)
#include "test_map.moc"
