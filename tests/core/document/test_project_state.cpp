#include "core/document/project_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

Area area(const QString &code, int geography = 3)
{
    Area made;
    made.code = code;
    made.name = code;
    made.geography = geography;
    return made;
}

QString spelt(const ProjectState &state)
{
    QString text;
    for (const SelectedArea &selected : state.selection)
        text += QStringLiteral("%1%2 ").arg(QChar(u'A' + selected.letter)).arg(selected.area.code);
    return text.trimmed();
}

} // namespace

class TestProjectState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void lettersStayWhenOthersLeave()
    {
        ProjectState state;
        for (const char *code : {"one", "two", "three"})
            state = withSelected(state, area(QLatin1String(code)), true);
        QCOMPARE(spelt(state), QStringLiteral("Aone Btwo Cthree"));
        state = withSelected(state, area(QStringLiteral("one")), true);
        QCOMPARE(spelt(state), QStringLiteral("Btwo Cthree"));
        state = withSelected(state, area(QStringLiteral("four")), true);
        QCOMPARE(spelt(state), QStringLiteral("Btwo Cthree Afour"));
        state = withoutSelected(state, QStringLiteral("three"), 3);
        QCOMPARE(spelt(state), QStringLiteral("Btwo Afour"));
    }

    void selectingAloneKeepsTheLetterOfWhatWasSelected()
    {
        ProjectState state =
            withSelected(withSelected({}, area(QStringLiteral("one")), true), area(QStringLiteral("two")), true);
        QCOMPARE(spelt(withSelected(state, area(QStringLiteral("two")), false)), QStringLiteral("Btwo"));
        QCOMPARE(spelt(withSelected(state, area(QStringLiteral("new")), false)), QStringLiteral("Anew"));
    }

    void theSameCodeInAnotherGeographyIsAnotherArea()
    {
        ProjectState state = withSelected({}, area(QStringLiteral("x"), 1), true);
        state = withSelected(state, area(QStringLiteral("x"), 2), true);
        QCOMPARE(spelt(state), QStringLiteral("Ax Bx"));
        QCOMPARE(spelt(withoutSelected(state, QStringLiteral("x"), 1)), QStringLiteral("Bx"));
    }

    void noMoreThanTwelveAreSelected()
    {
        ProjectState state;
        for (int i = 0; i < 15; ++i)
            state = withSelected(state, area(QString::number(i)), true);
        QCOMPARE(static_cast<int>(state.selection.size()), mostSelected);
        QCOMPARE(state.selection.back().letter, 11);
    }

    void anEditLeavesTheStateBeforeItAlone()
    {
        const ProjectState before = withSelected({}, area(QStringLiteral("one")), true);
        const ProjectState after = withSelected(before, area(QStringLiteral("two")), true);
        QCOMPARE(spelt(before), QStringLiteral("Aone"));
        QCOMPARE(spelt(after), QStringLiteral("Aone Btwo"));
    }

    void aNewProjectShowsTheFirstMapAndComparesElevenIndicators()
    {
        const ProjectState state;
        QCOMPARE(state.map.indicator, QStringLiteral("social_mobility_score"));
        QVERIFY(state.selection.empty());
        QCOMPARE(static_cast<int>(standardComparison().size()), 11);
        QCOMPARE(standardComparison().front(), QStringLiteral("social_mobility_score"));
    }
};

QTEST_APPLESS_MAIN(TestProjectState)
#include "test_project_state.moc"
