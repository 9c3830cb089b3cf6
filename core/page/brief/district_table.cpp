#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double residentsWidth = 50;
constexpr double figureWidth = 54;
constexpr double usualRow = 12.2, lowRow = 9.9;
constexpr double wide = 1000; // a page with room for two tables of seven figures
constexpr std::array preferred{"social_mobility_score",   "employment_rate", "qualified_nvq4_share",
                               "no_qualifications_share", "gdp_per_head",    "imd_score_2019",
                               "enterprises_per_1000",    "claimant_rate",   "median_weekly_pay"};

struct Column
{
    int indicator = -1;
    Period period;
    bool hasBeside = false; ///< intervals or ranks stand beside figures
};

struct Table
{
    const BriefFacts &facts;
    double width = 0, name = 0;
    std::vector<Column> columns;
    double row = usualRow; ///< height; lower where there are many
    double residents() const { return name + residentsWidth; }
    double baseline() const { return row / 2 + 2.5; }
    double end(std::size_t column) const
    {
        return residents()
               + (width - residents()) * static_cast<double>(column + 1) / static_cast<double>(columns.size());
    }
};

// What stands in grey beside a figure: its interval; of a score, which says most by it, the rank of a district.
QString besideFigure(const Indicator &indicator, const Figure &figure)
{
    const QString interval = printedInterval(indicator, figure);
    if (interval.startsWith(u'±'))
        return interval;
    const bool isRanked = indicator.unit == u"score"_s && figure.rank && figure.members == 1;
    return isRanked ? QString::number(*figure.rank) : QString();
}

// Districts have figures that no area of several can have; the period is the areas' where they have one.
std::vector<Column> columnsFor(const BriefFacts &facts, std::size_t most)
{
    std::vector<Column> columns;
    const int geography = facts.atlas().geographyIndex(u"lad2017"_s);
    const auto add = [&](int indicator) {
        const bool isThere = std::any_of(columns.begin(), columns.end(),
                                         [&](const Column &column) { return column.indicator == indicator; });
        if (indicator < 0 || columns.size() >= most || isThere || geography < 0)
            return;
        const BriefRow *row = facts.row(facts.indicator(indicator).id);
        const auto period =
            row ? Result<Period>(row->compared.period) : facts.figures->latestPeriod(indicator, geography);
        if (!period)
            return;
        Column column{indicator, *period};
        bool hasAny = false;
        for (const int district : facts.districts().members())
            if (const auto figure = facts.districtFigure(district, indicator, *period); figure && figure->value) {
                hasAny = true;
                column.hasBeside = column.hasBeside || !besideFigure(facts.indicator(indicator), *figure).isEmpty();
            }
        if (hasAny)
            columns.push_back(column);
    };
    if (facts.options.indicators.empty())
        for (const char *id : preferred)
            add(facts.atlas().indicatorIndex(QString::fromLatin1(id)));
    for (const BriefRow &row : facts.rows)
        add(row.compared.indicator);
    return columns;
}

void drawHead(FlowSection &section, const Table &table)
{
    constexpr double step = 7.4;
    constexpr int most = 3;
    std::vector<QStringList> titles;
    int lines = 1;
    for (const Column &column : table.columns) {
        QStringList title =
            wrapped(table.facts.indicator(column.indicator).shortTitle, Style::smallBold, figureWidth - 6);
        lines = std::max(lines, std::min(most, static_cast<int>(title.size())));
        titles.push_back(std::move(title));
    }
    const double bottom = 6 + (lines - 1) * step;
    section.head.text({0, bottom + step}, briefText("District"), Style::small, Style::second);
    section.head.textBefore({table.residents(), bottom}, briefText("Residents"), Style::smallBold, Style::ink);
    section.head.textBefore({table.residents(), bottom + step}, briefText("mid-2017"), Style::small, Style::second);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto count = static_cast<double>(titles[i].size());
        for (qsizetype line = 0; line < titles[i].size(); ++line)
            section.head.textBefore({table.end(i), bottom - (count - 1 - static_cast<double>(line)) * step},
                                    titles[i][line], Style::smallBold, Style::ink);
        TextStyle style = Style::small;
        const QString title = table.facts.indicator(table.columns[i].indicator).shortTitle;
        const QString period = title.contains(table.columns[i].period.id)
                                   ? table.facts.indicator(table.columns[i].indicator).unit
                                   : shortPeriod(table.columns[i].period);
        style.pixels *= std::min(1.0, (table.end(0) - table.residents() - 5) / textWidth(period, style));
        section.head.textBefore({table.end(i), bottom + step}, period, style, Style::second);
    }
    section.headHeight = bottom + step + 4;
}

