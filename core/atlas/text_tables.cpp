#include "core/atlas/text_tables.h"

#include "core/atlas/atlas_tables.h"
#include "core/atlas/table_fields.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

Result<QStringList> requireColumns(const CsvTable &table, const QStringList &columns)
{
    for (const QString &column : columns) {
        if (!table.columns.contains(column))
            return Error{ErrorKind::Invalid,
                         u"“%1” has no column “%2”. Add it to the header and try again."_s.arg(table.name, column)};
    }
    return columns;
}

namespace {

/// Reads one table that has these columns and hands its rows to `take`. Error (Invalid): a field that can't be used.
Result<CsvTable> readRows(const QString &file, const QStringList &columns,
                          const std::function<void(TableFields &)> &take)
{
    auto table = readCsv(file);
    if (!table)
        return table;
    if (auto known = requireColumns(*table, columns); !known)
        return known.error();
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        TableFields fields(*table, row);
        take(fields);
        if (const auto fault = fields.fault())
            return *fault;
    }
    return table;
}

Result<Done> readSources(const QString &folder, AtlasTables &tables)
{
    const QStringList columns{u"id"_s,      u"publisher"_s, u"title"_s,      u"released"_s,
                              u"address"_s, u"licence"_s,   u"attribution"_s};
    const auto read = readRows(folder + u"/resources/sources.csv"_s, columns, [&](TableFields &f) {
        tables.sources.push_back({f.text(u"id"_s), f.text(u"publisher"_s), f.text(u"title"_s), f.text(u"released"_s),
                                  f.text(u"address"_s), f.text(u"licence"_s), f.text(u"attribution"_s)});
    });
    if (!read)
        return read.error();
    return Done{};
}

Result<Done> readIndicators(const QString &folder, AtlasTables &tables)
{
    const QStringList columns{u"id"_s,          u"title"_s,    u"short_title"_s, u"unit"_s,  u"theme"_s,
                              u"polarity"_s,    u"decimals"_s, u"rule"_s,        u"scale"_s, u"why_not_combined"_s,
                              u"description"_s, u"source"_s};
    const auto read = readRows(folder + u"/resources/indicators.csv"_s, columns, [&](TableFields &f) {
        IndicatorRow row;
        row.polarity = f.text(u"polarity"_s);
        row.rule = f.text(u"rule"_s);
        row.indicator = {f.text(u"id"_s),
                         f.text(u"title"_s),
                         f.text(u"short_title"_s),
                         f.text(u"unit"_s),
                         f.text(u"theme"_s),
                         polarityNamed(row.polarity).value_or(Polarity::Neutral),
                         f.integer(u"decimals"_s),
                         ruleNamed(row.rule).value_or(Rule::None),
                         f.number(u"scale"_s, 1),
                         f.text(u"why_not_combined"_s),
                         f.text(u"description"_s),
                         f.text(u"source"_s),
                         {}};
        tables.indicators.push_back(std::move(row));
    });
    if (!read)
        return read.error();
    return Done{};
}

/// Half a place is none; `validate` names the district.
std::optional<HexagonCell> hexagonOf(TableFields &fields)
{
    if (fields.text(u"hex_q"_s).isEmpty() || fields.text(u"hex_r"_s).isEmpty())
        return std::nullopt;
    return HexagonCell{fields.integer(u"hex_q"_s), fields.integer(u"hex_r"_s)};
}

