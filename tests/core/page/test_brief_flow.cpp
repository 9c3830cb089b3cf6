#include "core/page/brief/flow.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// Pages with room for 100 points below the first top, 150 on the following ones.
PageFrame smallPages()
{
    return {QSizeF(200, 200), 10, 180, 80, 30, 180};
}

FlowSection table(const QString &title, int rows, double height)
{
    FlowSection section;
    section.title = title;
    section.head.text({0, 8}, u"head of "_s + title, {8}, Qt::black);
    section.headHeight = 10;
    for (int i = 0; i < rows; ++i) {
        FlowBlock row;
        row.drawing.text({0, 8}, u"%1 %2"_s.arg(title).arg(i), {8}, Qt::black);
        row.height = height;
        section.blocks.push_back(std::move(row));
    }
    section.keepFirst = 2;
    section.keepLast = 2;
    return section;
}

QStringList textsOf(const Drawing &page)
{
    QStringList texts;
    for (const Drawing::Item &item : page.items())
        if (const auto *line = std::get_if<Drawing::Line>(&item))
            texts += line->text;
    return texts;
}

} // namespace

class TestBriefFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void headsAreRepeatedAndTheLastRowsStayTogether()
    {
        // Title 24 and head 10 leave room for five rows of 12; the rest goes on with at least two of them.
        Flow flow(smallPages());
        flow.add(table(u"A"_s, 6, 12));
        const auto pages = flow.takePages();
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(textsOf(pages[0]), (QStringList{u"A"_s, u"head of A"_s, u"A 0"_s, u"A 1"_s, u"A 2"_s, u"A 3"_s}));
        QCOMPARE(textsOf(pages[1]), (QStringList{u"head of A"_s, u"A 4"_s, u"A 5"_s}));
    }

    void noTitleStandsAlone()
    {
        // After a first section of 76 points there are 13 left: not enough for the next one's title and two rows.
        Flow flow(smallPages());
        flow.add(table(u"A"_s, 2, 21));
        flow.add(table(u"B"_s, 3, 12));
        const auto marks = flow.marks();
        QCOMPARE(marks.size(), std::size_t(2));
        QCOMPARE(marks[0].page, 0);
        QCOMPARE(marks[1].page, 1);
        QCOMPARE(marks[1].top, 30.0);
        const auto pages = flow.takePages();
        QVERIFY(!textsOf(pages[0]).contains(u"B"_s));
        QCOMPARE(textsOf(pages[1]).size(), 5);
    }

    void aHeadingGoesWithWhatItHeads()
    {
        FlowSection section = table(u"A"_s, 6, 12);
        section.keepLast = 1;
        section.blocks[4].keepsNext = true;
        Flow flow(smallPages());
        flow.add(section);
        const auto pages = flow.takePages();
        QVERIFY(!textsOf(pages[0]).contains(u"A 4"_s));
        QVERIFY(textsOf(pages[1]).contains(u"A 4"_s) && textsOf(pages[1]).contains(u"A 5"_s));
    }

    void columnsAreEvenAndEachStartsWithTheHead()
    {
        Flow flow(smallPages());
        FlowSection section = table(u"T"_s, 4, 10);
        section.columns = 2;
        flow.add(section);
        const auto pages = flow.takePages();
        QCOMPARE(pages.size(), std::size_t(1));
        QCOMPARE(textsOf(pages[0]),
                 (QStringList{u"T"_s, u"head of T"_s, u"T 0"_s, u"T 1"_s, u"head of T"_s, u"T 2"_s, u"T 3"_s}));
        // 180 points less a gap of 15 are two columns of 82.5.
        std::vector<double> lefts;
        for (const Drawing::Item &item : pages[0].items())
            if (const auto *line = std::get_if<Drawing::Line>(&item); line && line->text.startsWith(u"T "_s))
                lefts.push_back(line->at.x());
        QCOMPARE(lefts, (std::vector<double>{10, 10, 107.5, 107.5}));
    }

    void columnsGoOnOnTheNextPage()
    {
        Flow flow(smallPages());
        FlowSection section = table(u"T"_s, 26, 10);
        section.columns = 2;
        flow.add(section);
        const auto pages = flow.takePages();
        QCOMPARE(pages.size(), std::size_t(2));
        QVERIFY(textsOf(pages[0]).contains(u"T 0"_s) && textsOf(pages[1]).contains(u"T 25"_s));
        QCOMPARE(textsOf(pages[0]).count(u"head of T"_s), 2);
    }

    void whatStaysTogetherIsNotPartedByAColumn()
    {
        Flow flow(smallPages());
        FlowSection section = table(u"T"_s, 5, 10);
        section.columns = 2;
        section.keepLast = 1;
        keepTogether(section.blocks, 2); // the last three
        flow.add(section);
        QCOMPARE(textsOf(flow.takePages()[0]), (QStringList{u"T"_s, u"head of T"_s, u"T 0"_s, u"T 1"_s, u"head of T"_s,
                                                            u"T 2"_s, u"T 3"_s, u"T 4"_s}));
    }

    void anEmptySectionLeavesNothing()
    {
        Flow flow(smallPages());
        flow.add(FlowSection{u"Nothing"_s, {}, {}, {}, 0, {}, 1, 1});
        QVERIFY(flow.marks().empty());
        QVERIFY(flow.takePages()[0].isEmpty());
    }
};

QTEST_MAIN(TestBriefFlow)
#include "test_brief_flow.moc"
