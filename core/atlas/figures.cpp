#include "core/atlas/figures.h"

#include "core/atlas/figure_reasons.h"

#include <algorithm>

namespace placelens {

/// The observations of one indicator and period, grouped by file, ready to combine.
struct Figures::PeriodData
{
    int indicator = -1;
    std::vector<MeasuredFile> files;
    QStringList sources;                 ///< of each file
    std::vector<std::vector<int>> areas; ///< the observed area of files[f].measured[i]
};

Figures::Figures(std::shared_ptr<const Atlas> atlas) : m_atlas(std::move(atlas)) {}

Result<std::shared_ptr<const Figures::PeriodData>> Figures::periodData(int indicator, const Period &period) const
{
    const std::pair key(indicator, period.id);
    {
        const std::lock_guard guard(m_lock);
        if (const auto kept = m_periods.find(key); kept != m_periods.end())
            return kept->second;
    }
    const auto data = m_atlas->observations(indicator);
    if (!data)
        return data.error();
    auto made = std::make_shared<PeriodData>();
    made->indicator = indicator;
    std::vector<std::vector<Measured>> measured((*data)->files.size());
    made->areas.resize(measured.size());
    for (const Observation &observation : (*data)->observations) {
        if (observation.period != period.id)
            continue;
        measured[static_cast<std::size_t>(observation.file)].push_back(observation.measured);
        made->areas[static_cast<std::size_t>(observation.file)].push_back(observation.area);
    }
    for (std::size_t f = 0; f < measured.size(); ++f) {
        made->files.emplace_back(std::move(measured[f]), (*data)->files[f].fromSmallAreas);
        made->sources.append((*data)->files[f].source);
    }
    const std::lock_guard guard(m_lock);
    return m_periods.emplace(key, std::move(made)).first->second;
}

Figure Figures::figureFrom(const PeriodData &data, const Area &area) const
{
    const Indicator &indicator = m_atlas->indicators()[static_cast<std::size_t>(data.indicator)];
    const Estimate estimate =
        combine(area.districts, indicator.rule, indicator.scale, data.files, m_atlas->residents());
    Figure figure;
    figure.value = estimate.value;
    figure.lower = estimate.lower;
    figure.upper = estimate.upper;
    figure.status = estimate.status;
    figure.coverage = estimate.coverage;
    figure.members = estimate.members;
    figure.membersWithData = estimate.membersWithData;
    figure.source = estimate.file >= 0 ? data.sources[estimate.file] : indicator.source;
    figure.reason = reasonFor(*m_atlas, indicator, area, estimate, [&](MeasuredAt at) -> const Area & {
        const int observed = data.areas[static_cast<std::size_t>(at.file)][static_cast<std::size_t>(at.position)];
        return m_atlas->areas()[static_cast<std::size_t>(observed)];
    });
    return figure;
}

Result<std::shared_ptr<const FigureTable>> Figures::table(int indicator, int geography, const Period &period) const
{
    const std::tuple key(indicator, geography, period.id);
    {
        const std::lock_guard guard(m_lock);
        if (const auto kept = m_tables.find(key); kept != m_tables.end())
            return kept->second;
    }
    const auto data = periodData(indicator, period);
    if (!data)
        return data.error();
    auto made = std::make_shared<FigureTable>();
    made->indicator = indicator;
    made->geography = geography;
    made->period = period;
    std::vector<std::optional<double>> values;
    for (const int area : m_atlas->geographies()[static_cast<std::size_t>(geography)].areas) {
        made->figures.push_back(figureFrom(**data, m_atlas->areas()[static_cast<std::size_t>(area)]));
        values.push_back(made->figures.back().value);
        made->withFigure += values.back().has_value();
    }
    const bool highestFirst =
        m_atlas->indicators()[static_cast<std::size_t>(indicator)].polarity != Polarity::HigherIsWorse;
    const auto ranks = ranksOf(values, highestFirst);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        made->figures[i].rank = ranks[i];
        if (ranks[i])
            made->figures[i].of = made->withFigure;
    }
    const std::lock_guard guard(m_lock);
    return m_tables.emplace(key, std::move(made)).first->second;
}

