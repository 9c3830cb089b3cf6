#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

/// `moran`: fields by the contract, numbers of an independent program, seeds, and calls that must fail.
class TestCliMoran : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void agreesWithSpdep_data()
    {
        QTest::addColumn<QStringList>("expected");
        for (const QStringList &row : referenceRows(u"moran_by_r.csv"_s)) {
            if (!row.at(1).isEmpty())
                QTest::addRow("%s by %s", qPrintable(row.at(0)), qPrintable(row.at(1))) << row;
        }
    }
    void agreesWithSpdep()
    {
        QFETCH(QStringList, expected);
        const QJsonObject answer =
            askJson(u"moran --indicator %1 --geography %2 --period %3"_s.arg(expected[0], expected[1], expected[2]));
        QCOMPARE(fieldsOf(answer), sorted(u"n I expected z p permutations weights islands"_s));
        QCOMPARE(numberIn(answer, u"n"_s), expected[3].toDouble());
        QVERIFY2(near(numberOf(answer, u"I"_s), expected[4].toDouble()), qPrintable(expected[4]));
        QVERIFY(near(numberOf(answer, u"expected"_s), expected[5].toDouble()));
        QVERIFY2(near(numberOf(answer, u"z"_s), expected[6].toDouble()), qPrintable(expected[6]));
        QCOMPARE(answer.value(u"permutations"_s).toInt(), 999);
        QCOMPARE(answer.value(u"weights"_s).toString(), u"queen contiguity, row-standardised"_s);
        const double p = numberIn(answer, u"p"_s);
        QVERIFY(p >= 0.001 && p <= 1);
        // The two ways to a probability agree roughly where there are areas enough.
        const double normal = std::erfc(std::abs(numberIn(answer, u"z"_s)) / std::sqrt(2.0));
        QVERIFY(expected[3].toInt() < 30 || std::abs(p - normal) < 0.05);
    }

    void localRowsHaveEveryArea()
    {
        const QString call = u"moran --indicator social_mobility_score --geography lad2017"_s;
        const QJsonObject global = askJson(call);
        const QJsonObject answer = askJson(call + u" --local"_s);
        QCOMPARE(fieldsOf(answer), sorted(u"n I expected z p permutations weights islands rows"_s));
        for (const QString &field : global.keys())
            QCOMPARE(answer.value(field), global.value(field));
        const QJsonArray rows = answer.value(u"rows"_s).toArray();
        const QJsonArray figures = askRows(u"values --indicator social_mobility_score --geography lad2017"_s);
        QCOMPARE(rows.size(), figures.size());
        double sum = 0;
        int used = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows[i].toObject();
            QCOMPARE(fieldsOf(row), sorted(u"code name I p quadrant"_s));
            QCOMPARE(row.value(u"code"_s), figures[i].toObject().value(u"code"_s));
            const auto moran = numberOf(row, u"I"_s);
            QCOMPARE(numberOf(row, u"p"_s).has_value(), moran.has_value());
            QCOMPARE(row.value(u"quadrant"_s).isString(), moran.has_value());
            if (!moran)
                continue;
            ++used;
            sum += *moran;
            const QString quadrant = row.value(u"quadrant"_s).toString();
            QCOMPARE(quadrant == u"high-high"_s || quadrant == u"low-low"_s, *moran > 0);
        }
        QCOMPARE(used, answer.value(u"n"_s).toInt());
        QVERIFY(near(sum / used, numberIn(answer, u"I"_s)));
        const QJsonObject wight = withCode(answer.value(u"islands"_s).toArray(), u"E06000046"_s);
        QCOMPARE(fieldsOf(wight), sorted(u"code name"_s));
        QCOMPARE(wight.value(u"name"_s).toString(), u"Isle of Wight"_s);
        QVERIFY(withCode(rows, u"E06000046"_s).value(u"I"_s).isNull());
        QVERIFY(withCode(rows, u"E09000001"_s).value(u"quadrant"_s).isNull()); // no score for the City of London
    }

    void theSameSeedGivesTheSameAnswer()
    {
        const QString call = u"moran --indicator leave_share --geography region --local --permutations 500"_s;
        const QJsonObject first = askJson(call + u" --seed 42"_s);
        QCOMPARE(askJson(call + u" --seed 42"_s), first);
        QVERIFY(askJson(call + u" --seed 43"_s) != first);
        QCOMPARE(first.value(u"permutations"_s).toInt(), 500);
        const QJsonObject one = askJson(u"moran --indicator leave_share --geography region --permutations 1"_s);
        const double p = numberIn(one, u"p"_s);
        QVERIFY(p == 0.5 || p == 1.0);
    }

    void oneAreaHasNoPatternAndSaysSo()
    {
        const QString call = u"moran --indicator population --geography england"_s;
        const QJsonObject answer = askJson(call + u" --local"_s);
        QCOMPARE(fieldsOf(answer), sorted(u"n I expected z p permutations weights islands rows"_s));
        QCOMPARE(answer.value(u"n"_s).toInt(-1), 0);
        for (const QString &field : {u"I"_s, u"expected"_s, u"z"_s, u"p"_s})
            QVERIFY(answer.value(field).isNull());
        QCOMPARE(answer.value(u"islands"_s).toArray().size(), 1);
        QVERIFY(answer.value(u"rows"_s).toArray().at(0).toObject().value(u"I"_s).isNull());
        const Ran table = ask(call);
        QVERIFY2(table.status == 0 && table.out.contains(u"at least three areas"_s), qPrintable(table.all()));
    }

    void tableAndCsvSayTheSame()
    {
        const QString call = u"moran --indicator employment_rate --geography lep2017"_s;
        const QJsonObject json = askJson(call);
        const Ran csv = ask(call + u" --format csv"_s);
        const QStringList lines = csv.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"n,I,expected,z,p,permutations,weights"_s);
        QCOMPARE(lines[1].section(u',', 1, 1).toDouble(), numberIn(json, u"I"_s));
        const Ran local = ask(call + u" --local --format csv"_s);
        QVERIFY2(local.out.startsWith(u"code,name,I,p,quadrant\n"_s), qPrintable(local.all()));
        QCOMPARE(local.out.count(u'\n'), 39);
        const Ran table = ask(call + u" --local"_s);
        QVERIFY2(table.out.contains(u"more than chance"_s) && table.out.contains(u"high-high"_s),
                 qPrintable(table.all()));
    }

    void wrongCallsAreSaidInOneSentence_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("mentions");
        const QString call = u"moran --indicator population --geography region "_s;
        for (const char *number : {"0", "-1", "1000001", "1e3", "2.5", "many", "99999999999999999999"})
            QTest::addRow("permutations %s", number)
                << call + u"--permutations "_s + QString::fromLatin1(number) << 2 << u"--permutations"_s;
        for (const char *number : {"-1", "1.5", "x", "99999999999999999999"})
            QTest::addRow("seed %s", number) << call + u"--seed "_s + QString::fromLatin1(number) << 2 << u"--seed"_s;
        QTest::newRow("no indicator") << u"moran --geography region"_s << 2 << u"--indicator"_s;
        QTest::newRow("no geography") << u"moran --indicator population"_s << 2 << u"--geography"_s;
        QTest::newRow("a word too many") << call + u"region"_s << 2 << u"moran --indicator"_s;
        QTest::newRow("local with a value") << call + u"--local=1"_s << 2 << u"--local"_s;
        QTest::newRow("unknown indicator")
            << u"moran --indicator happiness --geography region"_s << 3 << u"happiness"_s;
        QTest::newRow("unknown geography")
            << u"moran --indicator population --geography lep2018"_s << 3 << u"lep2018"_s;
        QTest::newRow("unknown period") << call + u"--period 1066"_s << 3 << u"1066"_s;
    }
    void wrongCallsAreSaidInOneSentence()
    {
        QFETCH(QString, call);
        QFETCH(int, status);
        QFETCH(QString, mentions);
        const QString fault = faultOfFailure(ask(call + u" --format json"_s), status, mentions);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
};

QTEST_GUILESS_MAIN(TestCliMoran)
#include "test_cli_moran.moc"
