#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"
#include "core/page/brief/spine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

// Where columns end, from the left.
struct Columns
{
    double title = 0;
    std::vector<double> values; ///< of the areas
    double interval = 0;        ///< of the only area
    double benchmark = 0, rank = 0;
    double spineLeft = 0, spineWidth = 0; ///< no spine if it has no width
};

constexpr double valueWidth = 46;
constexpr double leastSpine = 62;
constexpr double rowHeight = 17.4;

Columns columnsFor(const BriefFacts &facts, double width, const Thrift &thrift)
{
    Columns columns;
    if (facts.isSingle()) {
        columns.title = width * 0.4;
        columns.values = {columns.title + 42};
        columns.interval = columns.values[0] + 34;
        columns.benchmark = columns.interval + 42;
        columns.rank = columns.benchmark + 46;
        columns.spineLeft = columns.rank + 11;
    } else {
        const double figures = valueWidth * static_cast<double>(facts.areas.size() + 1);
        columns.title = std::min(width * 0.4, width - figures);
        for (std::size_t i = 0; i < facts.areas.size(); ++i)
            columns.values.push_back(columns.title + valueWidth * static_cast<double>(i + 1));
        columns.benchmark = columns.values.back() + valueWidth;
        columns.spineLeft = columns.benchmark + 11;
    }
    const double rest = width - columns.spineLeft;
    columns.spineWidth = rest >= leastSpine && (facts.isSingle() || thrift.hasSpines) ? rest : 0;
    return columns;
}

QString fitting(const QString &text, const TextStyle &style, double width)
{
    QString shown = text;
    while (shown.size() > 2 && textWidth(shown, style) > width)
        shown = shown.left(shown.size() - 2).trimmed() + u'…';
    return shown;
}

Drawing headOf(const BriefFacts &facts, const Columns &columns)
{
    Drawing head;
    constexpr double y = 6.5;
    head.text({0, y}, briefText("Indicator"), Style::small, Style::second);
    if (facts.isSingle()) {
        head.textBefore({columns.values[0], y}, fitting(facts.areas[0].name, Style::smallBold, columns.values[0] - 50),
                        Style::smallBold, Style::accent);
        if (facts.arePeers)
            head.textBefore({columns.rank, y}, briefText("Rank"), Style::small, Style::second);
    } else {
        for (std::size_t i = 0; i < facts.areas.size(); ++i)
            drawBadge(head, {columns.values[i] - 5, y - 2.2}, i);
    }
    if (!facts.isBenchmarkItself())
        head.textBefore({columns.benchmark, y}, fitting(facts.benchmark.name, Style::small, 43), Style::small,
                        Style::second);
    if (columns.spineWidth <= 0)
        return head;
    const double left = columns.spineLeft, right = left + columns.spineWidth;
    head.text({left, y}, briefText("◂ worse"), Style::small, Style::second);
    head.textBefore({right, y}, briefText("better ▸"), Style::small, Style::second);
    const double room = columns.spineWidth - textWidth(briefText("◂ worse") + briefText("better ▸"), Style::small) - 16;
    if (textWidth(facts.benchmark.name, Style::small) <= room)
        head.textCentred({left + columns.spineWidth / 2, y}, facts.benchmark.name, Style::small, Style::ink);
    return head;
}

QString rankText(const Figure &figure)
{
    return figure.rank && figure.of ? briefText("%1 of %2").arg(*figure.rank).arg(*figure.of) : u"–"_s;
}

void drawValues(Drawing &drawing, const BriefFacts &facts, const BriefRow &row, const Columns &columns, double y)
{
    const Indicator &indicator = facts.indicator(row);
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const Figure &figure = row.compared.areas[i].figure;
        QString value = printed(indicator, figure);
        if (figure.status == FigureStatus::Partial)
            value += u'*';
        drawing.textBefore({columns.values[i], y}, value, Style::numberBold, Style::ink);
        const QString interval = printedInterval(indicator, figure);
        if (facts.isSingle()) {
            TextStyle style = Style::smallNumber;
            style.pixels *= std::min(1.0, 32 / std::max(1.0, textWidth(interval, style)));
            drawing.textBefore({columns.interval, y}, interval, style, Style::second);
            continue;
        }
        QStringList below{interval};
        if (figure.rank && figure.of)
            below += u"%1/%2"_s.arg(*figure.rank).arg(*figure.of);
        below.removeAll(QString());
        TextStyle style{5.6, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
        const QString text = below.join(u" · "_s);
        style.pixels *= std::min(1.0, (valueWidth - 3) / std::max(1.0, textWidth(text, style)));
        drawing.textBefore({columns.values[i], y + 7.4}, text, style, Style::second);
    }
    if (!facts.isBenchmarkItself())
        drawing.textBefore({columns.benchmark, y}, printed(indicator, row.compared.benchmark), Style::number,
                           Style::ink);
    if (facts.isSingle() && facts.arePeers)
        drawing.textBefore({columns.rank, y}, rankText(row.compared.areas[0].figure), Style::number, Style::ink);
}

