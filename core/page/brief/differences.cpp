#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

QString lettersOf(const std::vector<std::size_t> &areas)
{
    QStringList letters;
    for (const std::size_t area : areas)
        letters += u"**%1**"_s.arg(letterOf(area));
    return listed(letters);
}

// What the tests between pairs say: "A is higher than B and C. B and C are similar."
QString between(const BriefRow &row)
{
    QStringList sentences, similar;
    for (std::size_t i = 0; i < row.compared.areas.size(); ++i) {
        std::vector<std::size_t> lower;
        for (std::size_t j = 0; j < row.compared.areas.size(); ++j) {
            const Figure &one = row.compared.areas[i].figure, &other = row.compared.areas[j].figure;
            if (i == j || !one.value || !other.value)
                continue;
            const TestResult test = testBetween(one.interval(), other.interval());
            if (test == TestResult::Higher)
                lower.push_back(j);
            else if (test == TestResult::Similar && i < j)
                similar += briefText("**%1** and **%2**").arg(letterOf(i), letterOf(j));
        }
        if (!lower.empty())
            sentences += briefText("**%1** is higher than %2.").arg(letterOf(i), lettersOf(lower));
    }
    if (!similar.isEmpty())
        sentences += briefText("Similar: %1.").arg(similar.join(u"; "_s));
    return sentences.join(u' ');
}

QString figuresOf(const BriefFacts &facts, const BriefRow &row)
{
    QStringList parts;
    for (std::size_t i = 0; i < row.compared.areas.size(); ++i) {
        const Figure &figure = row.compared.areas[i].figure;
        if (figure.value)
            parts += briefText("%1 %2").arg(letterOf(i), printed(facts.indicator(row), figure));
    }
    return parts.join(u" · "_s);
}

} // namespace

FlowSection differencesSection(const BriefFacts &facts, double width)
{
    FlowSection section;
    if (facts.isSingle())
        return section;
    section.title = briefText("Where they differ");
    section.note = briefText("the difference tested at the 95% level, not overlapping intervals");
    section.columns = chartColumns(width);
    const double whole = columnWidth(width, section.columns), column = whole * 0.46;
    QStringList untested;
    for (const BriefRow &row : facts.rows) {
        const QString text = between(row);
        if (text.isEmpty()) {
            untested += withinSentence(facts.indicator(row).title);
            continue;
        }
        FlowBlock block;
        block.gapBefore = 3;
        constexpr double step = 9;
        const int left =
            block.drawing.paragraph({0, 7}, facts.indicator(row).title, Style::bodyBold, Style::ink, column - 12, step);
        const int figures = block.drawing.paragraph({0, 7 + left * step - 0.6}, figuresOf(facts, row),
                                                    Style::smallNumber, Style::second, column - 12, step - 1);
        const int right = drawRich(block.drawing, {column, 7}, text, Style::body, Style::ink, whole - column, step);
        block.height = step * std::max(left + figures, right);
        section.blocks.push_back(std::move(block));
    }
    if (!untested.isEmpty()) {
        FlowBlock block;
        block.gapBefore = 5;
        const int lines =
            drawRich(block.drawing, {0, 7}, briefText("Not tested, for want of intervals: %1.").arg(listed(untested)),
                     Style::small, Style::second, whole, 8.4);
        block.height = lines * 8.4;
        section.blocks.push_back(std::move(block));
    }
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
