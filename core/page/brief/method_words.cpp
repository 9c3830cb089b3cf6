#include "core/page/brief/method_words.h"

#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"

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

// What is said alike of several indicators: by whom it concerns and why.
struct Shortcoming
{
    std::vector<std::size_t> areas; ///< empty for all
    QString reason;
    QStringList titles;
};

// Adds a title to what has the same reason and areas.
void add(std::vector<Shortcoming> &all, const std::vector<std::size_t> &areas, QString reason, const QString &title)
{
    if (reason.endsWith(u'.'))
        reason.chop(1);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Shortcoming &one) { return one.areas == areas && one.reason == reason; });
    if (found == all.end())
        all.push_back({areas, reason, {title}});
    else
        found->titles += title;
}

// "B, C and F: " where there are several areas and not all are meant.
QString whose(const BriefFacts &facts, const std::vector<std::size_t> &areas)
{
    QStringList letters;
    for (const std::size_t area : areas)
        letters += letterOf(area);
    return facts.isSingle() || areas.empty() ? QString() : briefText("%1: ").arg(listed(letters));
}

// A few paragraphs for each of the areas, which fill columns better than a long one.
QStringList paragraphsOf(const BriefFacts &facts, std::vector<Shortcoming> all, const QString &pattern)
{
    std::stable_sort(all.begin(), all.end(),
                     [](const Shortcoming &a, const Shortcoming &b) { return a.areas < b.areas; });
    QStringList paragraphs, parts;
    constexpr qsizetype together = 4;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString titles = listed(all[i].titles);
        parts += all[i].reason.isEmpty() ? titles : briefText("%1 (%2)").arg(titles, all[i].reason);
        const bool isLast = i + 1 == all.size() || all[i + 1].areas != all[i].areas;
        if (!isLast && parts.size() < together)
            continue;
        paragraphs += whose(facts, all[i].areas) + pattern.arg(parts.join(u"; "_s));
        parts.clear();
    }
    return paragraphs;
}

// What there is no figure for, each with its reason.
QStringList missing(const BriefFacts &facts)
{
    std::vector<Shortcoming> all;
    for (const int index : facts.withoutFigure) {
        const auto row = facts.figures->compare(index, facts.areas, facts.benchmark, std::nullopt);
        add(all, {}, row ? row->areas[0].figure.reason : QString(), withinSentence(facts.indicator(index).title));
    }
    for (const BriefRow &row : facts.rows) {
        std::vector<Shortcoming> lacking; // areas by reason
        for (std::size_t i = 0; i < facts.areas.size(); ++i)
            if (const Figure &figure = row.compared.areas[i].figure; !figure.value) {
                const auto found = std::find_if(lacking.begin(), lacking.end(),
                                                [&](const Shortcoming &one) { return one.reason == figure.reason; });
                if (found == lacking.end())
                    lacking.push_back({{i}, figure.reason, {}});
                else
                    found->areas.push_back(i);
            }
        for (const Shortcoming &one : lacking)
            add(all, one.areas, one.reason, withinSentence(facts.indicator(row).title));
    }
    return paragraphsOf(facts, std::move(all), briefText("**No figure** for %1."));
}

// Figures that cover less than everybody.
QStringList partly(const BriefFacts &facts)
{
    std::vector<Shortcoming> all;
    for (const BriefRow &row : facts.rows)
        for (std::size_t i = 0; i < facts.areas.size(); ++i) {
            const Figure &figure = row.compared.areas[i].figure;
            if (!figure.value || figure.status != FigureStatus::Partial)
                continue;
            const double share = std::floor(figure.coverage.value_or(0) * 1000) / 10;
            add(all, {i}, figure.reason,
                briefText("%1, %2").arg(withinSentence(facts.indicator(row).title), spokenNumber(share, 1) + u'%'));
        }
    return paragraphsOf(facts, std::move(all),
                        briefText("**Partial** (*), with the share of the people it is about who are covered: %1."));
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
