#include "app/desktop/models/comparison.h"

#include <algorithm>
#include <cmath>

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

    ComparedIndicator made{std::move(*row), 0, std::move(*districts)};
    if (made.row.benchmark.value && !leps->empty())
        made.furthest = std::max(std::abs(leps->front() - *made.row.benchmark.value),
                                 std::abs(leps->back() - *made.row.benchmark.value));
    if (leps->empty()) {
        for (const Compared &area : made.row.areas)
            made.furthest = std::max(made.furthest, std::abs(area.difference.value_or(0)));
    }
    return made;
}

} // namespace

Result<Comparison> compared(const Figures &figures, const ComparisonWish &wish, const std::stop_token &stop)
{
    Comparison comparison{wish.areas, wish.benchmark, {}, -1};
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
        comparison.rows.push_back(std::move(*row));
    }
    return comparison;
}

} // namespace placelens
