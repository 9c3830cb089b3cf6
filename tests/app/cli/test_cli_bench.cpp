#include "tests/app/cli/running_cli.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// Two squares side by side, 100 km each, with values of the first and the last class; a third has none.
QString squares(const QTemporaryDir &folder)
{
    const auto square = [](int west, const QString &value) {
        return uR"({"type":"Feature","properties":{"v":%1},"geometry":{"type":"Polygon","coordinates":[[[%2,200000],
            [%3,200000],[%3,300000],[%2,300000],[%2,200000]]]}})"_s.arg(value)
            .arg(west)
            .arg(west + 100000);
    };
    const QString text = uR"({"type":"FeatureCollection","name":"areas","crs":{"type":"name","properties":
        {"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[%1,%2,%3]})"_s.arg(
        square(300000, u"5"_s), square(400000, u"950"_s), square(500000, u"null"_s));
    QFile file(folder.filePath(u"squares.geojson"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write the squares");
    return file.fileName();
}

Ran bench(const QStringList &words)
{
    return runProgram(QStringLiteral(PLACELENS_CLI), QStringList{u"bench"_s} + words);
}

} // namespace

class TestCliBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
    }

    void printsWhatItMeasuredOnOneLine()
    {
        const Ran ran = bench({squares(m_folder), u"--repeat"_s, u"3"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out.trimmed().count(u'\n'), 0);
        const QJsonObject answer = QJsonDocument::fromJson(ran.out.toUtf8()).object();
        QVERIFY(answer[u"program"_s].toString().startsWith(u"Placelens"_s));
        QCOMPARE(answer[u"areas"_s].toInt(), 3);
        QCOMPARE(answer[u"vertices"_s].toInt(), 15);
        QVERIFY(answer[u"firstFrameMs"_s].toDouble() >= answer[u"loadMs"_s].toDouble());
        QVERIFY(answer[u"peakMemoryMb"_s].toDouble() > 1);
        QCOMPARE(answer[u"views"_s].toArray().size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QJsonObject view = answer[u"views"_s].toArray()[i].toObject();
            QCOMPARE(view[u"zoom"_s].toInt(), i == 0 ? 1 : i == 1 ? 4 : 32);
            for (const QString &what : {u"redraw_ms"_s, u"recolour_ms"_s, u"pick_us"_s}) {
                const QJsonObject times = view[what].toObject();
                QCOMPARE(times[u"runs"_s].toInt(), 3);
                QVERIFY(times[u"median"_s].toDouble() >= times[u"min"_s].toDouble());
            }
        }
    }

    void writesTheThreePictures()
    {
        const QString prefix = m_folder.filePath(u"picture"_s);
        const Ran ran =
            bench({squares(m_folder), u"--repeat"_s, u"1"_s, u"--size"_s, u"300x200"_s, u"--png"_s, prefix});
        QCOMPARE(ran.status, 0);
        const QImage whole(prefix + u"-1.png"_s);
        QCOMPARE(whole.size(), QSize(300, 200)); // 300 km across: a kilometre a pixel
        QCOMPARE(whole.pixel(50, 100), 0xFFF7FBFFU);
        QCOMPARE(whole.pixel(150, 100), 0xFF041E46U);
        QCOMPARE(whole.pixel(250, 100), 0xFFFFFFFFU); // no value
        QCOMPARE(whole.pixel(150, 20), 0xFFFFFFFFU);  // no area
        // Four times as near, round 430 km east and 290 km north: a pixel is 250 m.
        const QImage near(prefix + u"-4.png"_s);
        QCOMPARE(near.pixel(150, 100), 0xFF041E46U);
        QCOMPARE(near.pixel(150, 50), 0xFFFFFFFFU); // 302.5 km north
        QCOMPARE(near.pixel(20, 100), 0xFFF7FBFFU); // 397.5 km east
        QVERIFY(QImage(prefix + u"-32.png"_s).pixel(150, 100) == 0xFF041E46U);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no such file") << QStringList{u"nowhere.gpkg"_s} << 1;
        QTest::newRow("no size") << QStringList{u"FILE"_s, u"--size"_s, u"big"_s} << 2;
        QTest::newRow("too large") << QStringList{u"FILE"_s, u"--size"_s, u"20001x5"_s} << 2;
        QTest::newRow("never") << QStringList{u"FILE"_s, u"--repeat"_s, u"0"_s} << 2;
        QTest::newRow("no folder") << QStringList{u"FILE"_s, u"--repeat"_s, u"1"_s, u"--png"_s, u"/nowhere/at/all"_s}
                                   << 1;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        words.replaceInStrings(u"FILE"_s, squares(m_folder));
        const Ran ran = bench(words);
        QCOMPARE(ran.status, status);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.trimmed().endsWith(u'.'), qPrintable(ran.err));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliBench)
#include "test_cli_bench.moc"
