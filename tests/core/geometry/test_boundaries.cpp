#include "core/geometry/arc_text.h"
#include "core/geometry/coverage_builder.h"
#include "core/geometry/coverage_check.h"
#include "core/geometry/point_rings.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace placelens;

/// The districts' boundaries that the atlas is built from.
class TestBoundaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void initTestCase();
    void everyDistrictIsThere();
    void nothingIsWrongWithThem();
    void areasAreThePublishers();
    void measuresAreThoseOfAnotherProgram();
    void aUnionHasTheAreaOfItsDistricts();
    void labelsAreInside();
    void writingThemGivesTheSameText();
    void theirOwnPolygonsGiveTheSameArcs();

private:
    std::vector<bool> only(PartIndex part) const { return setOf({m_coded.codes[part]}); }
    std::vector<bool> setOf(const std::vector<std::string> &codes) const;
    std::string m_text;
    CodedCoverage m_coded;
    QHash<QString, double> m_hectares; ///< published area of each district; 0 for Wales and Scotland
};

std::vector<bool> TestBoundaries::setOf(const std::vector<std::string> &codes) const
{
    std::vector<bool> inside(m_coded.coverage.partCount());
    for (const std::string &code : codes)
        inside[static_cast<std::size_t>(std::find(m_coded.codes.begin(), m_coded.codes.end(), code)
                                        - m_coded.codes.begin())] = true;
    return inside;
}

void TestBoundaries::initTestCase()
{
    QFile arcs(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/boundaries.arcs"));
    QVERIFY(arcs.open(QIODevice::ReadOnly));
    m_text = arcs.readAll().toStdString();
    auto read = readArcs(m_text);
    if (const TextFault *fault = std::get_if<TextFault>(&read))
        QFAIL(qPrintable(QStringLiteral("line %1: %2").arg(fault->line).arg(QString::fromStdString(fault->what))));
    m_coded = std::get<CodedCoverage>(std::move(read));

    QFile districts(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/districts.csv"));
    QVERIFY(districts.open(QIODevice::ReadOnly | QIODevice::Text));
    while (!districts.atEnd()) {
        // The name may hold commas, the first and the last field do not.
        const QString line = QString::fromUtf8(districts.readLine()).trimmed();
        if (!line.startsWith(QLatin1Char('#')) && !line.startsWith(QStringLiteral("code,")))
            m_hectares.insert(line.section(QLatin1Char(','), 0, 0), line.section(QLatin1Char(','), -1).toDouble());
    }
}

void TestBoundaries::everyDistrictIsThere()
{
    QCOMPARE(m_coded.codes.size(), std::size_t{380});
    QCOMPARE(m_hectares.size(), qsizetype{380});
    for (const std::string &code : m_coded.codes)
        QVERIFY2(m_hectares.contains(QString::fromStdString(code)), code.c_str());
    // England's districts are the first 326 numbers.
    QCOMPARE(m_coded.codes[325].front(), 'E');
    QCOMPARE(m_coded.codes[326].front(), 'S');
}

void TestBoundaries::nothingIsWrongWithThem()
{
    for (const CoverageFault &fault : checkCoverage(m_coded.coverage)) {
        QFAIL(qPrintable(QStringLiteral("fault of kind %1 at %2, %3")
                             .arg(static_cast<int>(fault.kind))
                             .arg(fault.place.east, 0, 'f', 1)
                             .arg(fault.place.north, 0, 'f', 1)));
    }
}

void TestBoundaries::areasAreThePublishers()
{
    // The Office for National Statistics gives the area of the same generalised boundary (AREA_HA); it differs by up to a
    // tenth of a hectare because coordinates are rounded to a tenth of a metre.
    int compared = 0;
    for (PartIndex part = 0; part < m_coded.coverage.partCount(); ++part) {
        const double published = m_hectares.value(QString::fromStdString(m_coded.codes[part]));
        const double hectares = m_coded.coverage.area(part) / 10'000;
        QVERIFY2(hectares > 250, m_coded.codes[part].c_str());
        if (published == 0)
            continue; // Wales and Scotland are simplified
        ++compared;
        QVERIFY2(std::abs(hectares - published) < 0.1, m_coded.codes[part].c_str());
    }
    QCOMPARE(compared, 326);
}

void TestBoundaries::measuresAreThoseOfAnotherProgram()
{
    // Greater Birmingham and Solihull: ST_Union of the publisher's polygons in SpatiaLite with GEOS 3.11.
    const std::vector<bool> birmingham = setOf({"E07000192", "E07000193", "E07000194", "E07000199", "E07000234",
                                                "E07000236", "E07000239", "E08000025", "E08000029"});
    const std::vector<GridPolygon> polygons = m_coded.coverage.polygons(birmingham);
    QCOMPARE(polygons.size(), std::size_t{1});
    QVERIFY(polygons[0].holes.empty());
    QVERIFY(std::abs(signedArea(polygons[0].outer) - 1'743'754'924.6) < 100);
    QVERIFY(std::abs(m_coded.coverage.perimeter(birmingham) - 507'540.5) < 1);
    const GridPoint centroid = m_coded.coverage.centroid(birmingham);
    QVERIFY(std::abs(centroid.east - 406'952.2) < 0.1 && std::abs(centroid.north - 298'118.0) < 0.1);
    // Southern coasts: Portsmouth, Southampton, the Isle of Wight, Cornwall, Scilly and eight districts of Hampshire.
    const std::vector<bool> coasts =
        setOf({"E06000044", "E06000045", "E06000046", "E06000052", "E06000053", "E07000085", "E07000086", "E07000087",
               "E07000088", "E07000090", "E07000091", "E07000093", "E07000094"});
    QCOMPARE(m_coded.coverage.polygons(coasts).size(), std::size_t{130});
    QVERIFY(std::abs(m_coded.coverage.perimeter(coasts) - 2'084'547.7) < 20);
}

void TestBoundaries::aUnionHasTheAreaOfItsDistricts()
{
    for (const unsigned step : {1U, 2U, 3U, 7U}) {
        std::vector<bool> inside(m_coded.coverage.partCount());
        double sum = 0;
        for (PartIndex part = 0; part < inside.size(); part += step) {
            inside[part] = true;
            sum += m_coded.coverage.area(part);
        }
        for (const GridPolygon &polygon : m_coded.coverage.polygons(inside)) {
            sum -= signedArea(polygon.outer);
            for (const PointRing &hole : polygon.holes)
                sum -= signedArea(hole);
        }
        QVERIFY2(std::abs(sum) < 1, qPrintable(QString::number(sum)));
    }
}

void TestBoundaries::labelsAreInside()
{
    for (PartIndex part = 0; part < m_coded.coverage.partCount(); ++part)
        QCOMPARE(m_coded.coverage.partAt(m_coded.coverage.labelPoint(only(part))), part);
}

void TestBoundaries::writingThemGivesTheSameText()
{
    QVERIFY(writeArcs(m_coded) == m_text);
}

void TestBoundaries::theirOwnPolygonsGiveTheSameArcs()
{
    std::vector<PartShape> shapes;
    for (PartIndex part = 0; part < m_coded.coverage.partCount(); ++part)
        shapes.push_back({part, m_coded.coverage.polygons(only(part))});
    CoverageBuild built = buildCoverage(shapes, m_coded.coverage.partCount());
    QCOMPARE(built.report.overlappingEdges, std::size_t{0});
    QVERIFY(writeArcs({m_coded.comments, m_coded.codes, std::move(built.coverage)}) == m_text);
}

QTEST_GUILESS_MAIN(TestBoundaries)
#include "test_boundaries.moc"
