#include "core/base/csv.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void readsDirectivesHeaderAndRows()
    {
        const auto table = parseCsv("# source: ons: 2017\n# a note\ncode,name\r\nE1,\"York, North\"\nE2,\"say "
                                    "\"\"hi\"\"\"\n\nE3,\"two\nlines\"\n",
                                    u"t.csv"_s);
        QVERIFY(table.hasValue());
        QCOMPARE(table->directives.value(u"source"_s), u"ons: 2017"_s);
        QCOMPARE(table->columns, (QStringList{u"code"_s, u"name"_s}));
        QCOMPARE(table->rows.size(), 3U);
        QCOMPARE(table->rows[0][1], u"York, North"_s);
        QCOMPARE(table->rows[1][1], u"say \"hi\""_s);
        QCOMPARE(table->rows[2][1], u"two\nlines"_s);
        QCOMPARE(table->lines, (std::vector{4, 5, 7}));
        QCOMPARE(table->column(u"none"_s), qsizetype(-1));
    }

    void badTablesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("empty") << QByteArray(" \n") << u"“t.csv” is empty. Give a table with a header line and rows."_s;
        QTest::newRow("binary") << QByteArray(
            "a,b\n\0,c\n",
            8) << u"“t.csv” is not a text table: it holds binary data. Save it as CSV in UTF-8 and try again."_s;
        QTest::newRow("latin 1") << QByteArray("a\nM\xFCnchen\n")
                                 << u"“t.csv” is not in UTF-8. Save it in that encoding and try again."_s;
        QTest::newRow("ragged")
            << QByteArray("a,b\n1,2\n3\n")
            << u"Line 3 of “t.csv” has 1 fields, but its header has 2. Correct the line and try again."_s;
        QTest::newRow("text after a quote")
            << QByteArray("a,b\n1,\"2\"3\n")
            << u"Line 2 of “t.csv” has text after a closing quote. Correct the line and try again."_s;
        QTest::newRow("open quote")
            << QByteArray("a,b\n1,\"2\n")
            << u"“t.csv” ends inside a quoted field that starts on line 2. Close the quote and try again."_s;
    }
    void badTablesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        const auto table = parseCsv(bytes, u"t.csv"_s);
        QVERIFY(!table.hasValue());
        QCOMPARE(table.error().kind, ErrorKind::Invalid);
        QCOMPARE(table.error().what, what);
    }

    void numbersKeepAllDigitsAndAPoint()
    {
        QCOMPARE(fullPrecision(0.1), u"0.1"_s);
        QCOMPARE(fullPrecision(1.0 / 3), u"0.3333333333333333"_s);
        QCOMPARE(fullPrecision(56286961), u"56286961"_s);
        QCOMPARE(fullPrecision(std::optional<double>()), QString());
        QCOMPARE(*numberFrom(u"67.5"_s), 67.5);
        QVERIFY(!numberFrom(u"67,5"_s));
        QVERIFY(!numberFrom(u"nan"_s));
        QVERIFY(!numberFrom(u"12 km"_s));
        QVERIFY(!numberFrom(QString()));
    }

    void fieldsAreQuotedWhereTheyMustBe()
    {
        QCOMPARE(csvField(u"Leeds"_s), u"Leeds"_s);
        QCOMPARE(csvField(u"Derby, Derbyshire"_s), u"\"Derby, Derbyshire\""_s);
        QCOMPARE(csvField(u"a \"b\""_s), u"\"a \"\"b\"\"\""_s);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
