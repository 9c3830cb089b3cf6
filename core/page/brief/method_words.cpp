#include "core/page/brief/method_words.h"

#include "core/page/brief/brief_words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

QStringList titlesByRule(const BriefFacts &facts, Rule rule)
{
    QStringList titles;
    for (const BriefRow &row : facts.rows)
        if (facts.indicator(row).rule == rule)
            titles += withinSentence(facts.indicator(row).title);
    return titles;
}

bool hasStatus(const BriefFacts &facts, FigureStatus status)
{
    return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const BriefRow &row) {
        return std::any_of(row.compared.areas.begin(), row.compared.areas.end(),
                           [&](const Compared &one) { return one.figure.status == status; });
    });
}

bool hasInterval(const BriefFacts &facts)
{
    return std::any_of(facts.rows.begin(), facts.rows.end(), [](const BriefRow &row) {
        return std::any_of(row.compared.areas.begin(), row.compared.areas.end(),
                           [](const Compared &one) { return one.figure.interval().isKnown(); });
    });
}

// What there is no figure for, each with its reason; what has the same reason stands together.
QStringList missing(const BriefFacts &facts)
{
    QStringList reasons;
    std::vector<QStringList> titles;
    for (const int index : facts.withoutFigure) {
        const auto row = facts.figures->compare(index, facts.areas, facts.benchmark, std::nullopt);
        QString reason = row ? row->areas[0].figure.reason : QString();
        if (reason.endsWith(u'.'))
            reason.chop(1);
        qsizetype at = reasons.indexOf(reason);
        if (at < 0) {
            at = reasons.size();
            reasons += reason;
            titles.emplace_back();
        }
        titles[static_cast<std::size_t>(at)] += withinSentence(facts.indicator(index).title);
    }
    QStringList parts;
    for (qsizetype i = 0; i < reasons.size(); ++i)
        parts += reasons[i].isEmpty()
                     ? listed(titles[static_cast<std::size_t>(i)])
                     : briefText("%1 (%2)").arg(listed(titles[static_cast<std::size_t>(i)]), reasons[i]);
    // In a few paragraphs, which fill columns better than a long one.
    QStringList paragraphs;
    constexpr qsizetype together = 4;
    for (qsizetype i = 0; i < parts.size(); i += together)
        paragraphs += briefText("**No figure** for %1.").arg(parts.mid(i, together).join(u"; "_s));
    return paragraphs;
}

// Figures that cover less than everybody, or areas of several that lack one.
QStringList partly(const BriefFacts &facts)
{
    QStringList sentences;
    for (const BriefRow &row : facts.rows)
        for (std::size_t i = 0; i < facts.areas.size(); ++i) {
            const Figure &figure = row.compared.areas[i].figure;
            const QString whose = facts.isSingle() ? QString() : facts.areas[i].name + u": "_s;
            const QString title = withinSentence(facts.indicator(row).title);
            if (!figure.value)
                sentences += briefText("%1**no figure** for %2. %3").arg(whose, title, figure.reason);
            else if (figure.status == FigureStatus::Partial)
                sentences += briefText("%1**%2** is partial (*): %3 of the people it is about are covered. %4")
                                 .arg(whose, facts.indicator(row).title,
                                      spokenNumber(std::floor(figure.coverage.value_or(0) * 1000) / 10, 1) + u'%',
                                      figure.reason);
        }
    return sentences;
}

} // namespace

QStringList combiningParagraphs(const BriefFacts &facts)
{
    QStringList paragraphs;
    if (hasStatus(facts, FigureStatus::Aggregated) || hasStatus(facts, FigureStatus::Partial)) {
        paragraphs +=
            briefText("**Rates and shares** are sums of counts over sums of counts, never averages of rates.");
        if (const QStringList means = titlesByRule(facts, Rule::WeightedMean); !means.isEmpty())
            paragraphs += briefText("**Weighted by residents**, the official method: %1.").arg(listed(means));
    }
    if (hasStatus(facts, FigureStatus::Published))
        paragraphs += briefText("**Published** for exactly these districts and used as they are: %1.").arg([&] {
            QStringList titles;
            for (const BriefRow &row : facts.rows)
                if (row.compared.areas[0].figure.status == FigureStatus::Published)
                    titles += withinSentence(facts.indicator(row).title);
            return titles.isEmpty() ? briefText("figures of some of the areas") : listed(titles);
        }());
    if (hasInterval(facts))
        paragraphs +=
            briefText("**Intervals** (±) are 95% intervals. For several districts they follow from the published "
                      "ones, whose samples are independent, by the formula for a proportion of a subset (US "
                      "Census Bureau). A figure **differs** from %1 where its interval excludes that value, and is "
                      "**similar** where it does not. Without an interval nothing is tested.")
                .arg(facts.benchmark.name);
    paragraphs +=
        briefText("**Ranks, medians and composite scores** are never combined: the average of ranks means nothing. "
                  "Nothing is filled in, and missing is never zero.");
    if (facts.arePeers)
        paragraphs +=
            briefText("**Ranks**: 1 is the most favourable, or the highest where neither end is good. They count "
                      "the %1 that have a figure for at least 95% of their people.")
                .arg(facts.peersInSentence());
    return paragraphs;
}

QStringList careParagraphs(const BriefFacts &facts)
{
    QStringList paragraphs;
    if (!facts.arePeers)
        paragraphs += briefText("There are too few areas of this kind to compare with, so bands show the %1.")
                          .arg(facts.peersInSentence());
    paragraphs += missing(facts);
    paragraphs += partly(facts);
    const Geography *geography = facts.geographyOf(facts.areas[0]);
    if (geography && geography->mayOverlap)
        paragraphs += briefText("%1 can overlap: a district in two of them counts in full in both.")
                          .arg(capitalised(withinSentence(geography->kindPlural)));
    paragraphs +=
        briefText("Periods differ between indicators; each figure names its own. Borders are those of the districts "
                  "of December 2017; later districts are unions of them.");
    const bool hasOutput = facts.row(u"gdp_per_head"_s) || facts.row(u"gva_per_head"_s);
    if (hasOutput)
        paragraphs += briefText("GDP and GVA count what is made in the area, not what its residents earn.");
    return paragraphs;
}

} // namespace placelens