void drawFigure(Drawing &drawing, const Table &table, std::size_t column, const Figure &figure, const TextStyle &style)
{
    const Indicator &indicator = table.facts.indicator(table.columns[column].indicator);
    const QString beside = besideFigure(indicator, figure);
    double end = table.end(column);
    const double room = table.end(0) - table.residents() - 4;
    TextStyle value = style, small{5.5, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
    const bool isNeverCombined = !figure.value && figure.members > 1 && indicator.rule == Rule::None;
    if (isNeverCombined)
        value = small;
    const QString text = isNeverCombined ? briefText("not combined") : printed(indicator, figure);
    const double whole = textWidth(text, value) + (table.columns[column].hasBeside ? 19 : 0);
    const double scale = std::min(1.0, room / whole);
    value.pixels *= scale;
    small.pixels *= scale;
    drawing.textBefore({end, table.baseline()}, beside, small, Style::second);
    if (table.columns[column].hasBeside)
        end -= 19 * scale;
    drawing.textBefore({end, table.baseline()}, text, value, Style::ink);
}

FlowBlock districtRow(const Table &table, int district)
{
    const District &place = table.facts.atlas().districts()[static_cast<std::size_t>(district)];
    FlowBlock row;
    row.height = table.row;
    row.drawing.line({0, 0}, {table.width, 0}, Style::lightRule, 0.5);
    double x = 0;
    for (std::size_t i = 0; i < table.facts.areas.size() && !table.facts.isSingle(); ++i) {
        if (table.facts.areas[i].districts.contains(district))
            drawBadge(row.drawing, {x + 3.2, table.row / 2}, i, 3.2);
        x += 7;
    }
    TextStyle name = Style::body;
    x = table.facts.isSingle() ? 0 : x + 2;
    name.pixels *= std::min(1.0, (table.name - x - 4) / textWidth(place.name, name));
    row.drawing.text({x, table.baseline()}, place.name, name, Style::ink);
    row.drawing.textBefore({table.residents(), table.baseline()}, spokenNumber(place.residents, 0), Style::number,
                           Style::ink);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto figure = table.facts.districtFigure(district, table.columns[i].indicator, table.columns[i].period);
        drawFigure(row.drawing, table, i, figure.value_or(Figure()), Style::number);
    }
    return row;
}

FlowBlock areaRow(const Table &table, const Area &area, std::optional<std::size_t> letter)
{
    FlowBlock row;
    row.height = table.row;
    if (letter)
        row.drawing.box({-3, 0, table.width + 6, table.row}, Style::tint);
    row.drawing.line({0, 0}, {table.width, 0}, Style::rule, 0.5);
    double x = 0;
    if (letter && !table.facts.isSingle())
        x = drawBadge(row.drawing, {3.2, table.row / 2}, *letter, 3.2) + 3;
    TextStyle name = Style::bodyBold;
    name.pixels *= std::min(1.0, (table.name - x - 4) / textWidth(area.name, name));
    name.pixels = std::max(name.pixels, 4.5);
    QString shown = area.name;
    while (shown.size() > 3 && textWidth(shown, name) > table.name - x - 2)
        shown = shown.left(shown.size() - 2).trimmed() + u'…';
    row.drawing.text({x, table.baseline()}, shown, name,
                     letter ? Style::areaColour(*letter, table.facts.areas.size()) : Style::ink);
    row.drawing.textBefore({table.residents(), table.baseline()}, spokenNumber(area.residents, 0), Style::numberBold,
                           Style::ink);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto figure = table.facts.figures->figure(table.columns[i].indicator, area, table.columns[i].period);
        drawFigure(row.drawing, table, i, figure ? *figure : Figure(), Style::numberBold);
    }
    return row;
}

// The members by name; of very many the largest.
std::vector<int> shownDistricts(const BriefFacts &facts, const Thrift &thrift)
{
    const auto district = [&](int index) -> const District & {
        return facts.atlas().districts()[static_cast<std::size_t>(index)];
    };
    std::vector<int> members = facts.districts().members();
    if (static_cast<int>(members.size()) > thrift.mostDistricts) {
        std::stable_sort(members.begin(), members.end(),
                         [&](int a, int b) { return district(a).residents > district(b).residents; });
        constexpr std::size_t veryMany = 80;
        const int most = members.size() > veryMany ? std::min(thrift.mostDistricts, 40) : thrift.mostDistricts;
        members.resize(static_cast<std::size_t>(most));
    } else {
        std::stable_sort(members.begin(), members.end(),
                         [&](int a, int b) { return district(a).name < district(b).name; });
    }
    return members;
}

} // namespace

FlowSection districtsSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    const int all = facts.districts().size();
    // Districts beside each other have said it all.
    if (all <= static_cast<int>(facts.areas.size()))
        return section;
    section.title = briefText("District by district");
    const std::vector<int> shown = shownDistricts(facts, thrift);
    if (shown.empty()) {
        section.blocks.push_back(
            insteadOf(briefText("The figures of all %1 districts are in the attached CSV.").arg(all), width));
        return section;
    }
    constexpr int many = 40, fewInLowRows = 12, leastInColumns = 24;
    if (static_cast<int>(shown.size()) >= leastInColumns && (thrift.hasLowRows || width > wide))
        section.columns = chartColumns(width);
    const double column = columnWidth(width, section.columns);
    Table table{facts, column, std::clamp(column * 0.2, 96.0, 130.0), {}};
    if (all > many || (thrift.hasLowRows && all > fewInLowRows))
        table.row = lowRow;
    if (!facts.isSingle())
        table.name += 7.0 * static_cast<double>(facts.areas.size() - 1);
    table.columns = columnsFor(facts, static_cast<std::size_t>((column - table.residents()) / figureWidth));
    if (table.columns.empty())
        return section;
    drawHead(section, table);
    section.note = static_cast<int>(shown.size()) < all
                       ? briefText("the %1 largest of %2 districts; the other %3 are in the attached CSV")
                             .arg(shown.size())
                             .arg(all)
                             .arg(all - static_cast<int>(shown.size()))
                       : briefText("in grey: 95% intervals, and ranks of scores among districts");
    for (const int district : shown)
        section.blocks.push_back(districtRow(table, district));
    for (std::size_t i = 0; i < facts.areas.size(); ++i)
        section.blocks.push_back(areaRow(table, facts.areas[i], i));
    if (!facts.isBenchmarkItself())
        section.blocks.push_back(areaRow(table, facts.benchmark, std::nullopt));
    section.keepFirst = 2;
    section.keepLast = static_cast<int>(facts.areas.size()) + 2;
    return section;
}

} // namespace placelens
