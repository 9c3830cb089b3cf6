#include "app/cli/commands/command.h"

#include "core/atlas/divide_border.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Two points of British National Grid that an endless line goes through.
using Line = std::array<GridPoint, 2>;

Result<Line> lineNamed(const QString &text)
{
    const auto wrong = [&](const QString &what) {
        return Error{
            ErrorKind::Usage,
            u"The line “%1” %2. Give two different points as x1,y1,x2,y2 in British National Grid metres."_s.arg(text,
                                                                                                                 what)};
    };
    const QStringList fields = text.split(u',');
    std::array<double, 4> numbers{};
    if (fields.size() != static_cast<qsizetype>(numbers.size()))
        return wrong(u"doesn't have four numbers"_s);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers[i] = fields[static_cast<qsizetype>(i)].trimmed().toDouble(&isNumber);
        if (!isNumber || !std::isfinite(numbers[i]))
            return wrong(u"doesn't have four finite numbers"_s);
    }
    const Line line{GridPoint{numbers[0], numbers[1]}, GridPoint{numbers[2], numbers[3]}};
    if (!DivideSides::isLine(line))
        return wrong(u"begins and ends at the same point"_s);
    return line;
}

Result<Border> borderOfLine(const Atlas &atlas, const Line &line, const QString &text)
{
    const auto centres = districtCentres(atlas);
    if (!centres)
        return centres.error();
    Border border = borderAlong(line, *centres);
    border.by = text;
    border.title = u"a line from %1, %2 to %3, %4"_s.arg(spokenNumber(line[0].east, 0), spokenNumber(line[0].north, 0),
                                                         spokenNumber(line[1].east, 0), spokenNumber(line[1].north, 0));
    return border;
}

Result<Border> borderNamed(const Atlas &atlas, const QString &text, const std::optional<Line> &line)
{
    if (line)
        return borderOfLine(atlas, *line, text);
    const auto geography = geographyNamed(atlas, text);
    if (!geography)
        return geography.error();
    return borderBetween(atlas, atlas.geographies()[static_cast<std::size_t>(*geography)]);
}

Result<DivideUnits> unitsOf(const Figures &figures, int indicator, const Period &period, const Border &border)
{
    const Atlas &atlas = figures.atlas();
    std::vector<std::optional<double>> values;
    for (int district = 0; district < atlas.englishDistricts(); ++district) {
        const int area = atlas.districtArea(district);
        const auto figure = figures.figure(indicator, atlas.areas()[static_cast<std::size_t>(area)], period);
        if (!figure)
            return figure.error();
        values.push_back(figure->value);
    }
    return divideUnits(atlas, values, border);
}

/// The share in words: how much of all differences the border explains.
QString spokenShare(const Divide &parted)
{
    if (!parted.etaSquared)
        return parted.n == 0 ? u"No district has a figure for this period."_s
                             : u"All districts have the same figure, so there is nothing to divide."_s;
    const QString share = u"Between groups lies %1 % of the variance (η² %2)."_s.arg(
        spokenNumber(100 * *parted.etaSquared, 1), spokenNumber(*parted.etaSquared, 4));
    if (!parted.adjusted)
        return share + u" No group has two districts, so it can't be adjusted for their number."_s;
    return share + u" Adjusted for the number of groups: %1."_s.arg(spokenNumber(*parted.adjusted, 4));
}

void addGroups(Answer &answer, const Divide &parted, const QStringList &names, int decimals)
{
    Sheet sheet{{}, {{u"group"_s}}, {}};
    for (const QString &title : {u"districts"_s, u"mean"_s, u"median"_s, u"sd"_s, u"min"_s, u"max"_s})
        sheet.columns.push_back({title, true});
    for (const QString &title :
         {u"name"_s, u"n"_s, u"mean"_s, u"median"_s, u"sd"_s, u"min"_s, u"max"_s, u"etaSquared"_s, u"adjusted"_s})
        answer.csv.columns.push_back({title});
    QJsonArray groups;
    for (std::size_t g = 0; g < parted.groups.size(); ++g) {
        const GroupSummary &group = parted.groups[g];
        const QString &name = names[static_cast<qsizetype>(g)];
        groups.append(QJsonObject{{u"name"_s, name},
                                  {u"n"_s, group.n},
                                  {u"mean"_s, jsonNumber(group.mean)},
                                  {u"median"_s, jsonNumber(group.median)},
                                  {u"sd"_s, jsonNumber(group.deviation)},
                                  {u"min"_s, jsonNumber(group.minimum)},
                                  {u"max"_s, jsonNumber(group.maximum)}});
        sheet.rows.push_back({Cell::text(name), Cell::number(group.n), Cell::number(group.mean, decimals),
                              Cell::number(group.median, decimals), Cell::number(group.deviation, decimals),
                              Cell::number(group.minimum, decimals), Cell::number(group.maximum, decimals)});
        answer.csv.rows.push_back(
            concatenated(sheet.rows.back(), {Cell::number(parted.etaSquared, 4), Cell::number(parted.adjusted, 4)}));
    }
    answer.json.insert(u"groups"_s, groups);
    answer.sheets = {std::move(sheet)};
}

