#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double axisRoom = 28;
constexpr double namesRoom = 62;

// What a chart shows and where.
struct Chart
{
    const BriefFacts &facts;
    const BriefTrend &trend;
    QRectF plot;
    double lowest = 0, highest = 1, step = 1;

    double x(std::size_t period) const
    {
        const auto last = static_cast<double>(trend.periods.size() - 1);
        return plot.left() + plot.width() * static_cast<double>(period) / last;
    }
    double y(double value) const { return plot.bottom() - (value - lowest) / (highest - lowest) * plot.height(); }
};

// A round step that gives three to six lines.
double roundStep(double range)
{
    const double power = std::pow(10, std::floor(std::log10(range / 4)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (range / (factor * power) <= 5)
            return factor * power;
    return 10 * power;
}

// The axis holds areas, benchmark and most of their kind: whoever is far out runs off the chart.
void chooseScale(Chart &chart)
{
    std::vector<double> peers;
    for (const BriefTrend::Series &series : chart.trend.peers)
        for (const auto &value : series)
            if (value)
                peers.push_back(*value);
    std::sort(peers.begin(), peers.end());
    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    if (peers.size() >= 10) {
        include(quantile(peers, 0.02));
        include(quantile(peers, 0.95));
    }
    for (const std::vector<Figure> &series : chart.trend.areas)
        for (const Figure &figure : series)
            for (const auto &value : {figure.value, figure.lower, figure.upper})
                if (value)
                    include(*value);
    for (const Figure &figure : chart.trend.benchmark)
        if (figure.value)
            include(*figure.value);
    if (!(high > low))
        high = low + 1;
    chart.step = roundStep(high - low);
    chart.lowest = std::floor(low / chart.step) * chart.step;
    chart.highest = std::ceil(high / chart.step) * chart.step;
}

// A day stands for its year.
QString axisLabel(const Period &period)
{
    return period.first == period.last ? QString::number(period.last.year()) : shortPeriod(period);
}

void drawAxes(Drawing &drawing, const Chart &chart)
{
    const Indicator &indicator = chart.facts.indicator(chart.trend.indicator);
    Indicator whole = indicator;
    whole.decimals = 0;
    for (double step = chart.step; std::abs(step - std::round(step)) > 1e-6 && whole.decimals < 3; step *= 10)
        ++whole.decimals;
    for (double value = chart.lowest; value <= chart.highest + chart.step / 2; value += chart.step) {
        const double y = chart.y(value);
        drawing.line({chart.plot.left(), y}, {chart.plot.right(), y}, Style::lightRule, 0.5);
        drawing.text({0, y + 2.2}, printed(whole, value), Style::smallNumber, Style::second);
    }
    double taken = -100;
    for (std::size_t p = 0; p < chart.trend.periods.size(); ++p) {
        const QString label = axisLabel(chart.trend.periods[p]);
        const double half = textWidth(label, Style::smallNumber) / 2;
        const bool isLast = p + 1 == chart.trend.periods.size();
        const double last = chart.x(chart.trend.periods.size() - 1) - half;
        if (chart.x(p) - half < taken + 8 || (!isLast && chart.x(p) + half + 8 > last))
            continue;
        drawing.textCentred({chart.x(p), chart.plot.bottom() + 10}, label, Style::smallNumber, Style::second);
        taken = chart.x(p) + half;
    }
}

// A line through what has a value; it breaks where there is none.
QPainterPath lineThrough(const Chart &chart, const BriefTrend::Series &series)
{
    QPainterPath path;
    bool isOpen = false;
    for (std::size_t p = 0; p < series.size(); ++p) {
        const bool isSeen = series[p] && *series[p] <= chart.highest && *series[p] >= chart.lowest;
        if (isSeen && isOpen)
            path.lineTo(chart.x(p), chart.y(*series[p]));
        else if (isSeen)
            path.moveTo(chart.x(p), chart.y(*series[p]));
        isOpen = isSeen;
    }
    return path;
}

BriefTrend::Series valuesOf(const std::vector<Figure> &figures)
{
    BriefTrend::Series series;
    for (const Figure &figure : figures)
        series.push_back(figure.value);
    return series;
}

void drawBand(Drawing &drawing, const Chart &chart, const std::vector<Figure> &series, const QColor &colour)
{
    QPolygonF upper, lower;
    for (std::size_t p = 0; p < series.size(); ++p)
        if (series[p].lower && series[p].upper) {
            upper << QPointF(chart.x(p), chart.y(*series[p].upper));
            lower.prepend(QPointF(chart.x(p), chart.y(*series[p].lower)));
        }
    if (upper.size() < 2)
        return;
    QPainterPath path;
    path.addPolygon(upper + lower);
    path.closeSubpath();
    drawing.shape(path, faded(colour, chart.facts.isSingle() ? 0.14 : 0.08));
}

void drawArea(Drawing &drawing, const Chart &chart, std::size_t area)
{
    const std::vector<Figure> &series = chart.trend.areas[area];
    const QColor colour = Style::areaColour(area, chart.facts.areas.size());
    drawing.shape(lineThrough(chart, valuesOf(series)), {},
                  QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    constexpr std::size_t mostDots = 8;
    const auto isThere = [&](std::size_t p) { return p < series.size() && series[p].value; };
    for (std::size_t p = 0; p < series.size(); ++p)
        if (isThere(p) && (series.size() <= mostDots || (!isThere(p - 1) && !isThere(p + 1))))
            drawing.disc({chart.x(p), chart.y(*series[p].value)}, 1.9, colour, QPen(Style::paper, 0.5));
}

struct EndLabel
{
    double y = 0;
    QStringList lines;
    QColor colour;
    int area = -1; ///< its badge; -1 for none
    double height() const { return 7.8 * static_cast<double>(lines.size()) + 1; }
};

// Names at the lines' ends, moved apart where they would meet.
void drawEnds(Drawing &drawing, const Chart &chart)
{
    const Indicator &indicator = chart.facts.indicator(chart.trend.indicator);
    std::vector<EndLabel> labels;
    const auto add = [&](const std::vector<Figure> &series, const QString &name, const QColor &colour, int area) {
        const auto last = std::find_if(series.rbegin(), series.rend(), [](const Figure &f) { return f.value; });
        if (last == series.rend())
            return;
        QString value = printed(indicator, *last);
        const QString interval = printedInterval(indicator, *last);
        QStringList lines = wrapped(name, Style::smallBold, namesRoom - 6);
        if (lines.size() > 3)
            lines = {lines[0], lines[1], lines[2] + u'…'};
        if (last != series.rbegin())
            value = briefText("%1 in %2")
                        .arg(value, axisLabel(chart.trend.periods[static_cast<std::size_t>(series.rend() - last) - 1]));
        else if (interval.startsWith(u'±'))
            value += u' ' + interval;
        lines += value;
        labels.push_back({chart.y(*last->value), lines, colour, area});
    };
    for (std::size_t i = 0; i < chart.facts.areas.size(); ++i)
        add(chart.trend.areas[i], chart.facts.isSingle() ? chart.facts.areas[i].name : QString(),
            Style::areaColour(i, chart.facts.areas.size()), chart.facts.isSingle() ? -1 : static_cast<int>(i));
    if (!chart.facts.isBenchmarkItself())
        add(chart.trend.benchmark, chart.facts.benchmark.name, Style::ink, -1);
    std::sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
    double sum = 0;
    for (const EndLabel &label : labels)
        sum += label.height();
    double top = chart.plot.top() - 6;
    double rest = sum;
    for (EndLabel &label : labels) {
        const double wanted = label.y - label.height() / 2;
        label.y = std::clamp(wanted, top, std::max(top, chart.plot.bottom() + 6 - rest));
        top = label.y + label.height();
        rest -= label.height();
    }
    for (const EndLabel &label : labels) {
        double x = chart.plot.right() + 6;
        double y = label.y + 6.4;
        if (label.area >= 0)
            x = drawBadge(drawing, {x + 2.6, y - 2.2}, static_cast<std::size_t>(label.area), 3.4) + 3;
        for (const QString &line : label.lines) {
            drawing.text({x, y}, line, Style::smallBold, label.colour);
            y += 7.8;
        }
    }
}

Drawing chartOf(const BriefFacts &facts, const BriefTrend &trend, QSizeF plot, double titleHeight)
{
    const Indicator &indicator = facts.indicator(trend.indicator);
    Drawing drawing;
    double y = 7.4;
    for (const QString &line : wrapped(indicator.title, Style::bodyBold, plot.width())) {
        drawing.text({0, y}, line, Style::bodyBold, Style::ink);
        y += 9.2;
    }
    Chart chart{facts, trend, QRectF(axisRoom, titleHeight + 8, plot.width() - axisRoom - namesRoom, plot.height())};
    chooseScale(chart);
    drawAxes(drawing, chart);
    for (const BriefTrend::Series &series : trend.peers)
        drawing.shape(lineThrough(chart, series), {}, QPen(Style::rule, 0.45));
    for (std::size_t i = 0; i < trend.areas.size(); ++i)
        drawBand(drawing, chart, trend.areas[i], Style::areaColour(i, trend.areas.size()));
    drawing.shape(lineThrough(chart, valuesOf(trend.benchmark)), {}, QPen(Style::ink, 1.1));
    for (std::size_t i = 0; i < trend.areas.size(); ++i)
        drawArea(drawing, chart, i);
    drawEnds(drawing, chart);
    return drawing;
}

} // namespace

FlowSection trendsSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    section.title = briefText("Through the years");
    section.note = facts.trends.empty() || facts.trends[0].peers.empty()
                       ? briefText("bands: 95% intervals")
                       : briefText("bands: 95% intervals; grey: %1")
                             .arg(facts.arePeers ? briefText("the other %1").arg(facts.peersInSentence())
                                                 : briefText("the %1").arg(facts.peersInSentence()));
    const std::size_t across = width > 640 ? 3 : 2;
    const double gap = 20;
    const double one = (width - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    // On a low page one row.
    if (thrift.mostChartRows == 0 && !facts.trends.empty()) {
        section.note.clear();
        section.blocks.push_back(
            insteadOf(briefText("The figures of earlier periods are in the attached CSV."), width));
        return section;
    }
    const std::size_t most = across * static_cast<std::size_t>(across > 2 ? 1 : thrift.mostChartRows);
    for (std::size_t i = 0; i < std::min(most, facts.trends.size()); i += across) {
        FlowBlock block;
        block.gapBefore = 10;
        double titleHeight = 0;
        for (std::size_t j = i; j < std::min(facts.trends.size(), i + across); ++j) {
            const QString title = facts.indicator(facts.trends[j].indicator).title;
            titleHeight = std::max(titleHeight, 9.2 * static_cast<double>(wrapped(title, Style::bodyBold, one).size()));
        }
        for (std::size_t j = i; j < std::min(facts.trends.size(), i + across); ++j)
            block.drawing.add(chartOf(facts, facts.trends[j], {one, thrift.chartHeight}, titleHeight),
                              {static_cast<double>(j - i) * (one + gap), 0});
        block.height = titleHeight + 8 + thrift.chartHeight + 14;
        section.blocks.push_back(std::move(block));
    }
    return section;
}

} // namespace placelens
