#include "app/desktop/table/table_content.h"

#include "core/base/spelling.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

std::vector<TableRow> emptyRows(const Atlas &atlas, const TableWish &wish)
{
    std::vector<TableRow> rows;
    const auto add = [&rows](const Area &area) {
        rows.push_back({area, spellingOf(area.name).plain + QLatin1Char(' ') + area.code.toLower(), {}});
    };
    for (const int area : atlas.geographies()[std::size_t(wish.geography)].areas)
        add(atlas.areas()[std::size_t(area)]);
    for (const Area &area : wish.unions)
        add(area);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TableRow &a, const TableRow &b) { return a.plainName < b.plainName; });
    return rows;
}

/// How a figure differs from the benchmark; nothing for the benchmark itself.
void compare(TableFigure &shown, const Area &area, const Figure &benchmark, const Area &benchmarkArea,
             bool benchmarkIsEngland)
{
    if (!shown.figure.value || !benchmark.value || area.districts == benchmarkArea.districts)
        return;
    shown.difference = *shown.figure.value - *benchmark.value;
    const Interval interval = shown.figure.interval();
    shown.test = !benchmarkIsEngland && benchmark.interval().isKnown() ? testBetween(interval, benchmark.interval())
                                                                       : testAgainst(interval, *benchmark.value);
}

double furthestOf(const Indicator &indicator, const std::vector<TableRow> &rows)
{
    std::vector<double> sizes;
    for (const TableRow &row : rows) {
        const TableFigure &shown = row.figures.back();
        if (indicator.rule == Rule::Sum && shown.figure.value)
            sizes.push_back(std::abs(*shown.figure.value));
        else if (shown.difference)
            sizes.push_back(std::abs(*shown.difference));
    }
    if (sizes.empty())
        return 0;
    std::sort(sizes.begin(), sizes.end());
    return indicator.rule == Rule::Sum ? sizes.back() : quantile(sizes, 0.98);
}

/// Fills one column and the rows' last figures.
Result<TableColumn> addColumn(const Figures &figures, const TableWish &wish, int indicator, std::vector<TableRow> &rows)
{
    const Atlas &atlas = figures.atlas();
    const Indicator &what = atlas.indicators()[std::size_t(indicator)];
    TableColumn column;
    column.indicator = indicator;
    if (indicator == wish.indicators.front()) {
        column.period = wish.shadedPeriod;
    } else {
        const auto latest = figures.latestPeriod(indicator, wish.geography);
        if (!latest)
            return latest.error();
        column.period = *latest;
    }
    const auto benchmark = figures.figure(indicator, wish.benchmark, column.period);
    const auto table = figures.table(indicator, wish.geography, column.period);
    if (!benchmark || !table)
        return benchmark ? table.error() : benchmark.error();
    column.benchmark = *benchmark;
    const std::vector<int> &areas = atlas.geographies()[std::size_t(wish.geography)].areas;
    std::map<QString, const Figure *> byCode;
    for (std::size_t i = 0; i < areas.size(); ++i)
        byCode[atlas.areas()[std::size_t(areas[i])].code] = &(*table)->figures[i];
    const bool isEngland = wish.benchmark.districts == atlas.areas()[std::size_t(atlas.england())].districts;
    for (TableRow &row : rows) {
        TableFigure shown;
        if (row.area.geography >= 0) {
            shown.figure = *byCode.at(row.area.code);
        } else {
            const auto own = figures.figure(indicator, row.area, column.period);
            if (!own)
                return own.error();
            shown.figure = *own;
        }
        shown.text = shown.figure.value ? spokenNumber(*shown.figure.value, what.decimals) : QStringLiteral("–");
        compare(shown, row.area, column.benchmark, wish.benchmark, isEngland);
        column.withFigure += shown.figure.value.has_value();
        if (shown.text.size() > column.longest.size())
            column.longest = shown.text;
        row.figures.push_back(std::move(shown));
    }
    column.furthest = furthestOf(what, rows);
    return column;
}

} // namespace

Result<TableContent> tableOf(const Figures &figures, const TableWish &wish, const std::stop_token &stop)
{
    TableContent content{wish.geography, wish.benchmark, {}, emptyRows(figures.atlas(), wish)};
    for (const int indicator : wish.indicators) {
        if (stop.stop_requested())
            break;
        auto column = addColumn(figures, wish, indicator, content.rows);
        if (!column)
            return column.error();
        content.columns.push_back(std::move(*column));
    }
    return content;
}

} // namespace placelens
