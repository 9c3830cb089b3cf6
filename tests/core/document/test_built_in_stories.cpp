#include "core/document/story_files.h"
#include "core/document/story_words.h"

#include "core/atlas/atlas_tables.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Story> &stories()
{
    static const std::vector<Story> all =
        storiesIn(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/stories"), builtInFigures()->atlas());
    return all;
}

/// The built-in atlas with every figure, resident and rank another one, and some districts out of their areas.
std::shared_ptr<const Figures> changedFigures()
{
    auto tables = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
    if (!tables)
        qFatal("%s", qPrintable(tables.error().what));
    int row = 0;
    for (ObservationRow &observation : tables->observations) {
        const double change = ++row % 2 == 0 ? 0.7 : 1.4;
        if (observation.value)
            observation.value = *observation.value * change + 21;
        if (observation.numerator) // people, so that a share of none changes too
            observation.numerator = *observation.numerator * change + 2100;
    }
    for (SmallAreaFigure &figure : tables->smallAreaFigures)
        figure.value *= ++row % 2 == 0 ? 0.5 : 2;
    for (AtlasTables::AreaRow &area : tables->areas)
        area.area.residents += 100000;
    for (District &district : tables->districts)
        district.residents += 100000;
    // Lichfield and Solihull, of two LEPs, a combined authority and larger areas; two of London.
    std::erase_if(tables->memberships, [](const MembershipRow &membership) {
        const bool isMoved = membership.district == u"E07000194" || membership.district == u"E08000029"
                             || membership.district == u"E09000032" || membership.district == u"E07000032";
        return isMoved && !membership.geography.startsWith(u"lad") && !membership.geography.startsWith(u"utla")
               && membership.geography != u"england";
    });
    auto atlas = Atlas::fromTables(*tables);
    if (!atlas)
        qFatal("%s", qPrintable(atlas.error().what));
    return std::make_shared<const Figures>(*atlas);
}

} // namespace

/// The stories that come with the program.
class TestBuiltInStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void thereAreFiveAndEachHasSteps()
    {
        QStringList titles;
        for (const Story &story : stories()) {
            titles << story.title;
            QVERIFY(story.steps.size() >= 4);
        }
        QCOMPARE(titles, (QStringList{u"The layers of Midlands geography"_s, u"Which West Midlands?"_s,
                                      u"No simple north–south line"_s, u"Averages hide"_s, u"Borders that moved"_s}));
    }

    void noNumberIsTypedIn()
    {
        static const QRegularExpression number(
            u"\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
            "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|million|half|dozen)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const Story &story : stories())
            for (const StoryStep &step : story.steps)
                for (const QString &words : {step.title, step.sentence}) {
                    const auto found = number.match(typedWordsOf(words));
                    QVERIFY2(!found.hasMatch(), qPrintable(words));
                }
    }

    void everySentenceIsSpoken()
    {
        for (const Story &story : stories())
            for (const StoryStep &step : story.steps) {
                const auto words = spokenSentence(step.sentence, *builtInFigures());
                QVERIFY2(words, words ? "" : qPrintable(words.error().what));
                QVERIFY2(!words->contains(u"no figure"_s) && !words->contains(u'{'), qPrintable(*words));
            }
    }

    // What a figure says comes from the atlas: with another atlas every one of them is another. How many areas a
    // geography has, its year, and names, stay.
    void figuresChangeWithTheAtlas()
    {
        const auto changed = changedFigures();
        int looked = 0;
        for (const Story &story : stories())
            for (const StoryStep &step : story.steps)
                for (const QString &reference : referencesIn(step.sentence)) {
                    if (reference.startsWith(u"areas of"_s) || reference.startsWith(u"year of"_s)
                        || reference.startsWith(u"name of"_s))
                        continue;
                    const QString sentence = u'{' + reference + u'}';
                    const auto before = spokenSentence(sentence, *builtInFigures());
                    const auto after = spokenSentence(sentence, *changed);
                    QVERIFY(before && after);
                    QVERIFY2(*before != *after, qPrintable(reference + QStringLiteral(" is still ") + *before));
                    ++looked;
                }
        QVERIFY(looked >= 20);
    }

    void theyTellWhatTheyPromise()
    {
        QString west, line;
        for (const StoryStep &step : stories()[1].steps)
            west += *spokenSentence(step.sentence, *builtInFigures());
        QVERIFY2(west.contains(u"67.5"_s) && west.contains(u"71.2"_s), qPrintable(west));
        for (const StoryStep &step : stories()[2].steps)
            line += *spokenSentence(step.sentence, *builtInFigures());
        QVERIFY2(line.contains(u"explains"_s) && line.contains(u"regions"_s) && line.contains(u"17 of 40"_s),
                 qPrintable(line));
    }
};

QTEST_MAIN(TestBuiltInStories)
#include "test_built_in_stories.moc"
