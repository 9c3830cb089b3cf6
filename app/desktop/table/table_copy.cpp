#include "app/desktop/table/table_copy.h"

#include "app/desktop/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("table copy", text);
}

/// A cell before it is written in either form.
struct Cell
{
    QString text;
    std::optional<int> decimals; ///< of a number
};
using Line = std::vector<Cell>;

Cell numberCell(const Indicator &indicator, const Figure &figure)
{
    return figure.value ? Cell{QString::number(*figure.value, 'f', indicator.decimals), indicator.decimals}
                        : Cell{{}, {}};
}

bool isWhole(const Figure &figure)
{
    return figure.value && figure.status != FigureStatus::Partial;
}

QString headOf(const TableModel &table, int section)
{
    const Indicator &indicator = table.indicatorAt(section);
    QStringList brackets;
    if (!indicator.unit.isEmpty())
        brackets << indicator.unit;
    brackets << compactPeriod(table.columnAt(section)->period);
    return QStringLiteral("%1 (%2)").arg(indicator.title, brackets.join(QStringLiteral(", ")));
}

/// The whole table as lines: the heads, the areas, the benchmark.
std::vector<Line> linesOf(const TableModel &table, const std::vector<int> &rows)
{
    const TableContent &content = *table.content();
    std::vector<bool> saysStatus;
    for (std::size_t c = 0; c < content.columns.size(); ++c)
        saysStatus.push_back(std::any_of(rows.begin(), rows.end(), [&](int row) {
            return !isWhole(content.rows[std::size_t(row)].figures[c].figure);
        }));
    std::vector<Line> lines{{{tr("Area"), {}}, {tr("Code"), {}}}};
    for (std::size_t c = 0; c < content.columns.size(); ++c) {
        lines.front().push_back({headOf(table, int(c) + 1), {}});
        if (saysStatus[c])
            lines.front().push_back({tr("status"), {}});
    }
    const auto add = [&](const Area &area, const auto &figureIn) {
        Line line{{area.name, {}}, {area.code, {}}};
        for (std::size_t c = 0; c < content.columns.size(); ++c) {
            const Figure &figure = figureIn(c);
            line.push_back(numberCell(table.indicatorAt(int(c) + 1), figure));
            if (saysStatus[c])
                line.push_back({spokenStatus(figure), {}});
        }
        lines.push_back(std::move(line));
    };
    for (const int row : rows) {
        const TableRow &shown = content.rows[std::size_t(row)];
        add(shown.area, [&](std::size_t c) -> const Figure & { return shown.figures[c].figure; });
    }
    add(content.benchmark, [&](std::size_t c) -> const Figure & { return content.columns[c].benchmark; });
    return lines;
}

/// What spreadsheets read of a number besides its text: its value and how many decimals it is shown with.
QString numberAttributes(const Cell &cell)
{
    const QString format =
        *cell.decimals == 0 ? QStringLiteral("0") : QStringLiteral("0.") + QString(*cell.decimals, QLatin1Char('0'));
    return QStringLiteral(" align=\"right\" sdval=\"%1\" sdnum=\"2057;0;%2\" style=\"text-align:right;"
                          "mso-number-format:'%2'\"")
        .arg(cell.text, format);
}

QStringList sourcesOf(const TableModel &table)
{
    QStringList lines;
    for (int section = 1; section < table.columnCount(); ++section) {
        const Source *source = table.atlas().source(table.indicatorAt(section).source);
        const QString line = source ? tr("%1, %2").arg(source->publisher, source->title) : QString();
        if (source && !lines.contains(line))
            lines << line;
    }
    return lines;
}

/// Why figures are missing, each reason once, at most eight.
QStringList reasonsOf(const TableModel &table, const std::vector<int> &rows)
{
    QStringList reasons;
    for (const int row : rows) {
        for (const TableFigure &shown : table.content()->rows[std::size_t(row)].figures)
            if (!shown.figure.value && !shown.figure.reason.isEmpty() && !reasons.contains(shown.figure.reason))
                reasons << shown.figure.reason;
        if (reasons.size() >= 8)
            break;
    }
    return reasons.mid(0, 8);
}

} // namespace

QString tableAsText(const TableModel &table, const std::vector<int> &rows)
{
    QString text;
    for (const Line &line : linesOf(table, rows)) {
        QStringList cells;
        for (const Cell &cell : line)
            cells << cell.text;
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

QString tableAsHtml(const TableModel &table, const std::vector<int> &rows)
{
    const TableContent &content = *table.content();
    const Geography &geography = table.atlas().geographies()[std::size_t(content.geography)];
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body>\n<table border=\"1\" "
                                  "cellspacing=\"0\" cellpadding=\"3\" style=\"border-collapse:collapse\">\n"
                                  "<caption>%1</caption>\n")
                       .arg(geographyTitle(geography).toHtmlEscaped());
    bool isHead = true;
    for (const Line &line : linesOf(table, rows)) {
        html += QStringLiteral("<tr>");
        for (const Cell &cell : line) {
            const QString tag = isHead ? QStringLiteral("th") : QStringLiteral("td");
            html += QStringLiteral("<%1%2>%3</%1>")
                        .arg(tag, cell.decimals ? numberAttributes(cell) : QString(), cell.text.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>\n");
        isHead = false;
    }
    html += QStringLiteral("</table>\n");
    const QStringList reasons = reasonsOf(table, rows);
    if (!reasons.isEmpty())
        html += QStringLiteral("<p>%1</p>\n")
                    .arg(tr("Missing figures: %1").arg(reasons.join(QLatin1Char(' '))).toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>\n")
                .arg(tr("Sources: %1").arg(sourcesOf(table).join(QStringLiteral("; "))).toHtmlEscaped());
    return html + QStringLiteral("</body></html>\n");
}

std::unique_ptr<QMimeData> tableAsMime(const TableModel &table, const std::vector<int> &rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tableAsText(table, rows));
    data->setHtml(tableAsHtml(table, rows));
    return data;
}

} // namespace placelens
