#include "core/page/table_export.h"

#include "core/atlas/area_names.h"
#include "core/base/csv.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// What a spreadsheet program could run when it opens an exported CSV.
class TestExportCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void noTextStartsAFormula_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        // The characters that OWASP names under "CSV Injection".
        QTest::newRow("equals") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1+1"_s << u"'-1+1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
        QTest::newRow("line break") << u"\n=1"_s << u"'\n=1"_s;
        QTest::newRow("inside it is harmless") << u"Dudley = Sandwell"_s << u"Dudley = Sandwell"_s;
        QTest::newRow("a dash is none") << u"–1"_s << u"–1"_s;
    }
    void noTextStartsAFormula()
    {
        QFETCH(QString, name);
        QFETCH(QString, written);
        const CsvTable table = exported(u"Dudley+Sandwell"_s, u"population"_s, name);
        QCOMPARE(table.rows.size(), 1U);
        QCOMPARE(table.rows[0][table.column(u"name"_s)], written);
    }

    void numbersBelowZeroStayNumbers()
    {
        const CsvTable table =
            exported(u"lad2017:North East Lincolnshire"_s, u"social_mobility_score"_s, u"North East Lincolnshire"_s);
        const auto value = numberFrom(table.rows.at(0)[table.column(u"value"_s)]);
        QVERIFY(value && *value < 0);
        QCOMPARE(value, figureOf(u"social_mobility_score"_s, u"lad2017:North East Lincolnshire"_s).value);
    }

private:
    static CsvTable exported(const QString &area, const QString &indicator, const QString &name)
    {
        const auto figures = builtInFigures();
        const QTemporaryDir folder;
        ExportRequest request;
        request.areas = {*areaNamed(figures->atlas(), area)};
        request.areas[0].name = name;
        request.indicators = {figures->atlas().indicatorIndex(indicator)};
        const QString file = folder.filePath(u"a.csv"_s);
        if (const auto done = exportFigures(*figures, request, file); !done)
            qWarning().noquote() << done.error().what;
        const auto table = readCsv(file);
        return table ? *table : CsvTable();
    }
};

QTEST_GUILESS_MAIN(TestExportCsv)
#include "test_export_csv.moc"