void drawSpine(Drawing &drawing, const BriefFacts &facts, const BriefRow &row, const Columns &columns, double height)
{
    const Spine spine(facts, row, columns.spineLeft, columns.spineWidth);
    if (!spine.isDrawable())
        return;
    spine.draw(drawing, facts.isSingle() ? 6.4 : height / 2, facts.isSingle() ? 6.4 : 7);
    const double x = columns.spineLeft + columns.spineWidth / 2;
    drawing.line({x, 0}, {x, height}, Style::ink, 1);
    const auto ends = spine.ends();
    if (!ends || !facts.isSingle())
        return;
    const Indicator &indicator = facts.indicator(row);
    const TextStyle style{5.6, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
    const auto isCut = [&](double value) { return value < row.low || value > row.high; };
    const QString left = printed(indicator, ends->first), right = printed(indicator, ends->second);
    drawing.text({columns.spineLeft, 15.2}, isCut(ends->first) ? u"◂ "_s + left : left, style, Style::second);
    drawing.textBefore({columns.spineLeft + columns.spineWidth, 15.2}, isCut(ends->second) ? right + u" ▸"_s : right,
                       style, Style::second);
}

FlowBlock rowBlock(const BriefFacts &facts, const BriefRow &row, const Columns &columns, double width)
{
    const Indicator &indicator = facts.indicator(row);
    FlowBlock block;
    TextStyle title = Style::body;
    const double room = columns.title - 3;
    title.pixels = std::max(6.0, title.pixels * std::min(1.0, room / textWidth(indicator.title, title)));
    const QStringList lines = wrapped(indicator.title, title, room);
    const double extra = static_cast<double>(lines.size() - 1) * 8;
    block.height = rowHeight + extra;
    if (!facts.isSingle() && columns.spineWidth > 0)
        block.height =
            std::max(block.height, 10.4 + Spine::laneStep * Spine(facts, row, 0, columns.spineWidth).laneCount());
    block.drawing.line({0, 0}, {width, 0}, Style::lightRule, 0.5);
    double y = 8.2;
    for (const QString &line : lines) {
        block.drawing.text({0, y}, line, title, Style::ink);
        y += 8;
    }
    drawValues(block.drawing, facts, row, columns, 8.2);
    QStringList below{indicator.theme, shortPeriod(row.compared.period)};
    if (indicator.unit != u"%"_s && indicator.unit != u"£"_s && !indicator.title.contains(indicator.unit))
        below += indicator.unit;
    if (indicator.polarity == Polarity::Neutral)
        below += briefText("neither good nor bad");
    block.drawing.text({0, y - 0.6}, below.join(u" · "_s), {5.6}, Style::second);
    if (columns.spineWidth > 0)
        drawSpine(block.drawing, facts, row, columns, block.height);
    return block;
}

} // namespace

FlowSection indicatorsSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    if (facts.rows.empty())
        return section;
    section.title =
        facts.isBenchmarkItself() ? briefText("The figures among the %1").arg(facts.peersInSentence())
        : facts.arePeers && facts.isSingle()
            ? briefText("Compared with %1 and the other %2").arg(facts.benchmark.name, facts.peersInSentence())
            : briefText("Compared with %1").arg(facts.benchmark.name);
    const Columns columns = columnsFor(facts, width, thrift);
    section.head = headOf(facts, columns);
    section.headHeight = 10.5;
    const QString kinds = columns.spineWidth > 0 ? facts.peersInSentence() : QString();
    const QColor colour = facts.isSingle() ? Style::accent : Style::ink;
    const double wide = drawMarkerKey(section.key, {0, 0}, colour, kinds);
    // A long title gives way to the key.
    if (textWidth(section.title, Style::section) + 9 + wide > width)
        section.title = briefText("Compared with %1").arg(facts.benchmark.name);
    if (textWidth(section.title, Style::section) + 9 + wide > width)
        section.title = briefText("Compared");
    for (const BriefRow &row : facts.rows)
        section.blocks.push_back(rowBlock(facts, row, columns, width));
    section.keepFirst = 3;
    section.keepLast = 3;
    return section;
}

} // namespace placelens
