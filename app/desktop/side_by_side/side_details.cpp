#include "app/desktop/side_by_side/side_details.h"

#include "core/statistics/classification.h"

#include <algorithm>
#include <numeric>

namespace placelens {

namespace {

std::optional<Area> coreOf(const Atlas &atlas, const Area &area)
{
    const auto areas = atlas.areas();
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const Area &other) {
        return other.geography == area.geography && other.name == area.name + QStringLiteral(", core");
    });
    return area.geography < 0 || found == areas.end() ? std::nullopt : std::optional(*found);
}

Result<SideTrend> trendOf(const Figures &figures, int indicator, const Area &area, const std::stop_token &stop)
{
    SideTrend trend;
    for (const Period &period : figures.atlas().indicators()[std::size_t(indicator)].periods) {
        if (stop.stop_requested())
            break;
        const auto figure = figures.figure(indicator, area, period);
        if (!figure)
            return figure.error();
        if (figure->value)
            trend.push_back({period, *figure->value});
    }
    return trend;
}

void widen(RowDetails &row, const SideTrend &trend, bool &isFirst)
{
    for (const SideTrendPoint &point : trend) {
        row.low = isFirst ? point.value : std::min(row.low, point.value);
        row.high = isFirst ? point.value : std::max(row.high, point.value);
        isFirst = false;
    }
}

std::optional<Error> addTrends(RowDetails &row, const Figures &figures, const Comparison &comparison, int indicator,
                               const std::stop_token &stop)
{
    const Indicator &about = figures.atlas().indicators()[std::size_t(indicator)];
    if (about.periods.size() < 2)
        return std::nullopt;
    bool isFirst = true;
    for (const SelectedArea &selected : comparison.areas) {
        auto trend = trendOf(figures, indicator, selected.area, stop);
        if (!trend)
            return trend.error();
        widen(row, *trend, isFirst);
        row.trends.push_back(std::move(*trend));
    }
    if (about.rule == Rule::Sum) // beside the whole, every part is a flat line
        return std::nullopt;
    auto trend = trendOf(figures, indicator, comparison.benchmark, stop);
    if (!trend)
        return trend.error();
    widen(row, *trend, isFirst);
    row.benchmark = std::move(*trend);
    return std::nullopt;
}

std::optional<Error> addFifths(RowDetails &row, const Figures &figures, const Comparison &comparison,
                               const ComparisonRow &compared)
{
    const QString &id = figures.atlas().indicators()[std::size_t(compared.indicator)].id;
    if (id != QLatin1String("social_mobility_coldspot_share") && id != QLatin1String("social_mobility_hotspot_share"))
        return std::nullopt;
    for (const SelectedArea &selected : comparison.areas) {
        auto shares = residentsByFifth(figures, selected.area, compared.period);
        if (!shares)
            return shares.error();
        row.fifths.push_back(std::move(*shares));
    }
    return std::nullopt;
}

std::optional<Error> addCores(RowDetails &row, const Figures &figures, const Comparison &comparison,
                              const ComparisonRow &compared, const std::vector<std::optional<Area>> &cores)
{
    row.cores.resize(comparison.areas.size());
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const bool isCombined = figures.atlas().indicators()[std::size_t(compared.indicator)].rule != Rule::None;
        if (!cores[i] || compared.areas[i].figure.value || !isCombined)
            continue;
        const std::vector<Area> core{*cores[i]};
        const auto figure = figures.compare(compared.indicator, core, comparison.benchmark, compared.period);
        if (!figure)
            return figure.error();
        if (figure->areas.front().figure.value)
            row.cores[i] = figure->areas.front();
    }
    return std::nullopt;
}

} // namespace

Result<SideDetails> detailsOf(const Figures &figures, const Comparison &comparison, const std::stop_token &stop)
{
    SideDetails details;
    for (const SelectedArea &selected : comparison.areas)
        details.cores.push_back(coreOf(figures.atlas(), selected.area));
    for (const ComparedIndicator &compared : comparison.rows) {
        RowDetails row;
        std::optional<Error> error = addCores(row, figures, comparison, compared.row, details.cores);
        if (!error)
            error = addFifths(row, figures, comparison, compared.row);
        if (!error)
            error = addTrends(row, figures, comparison, compared.row.indicator, stop);
        if (error)
            return *error;
        if (stop.stop_requested())
            break;
        details.rows.push_back(std::move(row));
    }
    return details;
}

Result<std::vector<double>> residentsByFifth(const Figures &figures, const Area &area, const Period &period)
{
    const Atlas &atlas = figures.atlas();
    const int ranks = atlas.indicatorIndex(QStringLiteral("social_mobility_rank"));
    const int districts = atlas.geographyIndex(QStringLiteral("lad2017"));
    if (ranks < 0 || districts < 0)
        return std::vector<double>();
    const auto table = figures.table(ranks, districts, period);
    if (!table)
        return table.error();
    std::vector<double> values;
    std::vector<std::optional<double>> rankOfArea(atlas.areas().size());
    const std::vector<int> &areas = atlas.geographies()[std::size_t(districts)].areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        rankOfArea[std::size_t(areas[i])] = (*table)->figures[i].value;
        if ((*table)->figures[i].value)
            values.push_back(*(*table)->figures[i].value);
    }
    const Classification fifths = classify(values, ClassMethod::Quantile, 5);
    std::vector<double> shares(fifths.bounds.size(), 0);
    for (const int district : area.districts.members()) {
        const auto rank = rankOfArea[std::size_t(atlas.districtArea(district))];
        const auto fifth = rank ? fifths.classOf(*rank) : std::nullopt;
        if (fifth)
            shares[shares.size() - 1 - std::size_t(*fifth)] += atlas.residents()[std::size_t(district)];
    }
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (all <= 0)
        return std::vector<double>();
    for (double &share : shares)
        share /= all;
    return shares;
}

} // namespace placelens
