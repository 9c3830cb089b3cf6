#include "app/desktop/panels/spread_view.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double left = 30; // the badge
constexpr double right = 14;
constexpr double swarmY = 38;
constexpr double firstStrip = 76;
constexpr double stripStep = 36;
constexpr double axisHeight = 20;

} // namespace

SpreadView::SpreadView(std::shared_ptr<const Atlas> atlas, QWidget *parent) : QWidget(parent), m_atlas(std::move(atlas))
{
    setObjectName(QStringLiteral("spread"));
    setAccessibleName(tr("Spread of the districts inside each area"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
}

const ComparedIndicator *SpreadView::row() const
{
    if (!m_comparison || m_comparison->shaded < 0)
        return nullptr;
    return &m_comparison->rows[std::size_t(m_comparison->shaded)];
}

const Indicator &SpreadView::indicator() const
{
    return m_atlas->indicators()[std::size_t(row()->row.indicator)];
}

QSize SpreadView::sizeHint() const
{
    const double areas = m_comparison ? double(m_comparison->areas.size()) : 0;
    return {330, windowLength(firstStrip - stripStep / 2 + stripStep * areas + axisHeight + 4)};
}

void SpreadView::show(std::shared_ptr<const Comparison> comparison, const Theme &theme)
{
    m_comparison = std::move(comparison);
    m_theme = theme;
    layOut();
    updateGeometry();
    update();
}

void SpreadView::resizeEvent(QResizeEvent *)
{
    layOut();
}

double SpreadView::wide() const
{
    return width() / textScale();
}

double SpreadView::toX(double value) const
{
    const double part = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    return left + part * (wide() - left - right);
}

double SpreadView::stripY(std::size_t area) const
{
    return firstStrip + stripStep * double(area);
}

void SpreadView::layOut()
{
    m_swarm.clear();
    m_strips.clear();
    if (!row() || row()->districts.empty())
        return;
    // One far district must not squeeze all others: it stands at the edge.
    const std::vector<double> &all = row()->districts;
    const double reach = std::max(4 * (quantile(all, 0.75) - quantile(all, 0.25)), 1e-9);
    m_low = std::max(all.front(), quantile(all, 0.25) - reach);
    m_high = std::min(all.back(), quantile(all, 0.75) + reach);
    if (m_high <= m_low)
        m_high = m_low + 1;
    layOutSwarm();
    for (std::size_t area = 0; area < m_comparison->areas.size(); ++area)
        layOutStrip(area);
}

void SpreadView::layOutSwarm()
{
    // Equal places pile up from the middle: up, down, up…
    std::vector<int> piled(std::size_t(std::max(1.0, wide())) / 3 + 2, 0);
    for (const double value : row()->districts) {
        const double x = toX(value);
        int &height = piled[std::min(piled.size() - 1, std::size_t(x / 3))];
        const double up = (height % 2 == 0 ? 1 : -1) * double((height + 1) / 2) * 2.6;
        ++height;
        m_swarm.push_back({QPointF(std::floor(x / 3) * 3 + 1.5, swarmY + std::clamp(up, -19.0, 19.0)), -1, value});
    }
}

void SpreadView::layOutStrip(std::size_t area)
{
    std::vector<Dot> dots;
    for (const auto &[district, value] : row()->row.areas[area].memberFigures) {
        QPointF at(toX(value), stripY(area));
        int near = 0;
        for (auto before = dots.rbegin(); before != dots.rend() && at.x() - before->at.x() < 6; ++before)
            ++near;
        at.ry() += near % 3 == 1 ? -5 : near % 3 == 2 ? 5 : 0; // neighbours step aside
        dots.push_back({at, district, value});
    }
    m_strips.push_back(std::move(dots));
}

void SpreadView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.panel);
    const QRectF room = enlarged(painter, rect());
    if (!row())
        return;
    painter.setFont(windowFont(11));
    painter.setPen(m_theme.secondInk);
    if (m_swarm.empty()) {
        painter.drawText(room.adjusted(12, 8, -12, -8), int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap,
                         tr("There are no figures for districts: nothing is known of the spread inside an area."));
        return;
    }
    painter.drawText(QRectF(9, 3, wide() - 18.0, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("England, %1").arg(districtCount(int(m_swarm.size()))));
    if (!m_comparison->areas.empty()) {
        const double words = painter.fontMetrics().horizontalAdvance(tr("median"));
        painter.drawText(QRectF(wide() - 9 - words, 3, words + 1, 14), Qt::AlignLeft | Qt::AlignVCenter, tr("median"));
        paintMedian(painter, QPointF(wide() - 17 - words, 6));
    }
    paintAxis(painter);
    QColor grey = m_theme.tick;
    grey.setAlphaF(0.75F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(grey);
    for (const Dot &dot : m_swarm)
        painter.drawEllipse(dot.at, 1.4, 1.4);
    for (std::size_t area = 0; area < m_strips.size(); ++area)
        paintStrip(painter, area);
}

void SpreadView::paintAxis(QPainter &painter) const
{
    const double bottom = stripY(m_strips.size()) - stripStep / 2;
    painter.setFont(windowFont(10));
    const std::vector<double> ticks = prettyBreaks(m_low, m_high, wide() < 260 ? 5 : 8);
    for (const double tick : ticks) {
        if (tick < m_low || tick > m_high)
            continue;
        const double x = toX(tick);
        painter.setPen(QPen(m_theme.chartGrid, 1));
        painter.drawLine(QPointF(x, 20), QPointF(x, bottom));
        painter.setPen(m_theme.secondInk);
        const QString text = tickText(tick, ticks[1] - ticks[0]);
        const double words = painter.fontMetrics().horizontalAdvance(text) + 2.0;
        painter.drawText(QRectF(std::min(x - words / 2, wide() - words), bottom + 2, words, 15), Qt::AlignCenter, text);
    }
    const double middle = row()->row.benchmark.value.value_or(quantile(row()->districts, 0.5));
    painter.setPen(QPen(m_theme.ink, 1.4));
    painter.drawLine(QPointF(toX(middle), 20), QPointF(toX(middle), bottom));
}

void SpreadView::paintMedian(QPainter &painter, QPointF tip) const
{
    painter.save();
    painter.setPen(QPen(m_theme.halo, 0.8));
    painter.setBrush(m_theme.ink);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4, 7), tip + QPointF(4, 7)}));
    painter.restore();
}

