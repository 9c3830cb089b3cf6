#include "core/page/brief/marks.h"

#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"

#include <algorithm>

namespace placelens {

namespace Style = BriefStyle;

QString letterOf(std::size_t area)
{
    return QString(QChar(static_cast<char16_t>(u'A' + area)));
}

double drawBadge(Drawing &drawing, QPointF centre, std::size_t area, double radius)
{
    const TextStyle style{radius * 1.35, QFont::Bold};
    drawing.disc(centre, radius, Style::areaColour(area, 2));
    drawing.textCentred(centre + QPointF(0, radius * 0.49), letterOf(area), style, Style::paper);
    return centre.x() + radius;
}

void drawMarker(Drawing &drawing, QPointF centre, TestResult test, const QColor &colour, const QString &letter,
                double radius)
{
    const QPen pen(colour, 1);
    QColor letterColour = colour;
    if (test == TestResult::NotTested) {
        const double reach = radius * 1.22;
        QPainterPath diamond(centre + QPointF(0, -reach));
        diamond.lineTo(centre + QPointF(reach, 0));
        diamond.lineTo(centre + QPointF(0, reach));
        diamond.lineTo(centre + QPointF(-reach, 0));
        diamond.closeSubpath();
        QColor pale = colour.lighter(190);
        if (colour == Style::accent)
            pale = Style::untested;
        drawing.shape(diamond, letter.isEmpty() ? pale : Style::paper, pen);
    } else if (test == TestResult::Similar) {
        drawing.disc(centre, radius, Style::paper, QPen(colour, 1.2));
    } else {
        drawing.disc(centre, radius, colour, QPen(Style::paper, 0.6));
        letterColour = Style::paper;
    }
    if (!letter.isEmpty())
        drawing.textCentred(centre + QPointF(0, radius * 0.48), letter, {radius * 1.3, QFont::Bold}, letterColour);
}

FlowBlock areaHeading(const BriefFacts &facts, std::size_t area, double width)
{
    FlowBlock heading;
    heading.gapBefore = 5;
    heading.height = 12;
    heading.keepsNext = true;
    const double end = drawBadge(heading.drawing, {5, 5}, area) + 3;
    TextStyle style = Style::bodyBold;
    style.pixels *= std::min(1.0, (width - end) / textWidth(facts.areas[area].name, style));
    heading.drawing.text({end, 7.6}, facts.areas[area].name, style, Style::ink);
    return heading;
}

double drawMarkerKey(Drawing &drawing, QPointF at, const QColor &colour, const QString &peers)
{
    double x = at.x();
    const auto label = [&](const QString &text) {
        drawing.text({x, at.y()}, text, Style::small, Style::second);
        x += textWidth(text, Style::small) + 9;
    };
    if (!peers.isEmpty()) {
        drawing.box({x, at.y() - 4.8, 9, 5.4}, Style::paleBand);
        x += 12;
        label(briefText("all %1").arg(peers));
        drawing.box({x, at.y() - 4.8, 9, 5.4}, Style::band);
        x += 12;
        label(briefText("middle half"));
    }
    const std::pair<TestResult, QString> markers[] = {{TestResult::Higher, briefText("differs (95%)")},
                                                      {TestResult::Similar, briefText("similar")},
                                                      {TestResult::NotTested, briefText("no interval, not tested")}};
    for (const auto &[test, text] : markers) {
        drawMarker(drawing, {x + 3, at.y() - 2.2}, test, colour, {}, 2.6);
        x += 9;
        label(text);
    }
    return x - 9 - at.x();
}

} // namespace placelens
