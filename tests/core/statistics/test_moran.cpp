#include "core/statistics/moran.h"
#include "tests/core/statistics/reference_numbers.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <limits>
#include <numeric>
#include <random>

using namespace placelens;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Figures of areas, who is beside whom, and the local I that R's spdep gives (tests/independent/moran.R).
struct Classic
{
    std::vector<double> values, local;
    Neighbourhood neighbourhood;
};

Classic classic(const QString &name)
{
    Classic data;
    for (const QByteArrayList &row : referenceRows(name + QStringLiteral(".csv"), ';')) {
        data.values.push_back(row.at(0).toDouble());
        std::vector<int> &neighbours = data.neighbourhood.emplace_back();
        for (const double number : numbersIn(row.at(1)))
            neighbours.push_back(static_cast<int>(number));
        data.local.push_back(row.at(2).toDouble());
    }
    return data;
}

/// A grid of cells, numbered row by row, that touch along sides and in corners.
Neighbourhood grid(int columns, int rows)
{
    Neighbourhood neighbourhood(static_cast<std::size_t>(columns * rows));
    for (int a = 0; a < columns * rows; ++a) {
        for (int b = 0; b < columns * rows; ++b) {
            if (a != b && std::abs(a % columns - b % columns) <= 1 && std::abs(a / columns - b / columns) <= 1)
                neighbourhood[static_cast<std::size_t>(a)].push_back(b);
        }
    }
    return neighbourhood;
}

bool near(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// Shares among all orders of figures, instead of among some: what p comes near to with many permutations.
struct AllOrders
{
    double global = 0;
    std::vector<double> local;
};

AllOrders allOrders(const std::vector<double> &values, const Neighbourhood &neighbourhood)
{
    const auto first = globalMoran(values, neighbourhood, {1, 1});
    const auto firstLocal = localMoran(values, neighbourhood, {1, 1});
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    AllOrders all{0, std::vector<double>(values.size())};
    std::vector<double> kept(values.size());
    double orders = 0;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    do {
        orders += 1;
        std::vector<double> shuffled;
        for (const std::size_t from : order)
            shuffled.push_back(values[from]);
        const auto moran = globalMoran(shuffled, neighbourhood, {1, 1});
        all.global += std::abs(*moran.i - *moran.expected) >= std::abs(*first.i - *first.expected) - 1e-12 ? 1 : 0;
        const auto local = localMoran(shuffled, neighbourhood, {1, 1});
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (order[i] != i)
                continue; // the area keeps its figure
            const double expected = -(values[i] - mean) * (values[i] - mean) / ((n - 1) * squares / n);
            kept[i] += 1;
            all.local[i] += std::abs(*local[i].i - expected) >= std::abs(*firstLocal[i].i - expected) - 1e-12 ? 1 : 0;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    all.global /= orders;
    for (std::size_t i = 0; i < values.size(); ++i)
        all.local[i] /= kept[i];
    return all;
}

} // namespace

class TestMoran : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void agreesWithSpdepForClassicData_data();
    void agreesWithSpdepForClassicData();
    void agreesWithAHandCalculation();
    void pIsTheShareOfAllOrdersThatAreAsFar();
    void theSameSeedGivesTheSameAnswer();
    void theAnswerIsTheSameOnEveryMachine();
    void areasWithoutAFigureOrANeighbourAreLeftOut();
    void aChessboardIsUnlikeItsNeighbours();
    void quadrantsAreOwnThenNeighbours();
    void whereAllAreNeighboursNothingCanVary();
    void twoAreasOrEqualFiguresHaveNoPattern();
    void neitherUnitNorSizeMatters();
};

void TestMoran::agreesWithSpdepForClassicData_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("i");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("z");
    for (const QByteArrayList &row : referenceRows(QStringLiteral("moran_by_r.csv"), ';')) {
        if (row.at(1).isEmpty())
            QTest::newRow(row.at(0).constData()) << QString::fromLatin1(row.at(0)) << row.at(4).toDouble()
                                                 << row.at(5).toDouble() << row.at(6).toDouble();
    }
}

