#include "app/cli/commands/command.h"

#include "core/atlas/adjacency.h"
#include "core/statistics/moran.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr int mostPermutations = 1000000;
constexpr int greatestSeed = std::numeric_limits<int>::max();
constexpr int testDecimals = 4;

/// Whose figures are tested, and how.
struct Asked
{
    const Indicator *indicator = nullptr;
    const Geography *geography = nullptr;
    Period period;
    std::vector<const Area *> areas;
    std::vector<double> values; ///< not a number for an area without a figure
    Neighbourhood neighbourhood;
    Shuffling shuffling;
};

Result<Shuffling> shufflingOf(const Call &call)
{
    Shuffling shuffling;
    if (call.has(u"permutations"_s)) {
        const auto number = wholeNumber(u"permutations"_s, call.value(u"permutations"_s), 1, mostPermutations);
        if (!number)
            return number.error();
        shuffling.permutations = *number;
    }
    if (call.has(u"seed"_s)) {
        const auto seed = wholeNumber(u"seed"_s, call.value(u"seed"_s), 0, greatestSeed);
        if (!seed)
            return seed.error();
        shuffling.seed = static_cast<std::uint64_t>(*seed);
    }
    return shuffling;
}

Result<Asked> askedBy(const Call &call, const Figures &figures)
{
    const Atlas &atlas = figures.atlas();
    const auto indicator = indicatorNamed(atlas, call.value(u"indicator"_s));
    if (!indicator)
        return indicator.error();
    const auto geography = geographyNamed(atlas, call.value(u"geography"_s));
    if (!geography)
        return geography.error();
    Asked asked;
    asked.indicator = &atlas.indicators()[static_cast<std::size_t>(*indicator)];
    asked.geography = &atlas.geographies()[static_cast<std::size_t>(*geography)];
    auto period = call.has(u"period"_s) ? periodNamed(*asked.indicator, call.value(u"period"_s))
                                        : figures.latestPeriod(*indicator, *geography);
    if (!period)
        return period.error();
    asked.period = *std::move(period);
    const auto table = figures.table(*indicator, *geography, asked.period);
    if (!table)
        return table.error();
    for (const Figure &figure : (*table)->figures)
        asked.values.push_back(figure.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    for (const int area : asked.geography->areas)
        asked.areas.push_back(&atlas.areas()[static_cast<std::size_t>(area)]);
    auto neighbourhood = neighboursIn(atlas, *geography);
    if (!neighbourhood)
        return neighbourhood.error();
    asked.neighbourhood = *std::move(neighbourhood);
    return asked;
}

/// What I says in a sentence.
QString spokenResult(const GlobalMoran &moran)
{
    if (!moran.i)
        return moran.n < 3
                   ? u"A pattern needs at least three areas that have a figure and a neighbour with one; here are %1."_s
                         .arg(moran.n)
                   : u"All areas have the same figure, so there is no pattern to look for."_s;
    if (*moran.p > 0.05)
        return u"Chance alone often makes a pattern as strong as this one."_s;
    return *moran.i > *moran.expected
               ? u"Areas with similar figures lie side by side more than chance would put them there."_s
               : u"Areas with unlike figures lie side by side more than chance would put them there."_s;
}

void addGlobal(Answer &answer, const Asked &asked, const GlobalMoran &moran)
{
    const QString weights = u"queen contiguity, row-standardised"_s;
    QJsonArray islands;
    QStringList names;
    for (const int area : moran.islands) {
        const Area &island = *asked.areas[static_cast<std::size_t>(area)];
        islands.append(QJsonObject{{u"code"_s, island.code}, {u"name"_s, island.name}});
        names.append(island.name);
    }
    const int permutations = asked.shuffling.permutations;
    answer.json = {{u"n"_s, moran.n},
                   {u"I"_s, jsonNumber(moran.i)},
                   {u"expected"_s, jsonNumber(moran.expected)},
                   {u"z"_s, jsonNumber(moran.z)},
                   {u"p"_s, jsonNumber(moran.p)},
                   {u"permutations"_s, permutations},
                   {u"weights"_s, weights},
                   {u"islands"_s, islands}};
    answer.csv.columns = {{u"n"_s}, {u"I"_s}, {u"expected"_s}, {u"z"_s}, {u"p"_s}, {u"permutations"_s}, {u"weights"_s}};
    answer.csv.rows = {{Cell::number(moran.n), Cell::number(moran.i, testDecimals),
                        Cell::number(moran.expected, testDecimals), Cell::number(moran.z, testDecimals),
                        Cell::number(moran.p, testDecimals), Cell::number(permutations), Cell::text(weights)}};
    answer.sheets.push_back({{},
                             {{u"areas"_s, true},
                              {u"Moran’s I"_s, true},
                              {u"expected"_s, true},
                              {u"z"_s, true},
                              {u"p"_s, true},
                              {u"permutations"_s, true}},
                             {std::vector<Cell>(answer.csv.rows[0].begin(), answer.csv.rows[0].end() - 1)}});
    answer.notes.append(spokenResult(moran));
    answer.notes.append(
        u"Neighbours touch along a stretch or in a corner, or share a district; each weighs the same."_s);
    if (!names.isEmpty())
        answer.notes.append(u"Left out, for want of a neighbour with a figure: %1."_s.arg(names.join(u", "_s)));
}

void addLocal(Answer &answer, const Asked &asked)
{
    const std::vector<LocalMoran> local = localMoran(asked.values, asked.neighbourhood, asked.shuffling);
    Sheet sheet{u"Each area beside its neighbours"_s,
                {{u"code"_s}, {u"name"_s}, {u"I"_s, true}, {u"p"_s, true}, {u"own – neighbours"_s}},
                {}};
    QJsonArray rows;
    for (std::size_t a = 0; a < local.size(); ++a) {
        const Area &area = *asked.areas[a];
        const QString quadrant = local[a].quadrant ? QString::fromUtf8(nameOf(*local[a].quadrant)) : QString();
        rows.append(QJsonObject{{u"code"_s, area.code},
                                {u"name"_s, area.name},
                                {u"I"_s, jsonNumber(local[a].i)},
                                {u"p"_s, jsonNumber(local[a].p)},
                                {u"quadrant"_s, quadrant.isEmpty() ? QJsonValue() : QJsonValue(quadrant)}});
        sheet.rows.push_back({Cell::text(area.code), Cell::text(area.name), Cell::number(local[a].i, testDecimals),
                              Cell::number(local[a].p, testDecimals), Cell::text(quadrant)});
    }
    answer.json.insert(u"rows"_s, rows);
    answer.csv = {{}, {{u"code"_s}, {u"name"_s}, {u"I"_s}, {u"p"_s}, {u"quadrant"_s}}, sheet.rows};
    answer.sheets.push_back(std::move(sheet));
    answer.notes.append(
        u"Each area is tested by itself: of a hundred, about five are below p = 0.05 by chance alone."_s);
}

Result<Answer> run(const Call &call)
{
    const auto shuffling = shufflingOf(call);
    if (!shuffling)
        return shuffling.error();
    if (!call.has(u"indicator"_s) || !call.has(u"geography"_s))
        return Error{ErrorKind::Usage, u"It is not said what to test. Add --indicator I and --geography G."_s};
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    auto asked = askedBy(call, figures);
    if (!asked)
        return asked.error();
    asked->shuffling = *shuffling;
    Answer answer;
    answer.heading = {
        u"%1 (%2), %3"_s.arg(asked->indicator->title, asked->indicator->unit, spokenPeriod(asked->period)),
        u"Whether neighbours are alike: %1"_s.arg(asked->geography->title)};
    addGlobal(answer, *asked, globalMoran(asked->values, asked->neighbourhood, asked->shuffling));
    if (call.has(u"local"_s))
        addLocal(answer, *asked);
    return answer;
}

} // namespace

Command moranCommand()
{
    return {
        u"moran"_s,
        u"moran --indicator I --geography G [--period P] [--permutations N] [--seed S] [--local]"_s,
        u"whether neighbouring areas have similar figures: Moran's I"_s,
        u"z is under randomisation; p is two-sided, from figures shuffled among the areas. The same seed gives the\n"
        "same answer."_s,
        {{u"indicator"_s, u"I"_s, u"what is measured"_s, false},
         {u"geography"_s, u"G"_s, u"whose areas"_s, false},
         {u"period"_s, u"P"_s, u"a period instead of the latest"_s, false},
         {u"permutations"_s, u"N"_s, u"how often to shuffle, 1 to 1000000 (999)"_s, false},
         {u"seed"_s, u"S"_s, u"a whole number that the shuffling starts from (1)"_s, false},
         {u"local"_s, {}, u"also each area beside its neighbours"_s, false}},
        0,
        0,
        run};
}

} // namespace placelens