Result<Done> readDistricts(const QString &folder, AtlasTables &tables)
{
    auto read =
        readRows(folder + u"/maps/districts.csv"_s,
                 {u"code"_s, u"name"_s, u"country"_s, u"hex_q"_s, u"hex_r"_s, u"area_ha"_s}, [&](TableFields &f) {
                     const bool inEngland = f.word(u"country"_s, {u"E"_s, u"W"_s, u"S"_s}) == u"E"_s;
                     tables.districts.push_back(
                         {f.text(u"code"_s), f.text(u"name"_s), inEngland, hexagonOf(f), 0, f.number(u"area_ha"_s, 0)});
                 });
    if (!read)
        return read.error();
    read = readRows(folder + u"/maps/former_codes.csv"_s,
                    {u"code"_s, u"name"_s, u"year_from"_s, u"year_to"_s, u"districts"_s}, [&](TableFields &f) {
                        const QString from = f.text(u"year_from"_s);
                        const QString to = f.text(u"year_to"_s);
                        tables.formerNames.push_back(
                            {f.text(u"code"_s), f.text(u"name"_s), from == to ? from : u"%1–%2"_s.arg(from, to), {}});
                        tables.formerDistricts.push_back(f.text(u"districts"_s).split(u' ', Qt::SkipEmptyParts));
                    });
    if (!read)
        return read.error();
    return Done{};
}

/// A directive that must be one of two words. Error (Invalid) otherwise.
Result<bool> saysYes(const CsvTable &table, const QString &key)
{
    const QString word = table.directives.value(key);
    if (word != u"yes"_s && word != u"no"_s)
        return Error{ErrorKind::Invalid,
                     u"“%1” says “# %2: %3”. Write yes or no and try again."_s.arg(table.name, key, word)};
    return word == u"yes"_s;
}

Result<Done> readGeography(const QString &file, AtlasTables &tables, std::vector<int> &order)
{
    QStringList seen;
    std::vector<AtlasTables::AreaRow> areas;
    std::vector<MembershipRow> memberships;
    auto table = readRows(file, {u"code"_s, u"name"_s, u"district"_s}, [&](TableFields &f) {
        const QString code = f.text(u"code"_s);
        memberships.push_back({{}, code, f.text(u"district"_s)});
        if (seen.contains(code))
            return;
        seen.append(code);
        areas.push_back({{}, {}});
        areas.back().area.code = code;
        areas.back().area.name = f.text(u"name"_s);
    });
    if (!table)
        return table.error();
    const auto says = [&](const QString &key) { return table->directives.value(key); };
    const auto isComplete = saysYes(*table, u"complete"_s);
    if (!isComplete)
        return isComplete.error();
    const auto mayOverlap = saysYes(*table, u"overlaps"_s);
    if (!mayOverlap)
        return mayOverlap.error();
    const auto place = numberFrom(says(u"order"_s));
    if (!place)
        return Error{ErrorKind::Invalid,
                     u"“%1” says “# order: %2”. Write a number and try again."_s.arg(table->name, says(u"order"_s))};
    Geography geography{says(u"id"_s),     says(u"title"_s),
                        says(u"kind"_s),   says(u"kind plural"_s),
                        says(u"date"_s),   says(u"note"_s),
                        says(u"source"_s), *isComplete,
                        *mayOverlap,       {}};
    if (geography.id.isEmpty())
        return Error{ErrorKind::Invalid,
                     u"“%1” does not say which geography it is. Add a line “# id: …” at its top."_s.arg(table->name)};
    for (auto &row : areas) {
        row.geography = geography.id;
        tables.areas.push_back(std::move(row));
    }
    for (auto &row : memberships) {
        row.geography = geography.id;
        tables.memberships.push_back(std::move(row));
    }
    tables.geographies.push_back(std::move(geography));
    order.push_back(static_cast<int>(*place));
    return Done{};
}

Result<Done> readGeographies(const QString &folder, AtlasTables &tables)
{
    const QDir geographies(folder + u"/maps/geographies"_s);
    std::vector<std::pair<int, AtlasTables>> parts;
    for (const QString &name : geographies.entryList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
        AtlasTables part;
        std::vector<int> order;
        if (const auto read = readGeography(geographies.filePath(name), part, order); !read)
            return read;
        parts.emplace_back(order.front(), std::move(part));
    }
    if (parts.empty())
        return Error{ErrorKind::Invalid,
                     u"“%1” holds no geography. Add a table such as region.csv to it."_s.arg(geographies.path())};
    std::stable_sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[order, part] : parts) {
        tables.geographies.insert(tables.geographies.end(), part.geographies.begin(), part.geographies.end());
        tables.areas.insert(tables.areas.end(), part.areas.begin(), part.areas.end());
        tables.memberships.insert(tables.memberships.end(), part.memberships.begin(), part.memberships.end());
    }
    return Done{};
}

