#include "core/cartography/label_ground.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace placelens;

class TestLabelGround : public QObject
{
    Q_OBJECT

    static const Coverage &coverage()
    {
        static const std::shared_ptr<const Coverage> districts = *builtInFigures()->atlas().coverage();
        return *districts;
    }
    static std::size_t english() { return static_cast<std::size_t>(builtInFigures()->atlas().englishDistricts()); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // Two squares of 1 km side by side, the western one from (0, 0); by hand.
    void sharesAreCountedInCells()
    {
        const std::vector<GridPoint> points{{1000, 0}, {1000, 1000}, {1000, 1000}, {0, 1000},    {0, 0},
                                            {1000, 0}, {1000, 0},    {2000, 0},    {2000, 1000}, {1000, 1000}};
        std::vector<Arc> arcs{{0, 2, 0, 1, {}}, {2, 4, 0, noPart, {}}, {6, 4, 1, noPart, {}}};
        const Coverage squares(points, arcs, 2);
        const LabelGround ground(squares, 2, {{1000, 500}, 10, 200, 200});
        const AreaSet west = AreaSet::of(std::vector<int>{0});
        const LabelGround::Share whole = ground.under(QRectF(0, -100, 199, 99), west);
        QCOMPARE(whole.inside, 0.5);
        QCOMPARE(whole.otherEngland, 0.5);
        QCOMPARE(whole.elsewhere, 0.0);
        QCOMPARE(ground.under(QRectF(0, -100, 99, 99), west).inside, 1.0);
        QCOMPARE(ground.under(QRectF(0, 0.5, 99, 90), west).elsewhere, 1.0);
        QCOMPARE(ground.under(QRectF(-100, -100, 199, 99), west).inside, 0.5);
    }

    // Against the exact districts: a cell of 4 pixels shows what is under its middle, but for details too small to see.
    void cellsShowTheDistrictUnderTheirMiddle_data()
    {
        QTest::addColumn<Camera>("camera");
        QTest::newRow("England") << Camera{{340000, 340000}, 850, 776, 780};
        QTest::newRow("London") << Camera{{530000, 180000}, 60, 776, 780};
        QTest::newRow("Cornwall") << Camera{{190000, 50000}, 150, 400, 300};
    }
    void cellsShowTheDistrictUnderTheirMiddle()
    {
        QFETCH(Camera, camera);
        const LabelGround ground(coverage(), english(), camera);
        int looked = 0, wrong = 0;
        const QRectF known = ground.known();
        constexpr double cell = LabelGround::cellPixels;
        for (double y = std::ceil(known.top() / cell) * cell; y < known.bottom(); y += 7 * cell)
            for (double x = std::ceil(known.left() / cell) * cell; x < known.right(); x += 7 * cell) {
                const PartIndex part = coverage().partAt(
                    {(x + cell / 2) * camera.metresPerPixel, -(y + cell / 2) * camera.metresPerPixel});
                const bool isEnglish = part < english();
                const AreaSet district = isEnglish ? AreaSet::of(std::vector<int>{static_cast<int>(part)}) : AreaSet();
                const auto share = ground.under(QRectF(x + 1, y + 1, cell - 2, cell - 2), district);
                ++looked;
                wrong += (isEnglish ? share.inside : share.elsewhere) != 1;
            }
        QVERIFY(looked > 500);
        QVERIFY2(wrong * 50 < looked, qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(looked)));
    }

    void placesKeepTheirNumbersWhileTheCameraPans()
    {
        const Camera camera{{440000, 300000}, 300, 776, 780};
        const LabelGround here(coverage(), english(), camera);
        const LabelGround there(coverage(), english(), camera.panned(123.4, -56.7));
        QCOMPARE(here.toGround(GridPoint{1, 2}), there.toGround(GridPoint{1, 2}));
        QVERIFY(std::abs(here.origin().x() - there.origin().x() - 123.4) < 1e-6);
        QVERIFY(std::abs(here.origin().y() - there.origin().y() + 56.7) < 1e-6);
        const AreaSet birmingham = AreaSet::of(std::vector<int>{static_cast<int>(coverage().partAt({407000, 287000}))});
        const QRectF box(here.toGround(GridPoint{400000, 292000}), QSizeF(60, 30));
        QVERIFY(here.under(box, birmingham).inside > 0.1);
        QCOMPARE(here.under(box, birmingham).inside, there.under(box, birmingham).inside);
    }

    void outOfSightOfEnglandThereIsNone()
    {
        const LabelGround ground(coverage(), english(), {{-2e6, 3e6}, 850, 400, 300});
        QCOMPARE(ground.under(ground.known(), {}).elsewhere, 1.0);
        const LabelGround nothing(coverage(), english(), {{400000, 300000}, 850, 0, 0});
        QVERIFY(nothing.under(QRectF(0, 0, 1, 1), {}).elsewhere <= 1);
    }
};

QTEST_GUILESS_MAIN(TestLabelGround)
#include "test_label_ground.moc"
