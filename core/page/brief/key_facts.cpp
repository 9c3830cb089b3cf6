#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/rank_words.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr std::size_t mostFacts = 5;
constexpr std::array preferred{
    "employment_rate",       "gdp_per_head",   "qualified_nvq4_share", "social_mobility_coldspot_share",
    "social_mobility_score", "imd_score_2019", "claimant_rate"};

struct Fact
{
    QString title, figure;
    QStringList notes;
};

// "18th largest of 38 LEPs", counted from the nearer end.
QString residentsPlace(const BriefFacts &facts, const Area &area)
{
    if (!facts.isRanked(area))
        return {};
    const Geography &geography = *facts.geographyOf(area);
    int larger = 0, smaller = 0;
    for (const int index : geography.areas) {
        const double others = facts.atlas().areas()[static_cast<std::size_t>(index)].residents;
        larger += others > area.residents;
        smaller += others < area.residents;
    }
    const QString end = larger <= smaller ? briefText("largest") : briefText("smallest");
    const int place = std::min(larger, smaller) + 1;
    return briefText("%1 of %2 %3")
        .arg(place == 1 ? end : briefText("%1 %2").arg(ordinal(place), end))
        .arg(geography.areas.size())
        .arg(withinSentence(geography.kindPlural));
}

QString shareOfEngland(const BriefFacts &facts, const Area &area)
{
    const double all = facts.atlas().areas()[static_cast<std::size_t>(facts.atlas().england())].residents;
    const double share = all > 0 ? area.residents / all * 100 : 0;
    constexpr double least = 0.05;
    return share < least ? briefText("under 0.1%") : spokenNumber(share, 1) + u'%';
}

Fact residents(const BriefFacts &facts)
{
    const Area &area = facts.areas[0];
    Fact fact{briefText("Residents, mid-2017"), spokenNumber(area.residents, 0), {}};
    if (area.districts.size() < facts.atlas().englishDistricts())
        fact.notes += briefText("%1 of England").arg(shareOfEngland(facts, area));
    if (const QString place = residentsPlace(facts, area); !place.isEmpty())
        fact.notes += place;
    fact.notes += briefText("%1 km²").arg(spokenNumber(area.squareKilometres, area.squareKilometres < 100 ? 1 : 0));
    return fact;
}

Fact factOf(const BriefFacts &facts, const BriefRow &row)
{
    const Indicator &indicator = facts.indicator(row);
    const Figure &figure = row.compared.areas[0].figure;
    Fact fact{indicator.title, printed(indicator, figure), {}};
    QStringList first{printedInterval(indicator, figure)};
    if (row.compared.benchmark.value && !facts.isBenchmarkItself())
        first += u"%1 %2"_s.arg(facts.benchmark.name, printed(indicator, row.compared.benchmark));
    first.removeAll(QString());
    fact.notes += first.join(u" · "_s);
    fact.notes += spoken(standingOf(facts, row, 0));
    if (!indicator.title.contains(row.compared.period.id))
        fact.notes += shortPeriod(row.compared.period);
    fact.notes.removeAll(QString());
    return fact;
}

std::vector<Fact> factsOf(const BriefFacts &facts)
{
    std::vector<Fact> all{residents(facts)};
    std::vector<const BriefRow *> taken;
    const auto add = [&](const BriefRow *row) {
        if (!row || all.size() >= mostFacts || !row->compared.areas[0].figure.value
            || std::find(taken.begin(), taken.end(), row) != taken.end())
            return;
        // For one district the share is everybody or nobody.
        if (facts.indicator(*row).id.endsWith(u"spot_share"_s) && facts.areas[0].districts.size() == 1)
            return;
        taken.push_back(row);
        all.push_back(factOf(facts, *row));
    };
    if (facts.options.indicators.empty())
        for (const char *id : preferred)
            add(facts.row(QString::fromLatin1(id)));
    for (const BriefRow &row : facts.rows)
        add(&row);
    return all;
}

