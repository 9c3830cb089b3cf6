#include "core/atlas/adjacency.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace placelens;

namespace {

AreaSet setOf(std::vector<int> districts)
{
    return AreaSet::of(districts);
}

/// Two by two squares of 10 m, numbered 0 and 1 above 2 and 3, and beside them, along all of 1 and 3, a fifth.
Coverage squares()
{
    std::vector<GridPoint> points;
    std::vector<Arc> arcs;
    const auto add = [&](std::vector<GridPoint> line, PartIndex left, PartIndex right) {
        Arc arc{static_cast<std::uint32_t>(points.size()), static_cast<std::uint32_t>(line.size()), left, right, {}};
        for (const GridPoint p : line)
            arc.box.include(p);
        points.insert(points.end(), line.begin(), line.end());
        arcs.push_back(arc);
    };
    add({{10, 10}, {10, 20}}, 0, 1);
    add({{10, 10}, {10, 0}}, 3, 2);
    add({{10, 10}, {0, 10}}, 2, 0);
    add({{10, 10}, {20, 10}}, 1, 3);
    add({{10, 20}, {0, 20}, {0, 10}}, 0, noPart);
    add({{0, 10}, {0, 0}, {10, 0}}, 2, noPart);
    add({{10, 0}, {20, 0}}, 3, noPart);
    add({{20, 20}, {10, 20}}, 1, noPart);
    add({{20, 10}, {20, 20}}, 1, 4);
    add({{20, 0}, {20, 10}}, 3, 4);
    add({{20, 0}, {30, 0}, {30, 20}, {20, 20}}, 4, noPart);
    add({{50, 0}, {60, 0}, {55, 9}, {50, 0}}, 5, noPart); // an island
    return Coverage(std::move(points), std::move(arcs), 6);
}

/// The names of an area's neighbours, in the geography's order.
QStringList neighboursOf(const QString &geography, const QString &name)
{
    const Atlas &atlas = builtInFigures()->atlas();
    const int index = atlas.geographyIndex(geography);
    const auto neighbourhood = neighboursIn(atlas, index);
    const std::vector<int> &areas = atlas.geographies()[static_cast<std::size_t>(index)].areas;
    const auto nameOfArea = [&](std::size_t at) { return atlas.areas()[static_cast<std::size_t>(areas[at])].name; };
    QStringList names;
    for (std::size_t a = 0; a < areas.size(); ++a) {
        if (nameOfArea(a) != name)
            continue;
        for (const int other : (*neighbourhood)[a])
            names.append(nameOfArea(static_cast<std::size_t>(other)));
    }
    names.sort();
    return names;
}

} // namespace

class TestAdjacency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void districtsTouchAlongAStretchOrInACorner();
    void areasAreNeighboursByTheirDistricts();
    void neighboursAreMutualAndNeverOneself();
    void knownNeighboursAreFound_data();
    void knownNeighboursAreFound();
    void islandsAndWhatLiesBeyondEnglandAreNoNeighbours();
};

void TestAdjacency::districtsTouchAlongAStretchOrInACorner()
{
    const auto touching = touchingDistricts(squares(), 6);
    QVERIFY(touching[0] == setOf({1, 2, 3})); // 3 in the corner
    QVERIFY(touching[1] == setOf({0, 2, 3, 4}));
    QVERIFY(touching[4] == setOf({1, 3}));
    QVERIFY(touching[5].isEmpty());
    const auto fewer = touchingDistricts(squares(), 4); // the fifth lies abroad
    QCOMPARE(fewer.size(), std::size_t{4});
    QVERIFY(fewer[1] == setOf({0, 2, 3}));
}

void TestAdjacency::areasAreNeighboursByTheirDistricts()
{
    const auto touching = touchingDistricts(squares(), 6);
    // 0 with the island; 4; the island alone, which shares it; nothing.
    const std::vector<AreaSet> areas{setOf({0, 5}), setOf({4}), setOf({5}), setOf({3}), AreaSet()};
    QCOMPARE(neighboursAmong(areas, touching), (Neighbourhood{{2, 3}, {3}, {0}, {0, 1}, {}}));
}

void TestAdjacency::neighboursAreMutualAndNeverOneself()
{
    const Atlas &atlas = builtInFigures()->atlas();
    for (int geography = 0; geography < static_cast<int>(atlas.geographies().size()); ++geography) {
        const auto neighbourhood = neighboursIn(atlas, geography);
        QVERIFY(neighbourhood.hasValue());
        for (std::size_t a = 0; a < neighbourhood->size(); ++a) {
            QVERIFY(std::is_sorted((*neighbourhood)[a].begin(), (*neighbourhood)[a].end()));
            for (const int other : (*neighbourhood)[a]) {
                const std::vector<int> &back = (*neighbourhood)[static_cast<std::size_t>(other)];
                QVERIFY(other != static_cast<int>(a));
                QVERIFY(std::find(back.begin(), back.end(), static_cast<int>(a)) != back.end());
            }
        }
    }
}

void TestAdjacency::knownNeighboursAreFound_data()
{
    QTest::addColumn<QString>("geography");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("neighbours");
    const auto row = [](const char *geography, const char *area, const char *neighbours) {
        QTest::newRow(area) << QString::fromLatin1(geography) << QString::fromLatin1(area)
                            << QString::fromLatin1(neighbours);
    };
    row("region", "London", "East of England, South East");
    row("region", "North East", "North West, Yorkshire and The Humber");
    row("region", "West Midlands", "East Midlands, North West, South East, South West");
    row("lad2017", "Rutland", "Corby, East Northamptonshire, Harborough, Melton, South Kesteven");
    row("lad2017", "Nottingham", "Ashfield, Broxtowe, Gedling, Rushcliffe");
    row("lad2017", "Oxford", "Cherwell, South Oxfordshire, Vale of White Horse");
    row("lep2017", "Cornwall and Isles of Scilly", "Heart of the South West");
    row("lep2017", "Cumbria",
        "Lancashire, Leeds City Region, North East, York, North Yorkshire and East Riding"); // Craven is in two
}

void TestAdjacency::knownNeighboursAreFound()
{
    QFETCH(QString, geography);
    QFETCH(QString, area);
    QFETCH(QString, neighbours);
    QCOMPARE(neighboursOf(geography, area).join(QStringLiteral(", ")), neighbours);
}

void TestAdjacency::islandsAndWhatLiesBeyondEnglandAreNoNeighbours()
{
    QVERIFY(neighboursOf(QStringLiteral("lad2017"), QStringLiteral("Isle of Wight")).isEmpty());
    QVERIFY(neighboursOf(QStringLiteral("lad2017"), QStringLiteral("Isles of Scilly")).isEmpty());
    // Between Wales, Scotland and the sea, only Englanders.
    const auto coverage = builtInFigures()->atlas().coverage();
    QVERIFY(coverage.hasValue());
    const int english = builtInFigures()->atlas().englishDistricts();
    for (const AreaSet &touching : touchingDistricts(**coverage, english)) {
        for (const int district : touching.members())
            QVERIFY(district < english);
    }
}

QTEST_GUILESS_MAIN(TestAdjacency)
#include "test_adjacency.moc"
