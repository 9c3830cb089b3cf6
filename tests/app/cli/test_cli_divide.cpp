#include "tests/app/cli/running_cli.h"

#include <QTest>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

QJsonObject groupNamed(const QJsonObject &answer, const QString &name)
{
    for (const auto &group : answer.value(u"groups"_s).toArray()) {
        if (group.toObject().value(u"name"_s) == name)
            return group.toObject();
    }
    return {};
}

} // namespace

/// `divide`: fields by the contract, numbers of an independent program, lines and their sides, calls that must fail.
class TestCliDivide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void agreesWithALinearModelInR_data()
    {
        QTest::addColumn<QStringList>("expected");
        for (const QStringList &row : referenceRows(u"divide_by_r.csv"_s))
            QTest::addRow("%s by %s, weighted %s", qPrintable(row[0]), qPrintable(row[1]), qPrintable(row[2])) << row;
    }
    void agreesWithALinearModelInR()
    {
        QFETCH(QStringList, expected);
        const bool isWeighted = expected[2] == u"TRUE"_s;
        const QJsonObject answer = askJson(u"divide --indicator %1 --by %2"_s.arg(expected[0], expected[1])
                                           + (isWeighted ? u" --weighted"_s : QString()));
        QCOMPARE(fieldsOf(answer), sorted(u"indicator period by etaSquared adjusted weighted groups noData"_s));
        QCOMPARE(answer.value(u"by"_s).toString(), expected[1]);
        QCOMPARE(answer.value(u"weighted"_s), QJsonValue(isWeighted));
        QCOMPARE(answer.value(u"noData"_s).toInt(), expected[4].toInt());
        QVERIFY2(near(numberOf(answer, u"etaSquared"_s), expected[5].toDouble()), qPrintable(expected[5]));
        QVERIFY2(near(numberOf(answer, u"adjusted"_s), expected[6].toDouble()), qPrintable(expected[6]));
        int found = 0;
        for (const QStringList &row : referenceRows(u"divide_groups_by_r.csv"_s)) {
            if (row.mid(0, 3) != expected.mid(0, 3))
                continue;
            const QJsonObject group = groupNamed(answer, row[3]);
            QVERIFY2(!group.isEmpty(), qPrintable(row[3]));
            const QStringList fields{u"n"_s, u"mean"_s, u"median"_s, u"sd"_s, u"min"_s, u"max"_s};
            QCOMPARE(fieldsOf(group), sorted(fields.join(u' ') + u" name"_s));
            for (qsizetype f = 0; f < fields.size(); ++f) {
                const QString wanted = row[4 + f];
                QVERIFY2(wanted.isEmpty() ? group.value(fields[f]).isNull()
                                          : near(numberOf(group, fields[f]), wanted.toDouble()),
                         qPrintable(row.join(u' ') + u' ' + fields[f]));
            }
            ++found;
        }
        QVERIFY(found > 0);
        for (const auto &group : answer.value(u"groups"_s).toArray())
            found -= group.toObject().value(u"n"_s).toInt() > 0 ? 1 : 0;
        QCOMPARE(found, 0);
    }

    void districtsInNoAreaAreElsewhere()
    {
        const QJsonArray groups =
            askJson(u"divide --indicator leave_share --by cauth2017"_s).value(u"groups"_s).toArray();
        QCOMPARE(groups.last().toObject().value(u"name"_s).toString(), u"elsewhere"_s);
        int districts = 0;
        for (const auto &group : groups)
            districts += group.toObject().value(u"n"_s).toInt();
        QCOMPARE(districts, 326); // no combined authority of 2017 shares a district
        QVERIFY(groupNamed(askJson(u"divide --indicator leave_share --by region"_s), u"elsewhere"_s).isEmpty());
    }

    void aDistrictByItselfExplainsEverything()
    {
        const QJsonObject answer = askJson(u"divide --indicator leave_share --by lad2017"_s);
        QCOMPARE(numberIn(answer, u"etaSquared"_s), 1.0);
        QVERIFY(answer.value(u"adjusted"_s).isNull());
        QCOMPARE(answer.value(u"groups"_s).toArray().size(), 326);
        QVERIFY(answer.value(u"groups"_s).toArray().at(0).toObject().value(u"sd"_s).isNull());
    }

    void theGeographyIsGivenBackByItsId()
    {
        QCOMPARE(askJson(u"divide --indicator LEAVE_SHARE --by Region"_s).value(u"by"_s).toString(), u"region"_s);
    }

    // Going north along 400 km east, the west is on the left; the way back has it on the right. The line has no end.
    void sidesAreSeenFromTheFirstPoint()
    {
        const auto sides = [](const QString &line) {
            const QJsonObject answer = askJson(u"divide --indicator leave_share --by "_s + line);
            return std::pair(groupNamed(answer, u"left"_s), groupNamed(answer, u"right"_s));
        };
        const auto [west, east] = sides(u"400000,0,400000,1"_s);
        const auto [alsoEast, alsoWest] = sides(u"400000,500000,400000,100000"_s);
        QCOMPARE(numberIn(west, u"n"_s) + numberIn(east, u"n"_s), 326.0);
        QVERIFY(numberIn(east, u"n"_s) > numberIn(west, u"n"_s));
        for (const QString &field : {u"n"_s, u"mean"_s, u"median"_s, u"sd"_s, u"min"_s, u"max"_s}) {
            QVERIFY(near(numberOf(alsoEast, field), numberIn(east, field)));
            QVERIFY(near(numberOf(alsoWest, field), numberIn(west, field)));
        }
        const auto [all, none] = sides(u"0,-1000,1,-1000"_s); // south of everything, going east
        QCOMPARE(numberIn(all, u"n"_s), 326.0);
        QCOMPARE(numberIn(none, u"n"_s), 0.0);
        QVERIFY(none.value(u"mean"_s).isNull() && none.value(u"max"_s).isNull());
        const auto [far, near] = sides(u"-1e308,0,1e308,1e-300"_s);
        QCOMPARE(numberIn(far, u"n"_s) + numberIn(near, u"n"_s), 326.0);
    }

    void tableAndCsvSayTheSame()
    {
        const QString call = u"divide --indicator social_mobility_score --by lep2017"_s;
        const Ran csv = ask(call + u" --format csv"_s);
        QVERIFY2(csv.out.startsWith(u"name,n,mean,median,sd,min,max,etaSquared,adjusted\n"_s), qPrintable(csv.all()));
        QCOMPARE(csv.out.count(u'\n'), 39);
        const Ran table = ask(call);
        QVERIFY2(table.out.contains(u"56.0 % of the variance"_s) && table.out.contains(u"in several groups"_s),
                 qPrintable(table.all()));
    }

    void wrongCallsAreSaidInOneSentence_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("mentions");
        const QString call = u"divide --indicator population --by "_s;
        for (const char *line : {"1,2,3", "1,2,3,4,5", "1,2,1,2", "a,b,c,d", "1,2,,4", "nan,0,1,1", "0,0,inf,1",
                                 "0,0,1e999,1", "1,2,3,4x", ",", "5e-324,0,0,0"})
            QTest::newRow(line) << call + QString::fromLatin1(line) << 2 << u"x1,y1,x2,y2"_s;
        QTest::newRow("no indicator") << u"divide --by region"_s << 2 << u"--indicator"_s;
        QTest::newRow("no border") << u"divide --indicator population"_s << 2 << u"--by"_s;
        QTest::newRow("a word too many") << call + u"region lep2017"_s << 2 << u"lep2017"_s;
        QTest::newRow("another command's option") << call + u"region --geography region"_s << 2 << u"--geography"_s;
        QTest::newRow("unknown indicator") << u"divide --indicator happiness --by region"_s << 3 << u"happiness"_s;
        QTest::newRow("unknown geography") << call + u"lep2018"_s << 3 << u"lep2018"_s;
        QTest::newRow("unknown period") << call + u"region --period 1066"_s << 3 << u"1066"_s;
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

QTEST_GUILESS_MAIN(TestCliDivide)
#include "test_cli_divide.moc"
