#include "core/page/wide_table.h"

#include "core/atlas/area_names.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

using gpkg::ColumnType;

/// SQLite's own limit on the columns of a table, less those for code, name and shape.
constexpr std::size_t mostColumns = 1900;

QStringList columnNames(const QString &id)
{
    return {id,
            id + u"_lower"_s,
            id + u"_upper"_s,
            id + u"_rank"_s,
            id + u"_status"_s,
            id + u"_coverage"_s,
            id + u"_reason"_s,
            id + u"_period"_s,
            id + u"_source"_s};
}

void addFigures(WideTable &wide, const Atlas &atlas, const FigureTable &table, const QString &column)
{
    const QStringList names = columnNames(column);
    for (const QString &name : names) {
        const bool isText = name.endsWith(u"_status"_s) || name.endsWith(u"_reason"_s) || name.endsWith(u"_period"_s)
                            || name.endsWith(u"_source"_s);
        const bool isCount = name == column + u"_rank"_s;
        wide.columns.push_back({name, isText ? ColumnType::Text : isCount ? ColumnType::Integer : ColumnType::Real});
    }
    const auto number = [](const auto &value) { return value ? QVariant(*value) : QVariant(); };
    for (std::size_t a = 0; a < table.figures.size(); ++a) {
        const Figure &f = table.figures[a];
        wide.rows[a] << number(f.value) << number(f.lower) << number(f.upper) << number(f.rank) << nameOf(f.status)
                     << number(f.coverage) << (f.reason.isEmpty() ? QVariant() : QVariant(f.reason)) << table.period.id
                     << sourceLine(atlas, f.source);
    }
}

} // namespace

Result<WideTable> wideTable(const Figures &figures, const ExportRequest &request, int geography)
{
    const Atlas &atlas = figures.atlas();
    const Geography &g = atlas.geographies()[static_cast<std::size_t>(geography)];
    WideTable wide;
    wide.columns = {{u"code"_s, ColumnType::Text},      {u"name"_s, ColumnType::Text},
                    {u"geography"_s, ColumnType::Text}, {u"districts"_s, ColumnType::Integer},
                    {u"residents"_s, ColumnType::Real}, {u"km2"_s, ColumnType::Real}};
    for (const int area : g.areas) {
        const Area &a = atlas.areas()[static_cast<std::size_t>(area)];
        wide.rows.push_back({a.code, a.name, g.id, a.districts.size(), a.residents, a.squareKilometres});
    }
    for (const int indicator : request.indicators) {
        const Indicator &i = atlas.indicators()[static_cast<std::size_t>(indicator)];
        std::vector<Period> periods = i.periods;
        if (!request.allPeriods) {
            const auto period =
                request.period.isEmpty() ? figures.latestPeriod(indicator, geography) : periodNamed(i, request.period);
            if (!period)
                return period.error();
            periods = {*period};
        }
        for (const Period &period : periods) {
            const auto table = figures.table(indicator, geography, period);
            if (!table)
                return table.error();
            QString dated = period.id;
            addFigures(wide, atlas, **table,
                       request.allPeriods ? i.id + u'_' + dated.replace(u'-', u'_').replace(u'/', u"_to_"_s) : i.id);
        }
    }
    if (wide.columns.size() > mostColumns)
        return Error{
            ErrorKind::Usage,
            u"%1 columns are more than a table of areas can hold. Name fewer indicators, or export to .csv."_s.arg(
                wide.columns.size())};
    return wide;
}

std::vector<GridPolygon> polygonsOf(const Coverage &coverage, const Area &area)
{
    std::vector<bool> inside(coverage.partCount());
    for (const int district : area.districts.members())
        inside[static_cast<std::size_t>(district)] = true;
    return coverage.polygons(inside);
}

} // namespace placelens
