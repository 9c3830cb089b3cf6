#include "core/page/brief/findings.h"

#include "core/page/brief/brief_words.h"
#include "core/page/brief/rank_words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr double worthARatio = 1.5; // from here on a ratio says more than two figures
constexpr int leastForExtremes = 10;

bool isSetApart(const Compared &one)
{
    return one.test == TestResult::Higher || one.test == TestResult::Lower;
}

// How many half-widths of its interval the figure is away.
double strength(const Compared &one)
{
    const Interval interval = one.figure.interval();
    const double half = interval.isKnown() ? interval.halfWidth() : 0;
    return half > 0 ? std::abs(*one.difference) / half : 0;
}

// "above England’s 75.2%", "2.1 times England’s 7.6%"
QString beside(const BriefFacts &facts, const BriefRow &row, const Compared &one)
{
    const Indicator &indicator = facts.indicator(row);
    const double benchmark = *row.compared.benchmark.value;
    const QString theirs = facts.benchmarksName() + u' ' + printed(indicator, benchmark);
    const double ratio = benchmark > 0 ? *one.figure.value / benchmark : 0;
    const bool hasZero = indicator.unit == u"%"_s || indicator.unit == u"£"_s || indicator.unit.startsWith(u"per "_s);
    if (hasZero && ratio >= worthARatio)
        return briefText("%1 times %2").arg(spokenNumber(ratio, 1), theirs);
    return (one.test == TestResult::Higher ? briefText("above %1") : briefText("below %1")).arg(theirs);
}

QString sentence(const BriefFacts &facts, const BriefRow &row, std::size_t area)
{
    const Compared &one = row.compared.areas[area];
    const Indicator &indicator = facts.indicator(row);
    const Standing standing = standingOf(facts, row, area);
    constexpr int nearAnEnd = 3;
    const bool saysPlace = standing.isKnown && (standing.place <= nearAnEnd || standing.place * 10 <= standing.of);
    QString parts = beside(facts, row, one);
    if (saysPlace)
        parts = briefText("%1, %2").arg(spoken(standing), parts);
    return briefText("%1: **%2** (%3), %4.")
        .arg(indicator.title, printed(indicator, one.figure), printedInterval(indicator, one.figure), parts);
}

} // namespace

QStringList findings(const BriefFacts &facts, std::size_t area, int most)
{
    std::vector<const BriefRow *> found;
    for (const BriefRow &row : facts.rows)
        if (isSetApart(row.compared.areas[area]))
            found.push_back(&row);
    std::stable_sort(found.begin(), found.end(), [&](const BriefRow *a, const BriefRow *b) {
        const bool first = standingOf(facts, *a, area).isExtreme(), second = standingOf(facts, *b, area).isExtreme();
        if (first != second)
            return first;
        return strength(a->compared.areas[area]) > strength(b->compared.areas[area]);
    });
    QStringList sentences;
    for (const BriefRow *row : found)
        if (sentences.size() < most)
            sentences += sentence(facts, *row, area);
    return sentences;
}

QStringList similarTitles(const BriefFacts &facts, std::size_t area)
{
    QStringList titles;
    for (const BriefRow &row : facts.rows)
        if (row.compared.areas[area].test == TestResult::Similar)
            titles += withinSentence(facts.indicator(row).title);
    return titles;
}

int testedCount(const BriefFacts &facts, std::size_t area)
{
    return static_cast<int>(std::count_if(facts.rows.begin(), facts.rows.end(), [&](const BriefRow &row) {
        const auto &test = row.compared.areas[area].test;
        return test && *test != TestResult::NotTested;
    }));
}

QString leadSentences(const BriefFacts &facts)
{
    const Area &area = facts.areas.front();
    QString lead = briefText("%1 with %2 residents in mid-2017.")
                       .arg(capitalised(countedDistricts(area.districts.size())), spokenNumber(area.residents, 0));
    QStringList extremes;
    int of = 0;
    QString kinds;
    for (const BriefRow &row : facts.rows) {
        const Standing standing = standingOf(facts, row, 0);
        if (!isSetApart(row.compared.areas[0]) || !standing.isExtreme() || standing.isShared
            || standing.of < leastForExtremes || (of != 0 && standing.of != of))
            continue;
        of = standing.of;
        kinds = standing.kinds;
        extremes += briefText("the %1 %2")
                        .arg(standing.isFromTop ? briefText("highest") : briefText("lowest"),
                             withinSentence(facts.indicator(row).title.section(u',', 0, 0)));
    }
    if (!extremes.isEmpty())
        lead += u' ' + briefText("Of the %1 %2 with a figure it has %3.").arg(of).arg(kinds, listed(extremes, 3));
    return lead;
}

} // namespace placelens
