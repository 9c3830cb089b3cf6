#include "core/statistics/best_line.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

std::vector<PlacedFigure> scattered(int count, int from)
{
    const std::vector<double> numbers = generatedValues(4 * (count + from));
    std::vector<PlacedFigure> places;
    for (int i = from; i < from + count; ++i) {
        const auto at = static_cast<std::size_t>(4 * i);
        places.push_back({1e5 + 5e5 * numbers[at], 6e5 * numbers[at + 1], 100 * numbers[at + 2], numbers[at + 3]});
    }
    return places;
}

double sideOf(const BestLine &line, const PlacedFigure &place)
{
    return (line.toEast - line.fromEast) * (place.north - line.fromNorth)
           - (line.toNorth - line.fromNorth) * (place.east - line.fromEast);
}

/// What a line explains, by `divide`.
double explainedBy(const BestLine &line, const std::vector<PlacedFigure> &places, Weighting weighting)
{
    std::vector<DivideUnit> units;
    for (const PlacedFigure &place : places)
        units.push_back({place.value, place.weight, {sideOf(line, place) >= 0 ? 0 : 1}});
    return divide(units, 2, weighting).etaSquared.value_or(0);
}

/// The most that any line explains: each line through two places, moved and turned a little so that they are on its
/// sides in each of the four ways. Every parting by a straight line is one of these, if no three places lie on one.
double byTryingAll(const std::vector<PlacedFigure> &places, Weighting weighting)
{
    double most = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            const BestLine line{places[i].east, places[i].north, places[j].east, places[j].north, 0};
            for (int way = 0; way < 4; ++way) {
                std::vector<DivideUnit> units;
                for (std::size_t k = 0; k < places.size(); ++k) {
                    const bool isLeft = k == i ? (way & 1) != 0 : k == j ? (way & 2) != 0 : sideOf(line, places[k]) > 0;
                    units.push_back({places[k].value, places[k].weight, {isLeft ? 0 : 1}});
                }
                most = std::max(most, divide(units, 2, weighting).etaSquared.value_or(0));
            }
        }
    }
    return most;
}

} // namespace

class TestBestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void noLineExplainsMore_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("from");
        for (const int count : {2, 3, 4, 5, 8, 13, 21, 40})
            for (const int from : {0, 7, 50})
                QTest::addRow("%d places from %d", count, from) << count << from;
    }

    void noLineExplainsMore()
    {
        QFETCH(int, count);
        QFETCH(int, from);
        const std::vector<PlacedFigure> places = scattered(count, from);
        for (const Weighting weighting : {Weighting::Equal, Weighting::ByResidents}) {
            const auto best = bestLine(places, weighting);
            QVERIFY(best);
            const double most = byTryingAll(places, weighting);
            QVERIFY2(std::abs(best->etaSquared - most) < 1e-12,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(best->etaSquared).arg(most)));
        }
    }

    void theLineReturnedExplainsWhatItSays()
    {
        for (const int count : {2, 5, 30, 326}) {
            const std::vector<PlacedFigure> places = scattered(count, 3);
            const auto best = bestLine(places, Weighting::Equal);
            QVERIFY(best);
            QVERIFY(std::abs(explainedBy(*best, places, Weighting::Equal) - best->etaSquared) < 1e-12);
        }
    }

    void aCleanBorderIsFound()
    {
        std::vector<PlacedFigure> places = scattered(60, 0);
        for (PlacedFigure &place : places)
            place.value = place.north > 0.7 * place.east + 20000 ? 10 : -5;
        const auto best = bestLine(places, Weighting::Equal);
        QVERIFY(best);
        QVERIFY(std::abs(best->etaSquared - 1) < 1e-12);
        const auto isAsTheFirst = [&](const PlacedFigure &place) {
            return (sideOf(*best, place) > 0) == (sideOf(*best, places.front()) > 0);
        };
        for (const PlacedFigure &place : places)
            QCOMPARE(isAsTheFirst(place), place.value == places.front().value);
    }

    // On one line only what comes before and after can be parted: 1 1 9 | 1 9 9 is less than 1 1 | 9 1 9 9.
    void placesInARowAreParted()
    {
        const std::vector<double> values{1, 1, 9, 1, 9, 9};
        std::vector<PlacedFigure> places;
        std::vector<DivideUnit> units;
        for (std::size_t i = 0; i < values.size(); ++i) {
            places.push_back({1000.0 * static_cast<double>(i), 500.0 * static_cast<double>(i), values[i], 1});
            units.push_back({values[i], 1, {i < 2 ? 0 : 1}});
        }
        const auto best = bestLine(places, Weighting::Equal);
        QVERIFY(best);
        QCOMPARE(best->etaSquared, *divide(units, 2, Weighting::Equal).etaSquared);
        QVERIFY(std::abs(explainedBy(*best, places, Weighting::Equal) - best->etaSquared) < 1e-12);
    }

    void placesThatCoincideStayTogether()
    {
        const std::vector<PlacedFigure> places{{0, 0, 1, 1}, {0, 0, 9, 1}, {1000, 0, 5, 1}, {0, 1000, 6, 1}};
        const auto best = bestLine(places, Weighting::Equal);
        QVERIFY(best);
        QCOMPARE(sideOf(*best, places[0]), sideOf(*best, places[1]));
        QVERIFY(std::abs(explainedBy(*best, places, Weighting::Equal) - best->etaSquared) < 1e-12);
    }

    void whereAllIsAlikeThereIsNoBestLine()
    {
        QVERIFY(!bestLine({}, Weighting::Equal));
        QVERIFY(!bestLine(std::vector<PlacedFigure>{{1, 2, 3, 1}}, Weighting::Equal));
        QVERIFY(!bestLine(std::vector<PlacedFigure>{{1, 2, 3, 1}, {5, 6, 3, 1}}, Weighting::Equal));
        QVERIFY(!bestLine(std::vector<PlacedFigure>{{1, 2, 3, 1}, {1, 2, 4, 1}}, Weighting::Equal));
        QVERIFY(!bestLine(std::vector<PlacedFigure>{{1, 2, 3, 0}, {5, 6, 4, 0}}, Weighting::ByResidents));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!bestLine(scattered(10, 0), Weighting::Equal, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestBestLine)
#include "test_best_line.moc"
