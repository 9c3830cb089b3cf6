#include "core/atlas/small_area_tables.h"
#include "core/atlas/table_fields.h"
#include "core/atlas/text_tables.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Where each of a table's fields stands; -1 for columns it does not have.
struct Columns
{
    explicit Columns(const CsvTable &t)
        : geography(t.column(u"geography"_s)), code(t.column(u"code"_s)), period(t.column(u"period"_s)),
          value(t.column(u"value"_s)), numerator(t.column(u"numerator"_s)), denominator(t.column(u"denominator"_s)),
          numeratorHalfWidth(t.column(u"numerator_half_width"_s)),
          denominatorHalfWidth(t.column(u"denominator_half_width"_s)), lower(t.column(u"lower"_s)),
          upper(t.column(u"upper"_s)), reason(t.column(u"reason"_s))
    {}
    qsizetype geography, code, period, value, numerator, denominator, numeratorHalfWidth, denominatorHalfWidth, lower,
        upper, reason;
};

Result<ObservationRow> observationFrom(const CsvTable &table, std::size_t row, const Columns &at, int file)
{
    TableFields read(table, row);
    ObservationRow observation;
    observation.file = file;
    observation.geography = read.text(at.geography);
    observation.code = read.text(at.code);
    observation.period = read.text(at.period);
    observation.value = read.number(at.value);
    observation.numerator = read.number(at.numerator);
    observation.denominator = read.number(at.denominator);
    observation.numeratorHalfWidth = read.number(at.numeratorHalfWidth);
    observation.denominatorHalfWidth = read.number(at.denominatorHalfWidth);
    observation.lower = read.number(at.lower);
    observation.upper = read.number(at.upper);
    observation.reason = read.text(at.reason);
    if (const auto fault = read.fault())
        return *fault;
    return observation;
}

using DistrictsOfSmallAreas = QHash<QString, QString>; // by code

/// A row for each district and period: numerator = sum of value * weight (or of numerators), denominator = sum of weights.
Result<std::vector<ObservationRow>> summedToDistricts(const std::vector<ObservationRow> &rows,
                                                      const DistrictsOfSmallAreas &districts, const QString &name)
{
    std::map<std::pair<QString, QString>, ObservationRow> sums;
    for (const ObservationRow &row : rows) {
        const QString district = districts.value(row.code);
        if (district.isEmpty())
            return Error{
                ErrorKind::Invalid,
                u"“%1” names the small area “%2”, which is in no district. Add it to the table of small areas."_s.arg(
                    name, row.code)};
        if (!row.denominator || !(row.value || row.numerator))
            continue;
        ObservationRow &sum = sums[{district, row.period}];
        sum.file = row.file;
        sum.geography = u"lad2017"_s;
        sum.code = district;
        sum.period = row.period;
        sum.numerator = sum.numerator.value_or(0) + (row.numerator ? *row.numerator : *row.value * *row.denominator);
        sum.denominator = sum.denominator.value_or(0) + *row.denominator;
    }
    std::vector<ObservationRow> summed;
    for (auto &[key, row] : sums)
        summed.push_back(std::move(row));
    return summed;
}

/// The rows that are a small area's own figure, not a count behind one.
void keepFigures(const std::vector<ObservationRow> &rows, AtlasTables &tables)
{
    for (const ObservationRow &row : rows)
        if (row.value && row.denominator)
            tables.smallAreaFigures.push_back({row.file, row.code, row.period, *row.value, *row.denominator});
}

Result<DistrictsOfSmallAreas> districtsOfSmallAreas(const QString &folder, AtlasTables &tables)
{
    if (tables.smallAreas.empty())
        if (auto read = readSmallAreaTable(folder, tables); !read)
            return read.error();
    DistrictsOfSmallAreas districts;
    districts.reserve(static_cast<qsizetype>(tables.smallAreas.size()));
    for (const SmallArea &area : tables.smallAreas)
        districts.insert(area.code, area.district);
    return districts;
}

Result<Done> addTable(const CsvTable &table, const QString &folder, AtlasTables &tables)
{
    if (auto known = requireColumns(table, {u"geography"_s, u"code"_s, u"period"_s}); !known)
        return known.error();
    const QString indicator = table.directives.value(u"indicator"_s);
    const bool isKnown = std::any_of(tables.indicators.begin(), tables.indicators.end(),
                                     [&](const IndicatorRow &row) { return row.indicator.id == indicator; });
    if (!isKnown)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is for the indicator “%2”, which indicators.csv does not have. Correct its line “# indicator: …”."_s
                .arg(table.name, indicator)};
    const bool fromSmallAreas = table.directives.contains(u"small areas"_s);
    const int file = static_cast<int>(tables.files.size());
    tables.files.push_back({indicator, table.name.chopped(4), table.directives.value(u"source"_s), fromSmallAreas});
    const Columns at(table);
    std::vector<ObservationRow> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto row = observationFrom(table, i, at, file);
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
    }
    if (fromSmallAreas) {
        const auto districts = districtsOfSmallAreas(folder, tables);
        if (!districts)
            return districts.error();
        keepFigures(rows, tables);
        auto summed = summedToDistricts(rows, *districts, table.name);
        if (!summed)
            return summed.error();
        rows = std::move(*summed);
    }
    tables.observations.insert(tables.observations.end(), std::make_move_iterator(rows.begin()),
                               std::make_move_iterator(rows.end()));
    return Done{};
}

} // namespace

Result<Done> readObservationTables(const QString &folder, AtlasTables &tables)
{
    const QDir observations(folder + u"/resources/observations"_s);
    const QStringList names = observations.entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{ErrorKind::Invalid,
                     u"“%1” holds no table of observations. Add one and try again."_s.arg(observations.path())};
    for (const QString &name : names) {
        const auto table = readCsv(observations.filePath(name));
        if (!table)
            return table.error();
        if (const auto added = addTable(*table, folder, tables); !added)
            return added;
    }
    return Done{};
}

} // namespace placelens
