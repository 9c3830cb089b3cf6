#include "app/desktop/panels/histogram.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/words/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

Histogram::Histogram(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Histogram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::show(HistogramFigures figures, const Theme &theme)
{
    m_figures = std::move(figures);
    m_theme = theme;
    m_bins = binned();
    if (!isDragging()) { // a dragged break is ahead of what is shown
        m_breaks = m_figures.breaks;
        showHandles();
    }
    update();
}

QRectF Histogram::plot() const
{
    return QRectF(6, windowLength(20), width() - 12.0, height() - 2.0 * windowLength(20));
}

Histogram::Bins Histogram::binned() const
{
    Bins bins;
    const std::vector<double> &values = m_figures.values;
    if (values.empty())
        return bins;
    // A single far value (the City of London) must not squeeze all others into one bar: it counts at the edge.
    const double middle = quantile(values, 0.75) - quantile(values, 0.25);
    const double reach = middle > 0 ? 4 * middle : values.back() - values.front();
    const double low = std::max(values.front(), quantile(values, 0.25) - reach);
    const double high = std::min(values.back(), quantile(values, 0.75) + reach);
    const std::vector<double> edges = prettyBreaks(low, high > low ? high : low + 1, 36);
    if (edges.size() < 2)
        return bins;
    bins.low = edges.front();
    bins.width = edges[1] - edges[0];
    bins.counts.assign(edges.size() - 1, std::vector<int>(std::max<std::size_t>(1, m_figures.classes.size()), 0));
    for (const double value : values) {
        const double at = std::clamp(std::floor((value - bins.low) / bins.width), 0.0, double(bins.counts.size() - 1));
        std::vector<int> &bin = bins.counts[std::size_t(at)];
        const auto itsClass = std::find_if(m_figures.classes.begin(), m_figures.classes.end(),
                                           [value](const LegendClass &one) { return value <= one.upper; });
        bin[itsClass == m_figures.classes.end() ? 0 : std::size_t(itsClass - m_figures.classes.begin())] += 1;
        int total = 0;
        for (const int count : bin)
            total += count;
        bins.highest = std::max(bins.highest, total);
    }
    return bins;
}

double Histogram::toX(const QRectF &plot, double value) const
{
    const double span = m_bins.high() - m_bins.low;
    return plot.left() + plot.width() * std::clamp((value - m_bins.low) / span, 0.0, 1.0);
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_bins.highest == 0) {
        painter.setPen(m_theme.thirdInk);
        if (m_figures.said)
            painter.drawText(rect(), Qt::AlignCenter, tr("No figures to show"));
        return;
    }
    const QRectF room = plot();
    paintAxis(painter, room);
    paintBars(painter, room);
    paintMarker(painter, room);
}

void Histogram::paintBars(QPainter &painter, const QRectF &plot) const
{
    const double wide = plot.width() / double(m_bins.counts.size());
    for (std::size_t bin = 0; bin < m_bins.counts.size(); ++bin) {
        double top = plot.bottom();
        for (std::size_t shade = 0; shade < m_bins.counts[bin].size(); ++shade) {
            const int count = m_bins.counts[bin][shade];
            if (count == 0 || shade >= m_figures.classes.size())
                continue;
            const double tall = plot.height() * count / m_bins.highest;
            top -= tall;
            const QRectF bar(plot.left() + wide * double(bin), top, wide, tall);
            painter.fillRect(bar.adjusted(0.3, 0, -0.3, 0), m_figures.classes[shade].colour);
        }
        if (top < plot.bottom()) { // an edge, as the lightest class hardly shows on a light panel
            painter.setPen(QPen(m_theme.tick, 0.6));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(plot.left() + wide * double(bin) + 0.3, top, wide - 0.6, plot.bottom() - top));
        }
    }
    painter.setPen(QPen(m_theme.ink, 1));
    for (const double one : m_breaks) {
        const double x = toX(plot, one);
        painter.drawLine(QPointF(x, plot.top() + 6), QPointF(x, plot.bottom()));
    }
}

std::vector<std::pair<QRectF, QString>> Histogram::ticksIn(const QRectF &plot, const QFontMetrics &metrics) const
{
    std::vector<std::pair<QRectF, QString>> placed;
    for (const int wanted : {8, 5, 4, 3, 2}) {
        placed.clear();
        const std::vector<double> ticks = prettyBreaks(m_bins.low, m_bins.high(), wanted);
        const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
        bool isTight = false;
        for (const double tick : ticks) {
            if (tick < m_bins.low || tick > m_bins.high())
                continue;
            const QString text = tickText(tick, step);
            const double wide = metrics.horizontalAdvance(text) + 2.0;
            const double left = std::clamp(toX(plot, tick) - wide / 2, 0.0, std::max(0.0, width() - wide));
            isTight |= !placed.empty() && left < placed.back().first.right() + 4;
            placed.emplace_back(QRectF(left, plot.bottom() + 3, wide, windowLength(14)), text);
        }
        if (!isTight)
            break;
    }
    return placed;
}

void Histogram::paintAxis(QPainter &painter, const QRectF &plot) const
{
    painter.setFont(controlFont(10));
    for (const double count : prettyBreaks(0, m_bins.highest, 3)) {
        if (count <= 0 || count > m_bins.highest)
            continue;
        const double y = plot.bottom() - plot.height() * count / m_bins.highest;
        painter.setPen(QPen(m_theme.chartGrid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.thirdInk);
        painter.drawText(QRectF(plot.right() - 60, y - windowLength(14), 60, windowLength(13)),
                         Qt::AlignRight | Qt::AlignBottom, spokenNumber(count, 0));
    }
    painter.setPen(QPen(m_theme.tick, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(m_theme.secondInk);
    for (const auto &[box, text] : ticksIn(plot, painter.fontMetrics()))
        painter.drawText(box, Qt::AlignCenter, text);
}

void Histogram::paintMarker(QPainter &painter, const QRectF &plot) const
{
    const std::optional<LegendMarker> &marker = m_figures.marker;
    if (!marker)
        return;
    const double x = toX(plot, marker->value);
    painter.setPen(QPen(m_theme.halo, 3));
    painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()));
    QPen pen(m_theme.ink, 1.6, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()));
    const QString value = m_figures.said(marker->value);
    const QString text = marker->isMean ? tr("Mean of areas %1").arg(value) : tr("England %1").arg(value);
    painter.setFont(controlFont(11, QFont::DemiBold));
    painter.setPen(m_theme.ink);
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 2.0;
    painter.drawText(QRectF(std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide)), 0, wide, windowLength(16)),
                     Qt::AlignCenter, text);
}

} // namespace placelens
