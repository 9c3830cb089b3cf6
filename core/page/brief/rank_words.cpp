#include "core/page/brief/rank_words.h"

#include "core/page/brief/brief_words.h"

namespace placelens {

Standing standingOf(const BriefFacts &facts, const BriefRow &row, std::size_t area)
{
    Standing standing;
    const Figure &figure = row.compared.areas[area].figure;
    const Geography *geography = facts.geographyOf(facts.areas[area]);
    if (!facts.isRanked(facts.areas[area]) || !figure.value || !figure.rank || !figure.of)
        return standing;
    const auto table = facts.figures->table(row.compared.indicator, facts.areas[area].geography, row.compared.period);
    if (!table)
        return standing;
    int below = 0, above = 0, same = 0;
    for (const Figure &other : (*table)->figures) {
        if (!other.value)
            continue;
        below += *other.value < *figure.value;
        above += *other.value > *figure.value;
        same += *other.value == *figure.value;
    }
    standing.isKnown = true;
    standing.isFromTop = above <= below;
    standing.place = std::min(above, below) + 1;
    standing.isShared = same > 1;
    standing.of = *figure.of;
    standing.kinds = withinSentence(geography->kindPlural);
    return standing;
}

QString spoken(const Standing &standing)
{
    if (!standing.isKnown)
        return {};
    const QString end = standing.isFromTop ? briefText("highest") : briefText("lowest");
    QString place = standing.place == 1 ? (standing.isShared ? end : briefText("the %1").arg(end))
                                        : briefText("%1 %2").arg(ordinal(standing.place), end);
    if (standing.isShared)
        place = briefText("joint %1").arg(place);
    return briefText("%1 of %2 %3").arg(place).arg(standing.of).arg(standing.kinds);
}

} // namespace placelens
