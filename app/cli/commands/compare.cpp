#include "app/cli/commands/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QJsonObject spreadJson(const Spread &s)
{
    const auto number = [&](double value) { return s.n == 0 ? QJsonValue() : QJsonValue(value); };
    return {{u"min"_s, number(s.minimum)},      {u"q1"_s, number(s.firstQuartile)}, {u"median"_s, number(s.median)},
            {u"q3"_s, number(s.thirdQuartile)}, {u"max"_s, number(s.maximum)},      {u"n"_s, s.n}};
}

QJsonObject comparedJson(const Area &area, const Compared &compared)
{
    QJsonObject json = figureJson(area, compared.figure);
    json.insert(u"difference"_s, jsonNumber(compared.difference));
    json.insert(u"test"_s, compared.test ? QJsonValue(nameOf(*compared.test)) : QJsonValue());
    json.insert(u"spread"_s, spreadJson(compared.spread));
    return json;
}

QString signedNumber(double value, int decimals)
{
    return (value > 0 ? u"+"_s : QString()) + spokenNumber(value, decimals);
}

/// "A", "B", …, "Z", "AA": what a column of areas is called.
QString letter(std::size_t area)
{
    const QString last(QChar(static_cast<char16_t>(u'A' + area % 26)));
    return area < 26 ? last : letter(area / 26 - 1) + last;
}

/// The table for a person: an area a column, an indicator a few rows. Reasons are numbered and follow below.
class Matrix
{
public:
    Matrix(std::size_t areas, const Area &benchmark)
    {
        sheet.columns = {{u"indicator"_s}, {u"period"_s}, {}};
        for (std::size_t a = 0; a < areas; ++a)
            sheet.columns.push_back({letter(a), true});
        sheet.columns.push_back({benchmark.name, true});
    }

    void add(const Indicator &i, const ComparisonRow &row)
    {
        const int decimals = i.decimals;
        addLine(u"%1 (%2)"_s.arg(i.shortTitle, i.unit), row.period.id, u"figure"_s, row,
                [&](const Figure &f, const Compared *) {
                    return (f.value ? spokenNumber(*f.value, decimals) : u"–"_s) + mark(f.reason);
                });
        addLine({}, {}, u"95 % interval"_s, row,
                [&](const Figure &f, const Compared *) { return spokenInterval(f, decimals); });
        addLine({}, {}, u"difference"_s, row, [&](const Figure &, const Compared *c) {
            return c && c->difference ? signedNumber(*c->difference, decimals) : QString();
        });
        addLine({}, {}, u"test"_s, row, [&](const Figure &, const Compared *c) {
            if (!c || !c->test)
                return QString();
            const QString better = verdict(*c->test, i.polarity);
            return better.isEmpty() ? nameOf(*c->test) : u"%1 (%2)"_s.arg(nameOf(*c->test), better);
        });
        addLine({}, {}, u"rank"_s, row, [&](const Figure &f, const Compared *) {
            return f.rank ? u"%1 of %2"_s.arg(*f.rank).arg(*f.of) : QString();
        });
        addLine({}, {}, u"status"_s, row, [&](const Figure &f, const Compared *) { return spokenStatus(f); });
        addLine({}, {}, u"districts min–max"_s, row, [&](const Figure &, const Compared *c) {
            return c && c->spread.n > 0
                       ? u"%1 – %2 (%3)"_s
                             .arg(spokenNumber(c->spread.minimum, decimals), spokenNumber(c->spread.maximum, decimals))
                             .arg(c->spread.n)
                       : QString();
        });
        addLine({}, {}, u"q1 · median · q3"_s, row, [&](const Figure &, const Compared *c) {
            return c && c->spread.n > 0 ? u"%1 · %2 · %3"_s.arg(spokenNumber(c->spread.firstQuartile, decimals),
                                                                spokenNumber(c->spread.median, decimals),
                                                                spokenNumber(c->spread.thirdQuartile, decimals))
                                        : QString();
        });
    }

    Sheet sheet;
    QStringList reasons;

private:
    /// " [2]": the number under which the reason stands below the table.
    QString mark(const QString &reason)
    {
        if (reason.isEmpty())
            return {};
        if (!reasons.contains(reason))
            reasons.append(reason);
        return u" [%1]"_s.arg(reasons.indexOf(reason) + 1);
    }

    /// A line of cells, unless all are empty.
    template<typename TextOf>
    void addLine(const QString &indicator, const QString &period, const QString &what, const ComparisonRow &row,
                 TextOf textOf)
    {
        std::vector<Cell> cells{Cell::text(indicator), Cell::text(period), Cell::text(what)};
        bool isEmpty = true;
        const auto add = [&](const QString &text) {
            isEmpty = isEmpty && text.isEmpty();
            cells.push_back(Cell::text(text));
        };
        for (const Compared &compared : row.areas)
            add(textOf(compared.figure, &compared));
        add(textOf(row.benchmark, nullptr));
        if (!isEmpty)
            sheet.rows.push_back(std::move(cells));
    }
};

