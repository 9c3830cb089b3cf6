#include "core/document/story_words.h"

#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// References to figures in the sentences of stories.
class TestStoryWords : public QObject
{
    Q_OBJECT

    static QString spoken(const QString &sentence)
    {
        const auto words = spokenSentence(sentence, *builtInFigures());
        return words ? *words : words.error().what;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    // The facts of the atlas's own contract: Greater Birmingham and Solihull 2017, which West Midlands, coldspots.
    void referencesSayWhatTheAtlasKnows_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected");
        QTest::newRow("figure") << u"It is {employment_rate of cauth2017:West Midlands in 2017-07-01/2018-06-30}."_s
                                << u"It is 67.5%."_s;
        QTest::newRow("other figure") << u"{employment_rate of PL000003 in 2017-07-01/2018-06-30}"_s << u"71.2%"_s;
        QTest::newRow("districts") << u"{districts of lep2017:Greater Birmingham and Solihull}"_s << u"9"_s;
        QTest::newRow("in words") << u"in {districts of lep2017:Greater Birmingham and Solihull in words}"_s
                                  << u"in nine"_s;
        QTest::newRow("first word") << u"{districts of lep2017:Greater Birmingham and Solihull in words} districts"_s
                                    << u"Nine districts"_s;
        QTest::newRow("residents") << u"{residents of lep2017:Greater Birmingham and Solihull}"_s << u"2.03 million"_s;
        QTest::newRow("name") << u"{name of PL000002}"_s << u"Midlands Engine, core"_s;
        QTest::newRow("shared") << u"{shared districts of lep2017:Greater Birmingham and Solihull with "
                                   "cauth2017:West Midlands in words}"_s
                                << u"Two"_s;
        QTest::newRow("in two") << u"{districts in two of lep2017}"_s << u"33"_s;
        QTest::newRow("in two later") << u"{districts in two of lep2021}"_s << u"7"_s;
        QTest::newRow("areas") << u"{areas of lad2023} of {areas of lad2017}"_s << u"296 of 326"_s;
        QTest::newRow("year") << u"{year of cauth2017}"_s << u"2017"_s;
        // R's answers: tests/data/statistics/divide_small_areas_by_r.csv.
        QTest::newRow("small areas") << u"{share of imd_score_2019 between small areas by region}"_s << u"9%"_s;
        QTest::newRow("small areas by a line")
            << u"{share of imd_score_2019 between small areas by 330000,180000,510000,340000}"_s << u"7%"_s;
        QTest::newRow("coldspots") << u"{number of region:East Midlands with social_mobility_rank from 260 to 324}"_s
                                   << u"17"_s;
        QTest::newRow("hotspots") << u"{number of region:London with social_mobility_rank from 1 to 65}"_s << u"30"_s;
        QTest::newRow("lowest") << u"{name of highest social_mobility_rank in E92000001}"_s << u"West Somerset"_s;
        QTest::newRow("best") << u"{name of lowest social_mobility_rank in E92000001}"_s << u"Westminster"_s;
        QTest::newRow("period") << u"{period of employment_rate of E92000001 in 2017-07-01/2018-06-30}"_s
                                << u"Jul 2017–Jun 2018"_s;
        QTest::newRow("nothing") << u"Plain words."_s << u"Plain words."_s;
        QTest::newRow("none to be had") << u"{employment_rate of PL000001 in 2017-07-01/2018-06-30}"_s
                                        << u"No figure"_s;
    }
    void referencesSayWhatTheAtlasKnows()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, expected);
        QCOMPARE(spoken(sentence), expected);
    }

    void theUnionOfAreasIsAnArea()
    {
        QCOMPARE(spoken(u"{districts of lep2017:Black Country+lep2017:Coventry and Warwickshire+lep2017:Greater "
                        "Birmingham and Solihull}"_s),
                 spoken(u"{districts of PL000003}"_s));
    }

    void whatTheAtlasDoesNotHaveIsNamed_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("named");
        QTest::newRow("form") << u"{employment}"_s << u"employment"_s;
        QTest::newRow("indicator") << u"{emploiment_rate of E92000001}"_s << u"emploiment_rate"_s;
        QTest::newRow("area") << u"{districts of Atlantis}"_s << u"Atlantis"_s;
        QTest::newRow("geography") << u"{areas of lep1800}"_s << u"lep1800"_s;
        QTest::newRow("period") << u"{employment_rate of E92000001 in 1801}"_s << u"1801"_s;
        QTest::newRow("no small areas") << u"{share of social_mobility_score between small areas by region}"_s
                                        << u"social_mobility_score"_s;
        QTest::newRow("line") << u"{share of social_mobility_score by 1,2,1,2}"_s << u"1,2,1,2"_s;
    }
    void whatTheAtlasDoesNotHaveIsNamed()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, named);
        const auto words = spokenSentence(sentence, *builtInFigures());
        QVERIFY(!words);
        QVERIFY2(words.error().what.contains(named), qPrintable(words.error().what));
        QCOMPARE(words.error().kind, ErrorKind::Unknown);
    }

    void numbersInWords()
    {
        QCOMPARE(numberInWords(0), u"none"_s);
        QCOMPARE(numberInWords(20), u"twenty"_s);
        QCOMPARE(numberInWords(21), u"21"_s);
    }

    void referencesAndTypedWordsArePartedWhole()
    {
        QCOMPARE(referencesIn(u"a {b c} d {e}"_s), (QStringList{u"b c"_s, u"e"_s}));
        QCOMPARE(typedWordsOf(u"a {b c} d {e}"_s), u"a  d "_s);
    }
};

QTEST_MAIN(TestStoryWords)
#include "test_story_words.moc"
