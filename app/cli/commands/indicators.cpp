#include "app/cli/commands/command.h"

#include "core/page/table_export.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QStringList periodIds(const Indicator &indicator)
{
    QStringList ids;
    for (const Period &period : indicator.periods)
        ids.append(period.id);
    return ids;
}

QJsonObject toJson(const Indicator &i)
{
    return {{u"id"_s, i.id},
            {u"title"_s, i.title},
            {u"unit"_s, i.unit},
            {u"theme"_s, i.theme},
            {u"polarity"_s, nameOf(i.polarity)},
            {u"rule"_s, nameOf(i.rule)},
            {u"decimals"_s, i.decimals},
            {u"periods"_s, QJsonArray::fromStringList(periodIds(i))}};
}

Answer one(const Atlas &atlas, const Indicator &i)
{
    Answer answer;
    answer.json = toJson(i);
    answer.json.insert(u"description"_s, i.description);
    answer.json.insert(u"source"_s, sourceLine(atlas, i.source));
    Sheet sheet{{}, {{u"field"_s}, {u"value"_s}}, {}};
    const auto add = [&](const QString &field, const QString &value) {
        sheet.rows.push_back({Cell::text(field), Cell::text(value)});
    };
    add(u"id"_s, i.id);
    add(u"title"_s, i.title);
    add(u"unit"_s, i.unit);
    add(u"theme"_s, i.theme);
    add(u"polarity"_s, nameOf(i.polarity));
    add(u"rule"_s, nameOf(i.rule));
    if (!i.whyNotCombined.isEmpty())
        add(u"why not combined"_s, i.whyNotCombined);
    add(u"decimals"_s, QString::number(i.decimals));
    add(u"description"_s, i.description);
    if (const Source *source = atlas.source(i.source)) {
        add(u"source"_s, sourceLine(atlas, i.source));
        add(u"address"_s, source->address);
        add(u"attribution"_s, source->attribution);
    }
    for (const QString &id : periodIds(i))
        add(u"period"_s, id);
    answer.csv = sheet;
    answer.sheets = {std::move(sheet)};
    return answer;
}

Answer all(const Atlas &atlas)
{
    Answer answer;
    QJsonArray rows;
    Sheet sheet{
        {}, {{u"id"_s}, {u"title"_s}, {u"unit"_s}, {u"theme"_s}, {u"polarity"_s}, {u"rule"_s}, {u"periods"_s}}, {}};
    for (const Indicator &i : atlas.indicators()) {
        rows.append(toJson(i));
        const QStringList ids = periodIds(i);
        QString spoken = ids.isEmpty() ? u"none"_s : ids.back();
        if (ids.size() > 1)
            spoken = u"%1 from %2 to %3"_s.arg(ids.size()).arg(ids.front(), ids.back());
        sheet.rows.push_back({Cell::text(i.id),
                              Cell::text(i.title),
                              Cell::text(i.unit),
                              Cell::text(i.theme),
                              Cell::text(nameOf(i.polarity)),
                              Cell::text(nameOf(i.rule)),
                              {spoken, ids.join(u' ')}});
    }
    answer.json = {{u"rows"_s, rows}};
    answer.csv = sheet;
    answer.sheets = {std::move(sheet)};
    return answer;
}

Result<Answer> run(const Call &call)
{
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    if (call.arguments.isEmpty())
        return all(**opened);
    const auto indicator = indicatorNamed(**opened, call.arguments.front());
    if (!indicator)
        return indicator.error();
    return one(**opened, (*opened)->indicators()[static_cast<std::size_t>(*indicator)]);
}

} // namespace

Command indicatorsCommand()
{
    return {u"indicators"_s,
            u"indicators [ID]"_s,
            u"what is measured; with ID everything about one, source included"_s,
            {},
            {},
            0,
            1,
            run};
}

} // namespace placelens
