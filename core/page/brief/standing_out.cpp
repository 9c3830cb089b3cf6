#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/findings.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"

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

FlowSection standsOutSection(const BriefFacts &facts, double width)
{
    FlowSection section;
    section.title = briefText("What stands out");
    if (facts.isBenchmarkItself())
        return section;
    const int most = facts.isSingle() ? 6 : facts.areas.size() > 3 ? 2 : 3;
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        if (!facts.isSingle()) {
            FlowBlock name;
            name.gapBefore = 5;
            name.height = 12;
            name.keepsNext = true;
            const double end = drawBadge(name.drawing, {5, 5}, i);
            name.drawing.text({end + 3, 7.6}, facts.areas[i].name, Style::bodyBold, Style::ink);
            section.blocks.push_back(std::move(name));
        }
        const QColor colour = Style::areaColour(i, facts.areas.size());
        for (const QString &sentence : findings(facts, i, most))
            section.blocks.push_back(bullet(sentence, colour, width));
        if (const QString last = closing(facts, i); !last.isEmpty())
            section.blocks.push_back(bullet(last, Style::tick, width));
    }
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
