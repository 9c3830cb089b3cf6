#include "app/desktop/divide/divide_words.h"

#include "app/desktop/words/words.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

QString said(const char *text)
{
    return DivideSource::tr(text);
}

const RankedBorder *rankOf(const DivideSource &source, const char *by)
{
    for (const RankedBorder &rank : source.ranks())
        if (!rank.isChosen && rank.by == QLatin1String(by))
            return &rank;
    return nullptr;
}

/// "Without London the median of the south falls from 6.6 to −0.2, and the line explains 5%."
QString withoutLondonSentence(const DivideSource &source)
{
    const DividedSides &sides = source.sides();
    if (!sides.withoutLondon || !sides.withoutLondon->etaSquared)
        return {};
    for (std::size_t side = 0; side < 2; ++side) {
        const GroupSummary &with = sides.divide.groups[side], &without = sides.withoutLondon->groups[side];
        if (with.n == without.n || !with.median || !without.median)
            continue;
        const int decimals = source.ground()->indicator().decimals;
        const QString sentence =
            *without.median < *with.median
                ? said("Without London the median of the %1 falls from %2 to %3, and the line explains %4.")
                : said("Without London the median of the %1 goes from %2 to %3, and the line explains %4.");
        return sentence.arg(sides.border.groups[qsizetype(side)].toLower(), spokenNumber(*with.median, decimals),
                            spokenNumber(*without.median, decimals), sharePercent(*sides.withoutLondon->etaSquared));
    }
    return {};
}

QString weightSentence(const DivideSource &source)
{
    if (source.smallAreas())
        return source.choice().isWeighted ? said("They weigh by the residents that the publisher counts in them.")
                                          : said("Each small area counts once.");
    return source.choice().isWeighted ? said("Districts weigh by their residents of mid-2017.")
                                      : said("Each district counts once, whatever its size.");
}

QString subjectOf(const DivideSource &source)
{
    switch (source.choice().by) {
    case DivideChoice::By::Line:
        return said("The line explains %1 of the differences between %2.");
    case DivideChoice::By::Geography:
        return source.sides().border.title + QLatin1Char(' ') + said("explain %1 of the differences between %2.");
    case DivideChoice::By::TwoSets:
        break;
    }
    return said("The border round the selected areas explains %1 of the differences between %2.");
}

} // namespace

QString unitsWord(const DivideSource &source)
{
    return source.smallAreas() ? said("small areas") : said("districts");
}

QString unitCount(const DivideSource &source, int count)
{
    if (!source.smallAreas())
        return districtCount(count);
    return count == 1 ? said("1 small area") : said("%1 small areas").arg(spokenNumber(count, 0));
}

QString sharePercent(double share)
{
    if (share > 0 && share < 0.005)
        return said("less than 1%");
    return said("%1%").arg(spokenNumber(100 * share, 0));
}

QString oddsWords(double p, int permutations)
{
    if (p <= 1.5 / (permutations + 1))
        return said("less than once in %1 tries").arg(permutations);
    if (p > 0.5)
        return said("more often than not");
    return said("about 1 time in %1").arg(int(std::lround(1 / p)));
}

QString sidesSentence(const DivideSource &source)
{
    const DividedSides &sides = source.sides();
    if (source.choice().by == DivideChoice::By::TwoSets && sides.border.groupCount() < 2)
        return said("Select one or more areas on the map, or with Ctrl+K: they are set against the rest of England.");
    if (sides.divide.n == 0)
        return said("There are no figures for districts, so nothing can be divided. Choose another figure above: most "
                    "have them.");
    if (!sides.divide.etaSquared)
        return said("All %1 have the same figure, so there is nothing to divide.").arg(unitsWord(source));
    QStringList sentences{subjectOf(source).arg(QStringLiteral("<b>%1</b>").arg(sharePercent(*sides.divide.etaSquared)),
                                                unitsWord(source))};
    const RankedBorder *regions = rankOf(source, "region");
    if (regions && source.choice().by != DivideChoice::By::Geography)
        sentences += said("Regions explain %1.").arg(sharePercent(regions->explained));
    if (source.choice().by == DivideChoice::By::Line)
        sentences += withoutLondonSentence(source);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString technicalSentence(const DivideSource &source)
{
    const DividedSides &sides = source.sides();
    if (!sides.divide.etaSquared)
        return {};
    QStringList sentences;
    sentences += said("The share is η² (eta squared): the sum of squares between groups divided by the total sum of "
                      "squares, %1.")
                     .arg(spokenNumber(*sides.divide.etaSquared, 3));
    if (sides.divide.adjusted)
        sentences += said("Adjusted for the number of groups: %1.").arg(spokenNumber(*sides.divide.adjusted, 3));
    for (const RankedBorder &rank : source.ranks())
        if (rank.isChosen && rank.chance)
            sentences += said("When the figures are dealt out among the %3 by lot, the border explains as much %1 "
                              "(permutation p = %2).")
                             .arg(oddsWords(rank.chance->p), spokenNumber(rank.chance->p, 3), unitsWord(source));
    if (source.smallAreas())
        sentences += said("Small areas are the lower layer super output areas (LSOA) of 2011, of about 1,500 residents "
                          "each; a line parts them by their own label points, other borders by their districts, and "
                          "the map lays each district in the colour of its middle.");
    sentences += weightSentence(source);
    if (sides.units.noData > 0)
        sentences += said("Districts without a figure: %1.").arg(sides.units.noData);
    sentences += said("A district in two areas counts half in each.");
    return sentences.join(QLatin1Char(' '));
}

QString teachersNote()
{
    return said("<b>For the teacher.</b> The more groups there are, the more they explain by chance alone: a group of "
                "one district explains it wholly. The hatched part is what as many groups would explain if districts "
                "were dealt out by lot, and the upright tick is what is left when that is taken into account; the list "
                "is in its order. So many small groups do not win by being many. The best line was found by looking at "
                "all lines: it fits better than one drawn before looking. “Rural or urban” is the "
                "classification of 2021, in which a district is one or the other as a whole.");
}

} // namespace placelens
