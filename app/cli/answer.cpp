#include "app/cli/answer.h"

#include "core/atlas/figures.h"
#include "core/base/csv.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QString aligned(const Sheet &sheet)
{
    std::vector<qsizetype> widths;
    for (const Sheet::Column &column : sheet.columns)
        widths.push_back(column.title.size());
    for (const auto &row : sheet.rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], row[c].shown.size());
    }
    const auto line = [&](const auto &textOf) {
        QString text;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const QString field = textOf(c);
            text += c == 0 ? QString() : u"  "_s;
            text += sheet.columns[c].isNumber ? field.rightJustified(widths[c]) : field.leftJustified(widths[c]);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    };
    QString text;
    if (!sheet.heading.isEmpty())
        text += sheet.heading + u'\n';
    text += line([&](std::size_t c) { return sheet.columns[c].title; });
    text += line([&](std::size_t c) { return QString(widths[c], u'─'); });
    for (const auto &row : sheet.rows)
        text += line([&](std::size_t c) { return row[c].shown; });
    return text;
}

QString commaSeparated(const Sheet &sheet)
{
    QStringList header;
    for (const Sheet::Column &column : sheet.columns)
        header.append(csvField(column.title));
    QString text = header.join(u',') + u'\n';
    for (const auto &row : sheet.rows) {
        QStringList fields;
        for (const Cell &cell : row)
            fields.append(csvField(cell.exact));
        text += fields.join(u',') + u'\n';
    }
    return text;
}

} // namespace

Cell Cell::number(std::optional<double> value, int decimals)
{
    if (!value)
        return {u"–"_s, {}};
    return {spokenNumber(*value, decimals), fullPrecision(*value)};
}

QString printed(const Answer &answer, const QString &format)
{
    if (format == u"json"_s)
        return QString::fromUtf8(QJsonDocument(answer.json)
                                     .toJson(answer.isOneLine ? QJsonDocument::Compact : QJsonDocument::Indented))
                   .trimmed()
               + u'\n';
    if (format == u"csv"_s)
        return commaSeparated(answer.csv);
    QStringList blocks;
    if (!answer.heading.isEmpty())
        blocks.append(answer.heading.join(u'\n') + u'\n');
    for (const Sheet &sheet : answer.sheets)
        blocks.append(aligned(sheet));
    if (!answer.notes.isEmpty())
        blocks.append(answer.notes.join(u'\n') + u'\n');
    return blocks.join(u'\n');
}

} // namespace placelens
