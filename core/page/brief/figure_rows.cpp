#include "core/page/brief/figure_rows.h"

#include "core/page/export_columns.h"

#include <set>

namespace placelens {
namespace {

// Rows in order, each once.
class Rows
{
public:
    explicit Rows(const BriefFacts &facts) : m_facts(facts) {}

    void add(const Area &area, int indicator, const Period &period, const Figure &figure)
    {
        if (m_seen.insert({area.geography, area.code, indicator, period.id}).second)
            m_rows.push_back({&area, indicator, period, figure});
    }
    void addTable(int geography, int indicator, const Period &period)
    {
        const auto table = m_facts.figures->table(indicator, geography, period);
        const Atlas &atlas = m_facts.atlas();
        const auto &areas = atlas.geographies()[static_cast<std::size_t>(geography)].areas;
        for (std::size_t i = 0; table && i < areas.size(); ++i)
            add(atlas.areas()[static_cast<std::size_t>(areas[i])], indicator, period, (*table)->figures[i]);
    }
    const std::vector<ExportRow> &rows() const { return m_rows; }

private:
    const BriefFacts &m_facts;
    std::vector<ExportRow> m_rows;
    std::set<std::tuple<int, QString, int, QString>> m_seen;
};

void addRow(Rows &rows, const BriefFacts &facts, const BriefRow &row)
{
    const int indicator = row.compared.indicator;
    const Period &period = row.compared.period;
    for (std::size_t i = 0; i < facts.areas.size(); ++i)
        rows.add(facts.areas[i], indicator, period, row.compared.areas[i].figure);
    rows.add(facts.benchmark, indicator, period, row.compared.benchmark);
    if (row.peers.n > 0)
        rows.addTable(facts.peers, indicator, period);
    const Atlas &atlas = facts.atlas();
    for (const int district : facts.districts().members())
        if (const auto figure = facts.districtFigure(district, indicator, period))
            rows.add(atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))], indicator, period, *figure);
}

void addTrend(Rows &rows, const BriefFacts &facts, const BriefTrend &trend)
{
    for (std::size_t p = 0; p < trend.periods.size(); ++p) {
        for (std::size_t i = 0; i < facts.areas.size(); ++i)
            rows.add(facts.areas[i], trend.indicator, trend.periods[p], trend.areas[i][p]);
        rows.add(facts.benchmark, trend.indicator, trend.periods[p], trend.benchmark[p]);
    }
}

// The districts' figures of the map, strips and table where the areas themselves have none.
void addDistricts(Rows &rows, const BriefFacts &facts, int indicator)
{
    const Atlas &atlas = facts.atlas();
    const int geography = atlas.geographyIndex(QStringLiteral("lad2017"));
    if (indicator < 0 || geography < 0)
        return;
    const auto period = facts.figures->latestPeriod(indicator, geography);
    for (const int district : facts.districts().members())
        if (const auto figure = period ? facts.districtFigure(district, indicator, *period) : std::nullopt)
            rows.add(atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))], indicator, *period,
                     *figure);
}

} // namespace

QByteArray figureRows(const BriefFacts &facts)
{
    Rows rows(facts);
    for (const BriefRow &row : facts.rows)
        addRow(rows, facts, row);
    for (const int indicator : facts.withoutFigure)
        addDistricts(rows, facts, indicator);
    addDistricts(rows, facts, facts.atlas().indicatorIndex(facts.options.shaded));
    for (const BriefTrend &trend : facts.trends)
        addTrend(rows, facts, trend);
    return csvOf(facts.atlas(), rows.rows(), {});
}

} // namespace placelens
