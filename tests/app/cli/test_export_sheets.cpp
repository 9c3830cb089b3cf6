#include "tests/app/cli/running_cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Spreadsheets that leave the program, opened by others: typed cells, formats, panes that stay.
class TestExportSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void numbersInWorkbooksAreNumbersToOthers_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("Excel") << u"xlsx"_s;
        QTest::newRow("OpenDocument") << u"ods"_s;
    }
    void numbersInWorkbooksAreNumbersToOthers()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"book."_s + form), json = folder.filePath(u"book.json"_s);
        QCOMPARE(
            ask(u"export --geography cauth2017 --indicator gdp_per_head --indicator social_mobility_score -o "_s + file)
                .status,
            0);
        const Ran read =
            runProgram(u"ogr2ogr"_s, {u"-f"_s, u"GeoJSON"_s, json, file, u"Figures"_s},
                       {{}, {{u"OGR_XLSX_HEADERS"_s, u"FORCE"_s}, {u"OGR_ODS_HEADERS"_s, u"FORCE"_s}}, {}});
        if (read.status == -1)
            QSKIP("gdal-bin is not installed; packaging/check installs it");
        const QJsonArray features = QJsonDocument::fromJson(bytesOf(json)).object().value(u"features"_s).toArray();
        QCOMPARE(features.size(), 18);
        const QJsonArray values = askRows(u"values --geography cauth2017 --indicator gdp_per_head"_s);
        for (qsizetype r = 0; r < values.size(); ++r) {
            const QJsonObject found = features[r].toObject().value(u"properties"_s).toObject();
            QVERIFY(found.value(u"value"_s).isDouble());
            QVERIFY(near(numberIn(values[r].toObject(), u"value"_s), numberIn(found, u"value"_s)));
            QVERIFY(found.value(u"rank"_s).isDouble() && found.value(u"coverage"_s).isDouble());
        }
        // Scores are not combined: no value, but a reason.
        const QJsonObject without = features[17].toObject().value(u"properties"_s).toObject();
        QVERIFY(!without.value(u"value"_s).isDouble() && !without.value(u"reason"_s).toString().isEmpty());
    }

    void sheetsAreLaidOutToBeRead_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("Excel, figures") << u"xlsx"_s << u"xl/worksheets/sheet1.xml"_s
                                        << QStringList{u"<pane xSplit=\"3\" ySplit=\"1\""_s, u"state=\"frozen\""_s,
                                                       u"<autoFilter ref=\"A1:P10\""_s, u"<cols><col "_s};
        QTest::newRow("Excel, formats") << u"xlsx"_s << u"xl/styles.xml"_s
                                        << QStringList{u"formatCode=\"&quot;£&quot;#,##0\""_s, u"formatCode=\"0.0%\""_s,
                                                       u"FF1A5A96"_s, u"<b/>"_s};
        QTest::newRow("Excel, sheets") << u"xlsx"_s << u"xl/workbook.xml"_s
                                       << QStringList{u"name=\"Figures\""_s, u"name=\"Indicators\""_s,
                                                      u"name=\"Sources\""_s};
        QTest::newRow("OpenDocument, content")
            << u"ods"_s << u"content.xml"_s
            << QStringList{
                   u"table:target-range-address=\"Figures.A1:Figures.P10\" table:display-filter-buttons=\"true\""_s,
                   u"<number:text>£</number:text>"_s,
                   u"office:value-type=\"percentage\" office:value=\"1\""_s,
                   u"#1a5a96"_s,
                   u"style:column-width="_s,
                   u"table:name=\"Sources\""_s};
        QTest::newRow("OpenDocument, settings") << u"ods"_s << u"settings.xml"_s
                                                << QStringList{u"\"VerticalSplitMode\" config:type=\"short\">2<"_s,
                                                               u"\"VerticalSplitPosition\" config:type=\"int\">1<"_s,
                                                               u"\"HorizontalSplitPosition\" config:type=\"int\">3<"_s};
    }
    void sheetsAreLaidOutToBeRead()
    {
        QFETCH(QString, form);
        QFETCH(QString, part);
        QFETCH(QStringList, expected);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"book."_s + form);
        QCOMPARE(ask(u"export --geography cauth2017 --indicator gdp_per_head -o "_s + file).status, 0);
        const Ran read = runProgram(
            u"python3"_s,
            {u"-c"_s,
             u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert not z.testzip(); sys.stdout.buffer.write(z.read(sys.argv[2]))"_s,
             file, part});
        if (read.status == -1)
            QSKIP("python3 is not installed; packaging/check installs it");
        QVERIFY2(read.status == 0, qPrintable(read.all()));
        for (const QString &words : expected)
            QVERIFY2(read.out.contains(words), qPrintable(words + u" in "_s + read.out.left(3000)));
    }
};

QTEST_GUILESS_MAIN(TestExportSheets)
#include "test_export_sheets.moc"
