#include "app/cli/commands/command.h"

#include "core/statistics/classification.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr int mostClasses = 100;

Result<ClassMethod> methodOf(const Call &call)
{
    if (!call.has(u"method"_s))
        return Error{
            ErrorKind::Usage,
            u"It is not said how to classify. Add --method quantile, equal, natural, pretty, stddev, headtail or box."_s};
    const auto method = classMethodNamed(call.value(u"method"_s).toStdString());
    if (!method)
        return Error{ErrorKind::Usage,
                     u"There is no method “%1”. Give quantile, equal, natural, pretty, stddev, headtail or box."_s.arg(
                         call.value(u"method"_s))};
    return *method;
}

Result<Answer> run(const Call &call)
{
    const auto method = methodOf(call);
    if (!method)
        return method.error();
    if (!call.has(u"classes"_s))
        return Error{
            ErrorKind::Usage,
            u"It is not said how many classes. Add --classes K, a whole number from 1 to %1."_s.arg(mostClasses)};
    const auto count = wholeNumber(u"classes"_s, call.value(u"classes"_s), 1, mostClasses);
    if (!count)
        return count.error();
    if (!call.has(u"indicator"_s) || !call.has(u"geography"_s))
        return Error{ErrorKind::Usage, u"It is not said what to classify. Add --indicator I and --geography G."_s};
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Figures figures(*opened);
    const Atlas &atlas = figures.atlas();
    const auto indicator = indicatorNamed(atlas, call.value(u"indicator"_s));
    if (!indicator)
        return indicator.error();
    const auto geography = geographyNamed(atlas, call.value(u"geography"_s));
    if (!geography)
        return geography.error();
    const Indicator &i = atlas.indicators()[static_cast<std::size_t>(*indicator)];
    const auto period =
        call.has(u"period"_s) ? periodNamed(i, call.value(u"period"_s)) : figures.latestPeriod(*indicator, *geography);
    if (!period)
        return period.error();
    const auto table = figures.table(*indicator, *geography, *period);
    if (!table)
        return table.error();
    std::vector<double> values;
    for (const Figure &figure : (*table)->figures)
        values.push_back(figure.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    const Classification made = classify(values, *method, *count);
    Answer answer;
    QJsonArray bounds;
    QJsonArray counts;
    Sheet sheet{{}, {{u"class"_s, true}, {u"above"_s, true}, {u"up to"_s, true}, {u"areas"_s, true}}, {}};
    answer.csv.columns = {{u"class"_s}, {u"lower"_s}, {u"upper"_s}, {u"count"_s}};
    for (std::size_t c = 0; c < made.bounds.size(); ++c) {
        const double lower = c == 0 ? made.minimum : made.bounds[c - 1];
        bounds.append(made.bounds[c]);
        counts.append(made.counts[c]);
        const std::vector<Cell> row{Cell::number(static_cast<int>(c) + 1), Cell::number(lower, i.decimals),
                                    Cell::number(made.bounds[c], i.decimals), Cell::number(made.counts[c])};
        sheet.rows.push_back(row);
        answer.csv.rows.push_back(row);
    }
    const bool hasClasses = !made.bounds.empty(); // without a figure there is nothing to be good
    answer.json = {{u"method"_s, QString::fromUtf8(nameOf(*method))},
                   {u"classes"_s, static_cast<int>(made.bounds.size())},
                   {u"bounds"_s, bounds},
                   {u"counts"_s, counts},
                   {u"noData"_s, made.noData},
                   {u"goodnessOfVariance"_s, hasClasses ? QJsonValue(made.goodnessOfVariance) : QJsonValue()}};
    answer.heading = {u"%1 (%2), %3"_s.arg(i.title, i.unit, spokenPeriod(*period)),
                      u"%1 by %2"_s.arg(QString::fromUtf8(nameOf(*method)),
                                        atlas.geographies()[static_cast<std::size_t>(*geography)].title)};
    answer.sheets = {std::move(sheet)};
    const QString goodness = hasClasses ? QString::number(made.goodnessOfVariance, 'f', 4) : u"none"_s;
    answer.notes = {u"No data: %1. Goodness of variance: %2. The first class includes its lower bound."_s.arg(
        QString::number(made.noData), goodness)};
    return answer;
}

} // namespace

Command classifyCommand()
{
    return {u"classify"_s,
            u"classify --indicator I --geography G [--period P] --method M --classes K"_s,
            u"class bounds and counts"_s,
            u"M is quantile, equal, natural (the exact optimum), pretty, stddev, headtail or box. A class holds values "
            u"above its\n"
            "lower bound and up to its upper bound. Some methods decide themselves how many classes there are."_s,
            {{u"indicator"_s, u"I"_s, u"what is measured"_s, false},
             {u"geography"_s, u"G"_s, u"whose areas"_s, false},
             {u"period"_s, u"P"_s, u"a period instead of the latest"_s, false},
             {u"method"_s, u"M"_s, u"how"_s, false},
             {u"classes"_s, u"K"_s, u"how many"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
