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
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "test_spelling.moc"