Result<Done> readLeftOut(const QString &folder, AtlasTables &tables)
{
    const QStringList columns{u"observation file"_s, u"code"_s, u"name"_s, u"reason"_s, u"rows"_s};
    const auto read = readRows(folder + u"/resources/observations_left_out.csv"_s, columns, [&](TableFields &f) {
        const QString what = u"%1 %2"_s.arg(f.text(u"code"_s), f.text(u"name"_s)).trimmed();
        tables.leftOut.push_back(u"%1: %2, %3 rows: %4"_s.arg(f.text(u"observation file"_s), what)
                                     .arg(f.integer(u"rows"_s))
                                     .arg(f.text(u"reason"_s)));
    });
    if (!read)
        return read.error();
    return Done{};
}

/// Mid-2017 residents of each district, from the observations themselves.
void setResidents(AtlasTables &tables)
{
    QHash<QString, double> residents;
    for (const ObservationRow &row : tables.observations) {
        const ObservationFileRow &file = tables.files[static_cast<std::size_t>(row.file)];
        if (file.indicator == u"population"_s && row.geography == u"lad2017"_s && row.period == u"2017"_s && row.value)
            residents.insert(row.code, *row.value);
    }
    for (District &district : tables.districts)
        district.residents = residents.value(district.code, 0);
}

/// Error (Invalid): an indicator without observations.
Result<Done> setPeriods(AtlasTables &tables)
{
    for (IndicatorRow &row : tables.indicators) {
        QStringList seen;
        for (const ObservationRow &observation : tables.observations) {
            const bool isMine = tables.files[static_cast<std::size_t>(observation.file)].indicator == row.indicator.id;
            if (isMine && (seen.isEmpty() || seen.back() != observation.period) && !seen.contains(observation.period))
                seen.append(observation.period);
        }
        for (const QString &id : seen)
            row.indicator.periods.push_back(parsePeriod(id).value_or(Period{id, {}, {}}));
        std::stable_sort(
            row.indicator.periods.begin(), row.indicator.periods.end(), [](const Period &a, const Period &b) {
                return a.last != b.last ? a.last < b.last
                                        : a.first > b.first; // the longer of two that end together counts as the later
            });
        if (seen.isEmpty())
            return Error{
                ErrorKind::Invalid,
                u"No table in resources/observations is for the indicator “%1” of indicators.csv. Add one and try again."_s
                    .arg(row.indicator.id)};
    }
    return Done{};
}

} // namespace

Result<AtlasTables> readTextTables(const QString &folder)
{
    const QDir root(folder);
    if (!root.exists())
        return Error{ErrorKind::Failed,
                     u"There is no folder “%1”. Name the folder that holds maps and resources."_s.arg(folder)};
    if (!root.exists(u"maps"_s) || !root.exists(u"resources"_s))
        return Error{
            ErrorKind::Invalid,
            u"“%1” holds no atlas tables: it needs the folders maps and resources. Name the folder that has them."_s
                .arg(folder)};
    AtlasTables tables;
    tables.formatVersion = currentFormatVersion;
    for (const QString &name : {u"resources/sources.csv"_s, u"resources/indicators.csv"_s, u"maps/districts.csv"_s,
                                u"maps/boundaries.arcs"_s}) {
        if (!root.exists(name))
            return Error{ErrorKind::Invalid,
                         u"“%1” is no whole set of atlas tables: %2 is missing. Put it there and try again."_s.arg(
                             folder, name)};
    }
    for (const auto &read : {readSources, readIndicators, readDistricts, readGeographies, readObservationTables,
                             readMapLines, readLeftOut}) {
        if (const auto done = read(folder, tables); !done)
            return done.error();
    }
    setResidents(tables);
    if (const auto set = setPeriods(tables); !set)
        return set.error();
    if (const auto measured = measureAreas(tables); !measured)
        return measured.error();
    return tables;
}

} // namespace placelens