void TestMoran::agreesWithSpdepForClassicData()
{
    QFETCH(QString, name);
    QFETCH(double, i);
    QFETCH(double, expected);
    QFETCH(double, z);
    const Classic data = classic(name);
    QVERIFY(data.values.size() >= 49);
    const GlobalMoran moran = globalMoran(data.values, data.neighbourhood, {});
    QCOMPARE(moran.n, static_cast<int>(data.values.size()));
    QVERIFY2(near(*moran.i, i), qPrintable(QString::number(*moran.i, 'g', 17)));
    QVERIFY(near(*moran.expected, expected));
    QVERIFY2(near(*moran.z, z), qPrintable(QString::number(*moran.z, 'g', 17)));
    QCOMPARE(*moran.p, 0.001); // none of 999 comes near
    const auto local = localMoran(data.values, data.neighbourhood, {});
    double sum = 0;
    for (std::size_t a = 0; a < local.size(); ++a) {
        QVERIFY(near(*local[a].i, data.local[a]));
        sum += *local[a].i;
    }
    QVERIFY(near(sum / moran.n, i));
}

// 1 to 9 on three rows of three: d runs from -4 to 4, Σd² = 60; the neighbours' d are written out. z is spdep's.
void TestMoran::agreesWithAHandCalculation()
{
    const std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 8, 9};
    const std::vector<double> beside{(-3.0 - 1 + 0) / 3,
                                     (-4.0 - 2 - 1 + 0 + 1) / 5,
                                     (-3.0 + 0 + 1) / 3,
                                     (-4.0 - 3 + 0 + 2 + 3) / 5,
                                     0,
                                     (-3.0 - 2 + 0 + 3 + 4) / 5,
                                     (-1.0 + 0 + 3) / 3,
                                     (-1.0 + 0 + 1 + 2 + 4) / 5,
                                     (0.0 + 1 + 3) / 3};
    double sum = 0;
    for (std::size_t a = 0; a < 9; ++a)
        sum += (values[a] - 5) * beside[a];
    const GlobalMoran moran = globalMoran(values, grid(3, 3), {});
    QVERIFY(near(*moran.i, sum / 60));
    QVERIFY(near(*moran.i, 16.0 / 45));
    QVERIFY(near(*moran.z, 3.1615435836109862));
    QCOMPARE(*moran.expected, -0.125);
    const auto local = localMoran(values, grid(3, 3), {});
    for (std::size_t a = 0; a < 9; ++a)
        QVERIFY(near(*local[a].i, (values[a] - 5) / (60.0 / 9) * beside[a]));
    QCOMPARE(*local[4].p, 1.0); // the mean itself: I is 0 however the others lie
}

void TestMoran::pIsTheShareOfAllOrdersThatAreAsFar()
{
    const std::vector<double> values{3, 1, 4, 1, 5, 9};
    const AllOrders all = allOrders(values, grid(3, 2));
    constexpr int rounds = 200000;
    constexpr double tolerance = 0.005; // over four standard errors
    const GlobalMoran moran = globalMoran(values, grid(3, 2), {rounds, 7});
    QVERIFY2(std::abs(*moran.p - all.global) < tolerance,
             qPrintable(QStringLiteral("%1, of all %2").arg(*moran.p).arg(all.global)));
    const auto local = localMoran(values, grid(3, 2), {rounds, 7});
    for (std::size_t a = 0; a < local.size(); ++a)
        QVERIFY2(std::abs(*local[a].p - all.local[a]) < tolerance,
                 qPrintable(QStringLiteral("area %1: %2, of all %3").arg(a).arg(*local[a].p).arg(all.local[a])));
}

