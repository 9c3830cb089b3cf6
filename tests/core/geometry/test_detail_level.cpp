#include "core/geometry/detail_level.h"

#include "core/geometry/arc_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>
#include <numbers>
#include <set>

using namespace placelens;

namespace {

/// The districts of Great Britain.
const Coverage &districts()
{
    static const Coverage coverage = [] {
        QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/boundaries.arcs"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no boundaries");
        return std::get<CodedCoverage>(readArcs(file.readAll().toStdString())).coverage;
    }();
    return coverage;
}

/// The corners of each arc of a level, in the arc's order.
std::map<std::uint32_t, std::vector<GridPoint>> cornersByArc(const DetailLevel &level)
{
    std::map<std::uint32_t, std::vector<GridPoint>> corners;
    for (const DetailLevel::Stretch &stretch : level.stretches()) {
        auto &arc = corners[stretch.arc];
        if (!arc.empty())
            arc.pop_back(); // the next stretch repeats it
        for (const Corner corner : level.corners(stretch))
            arc.push_back({level.origin().east + corner.east / 100.0, level.origin().north + corner.north / 100.0});
    }
    return corners;
}

} // namespace

class TestDetailLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theFinestLevelHasEveryPoint()
    {
        const auto corners = cornersByArc(*districts().detail(0));
        QCOMPARE(corners.size(), districts().arcs().size());
        for (const auto &[arc, found] : corners) {
            const auto points = districts().points(districts().arcs()[arc]);
            QCOMPARE(found.size(), points.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY(std::hypot(found[i].east - points[i].east, found[i].north - points[i].north) < 0.01);
        }
    }

    void aLevelHasAllPointsThatMatterAndNoneThatMatterFarLess_data()
    {
        QTest::addColumn<double>("least");
        QTest::newRow("detail of 55 m") << 3000.0;
        QTest::newRow("detail of 850 m") << 0.3 * 850 * 850;
        QTest::newRow("the ends alone") << 1e13;
    }
    void aLevelHasAllPointsThatMatterAndNoneThatMatterFarLess()
    {
        QFETCH(double, least);
        const auto corners = cornersByArc(*districts().detail(least));
        double all = 0, most = 0;
        for (const auto &[arc, found] : corners) {
            std::size_t fewest = 0;
            for (const float significance : districts().significance(districts().arcs()[arc])) {
                fewest += significance >= least ? 1 : 0;
                most += significance >= least / std::numbers::sqrt2 ? 1 : 0; // levels are that far apart
            }
            QVERIFY(found.size() >= fewest);
            all += static_cast<double>(found.size());
        }
        QVERIFY(all <= most / 0.85); // a finer level serves if it has no more
    }

    void aVisitFindsWhatMeetsTheBox()
    {
        const auto level = districts().detail(5000);
        for (const GridBox box : {GridBox{400000, 280000, 420000, 300000}, GridBox{0, 0, 1e6, 2e6},
                                  GridBox{530000, 180000, 530001, 180001}, GridBox{-2e6, 0, -1e6, 1e6}}) {
            std::set<const DetailLevel::Stretch *> visited;
            level->visit(box, [&](const DetailLevel::Stretch &stretch) { visited.insert(&stretch); });
            for (const DetailLevel::Stretch &stretch : level->stretches())
                QCOMPARE(visited.contains(&stretch), stretch.box.intersects(box));
        }
    }

    void levelsAreMadeOnceAndShared()
    {
        const Coverage copy = districts();
        QCOMPARE(copy.detail(7000).get(), districts().detail(7000).get());
        QVERIFY(districts().detail(1e7)->corners().size() < districts().detail(1e4)->corners().size() / 4);
    }

    void aCoverageWithoutArcsHasAnEmptyLevel() { QVERIFY(Coverage().detail(100)->stretches().empty()); }
};

QTEST_GUILESS_MAIN(TestDetailLevel)
#include "test_detail_level.moc"
