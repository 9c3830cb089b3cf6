#include "core/page/brief/heading.h"

#include "core/atlas/area_names.h"
#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/findings.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/source_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double topRule = 28;
constexpr QSizeF locatorSize(66, 78);

QString kicker(const BriefFacts &facts)
{
    return facts.isSingle() ? briefText("AREA BRIEF") : briefText("COMPARISON");
}

QString imprint(const BriefFacts &facts)
{
    return facts.options.council.isEmpty() ? u"Placelens"_s : facts.options.council;
}

// "LEP 2017: Dudley, Sandwell, Walsall and Wolverhampton", in at most two lines.
QString kindLine(const BriefFacts &facts, double width)
{
    const Area &area = facts.areas[0];
    const QString kind = kindAndYear(facts.atlas(), area);
    QStringList names;
    for (const int district : area.districts.members())
        names += facts.atlas().districts()[static_cast<std::size_t>(district)].name;
    if (names.size() == 1 && names[0] == area.name)
        return kind;
    const QString whole = briefText("%1: %2").arg(kind, listed(names));
    if (wrapped(whole, Style::lead, width).size() <= 2)
        return whole;
    return briefText("%1, %2").arg(kind, countedDistricts(static_cast<int>(names.size())));
}

double drawTop(Drawing &drawing, const BriefFacts &facts, double width, double y)
{
    drawing.line({0, y}, {width, y}, Style::ink, 1);
    drawing.text({0, y + 14}, kicker(facts), Style::kicker, Style::accent);
    drawing.textBefore({width, y + 14}, imprint(facts), Style::smallBold, Style::second);
    return y + 14;
}

// The name as large as it fits, in as many lines as it takes; the last baseline.
double drawName(Drawing &drawing, const QString &name, double y, double width)
{
    TextStyle style = Style::name;
    QStringList lines = wrapped(name, style, width);
    while (style.pixels > 13 && (lines.size() > 2 || textWidth(lines[0], style) > width)) {
        style.pixels -= 1;
        lines = wrapped(name, style, width);
    }
    constexpr int most = 4;
    if (lines.size() > most) {
        lines = lines.mid(0, most);
        lines.last() += u" …"_s;
    }
    y += style.pixels * 1.02;
    for (const QString &line : lines) {
        drawing.text({-0.6, y}, line, style, Style::ink);
        y += style.pixels * 1.12;
    }
    return y - style.pixels * 1.12;
}

// The names of several areas, each with its letter; the last baseline.
double drawNames(Drawing &drawing, const BriefFacts &facts, double y, double width)
{
    const TextStyle style{facts.areas.size() > 3 ? 13.0 : 17.0, QFont::Bold, -0.1, FontFace::Display};
    double x = 0;
    y += style.pixels * 1.3;
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        TextStyle own = style;
        const double badge = style.pixels * 1.1;
        own.pixels *= std::min(1.0, (width - badge) / textWidth(facts.areas[i].name, own));
        const double wide = badge + textWidth(facts.areas[i].name, own);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += style.pixels * 1.35;
        }
        drawBadge(drawing, {x + style.pixels * 0.45, y - style.pixels * 0.35}, i, style.pixels * 0.45);
        drawing.text({x + badge, y}, facts.areas[i].name, own, Style::ink);
        x += wide + 12;
    }
    return y;
}

double drawLogo(Drawing &drawing, const Logo &logo)
{
    if (logo.drawing.isEmpty())
        return topRule;
    drawing.add(logo.drawing, {0, 20});
    return 20 + logo.size.height() + 9;
}

Drawing firstOf(const BriefFacts &facts, double width, const Logo &logo, double &height)
{
    Drawing drawing;
    double y = drawTop(drawing, facts, width, drawLogo(drawing, logo));
    const double top = y;
    const double text = width - locatorSize.width() - 44;
    if (facts.isSingle()) {
        y = drawName(drawing, facts.areas[0].name, y + 4, text) + 15;
        constexpr double step = 11.6;
        y += step * drawing.paragraph({0, y}, kindLine(facts, text), Style::lead, Style::second, text, step) + 3;
        y += step * drawing.paragraph({0, y}, leadSentences(facts), Style::lead, Style::ink, text, step);
    } else {
        y = drawNames(drawing, facts, y + 4, text) + 14;
        const QString lead = briefText("%1 areas beside each other, against %2. Together they hold %3.")
                                 .arg(capitalised(counted(static_cast<int>(facts.areas.size()))), facts.benchmark.name,
                                      countedDistricts(facts.districts().size()));
        y += 11.6 * drawing.paragraph({0, y}, lead, Style::lead, Style::second, text, 11.6);
    }
    drawing.add(locator(facts, locatorSize), {width - locatorSize.width(), top + 8});
    height = std::max(y - 4, top + 8 + locatorSize.height()) + 8;
    return drawing;
}

} // namespace

QString briefName(const BriefFacts &facts)
{
    QStringList names;
    for (const Area &area : facts.areas)
        names += area.name;
    return listed(names);
}

Heading headingOf(const BriefFacts &facts, double width, const Logo &logo)
{
    Heading heading;
    heading.first = firstOf(facts, width, logo, heading.firstHeight);
    const double y = drawTop(heading.running, facts, width, topRule) + 17;
    const QString kind = facts.isSingle() ? kindAndYear(facts.atlas(), facts.areas[0]) : QString();
    const double room = width - textWidth(kind, Style::lead) - 16;
    QString name = briefName(facts);
    TextStyle style = Style::runningName;
    style.pixels = std::max(10.0, style.pixels * std::min(1.0, room / textWidth(name, style)));
    if (!facts.isSingle() && textWidth(name, style) > room)
        name = briefText("%1 areas beside each other").arg(capitalised(counted(static_cast<int>(facts.areas.size()))));
    while (name.size() > 4 && textWidth(name, style) > room)
        name = name.left(name.size() - 2).trimmed() + u'…';
    heading.running.text({-0.3, y}, name, style, Style::ink);
    heading.running.textBefore({width, y}, kind, Style::lead, Style::second);
    heading.runningHeight = y + 11;
    return heading;
}

Drawing footerOf(const BriefFacts &facts, double width, int page, int pages)
{
    Drawing drawing;
    drawing.line({0, 0}, {width, 0}, Style::rule, 0.5);
    const QString number = briefText("Page %1 of %2").arg(page + 1).arg(pages);
    drawing.textBefore({width, 8.4}, number, Style::small, Style::second);
    const QStringList lines = attributions(facts);
    if (!lines.isEmpty())
        drawing.paragraph({0, 8.4}, lines[0], Style::fine, Style::second, width - textWidth(number, Style::small) - 24,
                          7.2);
    return drawing;
}

} // namespace placelens