void TestMoran::theSameSeedGivesTheSameAnswer()
{
    const std::vector<double> values = generatedValues(30);
    const Neighbourhood cells = grid(6, 5);
    const double once = *globalMoran(values, cells, {99, 5}).p;
    QCOMPARE(*globalMoran(values, cells, {99, 5}).p, once);
    const auto local = localMoran(values, cells, {99, 5});
    const auto again = localMoran(values, cells, {99, 5});
    int others = 0;
    const auto otherSeed = localMoran(values, cells, {99, 6});
    for (std::size_t a = 0; a < local.size(); ++a) {
        QCOMPARE(*again[a].p, *local[a].p);
        others += *otherSeed[a].p != *local[a].p ? 1 : 0;
    }
    QVERIFY(others > 10);
}

// Numbers of std::mt19937_64 are laid down by the standard (its 10000th from the default seed is 9981545732273789042);
// taking the remainder of each is a pen-and-paper shuffle of three.
void TestMoran::theAnswerIsTheSameOnEveryMachine()
{
    std::mt19937_64 engine;
    engine.discard(9999);
    QCOMPARE(static_cast<quint64>(engine()), quint64{9981545732273789042ULL});
    // A row of three, a–b–c. I depends on the middle one alone: with d = -1, 0, 1 it is 0 with 0 in the middle and -0.75
    // otherwise, so against E = -0.5 the given order counts only itself and its mirror.
    const std::vector<double> values{1, 2, 3};
    const Neighbourhood row{{1}, {0, 2}, {1}};
    std::mt19937_64 same(1);
    int asFar = 0;
    std::array<double, 3> order{1, 2, 3};
    for (int round = 0; round < 20; ++round) {
        std::swap(order[0], order[same() % 3]);
        std::swap(order[1], order[1 + same() % 2]);
        same(); // the last is drawn from one
        asFar += order[1] == 2 ? 1 : 0;
    }
    QCOMPARE(*globalMoran(values, row, {20, 1}).i, 0.0);
    QCOMPARE(*globalMoran(values, row, {20, 1}).p, (asFar + 1) / 21.0);
}

void TestMoran::areasWithoutAFigureOrANeighbourAreLeftOut()
{
    // A row of four with figures; then one without, its only other neighbour 5, an isle 6, and an isle without a figure.
    const std::vector<double> values{1, 2, 4, 8, notANumber, 16, 32, notANumber};
    const Neighbourhood row{{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4}, {}, {}};
    const GlobalMoran moran = globalMoran(values, row, {});
    const GlobalMoran alone = globalMoran(std::span(values).first(4), {{1}, {0, 2}, {1, 3}, {2}}, {});
    QCOMPARE(moran.n, 4);
    QCOMPARE(moran.islands, (std::vector<int>{5, 6}));
    QCOMPARE(*moran.i, *alone.i);
    QCOMPARE(*moran.z, *alone.z);
    QCOMPARE(*moran.p, *alone.p);
    const auto local = localMoran(values, row, {});
    QCOMPARE(local.size(), std::size_t{8});
    for (std::size_t a = 0; a < local.size(); ++a) {
        QCOMPARE(local[a].i.has_value(), a < 4);
        QCOMPARE(local[a].p.has_value(), a < 4);
        QCOMPARE(local[a].quadrant.has_value(), a < 4);
    }
}

void TestMoran::aChessboardIsUnlikeItsNeighbours()
{
    std::vector<double> values;
    Neighbourhood sides(36); // only along sides, six by six
    for (int a = 0; a < 36; ++a) {
        values.push_back((a % 6 + a / 6) % 2);
        for (int b = 0; b < 36; ++b) {
            if (std::abs(a % 6 - b % 6) + std::abs(a / 6 - b / 6) == 1)
                sides[static_cast<std::size_t>(a)].push_back(b);
        }
    }
    const GlobalMoran moran = globalMoran(values, sides, {});
    QVERIFY(near(*moran.i, -1));
    QCOMPARE(*moran.p, 0.001);
    QVERIFY(*moran.z < -5);
}

