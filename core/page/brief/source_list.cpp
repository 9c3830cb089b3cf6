#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/sections.h"
#include "core/page/brief/source_words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double step = 8.4;

FlowBlock line(const UsedSource &used, double uses, double width)
{
    FlowBlock block;
    block.gapBefore = 2.2;
    const Source &source = *used.source;
    QString text = u"%1: %2"_s.arg(source.publisher, source.title);
    if (!source.released.isEmpty())
        text += u", "_s + source.released;
    text += u". "_s + source.licence;
    const int left =
        block.drawing.paragraph({0, 6.6}, listed(used.uses), Style::smallBold, Style::ink, uses - 12, step);
    const int right = block.drawing.paragraph({uses, 6.6}, text, Style::small, Style::second, width - uses, step);
    block.height = std::max(left, right) * step;
    return block;
}

} // namespace

FlowSection sourcesSection(const BriefFacts &facts, double width)
{
    FlowSection section;
    section.title = briefText("Sources");
    QStringList made;
    if (facts.options.date.isValid())
        made +=
            briefText("made on %1")
                .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(facts.options.date, u"d MMMM yyyy"_s));
    made += briefText("Placelens %1").arg(QStringLiteral(PLACELENS_VERSION));
    section.note = made.join(u" · "_s);
    QStringList before;
    std::vector<UsedSource> sources = usedSources(facts);
    for (UsedSource &used : sources) {
        // Said once for those that follow one another.
        if (std::exchange(before, used.uses) == used.uses)
            used.uses.clear();
        section.blocks.push_back(line(used, width * 0.25, width));
    }
    for (const QString &attribution : attributions(facts)) {
        FlowBlock block;
        block.gapBefore = 3.4;
        block.height = step * block.drawing.paragraph({0, 6.6}, attribution, Style::small, Style::ink, width, step);
        section.blocks.push_back(std::move(block));
    }
    section.keepFirst = 2;
    section.keepLast = 2;
    return section;
}

} // namespace placelens
