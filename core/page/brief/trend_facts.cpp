#include "core/page/brief/trend_facts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr std::size_t mostTrends = 4;
constexpr int leastPeriods = 3;
constexpr std::array usualTrends{"employment_rate", "gdp_per_head", "qualified_nvq4_share", "business_birth_rate"};

// The periods that follow one another without overlap, in the rhythm of `latest`: July to June or calendar years.
std::vector<Period> rhythmOf(const std::vector<Period> &periods, const Period &latest)
{
    std::vector<Period> same;
    const auto months = [](const Period &period) {
        return (period.last.year() - period.first.year()) * 12 + period.last.month() - period.first.month();
    };
    for (const Period &period : periods)
        if (period.first.month() == latest.first.month() && months(period) == months(latest)
            && (same.empty() || same.back().last < period.first))
            same.push_back(period);
    return same;
}

// The indicators to show: the usual ones first, then as the rows stand.
std::vector<int> candidates(const BriefFacts &facts)
{
    std::vector<int> indicators;
    const auto add = [&](int indicator) {
        if (std::find(indicators.begin(), indicators.end(), indicator) == indicators.end())
            indicators.push_back(indicator);
    };
    if (facts.options.indicators.empty())
        for (const char *id : usualTrends)
            if (const BriefRow *row = facts.row(QString::fromLatin1(id)))
                add(row->compared.indicator);
    for (const BriefRow &row : facts.rows)
        add(row.compared.indicator);
    return indicators;
}

std::optional<Error> addFigures(const BriefFacts &facts, BriefTrend &trend)
{
    for (const Area &area : facts.areas) {
        std::vector<Figure> &series = trend.areas.emplace_back();
        for (const Period &period : trend.periods) {
            auto figure = facts.figures->figure(trend.indicator, area, period);
            if (!figure)
                return figure.error();
            series.push_back(*std::move(figure));
        }
    }
    for (const Period &period : trend.periods) {
        auto figure = facts.figures->figure(trend.indicator, facts.benchmark, period);
        if (!figure)
            return figure.error();
        trend.benchmark.push_back(*std::move(figure));
    }
    return std::nullopt;
}

std::optional<Error> addPeers(const BriefFacts &facts, BriefTrend &trend)
{
    const auto count = facts.peerGeography().areas.size();
    constexpr std::size_t mostPeers = 60; // more lines are one grey mass
    if (count > mostPeers)
        return std::nullopt;
    trend.peers.assign(count, BriefTrend::Series(trend.periods.size()));
    for (std::size_t p = 0; p < trend.periods.size(); ++p) {
        const auto table = facts.figures->table(trend.indicator, facts.peers, trend.periods[p]);
        if (!table)
            return table.error();
        for (std::size_t i = 0; i < count; ++i)
            trend.peers[i][p] = (*table)->figures[i].value;
    }
    return std::nullopt;
}

bool isWorthShowing(const BriefTrend &trend)
{
    return std::any_of(trend.areas.begin(), trend.areas.end(), [](const std::vector<Figure> &series) {
        return std::count_if(series.begin(), series.end(),
                             [](const Figure &figure) { return figure.value.has_value(); })
               >= leastPeriods;
    });
}

} // namespace

std::optional<Error> gatherTrends(BriefFacts &facts, std::stop_token stop)
{
    for (const int indicator : candidates(facts)) {
        if (facts.trends.size() >= mostTrends || stop.stop_requested())
            break;
        const BriefRow *row = facts.row(facts.indicator(indicator).id);
        BriefTrend trend;
        trend.indicator = indicator;
        trend.periods = rhythmOf(facts.indicator(indicator).periods, row->compared.period);
        if (static_cast<int>(trend.periods.size()) < leastPeriods)
            continue;
        if (auto error = addFigures(facts, trend))
            return error;
        if (!isWorthShowing(trend))
            continue;
        if (auto error = addPeers(facts, trend))
            return error;
        facts.trends.push_back(std::move(trend));
    }
    return std::nullopt;
}

} // namespace placelens
