#include "core/atlas/hexagon_map.h"

#include "core/atlas/area_names.h"
#include "core/atlas/atlas_tables.h"
#include "core/geometry/coverage_check.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace placelens;
using namespace Qt::StringLiterals;

/// The hexagon map of the built-in atlas. What is expected of the published layout was worked out from maps/districts.csv
/// with a few lines of Python: two hexagons are neighbours if their middles are one width apart.
class TestHexagonMap : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const HexagonMap> m_map;

    Area area(const QString &name) const
    {
        const auto found = areaNamed(*m_atlas, name);
        if (!found)
            qFatal("%s", qPrintable(found.error().what));
        return *found;
    }

    std::vector<bool> parts(const AreaSet &districts) const
    {
        std::vector<bool> inside(m_map->coverage()->partCount());
        for (const int district : districts.members())
            inside[static_cast<std::size_t>(district)] = true;
        return inside;
    }

    GridPoint middleOf(const QString &name) const { return m_map->label(area(name).districts); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void initTestCase()
    {
        const auto atlas = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().what));
        m_atlas = *atlas;
        m_map = m_atlas->hexagons();
        QVERIFY(m_atlas->hasHexagons() && m_map);
    }

    void everyDistrictHasAHexagonUnderItsOwnNumber()
    {
        const Coverage &coverage = *m_map->coverage();
        QVERIFY(checkCoverage(coverage).empty());
        QCOMPARE(coverage.partCount(), (*m_atlas->coverage())->partCount());
        for (PartIndex part = 0; part < coverage.partCount(); ++part) {
            QCOMPARE(coverage.area(part), coverage.area(0));
            QCOMPARE(coverage.partAt(coverage.box(part).centre()), part);
        }
    }

    // The scale and place of least squares, worked out with Python from the stored label points: half a hexagon is
    // 9,726.72 m wide; England's hexagons reach from 166,873 to 653,209 m east and from 65,571 to 509,220 m north.
    void itLiesWhereEnglandIs()
    {
        const GridBox box = m_map->box(area(u"E92000001"_s).districts);
        QVERIFY(std::abs(m_map->coverage()->box(0).width() - 2 * 9726.72) < 0.2);
        QVERIFY(std::abs(box.west - 166873.3) < 2 && std::abs(box.east - 653209.3) < 2);
        const GridBox england = area(u"E92000001"_s).box;
        QVERIFY(box.west > england.west && box.east < england.east && box.south > england.south
                && box.north < england.north);
    }

    void placesAreOnTheSidesWherePeopleExpectThem()
    {
        const GridPoint newcastle = middleOf(u"E08000021"_s), westminster = middleOf(u"E09000033"_s);
        const GridPoint cornwall = middleOf(u"E06000052"_s), norwich = middleOf(u"E07000148"_s);
        QVERIFY(newcastle.north > westminster.north + 200000);
        QVERIFY(cornwall.east < westminster.east - 200000 && cornwall.north < westminster.north);
        QVERIFY(norwich.east > westminster.east && norwich.north > westminster.north);
    }

    void neighboursAreThoseOfThePublishedLayout_data()
    {
        QTest::addColumn<QString>("district");
        QTest::addColumn<QStringList>("neighbours");
        QTest::newRow("Birmingham") << u"E08000025"_s
                                    << QStringList{u"Bromsgrove"_s, u"Coventry"_s,           u"Dudley"_s,
                                                   u"Sandwell"_s,   u"North Warwickshire"_s, u"Solihull"_s};
        QTest::newRow("Westminster") << u"E09000033"_s
                                     << QStringList{u"City of London"_s, u"Islington"_s, u"Kensington and Chelsea"_s,
                                                    u"Lambeth"_s,        u"Southwark"_s, u"Tower Hamlets"_s};
        QTest::newRow("Northumberland") << u"E06000057"_s
                                        << QStringList{u"Carlisle"_s, u"Newcastle upon Tyne"_s, u"North Tyneside"_s,
                                                       u"Dumfries and Galloway"_s, u"Scottish Borders"_s};
        QTest::newRow("Cornwall") << u"E06000052"_s << QStringList{u"Plymouth"_s};
    }
    void neighboursAreThoseOfThePublishedLayout()
    {
        QFETCH(QString, district);
        QFETCH(QStringList, neighbours);
        QStringList found;
        for (const PartIndex part :
             m_map->coverage()->neighbours(static_cast<PartIndex>(area(district).districts.members().front())))
            found += m_atlas->districts()[part].name;
        found.sort();
        neighbours.sort();
        QCOMPARE(found, neighbours);
    }

    // All regions are in one piece but for the Isle of Wight and the Isles of Scilly.
    void regionsHangTogether_data()
    {
        QTest::addColumn<int>("pieces");
        for (int region = 1; region <= 9; ++region)
            QTest::newRow(qPrintable(u"E1200000%1"_s.arg(region))) << (region >= 8 ? 2 : 1);
    }
    void regionsHangTogether()
    {
        QFETCH(int, pieces);
        const AreaSet districts = area(QString::fromLatin1(QTest::currentDataTag())).districts;
        QCOMPARE(static_cast<int>(m_map->coverage()->polygons(parts(districts)).size()), pieces);
    }

    // Nine hexagons in pieces of 4, 3, 1 and 1, with 42 sides towards others.
    void theOutlineOfAnLepIsThatOfItsHexagons()
    {
        const AreaSet lep = area(u"lep2017:Greater Birmingham and Solihull"_s).districts;
        const auto polygons = m_map->coverage()->polygons(parts(lep));
        QCOMPARE(polygons.size(), std::size_t{4});
        const double side = m_map->coverage()->perimeter(parts(area(u"E06000053"_s).districts)) / 6;
        QVERIFY(std::abs(m_map->coverage()->perimeter(parts(lep)) / side - 42) < 0.001);
        double hexagons = 0;
        for (const int district : lep.members())
            hexagons += m_map->coverage()->area(static_cast<PartIndex>(district)) / m_map->coverage()->area(0);
        QVERIFY(std::abs(hexagons - 9) < 1e-9);
    }

    void everyAreaHasItsLabelInsideAndItsBoxRoundIt()
    {
        for (const Area &each : m_atlas->areas()) {
            const GridPoint label = m_map->label(each.districts);
            QVERIFY2(each.districts.contains(static_cast<int>(m_map->coverage()->partAt(label))),
                     qPrintable(each.name));
            QVERIFY(m_map->box(each.districts).contains(label));
        }
        QVERIFY(m_map->box({}).isEmpty());
    }

    void labelsAreTheSameOnEveryThread()
    {
        const HexagonMap fresh(*m_map->coverage());
        std::vector<std::vector<GridPoint>> seen(2);
        {
            std::vector<std::jthread> threads;
            for (auto &mine : seen)
                threads.emplace_back([&] {
                    for (const Area &each : m_atlas->areas())
                        mine.push_back(fresh.label(each.districts));
                });
        }
        QCOMPARE(seen[0], seen[1]);
        QCOMPARE(seen[0][3], m_map->label(m_atlas->areas()[3].districts));
    }

    void anAtlasWithoutThemIsReadAndHasNone()
    {
        auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY(tables);
        for (District &district : tables->districts)
            district.hexagon.reset();
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"without.gpkg"_s);
        QVERIFY(writeAtlas(*tables, file));
        const auto atlas = Atlas::open(file);
        QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().what));
        QVERIFY(!(*atlas)->hasHexagons());
        QVERIFY(!(*atlas)->hexagons());
    }
};

QTEST_GUILESS_MAIN(TestHexagonMap)
#include "test_hexagon_map.moc"
