#include "app/cli/commands/command.h"

#include "core/page/table_export.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// What was asked for: areas, and the geography they are all of (-1 for named areas).
struct Asked
{
    int indicator = -1;
    int geography = -1;
    std::vector<Area> areas;
    Period period;
};

Result<Asked> askedBy(const Call &call, const Figures &figures)
{
    const Atlas &atlas = figures.atlas();
    if (!call.has(u"indicator"_s))
        return Error{ErrorKind::Usage,
                     u"It is not said which indicator. Add --indicator I; see “indicators” for all."_s};
    if (call.has(u"geography"_s) == call.has(u"area"_s))
        return Error{ErrorKind::Usage, u"Give either --geography G or one or more --area AREA, and try again."_s};
    Asked asked;
    const auto indicator = indicatorNamed(atlas, call.value(u"indicator"_s));
    if (!indicator)
        return indicator.error();
    asked.indicator = *indicator;
    if (call.has(u"geography"_s)) {
        const auto geography = geographyNamed(atlas, call.value(u"geography"_s));
        if (!geography)
            return geography.error();
        asked.geography = *geography;
        for (const int area : atlas.geographies()[static_cast<std::size_t>(*geography)].areas)
            asked.areas.push_back(atlas.areas()[static_cast<std::size_t>(area)]);
    } else {
        auto areas = areasOf(atlas, call.values(u"area"_s));
        if (!areas)
            return areas.error();
        asked.areas = std::move(*areas);
    }
    const Indicator &i = atlas.indicators()[static_cast<std::size_t>(asked.indicator)];
    auto period = call.has(u"period"_s) ? periodNamed(i, call.value(u"period"_s))
                                        : figures.latestPeriod(asked.indicator, asked.areas);
    if (!period)
        return period.error();
    asked.period = *period;
    return asked;
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    const auto asked = askedBy(call, figures);
    if (!asked)
        return asked.error();
    const Indicator &i = atlas.indicators()[static_cast<std::size_t>(asked->indicator)];
    Answer answer;
    QJsonArray rows;
    QString source = i.source;
    Sheet shown{{},
                {{u"code"_s},
                 {u"name"_s},
                 {i.unit, true},
                 {u"95 % interval"_s, true},
                 {u"rank"_s, true},
                 {u"of"_s, true},
                 {u"status"_s},
                 {u"reason"_s}},
                {}};
    answer.csv.columns = concatenated({{u"code"_s}, {u"name"_s}}, figureColumns());
    for (const Area &area : asked->areas) {
        const auto figure = figures.figure(asked->indicator, area, asked->period);
        if (!figure)
            return figure.error();
        if (figure->value)
            source = figure->source;
        rows.append(figureJson(area, *figure));
        shown.rows.push_back({Cell::text(area.code), Cell::text(area.name), Cell::number(figure->value, i.decimals),
                              Cell::text(spokenInterval(*figure, i.decimals)), countCell(figure->rank),
                              countCell(figure->of), Cell::text(spokenStatus(*figure)), Cell::text(figure->reason)});
        answer.csv.rows.push_back(concatenated({Cell::text(area.code), Cell::text(area.name)}, figureCells(*figure)));
    }
    const QString geography =
        asked->geography < 0 ? QString() : atlas.geographies()[static_cast<std::size_t>(asked->geography)].id;
    answer.json = {{u"indicator"_s, i.id},
                   {u"title"_s, i.title},
                   {u"unit"_s, i.unit},
                   {u"period"_s, asked->period.id},
                   {u"geography"_s, asked->geography < 0 ? QJsonValue() : QJsonValue(geography)},
                   {u"rule"_s, nameOf(i.rule)},
                   {u"source"_s, sourceLine(atlas, source)},
                   {u"rows"_s, rows}};
    answer.heading = {u"%1 (%2), %3"_s.arg(i.title, i.unit, spokenPeriod(asked->period))};
    answer.sheets = {std::move(shown)};
    answer.notes = {u"Source: %1"_s.arg(sourceLine(atlas, source))};
    return answer;
}

} // namespace

Command valuesCommand()
{
    return {u"values"_s,
            u"values --indicator I (--geography G | --area AREA…) [--period P]"_s,
            u"one indicator: a figure for each area, with interval, rank and status"_s,
            u"Without --period the latest that has data."_s,
            {{u"indicator"_s, u"I"_s, u"what is measured, e.g. employment_rate"_s, false},
             {u"geography"_s, u"G"_s, u"all areas of this geography"_s, false},
             {u"area"_s, u"AREA"_s, u"this area (may be given several times)"_s, true},
             {u"period"_s, u"P"_s, u"a period as “indicators ID” prints it, or the year it ends in"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