void addCsv(Sheet &csv, const Indicator &i, const ComparisonRow &row, std::span<const Area> areas)
{
    for (std::size_t a = 0; a < areas.size(); ++a) {
        const Compared &c = row.areas[a];
        const auto spread = [&](double value) {
            return Cell::number(c.spread.n == 0 ? std::nullopt : std::optional(value), 1);
        };
        std::vector<Cell> cells = concatenated(
            {Cell::text(i.id), Cell::text(row.period.id), Cell::text(areas[a].code), Cell::text(areas[a].name)},
            figureCells(c.figure));
        csv.rows.push_back(concatenated(
            std::move(cells), {Cell::number(c.difference, 1), Cell::text(c.test ? nameOf(*c.test) : QString()),
                               spread(c.spread.minimum), spread(c.spread.firstQuartile), spread(c.spread.median),
                               spread(c.spread.thirdQuartile), spread(c.spread.maximum), Cell::number(c.spread.n)}));
    }
}

Sheet csvSheet()
{
    Sheet csv;
    csv.columns = concatenated({{u"indicator"_s}, {u"period"_s}, {u"code"_s}, {u"name"_s}}, figureColumns());
    for (const QString &title : {u"difference"_s, u"test"_s, u"min"_s, u"q1"_s, u"median"_s, u"q3"_s, u"max"_s, u"n"_s})
        csv.columns.push_back({title});
    return csv;
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    const auto areas = areasOf(atlas, call.arguments);
    if (!areas)
        return areas.error();
    const auto indicators = indicatorsOf(atlas, call.values(u"indicator"_s));
    if (!indicators)
        return indicators.error();
    Area benchmark = atlas.areas()[static_cast<std::size_t>(atlas.england())];
    if (call.has(u"benchmark"_s)) {
        auto named = areaNamed(atlas, call.value(u"benchmark"_s));
        if (!named)
            return named.error();
        benchmark = std::move(*named);
    }
    Answer answer;
    answer.csv = csvSheet();
    Matrix matrix(areas->size(), benchmark);
    QJsonArray rows;
    for (const int indicator : *indicators) {
        const Indicator &i = atlas.indicators()[static_cast<std::size_t>(indicator)];
        std::optional<Period> period;
        if (call.has(u"period"_s)) {
            auto named = periodNamed(i, call.value(u"period"_s));
            // With several indicators a period that one of them does not have leaves only that one out.
            if (!named && call.has(u"indicator"_s))
                return named.error();
            if (!named)
                continue;
            period = *named;
        }
        const auto row = figures.compare(indicator, *areas, benchmark, period);
        if (!row)
            return row.error();
        QJsonArray compared;
        for (std::size_t a = 0; a < areas->size(); ++a)
            compared.append(comparedJson((*areas)[a], row->areas[a]));
        rows.append(QJsonObject{{u"indicator"_s, i.id},
                                {u"title"_s, i.title},
                                {u"unit"_s, i.unit},
                                {u"period"_s, row->period.id},
                                {u"figures"_s, compared}});
        matrix.add(i, *row);
        addCsv(answer.csv, i, *row, *areas);
    }
    if (rows.isEmpty())
        return Error{ErrorKind::Unknown,
                     u"No indicator has the period “%1”. See “indicators” for the periods there are."_s.arg(
                         call.value(u"period"_s))};
    QJsonArray described;
    for (std::size_t a = 0; a < areas->size(); ++a) {
        const Area &area = (*areas)[a];
        described.append(QJsonObject{{u"code"_s, area.code},
                                     {u"name"_s, area.name},
                                     {u"geography"_s, geographyId(atlas, area)},
                                     {u"districts"_s, area.districts.size()}});
        answer.heading.append(u"%1  %2 (%3), %4, %5"_s.arg(letter(a), area.name, area.code, kindAndYear(atlas, area))
                                  .arg(counted(area.districts.size(), u"district"_s)));
    }
    answer.json = {{u"benchmark"_s, benchmark.code}, {u"areas"_s, described}, {u"rows"_s, rows}};
    answer.heading.append(u"Compared with %1."_s.arg(benchmark.name));
    answer.sheets = {std::move(matrix.sheet)};
    for (qsizetype r = 0; r < matrix.reasons.size(); ++r)
        answer.notes.append(u"[%1] %2"_s.arg(r + 1).arg(matrix.reasons[r]));
    return answer;
}

} // namespace

Command compareCommand()
{
    return {u"compare"_s,
            u"compare AREA [AREA…] [--indicator I]… [--period P] [--benchmark AREA]"_s,
            u"areas side by side: figures, differences from the benchmark, tests, spread of districts"_s,
            u"Without --indicator all of them; without --benchmark England. A union is written A+B+C."_s,
            {{u"indicator"_s, u"I"_s, u"only this indicator (may be given several times)"_s, true},
             {u"period"_s, u"P"_s, u"this period instead of each indicator's latest"_s, false},
             {u"benchmark"_s, u"AREA"_s, u"what to compare with"_s, false}},
            1,
            64,
            run};
}

} // namespace placelens
