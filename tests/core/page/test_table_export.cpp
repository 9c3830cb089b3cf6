#include "core/page/table_export.h"

#include "core/atlas/area_names.h"
#include "core/base/csv.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Figures as rows, and as files: order, completeness, places that can't be written.
class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void initTestCase()
    {
        auto atlas = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY2(atlas.hasValue(), atlas ? "" : qPrintable(atlas.error().what));
        m_figures = std::make_unique<Figures>(*atlas);
    }

    void rowsGoByGeographyIndicatorPeriodArea()
    {
        ExportRequest request = requestFor({u"region"_s, u"panregional"_s}, {u"population"_s, u"leave_share"_s});
        request.allPeriods = true;
        const auto rows = exportRows(*m_figures, request);
        QVERIFY(rows.hasValue());
        QCOMPARE(rows->size(), std::size_t((9 + 5) * (19 + 1)));
        std::size_t r = 0;
        for (const int geography : request.geographies) {
            for (const int indicator : request.indicators) {
                for (const Period &period : atlas().indicators()[std::size_t(indicator)].periods) {
                    for (const int area : atlas().geographies()[std::size_t(geography)].areas) {
                        const ExportRow &row = (*rows)[r++];
                        QVERIFY(row.indicator == indicator && row.period == period
                                && row.area == &atlas().areas()[std::size_t(area)]);
                    }
                }
            }
        }
    }

    void aRowIsTheFigureItself()
    {
        const auto rows = exportRows(*m_figures, requestFor({u"cauth2017"_s}, {u"employment_rate"_s}));
        QVERIFY(rows.hasValue());
        for (const ExportRow &row : *rows) {
            const auto figure = m_figures->figure(row.indicator, *row.area, row.period);
            QVERIFY(figure.hasValue());
            QCOMPARE(row.figure.value, figure->value);
            QCOMPARE(row.figure.lower, figure->lower);
            QCOMPARE(row.figure.rank, figure->rank);
            QCOMPARE(row.figure.source, figure->source);
        }
    }

    void furtherAreasComeLastEachByItself()
    {
        ExportRequest request = requestFor({u"panregional"_s}, {u"population"_s, u"turnout"_s});
        for (const QString &name : {u"lep2017:Black Country"_s, u"Dudley+Sandwell"_s}) {
            const auto area = areaNamed(atlas(), name);
            QVERIFY(area.hasValue());
            request.areas.push_back(*area);
        }
        const auto rows = exportRows(*m_figures, request);
        QVERIFY(rows.hasValue());
        QCOMPARE(rows->size(), std::size_t((5 + 2) * 2));
        QCOMPARE((*rows)[10].area, &request.areas[0]);
        QCOMPARE((*rows)[11].area, &request.areas[1]);
        QCOMPARE((*rows)[12].area, &request.areas[0]);
        // Mid-2019 residents of Dudley and Sandwell as the ONS publishes them: 321,596 and 328,450.
        QCOMPARE((*rows)[11].period.id, u"2019"_s);
        QCOMPARE((*rows)[11].figure.value, std::optional(650046.0));
    }

    void whoStopsGetsNoFile_data() { addForms(); }
    void whoStopsGetsNoFile()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a."_s + form);
        {
            QFile old(file);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        }
        std::stop_source stop;
        ExportWatch watch{stop.get_token(), [&](double share) {
                              if (share > 0)
                                  stop.request_stop();
                          }};
        const auto done = exportFigures(
            *m_figures, requestFor({u"region"_s, u"cauth2017"_s, u"england"_s}, {u"population"_s, u"turnout"_s}), file,
            watch);
        QVERIFY2(done.hasValue(), done ? "" : qPrintable(done.error().what));
        QVERIFY(stop.stop_requested());
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("old"));
        QCOMPARE(everythingIn(folder), QStringList{u"a."_s + form});
    }

    void whoWaitsIsToldHowFarItIs_data() { addForms(); }
    void whoWaitsIsToldHowFarItIs()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        std::vector<double> shares;
        const auto done =
            exportFigures(*m_figures, requestFor({u"region"_s, u"cauth2017"_s}, {u"population"_s, u"turnout"_s}),
                          folder.filePath(u"a."_s + form), {{}, [&](double share) { shares.push_back(share); }});
        QVERIFY(done.hasValue());
        QVERIFY(shares.size() > 2 && std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.front() >= 0 && shares.back() <= 1);
    }

    void nothingAskedIsNothingGiven()
    {
        const auto rows = exportRows(*m_figures, {});
        QVERIFY(rows.hasValue() && rows->empty());
    }

    void aPeriodThatThereIsNotIsUnknown()
    {
        ExportRequest request = requestFor({u"region"_s}, {u"population"_s});
        request.period = u"1999"_s;
        const auto rows = exportRows(*m_figures, request);
        QVERIFY(!rows.hasValue());
        QCOMPARE(rows.error().kind, ErrorKind::Unknown);
    }

    void theExtensionChoosesTheForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << u"a.csv"_s << QByteArray("geography,code,name,");
        QTest::newRow("in capitals") << u"A.CSV"_s << QByteArray("geography,code,name,");
        QTest::newRow("two dots") << u"figures.2017.csv"_s << QByteArray("geography,code,name,");
        QTest::newRow("xlsx, a ZIP") << u"a.xlsx"_s << QByteArray("PK\3\4");
        QTest::newRow("ods, a ZIP") << u"a.ods"_s << QByteArray("PK\3\4");
        QTest::newRow("gpkg, a database") << u"a.gpkg"_s << QByteArray("SQLite format 3");
        QTest::newRow("geojson") << u"a.geojson"_s << QByteArray("{");
        QTest::newRow("beyond ASCII") << u"Zürich – 1.xlsx"_s << QByteArray("PK\3\4");
    }
    void theExtensionChoosesTheForm()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const QTemporaryDir folder;
        const auto done =
            exportFigures(*m_figures, requestFor({u"region"_s}, {u"population"_s}), folder.filePath(name));
        QVERIFY2(done.hasValue(), done ? "" : qPrintable(done.error().what));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(begin.size()), begin);
        QCOMPARE(everythingIn(folder), QStringList{name});
    }

    void otherExtensionsAreWrongWords_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"figures", "figures.", "figures.doc", "csv", ".csv.", "a.csv.gz"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void otherExtensionsAreWrongWords()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const auto done =
            exportFigures(*m_figures, requestFor({u"region"_s}, {u"population"_s}), folder.filePath(name));
        QVERIFY(!done.hasValue());
        QCOMPARE(done.error().kind, ErrorKind::Usage);
        QVERIFY2(done.error().what.contains(u".geojson"_s), qPrintable(done.error().what));
        QCOMPARE(everythingIn(folder), QStringList());
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const QTemporaryDir folder;
        for (const char *form : {"csv", "xlsx", "ods", "gpkg", "geojson"}) {
            const QString file = folder.filePath(u"nowhere/a."_s + QLatin1String(form));
            const auto done = exportFigures(*m_figures, requestFor({u"region"_s}, {u"population"_s}), file);
            QVERIFY(!done.hasValue());
            QCOMPARE(done.error().kind, ErrorKind::Failed);
            QVERIFY2(done.error().what.contains(file), qPrintable(done.error().what));
        }
        QCOMPARE(everythingIn(folder), QStringList());
    }

    void moreThanASheetHoldsIsRefusedWithAWayOut()
    {
        // Excel's limit: 1,048,576 rows. Geographies may be named more than once.
        ExportRequest request = requestFor(QStringList(75, u"lad2017"_s), {u"gdp_per_head"_s, u"gva_per_head"_s});
        request.allPeriods = true;
        const auto rows = exportRows(*m_figures, request);
        QVERIFY(rows.hasValue());
        if (rows->size() < 1048576)
            QSKIP("the atlas has fewer periods than this test was made for");
        const QTemporaryDir folder;
        const auto done = exportFigures(*m_figures, request, folder.filePath(u"a.xlsx"_s));
        QVERIFY(!done.hasValue() && done.error().what.contains(u".csv"_s));
        QCOMPARE(everythingIn(folder), QStringList());
    }

    void aSourceLineNamesPublisherAndLicence()
    {
        for (const Source &source : atlas().sources()) {
            const QString line = sourceLine(atlas(), source.id);
            QVERIFY2(line.startsWith(source.publisher) && line.contains(source.title) && line.contains(source.licence),
                     qPrintable(line));
        }
    }

private:
    static void addForms()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"csv", "xlsx", "ods", "gpkg", "geojson"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    const Atlas &atlas() const { return m_figures->atlas(); }

    ExportRequest requestFor(const QStringList &geographies, const QStringList &indicators) const
    {
        ExportRequest request;
        for (const QString &id : geographies)
            request.geographies.push_back(atlas().geographyIndex(id));
        for (const QString &id : indicators)
            request.indicators.push_back(atlas().indicatorIndex(id));
        return request;
    }

    static QStringList everythingIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<Figures> m_figures;
};

QTEST_GUILESS_MAIN(TestTableExport)
#include "test_table_export.moc"
