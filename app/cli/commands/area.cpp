#include "app/cli/commands/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

struct Parts
{
    QJsonArray members, shares, figures;
    Sheet memberSheet{u"Districts"_s, {{u"code"_s}, {u"name"_s}}, {}};
    Sheet shareSheet{u"Shares districts with"_s, {{u"code"_s}, {u"name"_s}, {u"geography"_s}, {u"shared"_s, true}}, {}};
    Sheet figureSheet{u"Figures"_s,
                      {{u"indicator"_s},
                       {u"period"_s},
                       {u"value"_s, true},
                       {u"unit"_s},
                       {u"interval"_s, true},
                       {u"rank"_s, true},
                       {u"of"_s, true},
                       {u"status"_s},
                       {u"reason"_s}},
                      {}};
    Sheet csv{{}, concatenated({{u"indicator"_s}, {u"period"_s}}, figureColumns()), {}};
};

void addMembers(Parts &parts, const Atlas &atlas, const Area &area)
{
    for (const int district : area.districts.members()) {
        const District &d = atlas.districts()[static_cast<std::size_t>(district)];
        parts.members.append(QJsonObject{{u"code"_s, d.code}, {u"name"_s, d.name}});
        parts.memberSheet.rows.push_back({Cell::text(d.code), Cell::text(d.name)});
    }
}

void addShares(Parts &parts, const Atlas &atlas, const Area &area)
{
    for (const Area &other : atlas.areas()) {
        const int shared = other.districts.sharedWith(area.districts);
        const bool isItself = other.geography == area.geography && other.code == area.code;
        if (shared == 0 || isItself)
            continue;
        const QString geography = atlas.geographies()[static_cast<std::size_t>(other.geography)].id;
        parts.shares.append(QJsonObject{
            {u"code"_s, other.code}, {u"name"_s, other.name}, {u"geography"_s, geography}, {u"districts"_s, shared}});
        parts.shareSheet.rows.push_back(
            {Cell::text(other.code), Cell::text(other.name), Cell::text(geography), Cell::number(shared)});
    }
}

void addFigure(Parts &parts, const Area &area, const Indicator &indicator, const Period &period, const Figure &figure)
{
    QJsonObject json = figureJson(area, figure);
    json.insert(u"indicator"_s, indicator.id);
    json.insert(u"period"_s, period.id);
    parts.figures.append(json);
    parts.figureSheet.rows.push_back(
        {Cell::text(indicator.id), Cell::text(period.id), Cell::number(figure.value, indicator.decimals),
         Cell::text(indicator.unit), Cell::text(spokenInterval(figure, indicator.decimals)), countCell(figure.rank),
         countCell(figure.of), Cell::text(spokenStatus(figure)), Cell::text(figure.reason)});
    parts.csv.rows.push_back(concatenated({Cell::text(indicator.id), Cell::text(period.id)}, figureCells(figure)));
}

/// Every period that has a figure, oldest first; for an indicator without any the latest, with the reason.
Result<Done> addFigures(Parts &parts, const Figures &figures, const Area &area)
{
    for (std::size_t i = 0; i < figures.atlas().indicators().size(); ++i) {
        const Indicator &indicator = figures.atlas().indicators()[i];
        bool hasAny = false;
        for (const Period &period : indicator.periods) {
            const auto figure = figures.figure(static_cast<int>(i), area, period);
            if (!figure)
                return figure.error();
            const bool isLast = period == indicator.periods.back();
            if (figure->value || (isLast && !hasAny))
                addFigure(parts, area, indicator, period, *figure);
            hasAny = hasAny || figure->value;
        }
    }
    return Done{};
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    const auto named = areaNamed(atlas, call.arguments.front());
    if (!named)
        return named.error();
    const Area &area = *named;
    Parts parts;
    addMembers(parts, atlas, area);
    addShares(parts, atlas, area);
    if (const auto added = addFigures(parts, figures, area); !added)
        return added.error();
    Answer answer;
    answer.json = {{u"code"_s, area.code},
                   {u"name"_s, area.name},
                   {u"geography"_s, geographyId(atlas, area)},
                   {u"members"_s, parts.members},
                   {u"sharesWith"_s, parts.shares},
                   {u"residents"_s, area.residents},
                   {u"km2"_s, area.squareKilometres},
                   {u"perimeterKm"_s, area.perimeterKilometres},
                   {u"figures"_s, parts.figures}};
    answer.heading = {u"%1 (%2), %3"_s.arg(area.name, area.code, kindAndYear(atlas, area)),
                      u"%1 residents (mid-2017), %2 km², perimeter %3 km, %4"_s
                          .arg(spokenNumber(area.residents, 0), spokenNumber(area.squareKilometres, 1),
                               spokenNumber(area.perimeterKilometres, 1))
                          .arg(counted(area.districts.size(), u"district"_s))};
    answer.csv = std::move(parts.csv);
    answer.sheets = {std::move(parts.figureSheet), std::move(parts.memberSheet), std::move(parts.shareSheet)};
    return answer;
}

} // namespace

Command areaCommand()
{
    return {u"area"_s,
            u"area AREA"_s,
            u"one area: every figure, districts, who it shares them with, size"_s,
            u"AREA is a code (E37000001), a name, geography:name (lep2017:Black Country), or a union A+B+C.\n"
            "Figures are for every period that has one."_s,
            {},
            1,
            1,
            run};
}

} // namespace placelens