Answer answerTo(const Indicator &i, const Period &period, const Border &border, const DivideUnits &units,
                Weighting weighting)
{
    const Divide parted = divide(units.units, static_cast<int>(border.groups.size()), weighting);
    const bool isWeighted = weighting == Weighting::ByResidents;
    Answer answer;
    answer.json = {{u"indicator"_s, i.id},
                   {u"period"_s, period.id},
                   {u"by"_s, border.by},
                   {u"etaSquared"_s, jsonNumber(parted.etaSquared)},
                   {u"adjusted"_s, jsonNumber(parted.adjusted)},
                   {u"weighted"_s, isWeighted},
                   {u"noData"_s, units.noData}};
    addGroups(answer, parted, border.groups, i.decimals);
    answer.heading = {u"%1 (%2), %3"_s.arg(i.title, i.unit, spokenPeriod(period)),
                      u"Districts of 2017 divided by %1%2"_s.arg(
                          border.title, isWeighted ? u", weighted by mid-2017 residents"_s : QString())};
    answer.notes = {spokenShare(parted), u"Districts without a figure: %1."_s.arg(units.noData)};
    const auto isInSeveral = [](const DivideUnit &unit) { return unit.groups.size() > 1; };
    if (std::any_of(units.units.begin(), units.units.end(), isInSeveral))
        answer.notes.append(
            u"A district in several groups counts in full in each row, and in equal parts in the share of variance."_s);
    return answer;
}

Result<Answer> run(const Call &call)
{
    if (!call.has(u"indicator"_s) || !call.has(u"by"_s))
        return Error{
            ErrorKind::Usage,
            u"It is not said what to divide by what. Add --indicator I and --by GEOGRAPHY, or --by x1,y1,x2,y2."_s};
    std::optional<Line> line;
    if (call.value(u"by"_s).contains(u',')) {
        const auto named = lineNamed(call.value(u"by"_s));
        if (!named)
            return named.error();
        line = *named;
    }
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    const auto indicator = indicatorNamed(atlas, call.value(u"indicator"_s));
    if (!indicator)
        return indicator.error();
    const Indicator &i = atlas.indicators()[static_cast<std::size_t>(*indicator)];
    const auto border = borderNamed(atlas, call.value(u"by"_s), line);
    if (!border)
        return border.error();
    std::vector<Area> districts;
    for (int district = 0; district < atlas.englishDistricts(); ++district)
        districts.push_back(atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))]);
    const auto period =
        call.has(u"period"_s) ? periodNamed(i, call.value(u"period"_s)) : figures.latestPeriod(*indicator, districts);
    if (!period)
        return period.error();
    const auto units = unitsOf(figures, *indicator, *period, *border);
    if (!units)
        return units.error();
    return answerTo(i, *period, *border, *units, call.has(u"weighted"_s) ? Weighting::ByResidents : Weighting::Equal);
}

} // namespace

Command divideCommand()
{
    return {
        u"divide"_s,
        u"divide --indicator I --by GEOGRAPHY|x1,y1,x2,y2 [--period P] [--weighted]"_s,
        u"how much of the differences between districts a border explains"_s,
        u"The line is endless, in British National Grid metres; left and right are seen from its first point, by the\n"
        "district's centroid. Districts in no area of the geography are the group “elsewhere”."_s,
        {{u"indicator"_s, u"I"_s, u"what is measured"_s, false},
         {u"by"_s, u"BORDER"_s, u"a geography, or a line through two points"_s, false},
         {u"period"_s, u"P"_s, u"a period instead of the latest"_s, false},
         {u"weighted"_s, {}, u"weigh districts by their mid-2017 residents"_s, false}},
        0,
        0,
        run};
}

} // namespace placelens
