#include "app/desktop/side_by_side/spread_strip.h"

#include "core/cartography/palette.h"
#include "core/statistics/quantile.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double dotRadius = 2.7;
constexpr double tickHeight = 8;

void paintArrow(QPainter &painter, QPointF tip, double length, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tick);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-length, -3), tip + QPointF(-length, 3)}));
}

void paintTicks(QPainter &painter, const QRectF &room, const ComparedIndicator &row, const StripAxis &axis,
                const Theme &theme)
{
    const double middle = std::floor(room.center().y()) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.lightRule, 1));
    painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle));
    QVector<QLineF> ticks;
    for (const double value : row.districts) {
        const double part = axis.part(value);
        if (part < 0 || part > 1)
            continue;
        const double x = std::floor(room.left() + part * room.width()) + 0.5;
        ticks.append(QLineF(x, middle - tickHeight / 2, x, middle + tickHeight / 2));
    }
    painter.setPen(QPen(faded(theme.isDark ? theme.secondInk : theme.thirdInk, 0.34), 1));
    painter.drawLines(ticks);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

QPolygonF lineOf(const SideTrend &trend, const RowDetails &details, const QRectF &room)
{
    QPolygonF line;
    qint64 first = 0, last = 0;
    const auto note = [&](const SideTrend &one) {
        if (one.empty())
            return;
        const qint64 start = one.front().period.last.toJulianDay(), end = one.back().period.last.toJulianDay();
        first = first == 0 ? start : std::min(first, start);
        last = std::max(last, end);
    };
    note(details.benchmark);
    for (const SideTrend &other : details.trends)
        note(other);
    const double days = std::max(1.0, double(last - first)), reach = std::max(details.high - details.low, 1e-9);
    for (const SideTrendPoint &point : trend)
        line.append(QPointF(room.left() + double(point.period.last.toJulianDay() - first) / days * room.width(),
                            room.bottom() - (point.value - details.low) / reach * room.height()));
    return line;
}

} // namespace

StripAxis axisOf(const ComparedIndicator &row)
{
    const std::vector<double> &all = row.districts;
    const double low = quantile(all, 0.02), high = quantile(all, 0.98), beyond = 0.12 * (high - low);
    StripAxis axis{std::max(all.front(), low - beyond), std::min(all.back(), high + beyond), false, false};
    if (row.row.benchmark.value && *row.row.benchmark.value <= all.back() && *row.row.benchmark.value >= all.front()) {
        axis.low = std::min(axis.low, *row.row.benchmark.value);
        axis.high = std::max(axis.high, *row.row.benchmark.value);
    }
    if (axis.high <= axis.low)
        axis.high = axis.low + 1;
    axis.hasBelow = all.front() < axis.low;
    axis.hasAbove = all.back() > axis.high;
    return axis;
}

void paintFigureMark(QPainter &painter, QPointF tip, const QColor &colour, const Theme &theme)
{
    painter.setPen(QPen(theme.panel, 0.6));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4, -6.5), tip + QPointF(4, -6.5)}));
}

void paintStrip(QPainter &painter, const QRectF &room, const ComparedIndicator &row, const Compared &area,
                const QColor &colour, const Theme &theme)
{
    if (row.districts.empty())
        return;
    const StripAxis axis = axisOf(row);
    const double middle = std::floor(room.center().y()) + 0.5;
    const auto toX = [&](double value) { return room.left() + std::clamp(axis.part(value), 0.0, 1.0) * room.width(); };
    paintTicks(painter, room, row, axis, theme);
    if (axis.hasAbove)
        paintArrow(painter, {room.right() + 8, middle}, 5, theme);
    if (axis.hasBelow)
        paintArrow(painter, {room.left() - 8, middle}, -5, theme);
    const double mark = row.row.benchmark.value.value_or(quantile(row.districts, 0.5));
    if (axis.part(mark) >= 0 && axis.part(mark) <= 1) // a total of England is far beyond any district
        painter.fillRect(QRectF(toX(mark) - 0.8, middle - 7, 1.6, 14), theme.ink);
    painter.setPen(QPen(theme.panel, 0.6));
    painter.setBrush(faded(colour, 0.9));
    for (const auto &[district, value] : area.memberFigures)
        painter.drawEllipse(QPointF(toX(value), middle), dotRadius, dotRadius);
    if (area.figure.value && axis.part(*area.figure.value) >= 0 && axis.part(*area.figure.value) <= 1)
        paintFigureMark(painter, {toX(*area.figure.value), middle - 3}, colour, theme);
}

void paintTrend(QPainter &painter, const QRectF &room, const RowDetails &details, std::size_t area,
                const QColor &colour, const Theme &theme)
{
    if (area >= details.trends.size() || details.trends[area].size() < 2)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.tick, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(lineOf(details.benchmark, details, room));
    const QPolygonF line = lineOf(details.trends[area], details, room);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(line.last(), 2.1, 2.1);
}

void paintFifths(QPainter &painter, const QRectF &room, const std::vector<double> &shares, std::optional<double> mark,
                 const Theme &theme)
{
    const auto colours = classColours(palettes().front(), int(shares.size()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    double from = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double left = std::round(room.left() + from * room.width());
        from += shares[i];
        const double right = std::round(room.left() + from * room.width());
        painter.fillRect(QRectF(left, room.top(), right - left, room.height()), colours[i]);
        if (right > left && right < room.right() - 1)
            painter.fillRect(QRectF(right - 1, room.top(), 1, room.height()), theme.panel);
    }
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(std::round(room.left()), room.top(), std::round(room.width()) - 1, room.height() - 1));
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (!mark)
        return;
    // The bar has the same colours in both themes, so the line has its own ground.
    const double x = room.left() + *mark * room.width();
    painter.fillRect(QRectF(x - 2, room.top() - 3, 4, room.height() + 6), theme.panel);
    painter.fillRect(QRectF(x - 0.9, room.top() - 3, 1.8, room.height() + 6), theme.ink);
}

} // namespace placelens