FlowBlock cells(const BriefFacts &facts, double width)
{
    const std::vector<Fact> all = factsOf(facts);
    constexpr double gap = 7;
    const double cell = width / static_cast<double>(all.size());
    constexpr double step = 8.2;
    FlowBlock block;
    int titleLines = 1;
    std::vector<QStringList> titles;
    for (const Fact &fact : all) {
        titles.push_back(wrapped(fact.title, Style::smallBold, cell - 2 * gap));
        titleLines = std::max(titleLines, static_cast<int>(titles.back().size()));
    }
    const double figureTop = 6.4 + (titleLines - 1) * step;
    double height = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double x = static_cast<double>(i) * cell + (i > 0 ? gap : 0);
        double y = figureTop - (static_cast<double>(titles[i].size()) - 1) * step;
        for (const QString &line : titles[i]) {
            block.drawing.text({x, y}, line, Style::smallBold, Style::ink);
            y += step;
        }
        y = figureTop + 17.6;
        TextStyle figure = Style::keyFigure;
        figure.pixels *= std::min(1.0, (cell - 2 * gap) / textWidth(all[i].figure, figure));
        block.drawing.text({x, y}, all[i].figure, figure, Style::ink);
        y += 10.4;
        for (const QString &note : all[i].notes)
            y += step * block.drawing.paragraph({x, y}, note, Style::small, Style::second, cell - 2 * gap, step);
        height = std::max(height, y - step + 3);
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
        const double x = static_cast<double>(i) * cell;
        block.drawing.line({x, 0}, {x, height}, Style::rule, 0.5);
    }
    block.height = height;
    return block;
}

// Where the columns of several areas end, from the left.
struct AreaColumns
{
    bool isNarrow = false; ///< beside a map: without shares, and with kinds below the names
    double residents = 0, size = 0, districts = 0;
};

AreaColumns areaColumns(double width)
{
    constexpr double narrow = 400;
    return width < narrow ? AreaColumns{true, width - 74, width - 36, width}
                          : AreaColumns{false, width - 150, width - 80, width};
}

FlowBlock areaRow(const BriefFacts &facts, std::size_t index, const AreaColumns &columns)
{
    const Area &area = facts.areas[index];
    FlowBlock row;
    row.height = columns.isNarrow ? 20 : 14.5;
    row.drawing.line({0, 0}, {columns.districts, 0}, Style::lightRule, 0.5);
    const double x = drawBadge(row.drawing, {5, 7.2}, index) + 5;
    const Geography *geography = facts.geographyOf(area);
    const QString kind = geography ? u"%1, %2"_s.arg(geography->kind, geography->year()) : briefText("own area");
    TextStyle name = Style::bodyBold;
    const double beside = columns.isNarrow ? 0 : textWidth(kind, Style::small) + 8;
    name.pixels *= std::min(1.0, (columns.residents - 54 - x - beside) / textWidth(area.name, name));
    row.drawing.text({x, 9.8}, area.name, name, Style::ink);
    const QPointF below(x, 17.4), after(x + textWidth(area.name, name) + 6, 9.8);
    row.drawing.text(columns.isNarrow ? below : after, kind, columns.isNarrow ? Style::fine : Style::small,
                     Style::second);
    row.drawing.textBefore({columns.residents, 9.8}, spokenNumber(area.residents, 0), Style::number, Style::ink);
    if (!columns.isNarrow)
        row.drawing.text({columns.residents + 4, 9.8}, u"(%1)"_s.arg(shareOfEngland(facts, area)), Style::smallNumber,
                         Style::second);
    row.drawing.textBefore({columns.size, 9.8}, spokenNumber(area.squareKilometres, 0), Style::number, Style::ink);
    row.drawing.textBefore({columns.districts, 9.8}, QString::number(area.districts.size()), Style::number, Style::ink);
    return row;
}

// Several areas: a row each.
FlowSection table(const BriefFacts &facts, double width)
{
    FlowSection section;
    section.title = briefText("The areas");
    const AreaColumns columns = areaColumns(width);
    section.headHeight = 12;
    section.head.text({0, 6}, briefText("Area"), Style::small, Style::second);
    section.head.textBefore({columns.residents, 6}, briefText("Residents, mid-2017"), Style::small, Style::second);
    section.head.textBefore({columns.size, 6}, briefText("km²"), Style::small, Style::second);
    section.head.textBefore({columns.districts, 6}, briefText("Districts"), Style::small, Style::second);
    for (std::size_t i = 0; i < facts.areas.size(); ++i)
        section.blocks.push_back(areaRow(facts, i, columns));
    section.keepFirst = static_cast<int>(section.blocks.size());
    section.note = columns.isNarrow ? QString() : briefText("in brackets: share of England’s residents");
    return section;
}

} // namespace

FlowSection keyFactsSection(const BriefFacts &facts, double width)
{
    if (!facts.isSingle())
        return table(facts, width);
    FlowSection section;
    FlowBlock block = cells(facts, width);
    FlowBlock framed;
    framed.height = block.height + 12;
    framed.drawing.line({0, 0}, {width, 0}, Style::rule, 0.5);
    framed.drawing.add(block.drawing, {0, 6});
    framed.drawing.line({0, framed.height}, {width, framed.height}, Style::rule, 0.5);
    section.blocks.push_back(std::move(framed));
    return section;
}

} // namespace placelens
