#include "core/geometry/line_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

const std::string background = "# Roads and land.\n"
                               "line M6 TOLL\n"
                               "0,0 10.5,20\n"
                               "ring Isle of Man\n"
                               "0,0 10,0 10,10\n";

} // namespace

/// The text form of motorways and other land.
class TestLineText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void readsLinesAndRingsWithTheirNames();
    void writesWhatItRead();
    void saysWhichLineIsWrong_data();
    void saysWhichLineIsWrong();
    void theMotorwaysAndTheLandCanBeRead();
};

void TestLineText::readsLinesAndRingsWithTheirNames()
{
    const NamedLines named = std::get<NamedLines>(readNamedLines(background));
    QCOMPARE(named.comments, std::vector<std::string>{"Roads and land."});
    QCOMPARE(named.lines.size(), std::size_t{2});
    QCOMPARE(named.lines[0].name, std::string("M6 TOLL"));
    QVERIFY(!named.lines[0].isRing);
    QVERIFY(named.lines[0].points[1] == (GridPoint{10.5, 20}));
    QCOMPARE(named.lines[1].name, std::string("Isle of Man"));
    QVERIFY(named.lines[1].isRing);
}

void TestLineText::writesWhatItRead()
{
    QCOMPARE(writeNamedLines(std::get<NamedLines>(readNamedLines(background))), background);
}

void TestLineText::saysWhichLineIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("what");
    const auto add = [](const char *text, int line, const char *what) {
        QTest::newRow(what) << QByteArray(text) << line << QByteArray(what);
    };
    add("# M1\n0,0 1,1\n", 2, "coordinates come after a line that begins with \"line\" or \"ring\"");
    add("line \n0,0 1,1\n", 1, "a line or ring needs a name");
    add("line M1\n0,0\nline M2\n0,0 1,1\n", 3, "the line before this line has fewer than two points");
    add("ring A\n0,0 1,1\n", 3, "the ring before this line has fewer than three points");
    add("line M1\n0,0 1\n", 2, "a pair needs a comma between east and north, and at most one decimal");
}

void TestLineText::saysWhichLineIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QByteArray, what);
    const auto read = readNamedLines(text.toStdString());
    QVERIFY(std::holds_alternative<TextFault>(read));
    QCOMPARE(std::get<TextFault>(read).what, what.toStdString());
    QCOMPARE(std::get<TextFault>(read).line, static_cast<std::size_t>(line));
}

void TestLineText::theMotorwaysAndTheLandCanBeRead()
{
    for (const QString &name : {QStringLiteral("motorways"), QStringLiteral("land")}) {
        QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/maps/%1.lines").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readNamedLines(file.readAll().toStdString());
        QVERIFY2(std::holds_alternative<NamedLines>(read), qPrintable(name));
        QVERIFY(!std::get<NamedLines>(read).lines.empty());
        QVERIFY(file.size() < 300'000);
    }
}

QTEST_GUILESS_MAIN(TestLineText)
#include "test_line_text.moc"
