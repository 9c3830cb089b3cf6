#include "core/geometry/arc_text.h"
#include "core/geometry/area_picture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <ogr_geometry.h>

#include <random>

using namespace placelens;

namespace {

/// The districts of Great Britain.
Coverage districts()
{
    QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/boundaries.arcs"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no boundaries");
    return std::get<CodedCoverage>(readArcs(file.readAll().toStdString())).coverage;
}

OGRMultiPolygon shapeOf(const Coverage &coverage, PartIndex part)
{
    std::vector<bool> inside(coverage.partCount());
    inside[part] = true;
    const auto ringOf = [](const PointRing &points) {
        auto ring = std::make_unique<OGRLinearRing>();
        for (const GridPoint p : points)
            ring->addPoint(p.east, p.north);
        ring->closeRings();
        return ring;
    };
    OGRMultiPolygon shape;
    for (const GridPolygon &polygon : coverage.polygons(inside)) {
        OGRPolygon made;
        made.addRingDirectly(ringOf(polygon.outer).release());
        for (const PointRing &hole : polygon.holes)
            made.addRingDirectly(ringOf(hole).release());
        shape.addGeometry(&made);
    }
    return shape;
}

} // namespace

/// The sweep beside GEOS: what lies under a pixel by geometry predicates on whole polygons.
class TestPixelsAgainstGeos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyPixelAwayFromBordersIsTheAreaThatHoldsIt_data()
    {
        QTest::addColumn<double>("metresPerPixel");
        QTest::newRow("England in the window") << 850.0;
        QTest::newRow("the Midlands") << 210.0;
        QTest::newRow("a city") << 26.0;
    }
    void everyPixelAwayFromBordersIsTheAreaThatHoldsIt()
    {
        QFETCH(double, metresPerPixel);
        const Coverage coverage = districts();
        const double metres = metresPerPixel;
        const PixelWindow window{430000 - 350 * metres, 290000 + 250 * metres, metres, 700, 500};
        const AreaPicture picture = sweep(coverage, window, 0.3, {}, 2);
        std::vector<OGRMultiPolygon> shapes;
        for (PartIndex part = 0; part < coverage.partCount(); ++part)
            shapes.push_back(shapeOf(coverage, part));

        std::mt19937 random(5);
        int inside = 0, away = 0;
        for (int i = 0; i < 1500; ++i) {
            const int x = static_cast<int>(random() % 700), y = static_cast<int>(random() % 500);
            const double east = window.west + (x + 0.5) * metres, north = window.north - (y + 0.5) * metres;
            // The pixel and half a pixel round it: simplified borders stay that near.
            OGRLinearRing ring;
            for (const auto &[dx, dy] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}})
                ring.addPoint(east + dx * metres, north + dy * metres);
            OGRPolygon square;
            square.addRing(&ring);
            PartIndex holder = noPart;
            bool isTouched = false;
            for (PartIndex part = 0; part < coverage.partCount(); ++part) {
                const GridBox &box = coverage.box(part);
                if (!box.intersects({east - metres, north - metres, east + metres, north + metres}))
                    continue;
                if (shapes[part].Contains(&square))
                    holder = part;
                else if (shapes[part].Intersects(&square))
                    isTouched = true;
            }
            if (isTouched)
                continue;
            ++(holder == noPart ? away : inside);
            QCOMPARE(picture.at(x, y), holder);
        }
        QVERIFY(inside > 500);
        QVERIFY(away > 50 || metres < 500);
    }
};

QTEST_GUILESS_MAIN(TestPixelsAgainstGeos)
#include "test_pixels_against_geos.moc"
