#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/method_words.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double step = 9;
constexpr double gap = 3.2;

double heightOf(const QString &paragraph, double width)
{
    return richLines(paragraph, Style::small, width) * step + gap;
}

// Paragraphs in two columns of about the same height, in their order.
FlowBlock columns(const QStringList &paragraphs, double width)
{
    const double one = (width - Style::columnGap) / 2;
    double all = 0;
    for (const QString &paragraph : paragraphs)
        all += heightOf(paragraph, one);
    FlowBlock block;
    double y = 0, x = 0, left = 0;
    for (const QString &paragraph : paragraphs) {
        const double height = heightOf(paragraph, one);
        if (x == 0 && y > 0 && y + height / 2 > all / 2) {
            left = y;
            x = one + Style::columnGap;
            y = 0;
        }
        drawRich(block.drawing, {x, y + 7}, paragraph, Style::small, Style::ink, one, step);
        y += height;
    }
    block.height = std::max(left, y);
    return block;
}

} // namespace

FlowSection methodSection(const BriefFacts &facts, double width)
{
    FlowSection section;
    section.title = briefText("How the figures were combined, and what to read with care");
    // In portions, so that a long list of gaps can go on on the next page.
    const QStringList paragraphs = combiningParagraphs(facts) + careParagraphs(facts);
    constexpr qsizetype together = 12;
    for (qsizetype i = 0; i < paragraphs.size(); i += together)
        section.blocks.push_back(columns(paragraphs.mid(i, together), width));
    return section;
}

} // namespace placelens
