#include "core/base/csv.h"

#include "tests/app/cli/running_cli.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `export`: the same figures in every form, read back by independent programs.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theCsvIsTheContracts()
    {
        const QTemporaryDir folder;
        const CsvTable table =
            exported(folder, u"--geography cauth2017 --indicator employment_rate --indicator median_weekly_pay"_s);
        QCOMPARE(
            table.columns.join(u','),
            u"geography,code,name,indicator,period,value,lower,upper,rank,of,status,coverage,members,membersWithData,reason,source"_s);
        QCOMPARE(table.rows.size(), std::size_t(2 * 9));
        const QByteArray bytes = bytesOf(folder.filePath(u"figures.csv"_s));
        QVERIFY(!bytes.startsWith("\xEF\xBB\xBF") && !bytes.contains('\r') && bytes.endsWith('\n'));
    }

    void rowsAreTheFiguresOfValues_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("geography");
        QTest::newRow("a rate with intervals") << u"employment_rate"_s << u"lep2017"_s;
        QTest::newRow("partial") << u"social_mobility_coldspot_share"_s << u"region"_s;
        QTest::newRow("mostly unavailable") << u"median_weekly_pay"_s << u"lep2017"_s;
        QTest::newRow("straddling") << u"gdp_per_head"_s << u"panregional"_s;
        QTest::newRow("two sources") << u"population"_s << u"panregional"_s;
    }
    void rowsAreTheFiguresOfValues()
    {
        QFETCH(QString, indicator);
        QFETCH(QString, geography);
        const QTemporaryDir folder;
        const CsvTable table = exported(folder, u"--geography %1 --indicator %2"_s.arg(geography, indicator));
        const QJsonObject answer = askJson(u"values --geography %1 --indicator %2"_s.arg(geography, indicator));
        const QJsonArray rows = answer.value(u"rows"_s).toArray();
        QCOMPARE(qsizetype(table.rows.size()), rows.size());
        for (const QStringList &fields : table.rows) {
            const auto field = [&](const QString &name) { return fields[table.column(name)]; };
            QCOMPARE(field(u"geography"_s), geography);
            QCOMPARE(field(u"indicator"_s), indicator);
            QCOMPARE(field(u"period"_s), answer.value(u"period"_s).toString());
            QVERIFY(!field(u"source"_s).isEmpty());
            const QJsonObject row = withCode(rows, field(u"code"_s));
            for (const QString &name : row.keys()) {
                const QJsonValue value = row.value(name);
                if (value.isDouble())
                    QCOMPARE(numberFrom(field(name)), std::optional(value.toDouble()));
                else
                    QCOMPARE(field(name), value.toString());
            }
        }
    }

    void everyPeriodComesWithAll()
    {
        const QTemporaryDir folder;
        const CsvTable all = exported(folder, u"--geography england --period all"_s);
        std::set<QString> found;
        for (const QStringList &fields : all.rows)
            found.insert(fields[all.column(u"indicator"_s)] + u' ' + fields[all.column(u"period"_s)]);
        std::set<QString> expected;
        for (const auto &indicator : askRows(u"indicators"_s)) {
            for (const auto &period : indicator.toObject().value(u"periods"_s).toArray())
                expected.insert(indicator.toObject().value(u"id"_s).toString() + u' ' + period.toString());
        }
        QVERIFY(found == expected);
        QCOMPARE(all.rows.size(), expected.size());
        QCOMPARE(exported(folder, u"--geography england"_s).rows.size(), 43U);
    }

    void onePeriodMayBeAYear()
    {
        const QTemporaryDir folder;
        const CsvTable table =
            exported(folder, u"--geography region --indicator ks2_expected_standard --period 2025"_s);
        for (const QStringList &fields : table.rows)
            QCOMPARE(fields[table.column(u"period"_s)], u"2024-09-01/2025-08-31"_s);
    }

    void everyGeographyComesUnlessSaid()
    {
        const QTemporaryDir folder;
        const CsvTable table = exported(folder, u"--indicator population"_s);
        std::set<QString> geographies;
        for (const QStringList &fields : table.rows)
            geographies.insert(fields[0]);
        QCOMPARE(geographies.size(), 19U);
        QCOMPARE(qsizetype(table.rows.size()), askRows(u"areas"_s).size());
    }

    void workbooksHoldTheSameNumbers_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("Excel") << u"xlsx"_s;
        QTest::newRow("OpenDocument") << u"ods"_s;
    }
    void workbooksHoldTheSameNumbers()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString what =
            u"--geography lep2017 --geography panregional --indicator employment_rate --indicator population --indicator median_weekly_pay"_s;
        const CsvTable csv = exported(folder, what);
        const QString file = folder.filePath(u"book."_s + form);
        QCOMPARE(ask(u"export %1 -o %2"_s.arg(what, file)).status, 0);
        // 76: UTF-8, -1 as the sheet: all of them; numbers as they are, not as they are shown.
        const Ran office = runProgram(
            u"soffice"_s,
            {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
             u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"_s, u"--outdir"_s,
             folder.path(), file},
            {{}, {{u"LC_ALL"_s, u"C.UTF-8"_s}, {u"HOME"_s, folder.path()}}, {}});
        if (office.status != 0)
            QSKIP("LibreOffice Calc is not installed; packaging/check installs it");
        const auto read = parseCsv(bytesOf(folder.filePath(u"book-Figures.csv"_s)), u"book"_s);
        QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().what + office.all()));
        QCOMPARE(read->columns, csv.columns);
        QCOMPARE(read->rows.size(), csv.rows.size());
        for (std::size_t r = 0; r < csv.rows.size(); ++r) {
            for (qsizetype c = 0; c < csv.columns.size(); ++c) {
                const auto number = c == csv.column(u"period"_s) ? std::nullopt : numberFrom(csv.rows[r][c]);
                if (number) // a spreadsheet keeps fifteen digits
                    QVERIFY2(std::abs(fromSheet(read->rows[r][c]) - *number) <= 1e-13 * std::abs(*number),
                             qPrintable(read->rows[r].join(u'|')));
                else
                    QCOMPARE(read->rows[r][c], csv.rows[r][c]);
            }
        }
        QVERIFY(bytesOf(folder.filePath(u"book-Sources.csv"_s)).contains("Annual Population Survey"));
    }

    void theGeoPackageIsALayerAGeography()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.gpkg"_s);
        const QString what =
            u"--geography region --geography lep2017 --indicator employment_rate --indicator population"_s;
        QCOMPARE(ask(u"export %1 -o %2"_s.arg(what, file)).status, 0);
        for (const auto &[layer, areas] : std::map<QString, int>{{u"region"_s, 9}, {u"lep2017"_s, 38}}) {
            const Ran info = runProgram(u"ogrinfo"_s, {u"-so"_s, file, layer}, {{}, {{u"LC_ALL"_s, u"C.UTF-8"_s}}, {}});
            if (info.status == -1)
                QSKIP("gdal-bin is not installed; packaging/check installs it");
            QVERIFY2(info.status == 0 && info.err.isEmpty(), qPrintable(info.all()));
            QVERIFY2(info.out.contains(u"Feature Count: %1\n"_s.arg(areas))
                         && info.out.contains(u"ID[\"EPSG\",27700]"_s),
                     qPrintable(info.all()));
            for (const char *field : {"code: String", "name: String", "employment_rate: Real", "population: Real",
                                      "employment_rate_status: String"})
                QVERIFY2(info.out.contains(u'\n' + QLatin1String(field)), field);
        }
        const QString json = folder.filePath(u"read.geojson"_s);
        const Ran read = runProgram(u"ogr2ogr"_s, {u"-f"_s, u"GeoJSON"_s, u"-t_srs"_s, u"EPSG:27700"_s, u"-lco"_s,
                                                   u"RFC7946=NO"_s, json, file, u"lep2017"_s});
        QVERIFY2(read.status == 0, qPrintable(read.all()));
        const QJsonArray features = QJsonDocument::fromJson(bytesOf(json)).object().value(u"features"_s).toArray();
        QCOMPARE(features.size(), 38);
        QString fault = faultInFigures(features, u"lep2017"_s, u"employment_rate"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        fault = faultInPlaces(features, 80000, 5000, 656000, 658000);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void theGeoJsonIsInDegrees()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.geojson"_s);
        QCOMPARE(ask(u"export --geography region --indicator employment_rate -o "_s + file).status, 0);
        QJsonParseError error;
        const QJsonObject whole = QJsonDocument::fromJson(bytesOf(file), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(whole.value(u"type"_s).toString(), u"FeatureCollection"_s);
        const QJsonArray features = whole.value(u"features"_s).toArray();
        QCOMPARE(features.size(), 9);
        QString fault = faultInFigures(features, u"region"_s, u"employment_rate"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        // England's outermost points: Isles of Scilly, Lowestoft Ness, Lizard and Scilly, Marshall Meadows.
        fault = faultInPlaces(features, -6.42, 49.86, 1.77, 55.82);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void singleAreasAndUnionsComeToo()
    {
        const QTemporaryDir folder;
        const QString areas = u"--area \"lep2017:Black Country\" --area Dudley+Sandwell"_s;
        const CsvTable table = exported(folder, areas + u" --indicator turnout"_s);
        QCOMPARE(table.rows.size(), 2U);
        QCOMPARE(table.rows[0].mid(0, 3), (QStringList{u"lep2017"_s, u"E37000001"_s, u"Black Country"_s}));
        QCOMPARE(table.rows[1].mid(0, 3), (QStringList{QString(), u"E08000027+E08000028"_s, u"Dudley + Sandwell"_s}));
        const QJsonArray values = askRows(u"values --indicator turnout "_s + areas);
        for (std::size_t r = 0; r < 2; ++r)
            QCOMPARE(numberFrom(table.rows[r][table.column(u"value"_s)]),
                     numberOf(values[qsizetype(r)].toObject(), u"value"_s));
        QCOMPARE(exported(folder, areas + u" --geography region --indicator turnout"_s).rows.size(), 9U + 2U);

        const QString file = folder.filePath(u"areas.geojson"_s);
        QCOMPARE(ask(u"export %1 --indicator turnout -o %2"_s.arg(areas, file)).status, 0);
        const QJsonArray features = QJsonDocument::fromJson(bytesOf(file)).object().value(u"features"_s).toArray();
        QCOMPARE(features.size(), 2);
        QVERIFY(features[1].toObject().value(u"properties"_s).toObject().value(u"geography"_s).isNull());
        const QString fault = faultOfFailure(ask(u"export --area Nowhere -o "_s + file), 3, u"Nowhere"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void everyPeriodFitsALayer()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.geojson"_s);
        QCOMPARE(ask(u"export --geography england --indicator qualified_nvq4_share --period all -o "_s + file).status,
                 0);
        const QJsonObject properties = QJsonDocument::fromJson(bytesOf(file))
                                           .object()
                                           .value(u"features"_s)
                                           .toArray()
                                           .at(0)
                                           .toObject()
                                           .value(u"properties"_s)
                                           .toObject();
        for (const char *year : {"2018", "2019", "2020", "2021"})
            QVERIFY2(!properties.keys().filter(QLatin1String(year)).isEmpty(), year);
    }

    void whatIsNamedTwiceComesOnce_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"csv", "gpkg", "geojson"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void whatIsNamedTwiceComesOnce()
    {
        QFETCH(QString, form);
        const QTemporaryDir folder;
        const QString once =
            u"export --geography region --indicator population -o %1."_s.arg(folder.filePath(u"once"_s)) + form;
        const QString twice =
            u"export --geography region --geography REGION --indicator population --indicator population -o %1."_s.arg(
                folder.filePath(u"twice"_s))
            + form;
        QCOMPARE(ask(once).status, 0);
        const Ran ran = ask(twice);
        QVERIFY2(ran.status == 0, qPrintable(ran.all()));
        QVERIFY(bytesOf(folder.filePath(u"twice."_s + form)) == bytesOf(folder.filePath(u"once."_s + form)));
    }

    void theSameFiguresGiveTheSameBytes()
    {
        const QTemporaryDir folder;
        const QStringList forms{u"csv"_s, u"xlsx"_s, u"ods"_s, u"gpkg"_s, u"geojson"_s};
        const auto writeAll = [&](const QString &name) {
            for (const QString &form : forms)
                QCOMPARE(ask(u"export --geography cauth2017 --area \"lep2017:Black Country\" --indicator gdp_per_head "
                             u"-o %1"_s.arg(folder.filePath(name + u'.' + form)))
                             .status,
                         0);
        };
        writeAll(u"first"_s);
        QTest::qSleep(2100); // archives keep times in steps of two seconds
        writeAll(u"second"_s);
        for (const QString &form : forms)
            QVERIFY2(bytesOf(folder.filePath(u"first."_s + form)) == bytesOf(folder.filePath(u"second."_s + form)),
                     qPrintable(form));
    }

    void theAnswerNamesTheFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.csv"_s);
        const Ran ran = ask(u"export --geography region --indicator population -o "_s + file);
        QVERIFY2(ran.status == 0 && ran.err.isEmpty() && ran.out.contains(file), qPrintable(ran.all()));
        QVERIFY2(!ran.out.contains(u"1 geographies"_s) && !ran.out.contains(u"1 indicators"_s), qPrintable(ran.out));
    }

private:
    static CsvTable exported(const QTemporaryDir &folder, const QString &what)
    {
        const QString file = folder.filePath(u"figures.csv"_s);
        const Ran ran = ask(u"export %1 -o %2"_s.arg(what, file));
        const auto table = parseCsv(bytesOf(file), u"figures.csv"_s);
        if (ran.status != 0 || !table)
            qWarning().noquote() << ran.all();
        return table ? *table : CsvTable();
    }

    /// The office writes a cell that is shown as a share with its sign.
    static double fromSheet(const QString &field)
    {
        return field.endsWith(u'%') ? field.chopped(1).toDouble() / 100 : field.toDouble();
    }

    /// Whether each feature has its area's code, name and figure.
    static QString faultInFigures(const QJsonArray &features, const QString &geography, const QString &indicator)
    {
        const QJsonArray rows = askRows(u"values --geography %1 --indicator %2"_s.arg(geography, indicator));
        for (const auto &feature : features) {
            const QJsonObject properties = feature.toObject().value(u"properties"_s).toObject();
            const QJsonObject row = withCode(rows, properties.value(u"code"_s).toString());
            const auto expected = numberOf(row, u"value"_s);
            const auto found = numberOf(properties, indicator);
            const bool isSame = expected.has_value() == found.has_value()
                                && (!found || std::abs(*found - *expected) <= 1e-12 * std::abs(*expected));
            if (row.isEmpty() || !isSame || properties.value(u"name"_s) != row.value(u"name"_s)
                || properties.value(indicator + u"_status"_s) != row.value(u"status"_s))
                return QString::fromUtf8(QJsonDocument(properties).toJson());
        }
        return {};
    }

    /// However deep the rings are nested: a polygon or several.
    static void addPoints(const QJsonArray &coordinates, std::vector<double> &x, std::vector<double> &y)
    {
        if (coordinates.at(0).isDouble()) {
            x.push_back(coordinates.at(0).toDouble());
            y.push_back(coordinates.at(1).toDouble());
            return;
        }
        for (const auto &part : coordinates)
            addPoints(part.toArray(), x, y);
    }

    /// Whether every point lies in the box, and some of them near each of its sides.
    static QString faultInPlaces(const QJsonArray &features, double west, double south, double east, double north)
    {
        std::vector<double> x;
        std::vector<double> y;
        for (const auto &feature : features)
            addPoints(feature.toObject().value(u"geometry"_s).toObject().value(u"coordinates"_s).toArray(), x, y);
        if (x.empty())
            return u"no point"_s;
        const auto [left, right] = std::minmax_element(x.begin(), x.end());
        const auto [bottom, top] = std::minmax_element(y.begin(), y.end());
        const double near = (north - south) / 50;
        const bool isRight = *left >= west && *left<west + near && * right <= east && * right> east - near
                             && *bottom >= south && *bottom<south + near && * top <= north && * top> north - near;
        return isRight ? QString() : u"from %1, %2 to %3, %4"_s.arg(*left).arg(*bottom).arg(*right).arg(*top);
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
