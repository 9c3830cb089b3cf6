#include "core/cartography/layout_change.h"

#include "core/atlas/area_names.h"
#include "core/cartography/map_places.h"
#include "tests/support/golden.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

namespace {

double areaOf(const QPolygonF &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice / 2);
}

} // namespace

class TestLayoutChange : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Figures> m_figures;
    std::shared_ptr<const MapContent> m_borders, m_hexagons;

    Camera wholeEngland(int width, int height) const
    {
        const Atlas &atlas = m_figures->atlas();
        return Camera::fitting(atlas.areas()[static_cast<std::size_t>(atlas.england())].box, width, height, 10);
    }

    const Area &itself(int district) const
    {
        const Atlas &atlas = m_figures->atlas();
        return atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
    }

    // How many of the districts drawn larger than `least` square pixels have their class's colour where `content` has
    // their label; the colour must be exact, for it is inside.
    int rightlyColoured(const QImage &drawn, const MapContent &content, const Camera &camera, double least)
    {
        int right = 0;
        for (int district = 0; district < m_figures->atlas().englishDistricts(); ++district) {
            if (content.coverage->area(static_cast<PartIndex>(district)) / std::pow(camera.metresPerPixel, 2) < least)
                continue;
            const PixelPoint at = camera.toPixel(labelOf(content, itself(district)));
            const auto itsClass = content.classOfDistrict[static_cast<std::size_t>(district)];
            const QColor colour = itsClass ? content.legend.classes[static_cast<std::size_t>(*itsClass)].colour
                                           : content.legend.noDataColour;
            right += QColor(drawn.pixel(static_cast<int>(at.x), static_cast<int>(at.y))) == colour;
        }
        return right;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void initTestCase()
    {
        const auto atlas = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().what));
        m_figures = std::make_shared<const Figures>(*atlas);
        MapDescription description = firstMap();
        m_borders = *makeMapContent(m_figures, description, Theme::light());
        description.layout = MapLayout::Hexagons;
        m_hexagons = *makeMapContent(m_figures, description, Theme::light());
    }

    void everyDistrictHasAPieceThatBecomesItsHexagon()
    {
        const Camera camera = wholeEngland(1440, 900);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        const double hexagon = m_hexagons->coverage->area(0) / std::pow(camera.metresPerPixel, 2);
        std::vector<int> whole(m_borders->coverage->partCount(), 0);
        qsizetype points = 0;
        for (const LayoutChange::Piece &piece : change.pieces()) {
            QCOMPARE(piece.border.size(), piece.hexagon.size());
            points += piece.border.size();
            const double end = areaOf(piece.hexagon);
            if (end < 1e-6)
                continue; // an island
            QVERIFY(std::abs(end / hexagon - 1) < 1e-6);
            ++whole[piece.part];
        }
        QVERIFY2(points <= 20000, qPrintable(QString::number(points)));
        for (int district = 0; district < m_figures->atlas().englishDistricts(); ++district)
            QCOMPARE(whole[static_cast<std::size_t>(district)], 1);
    }

    void itBeginsAndEndsAsTheMapsAre()
    {
        const Camera camera = wholeEngland(800, 700);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        const QImage first = drawLayoutChange(change, *m_borders, {0, 1}, Theme::light());
        const QImage last = drawLayoutChange(change, *m_hexagons, {1, 1}, Theme::light());
        const auto isLarge = [&](int district) {
            return m_borders->coverage->area(static_cast<PartIndex>(district)) / std::pow(camera.metresPerPixel, 2)
                   >= 100;
        };
        int large = 0;
        for (int district = 0; district < m_figures->atlas().englishDistricts(); ++district)
            large += isLarge(district);
        QVERIFY(large > 150);
        QCOMPARE(rightlyColoured(first, *m_borders, camera, 100), large);
        QCOMPARE(rightlyColoured(last, *m_hexagons, camera, 100), 326);
    }

    // The fills beside those of the resting map without overlays and words: but for a rim along borders they agree.
    void itsEndsDifferFromTheRestingMapsAlongBordersOnly()
    {
        const Camera camera = wholeEngland(800, 700);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        for (const double t : {0.0, 1.0}) {
            MapDescription bare = firstMap();
            bare.overlays.clear();
            bare.showsLabels = false;
            bare.layout = t == 0 ? MapLayout::Geographic : MapLayout::Hexagons;
            Scene resting;
            resting.content = *makeMapContent(m_figures, bare, Theme::light());
            resting.camera = camera;
            resting.theme = Theme::light();
            resting.hasFurniture = false;
            QImage difference;
            const int differing = test::differingPixels(
                drawFrame(resting)->picture, drawLayoutChange(change, *resting.content, {t, 1}, Theme::light()),
                difference, 60);
            QVERIFY2(differing < 800 * 700 / 100, qPrintable(QStringLiteral("t %1: %2").arg(t).arg(differing)));
        }
    }

    void halfwayDrawsAsRecorded()
    {
        const Camera camera = wholeEngland(320, 300);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        const QImage half = drawLayoutChange(change, *m_hexagons, {0.5, 1}, Theme::light());
        const QString why = test::goldenMismatch(half, QStringLiteral("layout-change"));
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    // A vertex moves in a straight line and never back, and the way begins and ends gently: after a tenth of the time it
    // has gone 3·0.01 − 2·0.001 = 2.8 % of it.
    void itSetsOffGently()
    {
        const Camera camera = wholeEngland(400, 400);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        const QImage start = drawLayoutChange(change, *m_borders, {0, 1}, Theme::light());
        const QImage soon = drawLayoutChange(change, *m_borders, {0.1, 1}, Theme::light());
        const QImage half = drawLayoutChange(change, *m_borders, {0.5, 1}, Theme::light());
        QImage difference;
        QVERIFY(test::differingPixels(start, soon, difference, 30)
                < test::differingPixels(start, half, difference, 30));
        QCOMPARE(drawLayoutChange(change, *m_borders, {-1, 1}, Theme::light()), start);
    }

    void aPictureHasThePixelsOfItsRatio()
    {
        const Camera camera = wholeEngland(200, 150);
        const LayoutChange change(*m_borders, camera, *m_hexagons, camera);
        const QImage drawn = drawLayoutChange(change, *m_borders, {0.3, 2}, Theme::dark());
        QCOMPARE(drawn.size(), QSize(400, 300));
        QCOMPARE(drawn.devicePixelRatioF(), 2.0);
    }

    void whatIsNeverSeenIsLeftOut()
    {
        const Camera sea{{-2e6, 3e6}, 850, 400, 300};
        QVERIFY(LayoutChange(*m_borders, sea, *m_hexagons, sea).pieces().empty());
        const Camera near{{530000, 180000}, 27, 1440, 900};
        const LayoutChange change(*m_borders, near, *m_hexagons, near);
        QVERIFY(!change.pieces().empty() && change.pieces().size() < 80);
        QVERIFY(!drawLayoutChange(change, *m_borders, {0.5, 1}, Theme::light()).isNull());
    }
};

QTEST_MAIN(TestLayoutChange)
#include "test_layout_change.moc"