void SpreadView::paintStrip(QPainter &painter, std::size_t area) const
{
    const double y = stripY(area);
    const SelectedArea &selected = m_comparison->areas[area];
    paintBadge(painter, QPointF(16, y), 15, selected.letter, m_theme);
    const std::vector<Dot> &dots = m_strips[area];
    painter.setFont(windowFont(11));
    if (dots.empty()) {
        painter.setPen(m_theme.secondInk);
        painter.drawText(QRectF(left, y - 8, wide() - left - right, 16), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("no figures for its districts"));
        return;
    }
    QColor colour = m_theme.area(selected.letter);
    QColor pale = colour;
    pale.setAlphaF(0.45F);
    painter.setPen(QPen(pale, 1.6));
    painter.drawLine(QPointF(dots.front().at.x(), y), QPointF(dots.back().at.x(), y));
    painter.setPen(QPen(m_theme.panel, 0.7));
    painter.setBrush(colour);
    for (const Dot &dot : dots)
        painter.drawEllipse(dot.at, 3.2, 3.2);
    if (dots.size() > 1)
        paintMedian(painter, QPointF(toX(row()->row.areas[area].spread.median), y + 4));

    painter.setPen(m_theme.ink);
    const auto name = [&](const Dot &dot) { return m_atlas->districts()[std::size_t(dot.district)].name; };
    const double before = dots.front().at.x() - 7 - 28, after = wide() - dots.back().at.x() - 9;
    const QFontMetrics metrics = painter.fontMetrics();
    // A name that has no room beside its dot stands above the strip.
    if (dots.size() > 1) {
        const bool fits = before >= metrics.horizontalAdvance(name(dots.front()));
        const QRectF room = fits ? QRectF(28, y - 8, before, 16) : QRectF(28, y - 20, wide() / 2.0 - 28, 13);
        painter.drawText(room, int(fits ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter),
                         metrics.elidedText(name(dots.front()), Qt::ElideRight, int(room.width())));
    }
    const bool fits = after >= metrics.horizontalAdvance(name(dots.back()));
    const QRectF room =
        fits ? QRectF(dots.back().at.x() + 7, y - 8, after, 16) : QRectF(wide() / 2.0, y - 20, wide() / 2.0 - 4, 13);
    painter.drawText(room, int(fits ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter),
                     metrics.elidedText(name(dots.back()), Qt::ElideRight, int(room.width())));
}

/// Which area a strip is of, and the ends of it, whose names may be cut short.
QString SpreadView::helpOfStrip(double y) const
{
    for (std::size_t area = 0; area < m_strips.size(); ++area) {
        const std::vector<Dot> &dots = m_strips[area];
        if (dots.empty() || std::abs(y - stripY(area) + 4) > stripStep / 2)
            continue;
        const auto said = [&](const Dot &dot) {
            return tr("%1: %2").arg(m_atlas->districts()[std::size_t(dot.district)].name,
                                    fullValue(indicator(), dot.value));
        };
        const QString name = m_comparison->areas[area].area.name;
        return dots.size() == 1 ? QStringLiteral("%1\n%2").arg(name, said(dots.front()))
                                : tr("%1\nLowest: %2\nHighest: %3").arg(name, said(dots.front()), said(dots.back()));
    }
    return {};
}

bool SpreadView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !row())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Dot *nearest = nullptr;
    double least = 7;
    for (const std::vector<Dot> &dots : m_strips) {
        for (const Dot &dot : dots) {
            const double away = QLineF(dot.at, QPointF(help->pos()) / textScale()).length();
            if (away < least) {
                least = away;
                nearest = &dot;
            }
        }
    }
    const QString text = !nearest ? helpOfStrip(help->pos().y() / textScale())
                                  : tr("%1: %2").arg(m_atlas->districts()[std::size_t(nearest->district)].name,
                                                     fullValue(indicator(), nearest->value));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace placelens
