#include "core/geometry/vertex_index.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Numbers for places.
class TestVertexIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void numbersPlacesInTheOrderOfTheirFirstVisit();
    void growsBeyondWhatWasExpected();
};

void TestVertexIndex::numbersPlacesInTheOrderOfTheirFirstVisit()
{
    VertexIndex index(4);
    QCOMPARE(index.number({5, -5}), 0U);
    QCOMPARE(index.number({-5, 5}), 1U);
    QCOMPARE(index.number({5, -5}), 0U);
    QVERIFY(index.steps() == std::vector<GridStep>({{5, -5}, {-5, 5}}));
}

void TestVertexIndex::growsBeyondWhatWasExpected()
{
    VertexIndex index(0);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(index.number({i, i * 7}), static_cast<std::uint32_t>(i));
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(index.number({i, i * 7}), static_cast<std::uint32_t>(i));
}

QTEST_GUILESS_MAIN(TestVertexIndex)
#include "test_vertex_index.moc"
