#include "core/page/wide_table.h"

#include <limits>

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

void addFigures(WideTable &wide, const Atlas &atlas, const std::vector<Figure> &figures, WideTable::Values shown)
{
    for (const QString &name : columnNames(shown.column)) {
        const bool isText = name.endsWith(u"_status"_s) || name.endsWith(u"_reason"_s) || name.endsWith(u"_period"_s)
                            || name.endsWith(u"_source"_s);
        const bool isCount = name == shown.column + u"_rank"_s;
        wide.columns.push_back({name, isText ? ColumnType::Text : isCount ? ColumnType::Integer : ColumnType::Real});
    }
    const auto number = [](const auto &value) { return value ? QVariant(*value) : QVariant(); };
    for (std::size_t a = 0; a < figures.size(); ++a) {
        const Figure &f = figures[a];
        wide.rows[a] << number(f.value) << number(f.lower) << number(f.upper) << number(f.rank) << nameOf(f.status)
                     << number(f.coverage) << (f.reason.isEmpty() ? QVariant() : QVariant(f.reason)) << shown.period.id
                     << sourceLine(atlas, f.source);
        shown.values.push_back(f.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    wide.values.push_back(std::move(shown));
}

QString columnFor(const Indicator &indicator, const Period &period, bool allPeriods)
{
    QString dated = period.id;
    return allPeriods ? indicator.id + u'_' + dated.replace(u'-', u'_').replace(u'/', u"_to_"_s) : indicator.id;
}

} // namespace

Result<WideTable> wideTable(const Figures &figures, const ExportRequest &request, const ExportGroup &group)
{
    const Atlas &atlas = figures.atlas();
    WideTable wide;
    wide.columns = {{u"code"_s, ColumnType::Text},      {u"name"_s, ColumnType::Text},
                    {u"geography"_s, ColumnType::Text}, {u"districts"_s, ColumnType::Integer},
                    {u"residents"_s, ColumnType::Real}, {u"km2"_s, ColumnType::Real}};
    for (const Area *area : group.areas) {
        const QString geography = geographyIdOf(atlas, *area);
        wide.rows.push_back({area->code, area->name, geography.isEmpty() ? QVariant() : QVariant(geography),
                             area->districts.size(), area->residents, area->squareKilometres});
    }
    for (const int indicator : request.indicators) {
        const Indicator &i = atlas.indicators()[static_cast<std::size_t>(indicator)];
        const auto periods = periodsOf(figures, request, indicator, group);
        if (!periods)
            return periods.error();
        for (const Period &period : *periods) {
            const auto found = figuresOf(figures, indicator, group, period);
            if (!found)
                return found.error();
            addFigures(wide, atlas, *found, {columnFor(i, period, request.allPeriods), indicator, period, {}});
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