void TestMoran::quadrantsAreOwnThenNeighbours()
{
    // A row of four with mean 5; the neighbours' means are 4, 5.5, 4, 7.
    const auto local = localMoran(std::vector<double>{4, 4, 7, 4, 6, 5}, {{1}, {0, 2}, {1, 3}, {2}, {5}, {4}}, {});
    QVERIFY(*local[0].quadrant == Quadrant::LowLow);
    QVERIFY(*local[1].quadrant == Quadrant::LowHigh);
    QVERIFY(*local[2].quadrant == Quadrant::HighLow);
    QVERIFY(*local[3].quadrant == Quadrant::LowHigh);
    QVERIFY(*local[4].quadrant == Quadrant::HighLow); // exactly the mean is not high
    QVERIFY(*local[5].quadrant == Quadrant::LowHigh);
    QCOMPARE(QString::fromLatin1(nameOf(Quadrant::HighHigh).data()), QStringLiteral("high-high"));
    QCOMPARE(QString::fromLatin1(nameOf(Quadrant::HighLow).data()), QStringLiteral("high-low"));
    QCOMPARE(QString::fromLatin1(nameOf(Quadrant::LowHigh).data()), QStringLiteral("low-high"));
    QCOMPARE(QString::fromLatin1(nameOf(Quadrant::LowLow).data()), QStringLiteral("low-low"));
}

void TestMoran::whereAllAreNeighboursNothingCanVary()
{
    for (const int n : {4, 6, 25}) {
        Neighbourhood all;
        for (int a = 0; a < n; ++a) {
            std::vector<int> &others = all.emplace_back();
            for (int b = 0; b < n; ++b) {
                if (a != b)
                    others.push_back(b);
            }
        }
        const GlobalMoran moran = globalMoran(generatedValues(n), all, {});
        QVERIFY(near(*moran.i, *moran.expected));
        QVERIFY(!moran.z);
        QCOMPARE(*moran.p, 1.0);
    }
}

void TestMoran::twoAreasOrEqualFiguresHaveNoPattern()
{
    const GlobalMoran none = globalMoran({}, {}, {});
    QVERIFY(none.n == 0 && !none.i && !none.expected && !none.z && !none.p);
    const GlobalMoran two = globalMoran(std::vector<double>{1, 2}, {{1}, {0}}, {});
    QVERIFY(two.n == 2 && !two.i && two.expected == -1.0 && !two.z && !two.p);
    const GlobalMoran three = globalMoran(std::vector<double>{1, 2, 4}, {{1}, {0, 2}, {1}}, {});
    QVERIFY(three.i && three.p && !three.z); // the variance of randomisation asks for four
    const std::vector<double> same(9, 0.1);
    const GlobalMoran equal = globalMoran(same, grid(3, 3), {});
    QVERIFY(equal.n == 9 && !equal.i && equal.expected == -0.125 && !equal.z && !equal.p);
    for (const LocalMoran &local : localMoran(same, grid(3, 3), {}))
        QVERIFY(!local.i && !local.p && !local.quadrant);
}

void TestMoran::neitherUnitNorSizeMatters()
{
    const std::vector<double> values = generatedValues(25);
    const GlobalMoran plain = globalMoran(values, grid(5, 5), {});
    for (const double unit : {1e-300, 1e-12, 1e12, 1e300}) {
        std::vector<double> scaled;
        for (const double value : values)
            scaled.push_back(value * unit);
        const GlobalMoran moran = globalMoran(scaled, grid(5, 5), {});
        QVERIFY(near(*moran.i, *plain.i));
        QVERIFY(near(*moran.z, *plain.z));
        QCOMPARE(*moran.p, *plain.p);
    }
}

QTEST_GUILESS_MAIN(TestMoran)
#include "test_moran.moc"
