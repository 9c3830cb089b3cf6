#include "core/base/spelling.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void slipsAreCounted()
    {
        QCOMPARE(editDistance(u"leeds", u"leeds", 3), 0);
        QCOMPARE(editDistance(u"birmingam", u"birmingham", 3), 1);
        QCOMPARE(editDistance(u"brimingham", u"birmingham", 3), 1); // two neighbours swapped
        QCOMPARE(editDistance(u"kitten", u"sitting", 3), 3);        // the textbook example
        QCOMPARE(editDistance(u"kitten", u"sitting", 2), 3);
    }

    void betterMatchesScoreLower()
    {
        const QString name = u"Greater Birmingham and Solihull"_s;
        QCOMPARE(matchScore(u"greater birmingham AND solihull"_s, name), 0);
        QVERIFY(matchScore(u"greater"_s, name) < matchScore(u"birmingham"_s, name));
        QVERIFY(matchScore(u"birmingham"_s, name) < matchScore(u"ingham"_s, name));
        QVERIFY(matchScore(u"Birmingam"_s, u"Birmingham"_s) < noMatch);
        QCOMPARE(matchScore(u"Newcastle"_s, name), noMatch);
        QCOMPARE(matchScore(QString(), name), noMatch);
    }

    void punctuationAndAccentsDoNotMatter()
    {
        QCOMPARE(matchScore(u"st helens"_s, u"St. Helens"_s), 0);
        QCOMPARE(matchScore(u"oxford-cambridge arc"_s, u"Oxford–Cambridge Arc"_s), 0);
        QCOMPARE(matchScore(u"Hereford"_s, u"Héreford"_s), 0);
    }

    void whatIsTypedFitsBeginningsOfWords()
    {
        const Spelling name = spellingOf(u"King's Lynn and West Norfolk"_s);
        QCOMPARE(name.plain, u"kings lynn and west norfolk"_s);
        QCOMPARE(name.words.size(), std::size_t(5));
        QCOMPARE(typedScore(spellingOf(u"Kings Lynn & West Norfolk"_s), name), 24); // without the "and"
        QCOMPARE(typedScore(spellingOf(u"kings lynn and west norfolk"_s), name), 0);
        QCOMPARE(typedScore(spellingOf(u"king"_s), name), 10);
        QCOMPARE(typedScore(spellingOf(u"west nor"_s), name), 20);
        QCOMPARE(typedScore(spellingOf(u"norf lyn"_s), name), 24);
        QCOMPARE(typedScore(spellingOf(u"folk"_s), name), 30);
        QCOMPARE(typedScore(spellingOf(u"olks"_s), name), noMatch);
        QCOMPARE(typedScore(spellingOf({}), name), noMatch);
    }

    void slipsAreForgivenOneInFourLetters()
    {
        const Spelling name = spellingOf(u"Wolverhampton"_s);
        QVERIFY(misspeltScore(spellingOf(u"Wolverhamton"_s), name) < noMatch);  // one missing
        QVERIFY(misspeltScore(spellingOf(u"Wovlerhampton"_s), name) < noMatch); // two changed places
        QVERIFY(misspeltScore(spellingOf(u"wolvehramt"_s), name) < noMatch);    // not finished
        QVERIFY(misspeltScore(spellingOf(u"Wolverhamton"_s), name)
                < misspeltScore(spellingOf(u"Wolvrhamton"_s), name)); // fewer slips are better
        QCOMPARE(misspeltScore(spellingOf(u"Southampton"_s), name), noMatch);
        QCOMPARE(misspeltScore(spellingOf(u"wol"_s), name), noMatch); // too short for slips
        const Spelling two = spellingOf(u"Greater Manchester"_s);
        QVERIFY(misspeltScore(spellingOf(u"manchster greter"_s), two) < noMatch);
        for (const QString &text : {u"Wolverhamton"_s, u"Wolverhampton"_s})
            QVERIFY(misspeltScore(spellingOf(text), name) > typedScore(spellingOf(u"hampton"_s), name));
    }

    void theNearestIsLeastFar()
    {
        const Spelling typed = spellingOf(u"brmnghm"_s);
        QCOMPARE(farness(typed, spellingOf(u"brmnghm"_s)), 0.0);
        QCOMPARE(farness(typed, spellingOf(u"Birmingham"_s)), 3.0 / 7); // three letters to put in
        QVERIFY(farness(typed, spellingOf(u"Birmingham"_s)) < farness(typed, spellingOf(u"Bromley"_s)));
        QCOMPARE(farness(typed, spellingOf(u"Oxford"_s)), 2.0);
    }

    void theDistanceToABeginningIgnoresTheRest()
    {
        QCOMPARE(editDistanceToStart(u"birmi", u"birmingham", 2), 0);
        QCOMPARE(editDistanceToStart(u"brimi", u"birmingham", 2), 1);
        QCOMPARE(editDistanceToStart(u"birmigh", u"birmingham", 2), 1);
        QCOMPARE(editDistanceToStart(u"leeds", u"birmingham", 2), 3);
    }
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "test_spelling.moc"
