#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/findings.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"

#include <algorithm>

namespace placelens {
namespace {

namespace Style = BriefStyle;

FlowBlock bullet(const QString &text, const QColor &colour, double width)
{
    constexpr double indent = 8.5;
    FlowBlock block;
    block.gapBefore = 3.4;
    block.drawing.box({0, 3.4, 3.2, 3.2}, colour);
    const int lines =
        drawRich(block.drawing, {indent, 7.4}, text, Style::body, Style::ink, width - indent, Style::leading - 0.4);
    block.height = lines * (Style::leading - 0.4);
    return block;
}

// The last sentence: what the tests leave open.
QString closing(const BriefFacts &facts, std::size_t area)
{
    if (testedCount(facts, area) == 0)
        return briefText("None of the figures has an interval, so none is tested against %1.")
            .arg(facts.benchmarksName());
    const QStringList similar = similarTitles(facts, area);
    if (similar.isEmpty())
        return {};
    return briefText("Similar to %1, as its value lies within the interval: %2.")
        .arg(facts.benchmarksName(), listed(similar));
}

} // namespace

FlowBlock insteadOf(const QString &sentence, double width)
{
    FlowBlock block;
    block.height =
        Style::leading * block.drawing.paragraph({0, 7}, sentence, Style::body, Style::ink, width, Style::leading);
    return block;
}

FlowSection standsOutSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    section.title = briefText("What stands out");
    if (facts.isBenchmarkItself())
        return section;
    section.columns = facts.isSingle() ? chartColumns(width) : textColumns(width);
    const double column = columnWidth(width, section.columns);
    const int most = facts.isSingle() ? 6 : std::min(thrift.mostFindings, facts.areas.size() > 3 ? 2 : 3);
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const std::size_t first = section.blocks.size();
        if (!facts.isSingle())
            section.blocks.push_back(areaHeading(facts, i, column));
        const QColor colour = Style::areaColour(i, facts.areas.size());
        for (const QString &sentence : findings(facts, i, most))
            section.blocks.push_back(bullet(sentence, colour, column));
        if (const QString last = closing(facts, i); !last.isEmpty())
            section.blocks.push_back(bullet(last, Style::tick, column));
        if (!facts.isSingle())
            keepTogether(section.blocks, first);
    }
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
