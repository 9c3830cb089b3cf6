#include "app/desktop/unions/what_if.h"

#include "app/desktop/unions/own_unions.h"

#include <QCoreApplication>

#include <array>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("what if", text);
}

/// "Lichfield", "Lichfield and Tamworth", "3 districts".
QString spokenDistricts(const Atlas &atlas, const AreaSet &districts)
{
    const std::vector<int> members = districts.members();
    const auto name = [&](std::size_t i) { return atlas.districts()[std::size_t(members[i])].name; };
    if (members.size() == 1)
        return name(0);
    if (members.size() == 2)
        return tr("%1 and %2").arg(name(0), name(1));
    return tr("%1 districts").arg(members.size());
}

Result<WhatIfRow> rowOf(const Figures &figures, const DistrictMove &move, const MovedAreas &after, int indicator)
{
    const std::array areas{move.from, move.to};
    const auto period = figures.latestPeriod(indicator, areas);
    if (!period)
        return period.error();
    WhatIfRow row;
    row.indicator = indicator;
    row.period = *period;
    const std::array<std::pair<const Area *, Figure *>, 4> wanted{{{&move.from, &row.fromBefore},
                                                                   {&after.from, &row.fromAfter},
                                                                   {&move.to, &row.toBefore},
                                                                   {&after.to, &row.toAfter}}};
    for (const auto &[area, figure] : wanted) {
        if (area->districts.isEmpty())
            continue;
        const auto answer = figures.figure(indicator, *area, *period);
        if (!answer)
            return answer.error();
        *figure = *answer;
    }
    return row;
}

} // namespace

MovedAreas movedAreas(const Atlas &atlas, const DistrictMove &move)
{
    const QString moved = spokenDistricts(atlas, move.districts);
    MovedAreas after;
    const AreaSet left = move.from.districts - move.districts;
    const QString without = tr("%1 without %2").arg(move.from.name, moved);
    if (!left.isEmpty())
        after.from = unionOfDistricts(atlas, left, {}, without);
    after.from.name = without;
    after.to =
        unionOfDistricts(atlas, move.to.districts | move.districts, {}, tr("%1 with %2").arg(move.to.name, moved));
    return after;
}

Result<WhatIf> workOut(const Figures &figures, const DistrictMove &move, const std::vector<int> &indicators,
                       const std::stop_token &stop)
{
    WhatIf answer{movedAreas(figures.atlas(), move), {}};
    for (const int indicator : indicators) {
        if (stop.stop_requested())
            break;
        auto row = rowOf(figures, move, answer.after, indicator);
        if (!row)
            return row.error();
        answer.rows.push_back(*std::move(row));
    }
    return answer;
}

} // namespace placelens
