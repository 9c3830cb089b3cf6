#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/method_words.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"

namespace placelens {
namespace {

namespace Style = BriefStyle;

FlowBlock block(const QString &paragraph, double width)
{
    constexpr double step = 9;
    FlowBlock block;
    block.gapBefore = 3.2;
    block.height = step * drawRich(block.drawing, {0, 7}, paragraph, Style::small, Style::ink, width, step);
    return block;
}

} // namespace

FlowSection methodSection(const BriefFacts &facts, double width)
{
    FlowSection section;
    section.title = briefText("How the figures were combined, and what to read with care");
    section.columns = textColumns(width);
    const double column = columnWidth(width, section.columns);
    for (const QString &paragraph : combiningParagraphs(facts) + careParagraphs(facts))
        section.blocks.push_back(block(paragraph, column));
    return section;
}

} // namespace placelens
