#include "core/atlas/atlas.h"

#include "core/atlas/atlas_tables.h"
#include "tests/support/built_in_atlas.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <future>

using namespace placelens;
using namespace Qt::StringLiterals;

class TestAtlas : public QObject
{
    Q_OBJECT

    static const Atlas &atlas() { return builtInFigures()->atlas(); }
    static const Area &named(const QString &text)
    {
        static std::vector<std::unique_ptr<Area>> kept;
        kept.push_back(std::make_unique<Area>(*areaNamed(atlas(), text)));
        return *kept.back();
    }
    static int inTwo(const QString &geography)
    {
        int count = 0;
        for (int d = 0; d < atlas().englishDistricts(); ++d) {
            const auto &areas =
                atlas().geographies()[static_cast<std::size_t>(atlas().geographyIndex(geography))].areas;
            count +=
                std::count_if(areas.begin(), areas.end(),
                              [&](int a) { return atlas().areas()[static_cast<std::size_t>(a)].districts.contains(d); })
                == 2;
        }
        return count;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void geographiesHaveTheirNumberOfAreas_data()
    {
        QTest::addColumn<int>("areas");
        for (const auto &[id, areas] : {std::pair{"england", 1},
                                        {"region", 9},
                                        {"lad2017", 326},
                                        {"lad2019", 317},
                                        {"lad2020", 314},
                                        {"lad2021", 309},
                                        {"lad2023", 296},
                                        {"utla2019", 151},
                                        {"lep2017", 38},
                                        {"lep2021", 38},
                                        {"cauth2017", 9},
                                        {"panregional", 5},
                                        {"ruc2021", 2}})
            QTest::newRow(id) << areas;
    }
    void geographiesHaveTheirNumberOfAreas()
    {
        QFETCH(int, areas);
        const int geography = atlas().geographyIndex(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(geography >= 0);
        QCOMPARE(static_cast<int>(atlas().geographies()[static_cast<std::size_t>(geography)].areas.size()), areas);
    }

    void someDistrictsAreInTwoLeps()
    {
        QCOMPARE(inTwo(u"lep2017"_s), 33);
        QCOMPARE(inTwo(u"lep2021"_s), 7);
    }

    void areasHaveTheResidentsOfTheirDistricts()
    {
        QCOMPARE(named(u"E37000012"_s).residents, 2031281.0);
        QCOMPARE(named(u"PL000001"_s).districts.size(), 77);
        QCOMPARE(named(u"PL000001"_s).residents, 12199761.0);
        QCOMPARE(named(u"PL000002"_s).districts.size(), 71);
        QCOMPARE(named(u"PL000002"_s).residents, 10924018.0);
        QCOMPARE(named(u"PL000003"_s).districts.size(), 19);
        QCOMPARE(named(u"England"_s).residents, 55619430.0);
    }

    void labelPointsLieInsideTheirAreas()
    {
        const auto coverage = atlas().coverage();
        for (const Area &area : atlas().areas()) {
            const PartIndex part = (*coverage)->partAt(area.label);
            QVERIFY2(part < static_cast<PartIndex>(atlas().englishDistricts())
                         && area.districts.contains(static_cast<int>(part)),
                     qPrintable(area.name));
        }
    }

    void severalThreadsMayAskAtOnce()
    {
        const auto opened = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        const Figures figures(*opened);
        std::vector<std::future<double>> answers;
        for (int thread = 0; thread < 4; ++thread) {
            answers.push_back(std::async(std::launch::async, [&] {
                double sum = 0;
                for (std::size_t i = 0; i < figures.atlas().indicators().size(); ++i) {
                    const auto period = figures.latestPeriod(static_cast<int>(i), 0);
                    const auto table = figures.table(static_cast<int>(i), 0, *period);
                    sum += (*table)->figures.front().value.value_or(0);
                }
                return sum;
            }));
        }
        const double first = answers.front().get();
        for (std::size_t i = 1; i < answers.size(); ++i)
            QCOMPARE(answers[i].get(), first);
    }

    void otherFilesAreRefusedInOneSentence()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"atlas.gpkg"_s);
        QCOMPARE(Atlas::open(file).error().kind, ErrorKind::Failed);
        QCOMPARE(Atlas::open(folder.path()).error().kind, ErrorKind::Failed);
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not an atlas");
        text.close();
        QCOMPARE(Atlas::open(file).error().kind, ErrorKind::Invalid);
    }

    void aTruncatedFileIsRefused_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.001, 0.1, 0.5, 0.9, 0.999})
            QTest::newRow(qPrintable(QString::number(share))) << share;
    }
    void aTruncatedFileIsRefused()
    {
        QFETCH(double, share);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"atlas.gpkg"_s);
        QVERIFY(QFile::copy(QStringLiteral(PLACELENS_TEST_ATLAS), file));
        QFile cut(file);
        QVERIFY(cut.resize(static_cast<qint64>(static_cast<double>(cut.size()) * share)));
        const auto atlas = Atlas::open(file);
        QVERIFY(!atlas.hasValue());
        QCOMPARE(atlas.error().kind, ErrorKind::Invalid);
    }

    void aNewerFormatIsRefusedWithAClearSentence()
    {
        auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        tables->formatVersion = currentFormatVersion + 1;
        tables->observations.clear(); // the version is read first; the rest need not be there
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"newer.gpkg"_s);
        QVERIFY(writeAtlas(*tables, file).hasValue());
        const auto atlas = Atlas::open(file);
        QVERIFY(!atlas.hasValue());
        QCOMPARE(atlas.error().kind, ErrorKind::Invalid);
        QVERIFY2(
            atlas.error().what.endsWith(
                u"is an atlas of format version 2, and this program reads up to version 1. Update Placelens to open it."_s),
            qPrintable(atlas.error().what));
    }

    void readBackItIsTheSame()
    {
        const auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"again.gpkg"_s);
        QVERIFY(writeAtlas(*tables, file).hasValue());
        QFile first(QStringLiteral(PLACELENS_TEST_ATLAS));
        QFile second(file);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QVERIFY(first.readAll() == second.readAll());
    }
};

QTEST_GUILESS_MAIN(TestAtlas)
#include "test_atlas.moc"
