#include "core/base/csv.h"

#include "tests/app/cli/running_cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Map layers that leave the program: for the web as its format asks, for QGIS with the classes of the map.
class TestExportLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void ringsTurnAsTheWebsFormatAsks()
    {
        // RFC 7946, 3.1.6: outer rings counterclockwise, holes clockwise; 11.2: seven decimals are enough.
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.geojson"_s);
        QCOMPARE(ask(u"export --geography cauth2017 --indicator turnout -o "_s + file).status, 0);
        const QByteArray bytes = bytesOf(file);
        static const QRegularExpression tooLong(u"\\[-?\\d+\\.\\d{8,}, "_s);
        QVERIFY(!tooLong.match(QString::fromUtf8(bytes)).hasMatch());
        QVERIFY(!bytes.contains("\"crs\""));
        QCOMPARE(QJsonDocument::fromJson(bytes).object().value(u"name"_s).toString(), u"cauth2017"_s);
        for (const auto &feature : QJsonDocument::fromJson(bytes).object().value(u"features"_s).toArray()) {
            const QJsonObject geometry = feature.toObject().value(u"geometry"_s).toObject();
            QJsonArray polygons = geometry.value(u"coordinates"_s).toArray();
            if (geometry.value(u"type"_s).toString() == u"Polygon"_s)
                polygons = {QJsonValue(polygons)};
            for (const auto &polygon : polygons) {
                const QJsonArray rings = polygon.toArray();
                for (qsizetype ring = 0; ring < rings.size(); ++ring)
                    QVERIFY(ring == 0 ? areaInside(rings[ring].toArray()) > 0 : areaInside(rings[ring].toArray()) < 0);
            }
        }
    }

    void everyLayerBringsTheClassesOfTheMap_data()
    {
        QTest::addColumn<QString>("geography");
        QTest::addColumn<QString>("indicator");
        QTest::newRow("whole") << u"lep2017"_s << u"employment_rate"_s;
        QTest::newRow("with areas without a figure") << u"lad2017"_s << u"social_mobility_score"_s;
        QTest::newRow("without any figure") << u"lep2017"_s << u"median_weekly_pay"_s;
    }
    void everyLayerBringsTheClassesOfTheMap()
    {
        QFETCH(QString, geography);
        QFETCH(QString, indicator);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.gpkg"_s);
        QCOMPARE(
            ask(u"export --geography %1 --indicator %2 --indicator turnout -o %3"_s.arg(geography, indicator, file))
                .status,
            0);
        const QJsonObject map = askJson(u"map --bare --size 200x200 --geography %1 --indicator %2 -o %3"_s.arg(
            geography, indicator, folder.filePath(u"map.png"_s)));
        QStringList legend;
        for (const auto &value : map.value(u"legend"_s).toArray())
            legend.append(u"%1 %2 %3"_s.arg(fullPrecision(numberIn(value.toObject(), u"lower"_s)),
                                            fullPrecision(numberIn(value.toObject(), u"upper"_s)),
                                            value.toObject().value(u"colour"_s).toString()));
        const QJsonObject noData = map.value(u"noData"_s).toObject();
        if (noData.value(u"count"_s).toInt() > 0)
            legend.append(u"-1e+300 -1e+300 "_s + noData.value(u"colour"_s).toString());
        const Ran styles = runProgram(
            u"sqlite3"_s, {file, u"SELECT styleQML FROM layer_styles WHERE useAsDefault AND f_table_name = '%1' AND "
                                 "f_table_schema = '' AND f_geometry_column = 'geom'"_s.arg(geography)});
        if (styles.status == -1)
            QSKIP("sqlite3 is not installed; packaging/check installs it");
        QCOMPARE(rangesIn(styles.out), legend);
        const Ran others = runProgram(u"sqlite3"_s, {file, u"SELECT count(*) FROM layer_styles"_s});
        QCOMPARE(others.out.trimmed(), u"2"_s);
    }

private:
    /// Twice the area that a ring goes round, in square degrees; positive if counterclockwise.
    static double areaInside(const QJsonArray &ring)
    {
        double sum = 0;
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const QJsonArray a = ring[i].toArray(), b = ring[i + 1].toArray();
            sum += a[0].toDouble() * b[1].toDouble() - b[0].toDouble() * a[1].toDouble();
        }
        return sum;
    }

    /// "lower upper #rrggbb" for each range of a QGIS style.
    static QStringList rangesIn(const QString &qml)
    {
        static const QRegularExpression range(u"<range symbol=\"(\\d+)\" lower=\"([^\"]+)\" upper=\"([^\"]+)\""_s);
        static const QRegularExpression colour(u"name=\"color\" value=\"(\\d+),(\\d+),(\\d+),255\""_s);
        QStringList colours, ranges;
        for (auto found = colour.globalMatch(qml); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            colours.append(u"#%1%2%3"_s.arg(match.captured(1).toInt(), 2, 16, QChar(u'0'))
                               .arg(match.captured(2).toInt(), 2, 16, QChar(u'0'))
                               .arg(match.captured(3).toInt(), 2, 16, QChar(u'0')));
        }
        for (auto found = range.globalMatch(qml); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            ranges.append(
                u"%1 %2 %3"_s.arg(match.captured(2), match.captured(3), colours.value(match.captured(1).toInt())));
        }
        return ranges;
    }
};

QTEST_GUILESS_MAIN(TestExportLayers)
#include "test_export_layers.moc"
