#include "core/atlas/divide_border.h"
#include "core/atlas/small_area_tables.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace placelens;
using namespace Qt::StringLiterals;

/// The small areas of the built-in atlas: where they are, their figures, and how borders part them.
class TestSmallAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void onlyTheScoreOfDeprivationIsThereForSmallAreas()
    {
        QStringList with;
        for (std::size_t i = 0; i < atlas().indicators().size(); ++i)
            if (atlas().hasSmallAreaFigures(int(i)))
                with += atlas().indicators()[i].id;
        QCOMPARE(with, QStringList{u"imd_score_2019"_s}); // the share has only counts
        const auto other = atlas().smallAreaFigures(score(), u"2015"_s);
        QVERIFY(other && (*other)->count() == 0);
    }

    // English indices of deprivation 2019, file 7: the most deprived small area is Tendring 018A, Jaywick, with 92.735.
    void theMostDeprivedSmallAreaIsTheOneThatIsPublished()
    {
        QCOMPARE(areas().count(), std::size_t(32844));
        const auto most = std::max_element(areas().values.begin(), areas().values.end());
        const auto at = most - areas().values.begin();
        QCOMPARE(areas().codes[at], u"E01021988"_s);
        QCOMPARE(areas().names[at], u"Tendring 018A"_s);
        QVERIFY(std::abs(*most - 92.735) < 0.0005);
        QCOMPARE(districtOf(std::size_t(at)).name, u"Tendring"_s);
    }

    void everySmallAreaLiesWithinTheBoxOfItsDistrict()
    {
        for (std::size_t i = 0; i < areas().count(); ++i) {
            const GridBox &box = atlas().areas()[std::size_t(atlas().districtArea(areas().districts[i]))].box;
            QVERIFY2(box.contains(areas().places[i]), qPrintable(areas().codes[qsizetype(i)]));
        }
    }

    // File 10: average scores of districts, weighted by residents.
    void theirWeightedMeansAreThePublishedScoresOfDistricts_data()
    {
        QTest::addColumn<QString>("district");
        QTest::addColumn<double>("published");
        QTest::newRow("Birmingham") << u"Birmingham"_s << 38.067;
        QTest::newRow("Blackpool") << u"Blackpool"_s << 45.039;
        QTest::newRow("Hart") << u"Hart"_s << 5.544;
        QTest::newRow("Westminster") << u"Westminster"_s << 20.339;
    }
    void theirWeightedMeansAreThePublishedScoresOfDistricts()
    {
        QFETCH(const QString, district);
        QFETCH(const double, published);
        double sum = 0, weight = 0;
        for (std::size_t i = 0; i < areas().count(); ++i) {
            if (districtOf(i).name != district)
                continue;
            sum += areas().values[i] * areas().weights[i];
            weight += areas().weights[i];
        }
        QVERIFY(std::abs(sum / weight - published) < 0.0006);
    }

    // R's answers: tests/data/statistics/divide_small_areas_by_r.csv.
    void bordersPartThemAsAnIndependentProgramDoes()
    {
        QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/statistics/divide_small_areas_by_r.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int compared = 0;
        for (const QByteArray &line : file.readAll().split('\n').sliced(1)) {
            const QByteArrayList row = line.split(';');
            if (row.size() < 8)
                continue;
            const bool isLine = row[0] != "region";
            const std::vector<GridPoint> along{{330000, 180000}, {510000, 340000}};
            const Border border =
                borderBetween(atlas(), atlas().geographies()[std::size_t(atlas().geographyIndex(u"region"_s))]);
            const DivideUnits units = isLine ? divideUnits(areas(), along) : divideUnits(areas(), border);
            const int group =
                isLine ? (row[2] == "left" ? 0 : 1) : int(border.groups.indexOf(QString::fromUtf8(row[2])));
            const Divide parted = divide(units.units, isLine ? 2 : border.groupCount(),
                                         row[1] == "TRUE" ? Weighting::ByResidents : Weighting::Equal);
            const GroupSummary &summary = parted.groups[std::size_t(group)];
            QCOMPARE(summary.n, row[3].toInt());
            QVERIFY(std::abs(*summary.mean - row[4].toDouble()) < 1e-9);
            QVERIFY(std::abs(*summary.median - row[5].toDouble()) < 1e-9);
            QVERIFY(std::abs(*parted.etaSquared - row[6].toDouble()) < 1e-12);
            QVERIFY(std::abs(*parted.adjusted - row[7].toDouble()) < 1e-12);
            ++compared;
        }
        QCOMPARE(compared, 22);
    }

    void whatIsWrongIsFound()
    {
        AtlasTables tables;
        District district;
        district.code = u"E06000001"_s;
        district.inEngland = true;
        tables.districts = {district};
        tables.files = {{u"imd_score_2019"_s, u"scores"_s, {}, true}};
        tables.smallAreas = {{u"S1"_s, u"One"_s, u"E06000001"_s, {1, 2}},
                             {u"S1"_s, u"One"_s, u"E06000001"_s, {1, 2}},
                             {u"S2"_s, u"Two"_s, u"E99"_s, {1, 2}},
                             {u"S3"_s, u"Three"_s, u"E06000001"_s, {qQNaN(), 2}}};
        tables.smallAreaFigures = {
            {0, u"S1"_s, u"2019"_s, 10, 100}, {0, u"S9"_s, u"2019"_s, 10, 100}, {0, u"S3"_s, u"2019"_s, qInf(), 100}};
        const QStringList found = findingsInSmallAreas(tables);
        QCOMPARE(found.size(), 5);
        QCOMPARE(found[0], u"The small area S1 is there twice."_s);
        QVERIFY(found[1].contains(u"“E99”"_s));
        QVERIFY(found[2].contains(u"S3 has no label point"_s));
        QVERIFY(found[3].contains(u"“S9”"_s));
        QVERIFY(found[4].contains(u"is not a finite number"_s));
        AtlasContent content;
        content.districts = tables.districts;
        content.englishDistricts = 1;
        const auto resolved = resolveSmallAreas(content, tables, u"imd_score_2019"_s, u"2019"_s);
        QVERIFY(!resolved);
        QVERIFY(resolved.error().what.contains(u"“S9”"_s));
    }

    // An atlas as earlier versions wrote it.
    void anAtlasWithoutSmallAreasIsReadAndHasNone()
    {
        auto tables = readAtlasTables(atlas().file());
        QVERIFY(tables);
        QCOMPARE(tables->smallAreas.size(), std::size_t(32844));
        tables->smallAreas.clear();
        tables->smallAreaFigures.clear();
        QTemporaryDir folder;
        const QString file = folder.filePath(u"older.gpkg"_s);
        QVERIFY(writeAtlas(*tables, file));
        const auto older = Atlas::open(file);
        QVERIFY(older);
        QVERIFY(!(*older)->hasSmallAreaFigures(score()));
    }

private:
    static const Atlas &atlas() { return builtInFigures()->atlas(); }
    static int score() { return atlas().indicatorIndex(u"imd_score_2019"_s); }
    static const SmallAreaFigures &areas()
    {
        static const auto read = atlas().smallAreaFigures(score(), u"2019"_s);
        return **read;
    }
    static const District &districtOf(std::size_t area)
    {
        return atlas().districts()[std::size_t(areas().districts[area])];
    }
};

QTEST_GUILESS_MAIN(TestSmallAreas)
#include "test_small_areas.moc"