Result<Figure> Figures::figure(int indicator, const Area &area, const Period &period) const
{
    const auto data = periodData(indicator, period);
    if (!data)
        return data.error();
    Figure figure = figureFrom(**data, area);
    if (area.geography < 0 || !figure.value)
        return figure;
    const auto ranked = table(indicator, area.geography, period);
    if (!ranked)
        return ranked.error();
    const auto &areas = m_atlas->geographies()[static_cast<std::size_t>(area.geography)].areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (m_atlas->areas()[static_cast<std::size_t>(areas[i])].code == area.code)
            return (*ranked)->figures[i];
    }
    return figure;
}

Result<Period> Figures::latestPeriod(int indicator, std::span<const Area> areas) const
{
    const auto &periods = m_atlas->indicators()[static_cast<std::size_t>(indicator)].periods;
    if (periods.empty())
        return Error{ErrorKind::Invalid, QStringLiteral("The indicator “%1” has no observations. Choose another atlas.")
                                             .arg(m_atlas->indicators()[static_cast<std::size_t>(indicator)].id)};
    for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
        const auto data = periodData(indicator, *period);
        if (!data)
            return data.error();
        for (const Area &area : areas) {
            if (figureFrom(**data, area).value)
                return *period;
        }
    }
    return periods.back();
}

Result<Period> Figures::latestPeriod(int indicator, int geography) const
{
    std::vector<Area> areas;
    for (const int area : m_atlas->geographies()[static_cast<std::size_t>(geography)].areas)
        areas.push_back(m_atlas->areas()[static_cast<std::size_t>(area)]);
    return latestPeriod(indicator, areas);
}

namespace {

/// The area's difference from the benchmark and what the test says of it; nothing for the benchmark itself.
void compareWith(Compared &compared, const Figure &benchmark, bool benchmarkIsEngland)
{
    if (!compared.figure.value || !benchmark.value)
        return;
    compared.difference = *compared.figure.value - *benchmark.value;
    const Interval interval = compared.figure.interval();
    if (!benchmarkIsEngland && benchmark.interval().isKnown())
        compared.test = testBetween(interval, benchmark.interval());
    else
        compared.test = testAgainst(interval, *benchmark.value);
}

} // namespace

Result<ComparisonRow> Figures::compare(int indicator, std::span<const Area> areas, const Area &benchmark,
                                       std::optional<Period> period) const
{
    ComparisonRow row;
    row.indicator = indicator;
    if (!period) {
        auto latest = latestPeriod(indicator, areas);
        if (!latest)
            return latest.error();
        period = *latest;
    }
    row.period = *period;
    auto reference = figure(indicator, benchmark, row.period);
    if (!reference)
        return reference.error();
    row.benchmark = *reference;
    const Area &england = m_atlas->areas()[static_cast<std::size_t>(m_atlas->england())];
    const bool benchmarkIsEngland = benchmark.districts == england.districts;
    for (const Area &area : areas) {
        Compared compared;
        auto own = figure(indicator, area, row.period);
        if (!own)
            return own.error();
        compared.figure = *own;
        if (!(area.districts == benchmark.districts))
            compareWith(compared, row.benchmark, benchmarkIsEngland);
        std::vector<double> values;
        for (const int district : area.districts.members()) {
            auto member = figure(indicator, m_atlas->areas()[static_cast<std::size_t>(m_atlas->districtArea(district))],
                                 row.period);
            if (!member)
                return member.error();
            if (member->value) {
                compared.memberFigures.emplace_back(district, *member->value);
                values.push_back(*member->value);
            }
        }
        std::stable_sort(compared.memberFigures.begin(), compared.memberFigures.end(),
                         [](const auto &a, const auto &b) { return a.second < b.second; });
        compared.spread = spreadOf(std::move(values));
        row.areas.push_back(std::move(compared));
    }
    return row;
}

} // namespace placelens
