#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/rich_text.h"
#include "core/page/brief/sections.h"
#include "core/page/brief/source_words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

FlowBlock block(const QString &paragraph, const QColor &colour, double width)
{
    constexpr double step = 8.4;
    FlowBlock block;
    block.gapBefore = 2.6;
    block.height = step * drawRich(block.drawing, {0, 6.6}, paragraph, Style::small, colour, width, step);
    return block;
}

// What it is used for stands before it, unless it was said of the source before it.
QString said(const UsedSource &used, bool isFirst)
{
    const Source &source = *used.source;
    QString text = isFirst ? u"**%1** · "_s.arg(listed(used.uses)) : QString();
    text += u"%1: %2"_s.arg(source.publisher, source.title);
    if (!source.released.isEmpty())
        text += u", "_s + source.released;
    return text + u". "_s + source.licence;
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
    section.columns = textColumns(width);
    const double column = columnWidth(width, section.columns);
    QStringList before;
    for (const UsedSource &used : usedSources(facts))
        section.blocks.push_back(
            block(said(used, std::exchange(before, used.uses) != used.uses), Style::second, column));
    for (const QString &attribution : attributions(facts))
        section.blocks.push_back(block(attribution, Style::ink, column));
    section.keepFirst = 2;
    section.keepLast = 2;
    return section;
}

} // namespace placelens
