#include "core/base/csv.h"

#include "tests/app/cli/running_cli.h"

#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// The same answer as a table for a person, as CSV and as JSON, in every locale.
class TestCliFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void tablesAreAligned_data() { calls(); }
    void tablesAreAligned()
    {
        QFETCH(QString, call);
        const Ran &ran = answer(call, u"table"_s);
        QVERIFY2(ran.status == 0 && ran.err.isEmpty(), qPrintable(ran.all()));
        QCOMPARE(ask(call).out, ran.out);
        const QStringList lines = ran.out.split(u'\n');
        int sheets = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            QVERIFY2(!lines[i].endsWith(u' '), qPrintable(lines[i]));
            if (!lines[i].startsWith(u'─'))
                continue;
            ++sheets;
            const QString &rule = lines[i];
            for (qsizetype row = i - 1; row < lines.size() && !lines[row].isEmpty(); ++row) {
                QVERIFY2(lines[row].size() <= rule.size(), qPrintable(lines[row]));
                for (qsizetype c = 0; c < lines[row].size(); ++c)
                    QVERIFY2(rule[c] != u' ' || lines[row][c] == u' ', qPrintable(rule + u'\n' + lines[row]));
            }
        }
        QVERIFY(sheets > 0);
    }

    void everyFormatEndsItsLastLine_data() { calls(); }
    void everyFormatEndsItsLastLine()
    {
        QFETCH(QString, call);
        for (const QString &format : {u"table"_s, u"csv"_s, u"json"_s}) {
            const Ran &ran = answer(call, format);
            QVERIFY2(ran.status == 0 && ran.out.endsWith(u'\n') && !ran.out.endsWith(u"\n\n"_s)
                         && !ran.out.contains(u'\r'),
                     qPrintable(ran.all()));
        }
    }

    void csvIsATableOfEvenRows_data() { calls(); }
    void csvIsATableOfEvenRows()
    {
        QFETCH(QString, call);
        const auto table = parseCsv(answer(call, u"csv"_s).out.toUtf8(), u"answer"_s);
        QVERIFY2(table.hasValue(), table ? "" : qPrintable(table.error().what));
        QVERIFY(!table->columns.contains(QString()) && !table->rows.empty());
    }

    void csvHasTheNumbersOfJsonInFull_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"values --indicator employment_rate --geography lep2017",
                                 "values --indicator gdp_per_head --geography lad2017",
                                 "values --indicator median_weekly_pay --geography lep2017",
                                 "areas --geography lep2021", "areas --find Midlands"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void csvHasTheNumbersOfJsonInFull()
    {
        QFETCH(QString, call);
        const auto table = parseCsv(ask(call + u" --format csv"_s).out.toUtf8(), u"answer"_s);
        const QJsonArray rows = askRows(call);
        QVERIFY(table.hasValue());
        QCOMPARE(qsizetype(table->rows.size()), rows.size());
        QCOMPARE(sorted(table->columns.join(u' ')), fieldsOf(rows.at(0).toObject()));
        for (qsizetype r = 0; r < rows.size(); ++r) {
            for (qsizetype c = 0; c < table->columns.size(); ++c) {
                const QString field = table->rows[std::size_t(r)][c];
                const QJsonValue value = rows[r].toObject().value(table->columns[c]);
                if (value.isDouble())
                    QCOMPARE(field.toDouble(), value.toDouble()); // equal to the last bit
                else
                    QCOMPARE(field, value.toString());
            }
        }
    }

    void compareHasItsNumbersInFullToo()
    {
        const QString call = u"compare E37000001 E47000007 --indicator employment_rate --indicator population"_s;
        const auto table = parseCsv(ask(call + u" --format csv"_s).out.toUtf8(), u"answer"_s);
        QVERIFY(table.hasValue());
        std::size_t r = 0;
        for (const auto &row : askJson(call).value(u"rows"_s).toArray()) {
            for (const auto &figure : row.toObject().value(u"figures"_s).toArray()) {
                const QStringList &fields = table->rows.at(r++);
                for (const char *field : {"value", "lower", "upper", "difference"})
                    QCOMPARE(numberFrom(fields[table->column(QLatin1String(field))]),
                             numberOf(figure.toObject(), QLatin1String(field)));
                const QJsonObject spread = figure.toObject().value(u"spread"_s).toObject();
                for (const char *field : {"min", "q1", "median", "q3", "max", "n"})
                    QCOMPARE(numberFrom(fields[table->column(QLatin1String(field))]),
                             numberOf(spread, QLatin1String(field)));
            }
        }
        QCOMPARE(r, table->rows.size());
    }

    void theLocaleChangesNothing_data() { calls(); }
    void theLocaleChangesNothing()
    {
        QFETCH(QString, call);
        // The German files are made by the German pass; without them the call is one in the plain locale.
        const QString made = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../locale"_s);
        const QString locales = QFile::exists(made + u"/de_DE.UTF-8"_s) ? made : qEnvironmentVariable("LOCPATH");
        // The plain locale has the decimal sign of C, but not its letters: these stand in tables.
        for (const auto &[format, locale] : {std::pair{u"table"_s, u"C"_s},
                                             {u"table"_s, u"de_DE.UTF-8"_s},
                                             {u"csv"_s, u"de_DE.UTF-8"_s},
                                             {u"json"_s, u"de_DE.UTF-8"_s}}) {
            if (isSanitized && format != u"table"_s)
                continue;
            const Ran ran = ask(call + u" --format "_s + format,
                                {{}, {{u"LC_ALL"_s, locale}, {u"LANG"_s, locale}, {u"LOCPATH"_s, locales}}, {}});
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.out, answer(call, format).out);
            QCOMPARE(ran.err, QString());
        }
    }

    void namesBeyondAsciiStayWhole()
    {
        for (const QString &format : {u"table"_s, u"csv"_s, u"json"_s}) {
            const Ran ran =
                ask(u"areas --geography panregional --format "_s + format, {{}, {{u"LC_ALL"_s, u"C"_s}}, {}});
            QVERIFY2(ran.out.contains(u"Oxford–Cambridge Arc"_s), qPrintable(ran.all()));
        }
        const Ran named =
            ask(uR"(values --indicator population --area "oxford–cambridge arc")"_s, {{}, {{u"LC_ALL"_s, u"C"_s}}, {}});
        QVERIFY2(named.status == 0 && named.out.contains(u"Oxford–Cambridge Arc"_s), qPrintable(named.all()));
    }

    void optionsMayStandAnywhereAndBeWrittenWithAnEqualsSign()
    {
        const QString out = ask(u"values --indicator population --geography region --format csv"_s).out;
        QVERIFY(!out.isEmpty());
        QCOMPARE(ask(u"--format csv values --geography region --indicator population"_s).out, out);
        QCOMPARE(ask(u"--format=csv values --geography=region --indicator=population"_s).out, out);
    }

private:
    /// What a call answers in the tests' own locale; each is made once.
    static const Ran &answer(const QString &call, const QString &format)
    {
        static std::map<QString, Ran> answers;
        const QString words = call + u" --format "_s + format;
        const auto known = answers.find(words);
        return known != answers.end() ? known->second : answers.emplace(words, ask(words)).first->second;
    }
    static void calls()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"atlas info", "areas --geography panregional", "areas --find Birmingham", "area E37000012",
              "area lep2017:Cumbria+lad2017:Allerdale", "indicators", "indicators median_weekly_pay",
              "values --indicator employment_rate --geography cauth2017",
              "values --indicator gdp_per_head --area E37000001", "compare E37000001 E12000005",
              "compare PL000001 PL000005 --indicator employment_rate",
              "classify --indicator social_mobility_score --geography lad2017 --method natural --classes 5"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
};

QTEST_GUILESS_MAIN(TestCliFormats)
#include "test_cli_formats.moc"
