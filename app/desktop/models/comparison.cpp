#include "app/desktop/models/comparison.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace placelens {

namespace {

Result<std::vector<double>> valuesOf(const Figures &figures, int indicator, const QString &geography,
                                     const Period &period)
{
    std::vector<double> values;
    const int index = figures.atlas().geographyIndex(geography);
    if (index < 0)
        return values;
    const auto table = figures.table(indicator, index, period);
    if (!table)
        return table.error();
    for (const Figure &figure : (*table)->figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    std::sort(values.begin(), values.end());
    return values;
}

Result<ComparedIndicator> comparedRow(const Figures &figures, const ComparisonWish &wish, int indicator)
{
    std::vector<Area> areas;
    for (const SelectedArea &selected : wish.areas)
        areas.push_back(selected.area);
    auto row =
        figures.compare(indicator, areas, wish.benchmark, indicator == wish.shaded ? wish.shadedPeriod : std::nullopt);
    if (!row)
        return row.error();
    auto districts = valuesOf(figures, indicator, QStringLiteral("lad2017"), row->period);
    if (!districts)
        return districts.error();
    const auto leps = valuesOf(figures, indicator, QStringLiteral("lep2017"), row->period);
    if (!leps)
        return leps.error();

    ComparedIndicator made{std::move(*row), 0, std::move(*districts), {}};
    if (made.row.benchmark.value && !leps->empty())
        made.furthest = std::max(std::abs(leps->front() - *made.row.benchmark.value),
                                 std::abs(leps->back() - *made.row.benchmark.value));
    if (leps->empty()) {
        for (const Compared &area : made.row.areas)
            made.furthest = std::max(made.furthest, std::abs(area.difference.value_or(0)));
    }
    return made;
}

PairDifference differenceBetween(const Figure &from, const Figure &to)
{
    if (!from.value || !to.value)
        return {};
    return {*to.value - *from.value, testBetween(to.interval(), from.interval())};
}

/// Positions of the chosen pair among the areas; nothing unless both are selected.
std::optional<std::pair<std::size_t, std::size_t>> pairOf(const std::vector<SelectedArea> &areas,
                                                          const ComparisonChoice &choice)
{
    const auto position = [&](int letter) {
        return std::find_if(areas.begin(), areas.end(), [&](const SelectedArea &s) { return s.letter == letter; })
               - areas.begin();
    };
    const auto from = position(choice.from), to = position(choice.to);
    if (from == to || from == std::ssize(areas) || to == std::ssize(areas))
        return std::nullopt;
    return std::pair(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
}

/// The areas by their figures of one indicator; unsorted if that can't be had.
void sortBy(std::vector<SelectedArea> &areas, const Figures &figures, const ComparisonWish &wish)
{
    const int indicator = figures.atlas().indicatorIndex(wish.choice.sortedBy);
    if (indicator < 0)
        return;
    std::vector<Area> plain;
    for (const SelectedArea &selected : areas)
        plain.push_back(selected.area);
    const auto row =
        figures.compare(indicator, plain, wish.benchmark, indicator == wish.shaded ? wish.shadedPeriod : std::nullopt);
    if (!row)
        return;
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        const auto &a = row->areas[one].figure.value, &b = row->areas[other].figure.value;
        if (!a || !b)
            return a.has_value() && !b;
        return wish.choice.isDescending ? *a > *b : *a < *b;
    });
    std::vector<SelectedArea> sorted;
    for (const std::size_t position : order)
        sorted.push_back(areas[position]);
    areas = std::move(sorted);
}

} // namespace

Result<Comparison> compared(const Figures &figures, const ComparisonWish &asked, const std::stop_token &stop)
{
    ComparisonWish wish = asked;
    if (wish.areas.size() > 1)
        sortBy(wish.areas, figures, asked);
    Comparison comparison{wish.areas, wish.benchmark, {}, -1, pairOf(wish.areas, wish.choice)};
    for (const int indicator : wish.indicators) {
        if (stop.stop_requested())
            break;
        if (wish.areas.empty() && indicator != wish.shaded)
            continue;
        auto row = comparedRow(figures, wish, indicator);
        if (!row)
            return row.error();
        if (indicator == wish.shaded)
            comparison.shaded = int(comparison.rows.size());
        if (comparison.pair)
            row->pair = differenceBetween(row->row.areas[comparison.pair->first].figure,
                                          row->row.areas[comparison.pair->second].figure);
        comparison.rows.push_back(std::move(*row));
    }
    return comparison;
}

} // namespace placelens
