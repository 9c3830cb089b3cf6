#include "core/geometry/arc_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

const std::string twoSquares = "# Two squares.\n"
                               "#\n"
                               "# crs: EPSG:27700\n"
                               "arc E1 E2\n"
                               "10,0 10,10.5\n"
                               "arc E1 -\n"
                               "10,10.5 -0.5,10.5 -0.5,0 10,0\n"
                               "arc - E2\n"
                               "10,10.5 20,10.5 20,0 10,0\n";

TextFault faultOf(const std::string &text)
{
    const auto read = readArcs(text);
    const TextFault *fault = std::get_if<TextFault>(&read);
    return fault ? *fault : TextFault{0, "none"};
}

} // namespace

/// The text form of the boundaries.
class TestArcText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void readsCommentsCodesAndPoints();
    void writesWhatItRead();
    void writesEightPairsALine();
    void numbersPartsInTheOrderOfTheirCodes();
    void readsLinesThatEndAsOnWindows();
    void roundsToATenthWhenWriting();
    void saysWhichLineIsWrong_data();
    void saysWhichLineIsWrong();
};

void TestArcText::readsCommentsCodesAndPoints()
{
    const CodedCoverage coded = std::get<CodedCoverage>(readArcs(twoSquares));
    QCOMPARE(coded.comments, std::vector<std::string>({"Two squares.", "", "crs: EPSG:27700"}));
    QCOMPARE(coded.codes, std::vector<std::string>({"E1", "E2"}));
    QCOMPARE(coded.coverage.arcs().size(), std::size_t{3});
    QCOMPARE(coded.coverage.arcs()[1].right, noPart);
    QVERIFY(coded.coverage.points()[2] == (GridPoint{10, 10.5}));
    QVERIFY(coded.coverage.points()[3] == (GridPoint{-0.5, 10.5}));
    QCOMPARE(coded.coverage.area(0), 110.25); // 10.5 x 10.5
    QCOMPARE(coded.coverage.area(1), 105.0);
}

void TestArcText::writesWhatItRead()
{
    QCOMPARE(writeArcs(std::get<CodedCoverage>(readArcs(twoSquares))), twoSquares);
}

void TestArcText::writesEightPairsALine()
{
    const std::string nine = "arc A -\n0,0 1,0 2,0 3,0 4,0 5,0 6,0 7,0\n8,1 0,0\n";
    const std::string eight = "arc A -\n0,0 1,0 2,0 3,0 4,0 5,0 6,1 0,0\n";
    QCOMPARE(writeArcs(std::get<CodedCoverage>(readArcs(nine))), nine);
    QCOMPARE(writeArcs(std::get<CodedCoverage>(readArcs(eight))), eight);
}

void TestArcText::numbersPartsInTheOrderOfTheirCodes()
{
    const CodedCoverage coded =
        std::get<CodedCoverage>(readArcs("arc W1 -\n0,0 1,0 1,1 0,0\narc E9 -\n5,0 6,0 6,1 5,0\n"));
    QCOMPARE(coded.codes, std::vector<std::string>({"E9", "W1"}));
    QCOMPARE(coded.coverage.arcs()[0].left, PartIndex{1});
}

void TestArcText::readsLinesThatEndAsOnWindows()
{
    std::string text = twoSquares;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, "\r");
    QCOMPARE(writeArcs(std::get<CodedCoverage>(readArcs(text))), twoSquares);
}

void TestArcText::roundsToATenthWhenWriting()
{
    const CodedCoverage coded{
        {}, {"A"}, Coverage({{0.04, 0.06}, {10, -0.04}, {10, 10}, {0.04, 0.06}}, {{0, 4, 0, noPart, {}}}, 1)};
    QCOMPARE(writeArcs(coded), std::string("arc A -\n0,0.1 10,0 10,10 0,0.1\n"));
}

void TestArcText::saysWhichLineIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("what");
    const auto add = [](const char *text, int line, const char *what) {
        QTest::newRow(what) << QByteArray(text) << line << QByteArray(what);
    };
    add("# nothing\n", 1, "there is no arc");
    add("1,2 3,4\n", 1, "coordinates come after a line that begins with \"arc\"");
    add("arc E1\n1,2 3,4\n", 1, "an arc needs two codes, left and right, with one space between them");
    add("arc - -\n1,2 3,4\n", 1, "an arc needs different areas on its left and right");
    add("arc A B\n1,2\narc A C\n1,2 3,4\n", 3, "the arc before this line has fewer than two points");
    add("arc A B\n1,2\n", 2, "the last arc has fewer than two points");
    add("arc A B\n1,2 3;4\n", 2, "a pair needs a comma between east and north, and at most one decimal");
    add("arc A B\n1,2 3,4.25\n", 2, "pairs need a space between them, and at most one decimal");
    add("arc A B\n1,2\n3,four\n", 3, "a coordinate is not a number of metres");
    add("arc A B\n1,2 3,99999999999\n", 2, "a coordinate is not a number of metres");
    add("arc A B\n1,2 3,4 \n", 2, "a line must not end with a space");
}

void TestArcText::saysWhichLineIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QByteArray, what);
    const TextFault fault = faultOf(text.toStdString());
    QCOMPARE(fault.what, what.toStdString());
    QCOMPARE(fault.line, static_cast<std::size_t>(line));
}

QTEST_GUILESS_MAIN(TestArcText)
#include "test_arc_text.moc"
