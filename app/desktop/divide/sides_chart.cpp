#include "app/desktop/divide/sides_chart.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace placelens {

namespace {

constexpr double margin = 14;
constexpr double topRoom = 22, bottomRoom = 40; // names of medians, the scale
constexpr double largestDot = 7, smallestDot = 2;
constexpr double barWidth = 8; // about

} // namespace

int sideColour(const Border &border, int side)
{
    const bool isTurned =
        border.groups.value(0) == DivideSource::tr("South") || border.groups.value(0) == DivideSource::tr("East");
    return isTurned ? 1 - side : side;
}

SidesChart::SidesChart(const DivideSource &source, QWidget *parent) : QWidget(parent), m_source(source)
{
    setObjectName(QStringLiteral("sides chart"));
    setAccessibleName(tr("Districts of both sides, one dot a district"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void SidesChart::follow()
{
    layOut();
    setAccessibleName(m_bars.isEmpty() ? tr("Districts of both sides, one dot a district")
                                       : tr("Small areas of both sides, counted in steps of the figure"));
    update();
}

void SidesChart::resizeEvent(QResizeEvent *)
{
    layOut();
}

int SidesChart::colourOf(int side) const
{
    return sideColour(m_source.sides().border, side);
}

double SidesChart::toX(double value) const
{
    return margin + (value - m_low) / (m_high - m_low) * (width() - 2 * margin);
}

double SidesChart::middle() const
{
    return std::round(topRoom + (height() - topRoom - bottomRoom) * 0.5);
}

void SidesChart::layOut()
{
    m_dots.clear();
    m_bars = {};
    if (!m_source.ground() || m_source.sides().units.units.empty() || m_source.sides().border.groupCount() > 2)
        return;
    if (!layBars())
        layDots();
}

bool SidesChart::layBars()
{
    m_bars = sidesHistogram(m_source, int(width() / barWidth));
    m_low = m_bars.low;
    m_high = m_bars.high();
    return !m_bars.isEmpty();
}

void SidesChart::layDots()
{
    const DivideUnits &units = m_source.sides().units;
    for (std::size_t i = 0; i < units.units.size(); ++i) {
        const int district = units.districts[i];
        const bool isLondon =
            m_source.session().atlas().districts()[std::size_t(district)].code.startsWith(QLatin1String("E09"));
        for (const int group : units.units[i].groups)
            m_dots.push_back({{}, district, colourOf(group) == 0, isLondon, units.units[i].value});
    }
    std::sort(m_dots.begin(), m_dots.end(), [](const Dot &a, const Dot &b) {
        return std::tie(a.isLondon, a.value, a.district) < std::tie(b.isLondon, b.value, b.district);
    });
    const auto [least, most] =
        std::minmax_element(m_dots.begin(), m_dots.end(), [](const Dot &a, const Dot &b) { return a.value < b.value; });
    m_low = least->value;
    m_high = most->value > m_low ? most->value : m_low + 1;
    // Dots pile up in columns; where a column would be too high, all dots get smaller.
    const double room = (height() - topRoom - bottomRoom) / 2 - 4;
    const double finer = 1 / devicePixelRatioF(); // whole pixels, so that all dots look alike
    for (m_dot = largestDot; m_dot >= smallestDot; m_dot -= finer) {
        std::vector<int> up(std::size_t(width() / m_dot) + 2), down(up);
        double highest = 0;
        for (Dot &dot : m_dots) {
            const auto column = std::size_t(std::max(0.0, std::floor(toX(dot.value) / m_dot)));
            int &pile = (dot.isUp ? up : down)[std::min(column, up.size() - 1)];
            const double away = 3 + m_dot * (pile + 0.5);
            ++pile;
            dot.at = {(double(column) + 0.5) * m_dot, middle() + (dot.isUp ? -away : away)};
            highest = std::max(highest, away + m_dot / 2);
        }
        if (highest <= room || m_dot - finer < smallestDot)
            break;
    }
}

void SidesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_source.session().theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    if (m_dots.empty() && m_bars.isEmpty())
        return;
    paintAxis(painter);
    if (m_bars.isEmpty())
        paintDots(painter);
    else
        m_bars.paint(
            painter, [this](double value) { return toX(value); }, middle(), (height() - topRoom - bottomRoom) / 2 - 4);
    for (int side = 0; side < m_source.sides().border.groupCount(); ++side) {
        paintMedian(painter, side);
        paintEnds(painter, side);
    }
    paintKey(painter);
}

void SidesChart::paintDots(QPainter &painter) const
{
    // Painted once a look and then laid down: hundreds of rings would cost most of a frame while the line is dragged.
    const DivideColours colours(m_source.session().theme());
    const double ratio = devicePixelRatioF(), room = m_dot + 2;
    std::array<QImage, 4> looks;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        const bool isUp = look < 2, isLondon = look % 2 == 1;
        looks[look] = QImage(QSize(1, 1) * qRound(room * ratio), QImage::Format_ARGB32_Premultiplied);
        looks[look].setDevicePixelRatio(ratio);
        looks[look].fill(Qt::transparent);
        QPainter one(&looks[look]);
        one.setRenderHint(QPainter::Antialiasing);
        one.setBrush(isLondon ? QColor(Qt::white) : colours.sides[isUp ? 0 : 1]);
        one.setPen(QPen(isUp ? QColor(0x45378A) : QColor(0x8F4A00), m_dot > 4 ? 1 : 0.6));
        one.drawEllipse(QPointF(room / 2, room / 2), m_dot / 2 - 0.5, m_dot / 2 - 0.5);
    }
    for (const Dot &dot : m_dots)
        painter.drawImage(dot.at - QPointF(room / 2, room / 2), looks[(dot.isUp ? 0U : 2U) + (dot.isLondon ? 1U : 0U)]);
}

void SidesChart::paintAxis(QPainter &painter) const
{
    const Theme &theme = m_source.session().theme();
    painter.setFont(windowFont(11));
    const std::vector<double> ticks = prettyBreaks(m_low, m_high, width() < 420 ? 5 : 9);
    const double lower = height() - bottomRoom + 18;
    for (const double tick : ticks) {
        if (tick < m_low || tick > m_high)
            continue;
        painter.setPen(QPen(theme.chartGrid, 1));
        painter.drawLine(QPointF(toX(tick), topRoom), QPointF(toX(tick), lower));
        painter.setPen(theme.secondInk);
        painter.drawText(QRectF(toX(tick) - 40, lower + 2, 80, 16), Qt::AlignCenter,
                         tickText(tick, ticks.size() > 1 ? ticks[1] - ticks[0] : 1));
    }
    painter.setPen(QPen(theme.tick, 1));
    painter.drawLine(QPointF(4, middle()), QPointF(width() - 4.0, middle()));
}

void SidesChart::paintMedian(QPainter &painter, int side) const
{
    const GroupSummary &group = m_source.sides().divide.groups[std::size_t(side)];
    if (!group.median)
        return;
    const Theme &theme = m_source.session().theme();
    const int colour = colourOf(side);
    const bool isUp = colour == 0;
    const double x = toX(*group.median), end = isUp ? 4 : height() - bottomRoom + 14;
    const QColor ink = DivideColours(theme).sideInk[std::size_t(colour)];
    painter.setPen(QPen(theme.panel, 4));
    painter.drawLine(QPointF(x, middle()), QPointF(x, end));
    painter.setPen(QPen(ink, 2));
    painter.drawLine(QPointF(x, middle()), QPointF(x, end));
    if (group.mean) { // a short tick across the line
        painter.setPen(QPen(ink, 2));
        painter.drawLine(QPointF(toX(*group.mean), middle() + (isUp ? -9 : 9)), QPointF(toX(*group.mean), middle()));
    }
    painter.setFont(windowFont(12, QFont::DemiBold));
    const QRectF room = medianRoom(side);
    painter.fillRect(room, faded(theme.panel, 0.85));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(medianWords(side), Qt::ElideMiddle, int(room.width())));
}

QString SidesChart::medianWords(int side) const
{
    const GroupSummary &group = m_source.sides().divide.groups[std::size_t(side)];
    return tr("%1: median %2")
        .arg(m_source.sides().border.groups[side],
             spokenNumber(group.median.value_or(0), m_source.ground()->indicator().decimals));
}

QRectF SidesChart::medianRoom(int side) const
{
    const GroupSummary &group = m_source.sides().divide.groups[std::size_t(side)];
    if (!group.median)
        return {};
    const bool isUp = colourOf(side) == 0;
    const double x = toX(*group.median), end = isUp ? 4 : height() - bottomRoom + 14;
    const double wanted = QFontMetricsF(windowFont(12, QFont::DemiBold)).horizontalAdvance(medianWords(side)) + 3.0;
    const double left = x - 9, right = width() - x - 9; // what there is on both sides of the line
    const bool isLeft = wanted <= (isUp ? left : right) ? isUp : left > right;
    const double wide = std::min(wanted, isLeft ? left : right);
    return {isLeft ? x - wide - 7 : x + 7, isUp ? 2 : end - 15, wide, 16};
}

void SidesChart::paintEnds(QPainter &painter, int side) const
{
    const bool isUp = colourOf(side) == 0;
    const Dot *least = nullptr, *most = nullptr;
    for (const Dot &dot : m_dots) {
        if (dot.isUp != isUp)
            continue;
        if (!least || dot.value < least->value)
            least = &dot;
        if (!most || dot.value >= most->value)
            most = &dot;
    }
    if (!least || least == most)
        return;
    QRectF taken;
    const Theme &theme = m_source.session().theme();
    painter.setFont(windowFont(11));
    for (const Dot *dot : {least, most}) {
        const QString text = tr("%1 %2").arg(m_source.session().atlas().districts()[std::size_t(dot->district)].name,
                                             spokenNumber(dot->value, 0));
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2.0;
        const double y = middle() + (isUp ? -52 : 52);
        QRectF room(dot->at.x() - wide / 2, y - 8, wide, 16);
        room.moveLeft(std::clamp(room.left(), 2.0, width() - wide - 2));
        const bool isFree = std::none_of(m_dots.begin(), m_dots.end(), [&](const Dot &other) {
            return room.adjusted(-3, -3, 3, 3).contains(other.at);
        });
        const QRectF wanted = room.adjusted(-4, 0, 4, 0);
        if (!isFree || room.width() > width() / 2.5 || wanted.intersects(taken) || wanted.intersects(medianRoom(side)))
            continue;
        taken = room;
        painter.setPen(QPen(theme.tick, 1));
        painter.drawLine(dot->at + QPointF(0, isUp ? -m_dot / 2 - 2 : m_dot / 2 + 2),
                         QPointF(dot->at.x(), isUp ? room.bottom() : room.top()));
        painter.fillRect(room, faded(theme.panel, 0.85));
        painter.setPen(theme.ink);
        painter.drawText(room, Qt::AlignCenter, text);
    }
}

void SidesChart::paintKey(QPainter &painter) const
{
    const auto londoners =
        m_bars.isEmpty() ? std::count_if(m_dots.begin(), m_dots.end(), [](const Dot &dot) { return dot.isLondon; })
                         : m_bars.inLondon();
    if (londoners == 0 || width() < 420)
        return;
    const Theme &theme = m_source.session().theme();
    painter.setFont(windowFont(11));
    const QString text =
        (m_bars.isEmpty() ? tr("London borough (%1)") : tr("in London (%1)")).arg(spokenNumber(double(londoners), 0));
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 2.0;
    QRectF room(width() - wide - 8, 4, wide, 16);
    for (int side = 0; side < m_source.sides().border.groupCount(); ++side)
        if (medianRoom(side).intersects(room.adjusted(-20, 0, 0, 0)))
            room.translate(0, 16); // below the name of the median
    painter.fillRect(room.adjusted(-14, 0, 0, 0), faded(theme.panel, 0.85));
    painter.setBrush(Qt::white);
    painter.setPen(QPen(QColor(0x626E7C), 1.2));
    const QRectF mark(room.left() - 11.2, room.center().y() - 3.2, 6.4, 6.4);
    if (m_bars.isEmpty())
        painter.drawEllipse(mark);
    else
        painter.drawRect(mark);
    painter.setPen(theme.secondInk);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
}

int SidesChart::districtAt(QPointF place) const
{
    int found = -1;
    double nearest = std::max(5.0, m_dot);
    for (const Dot &dot : m_dots) {
        const double away = QLineF(dot.at, place).length();
        if (away >= nearest)
            continue;
        nearest = away;
        found = dot.district;
    }
    return found;
}

bool SidesChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
}

QString SidesChart::textAt(QPointF place) const
{
    if (m_bars.isEmpty()) {
        const int district = districtAt(place);
        if (district < 0)
            return {};
        return tr("%1: %2").arg(
            m_source.session().atlas().districts()[std::size_t(district)].name,
            fullValue(m_source.ground()->indicator(), *m_source.ground()->values[std::size_t(district)]));
    }
    const int step = m_bars.stepAt(m_low + (place.x() - margin) / (width() - 2 * margin) * (m_high - m_low));
    if (step < 0)
        return {};
    const double from = m_bars.low + m_bars.step * step;
    QStringList lines{
        tr("From %1 to below %2").arg(tickText(from, m_bars.step), tickText(from + m_bars.step, m_bars.step))};
    for (int side = 0; side < m_source.sides().border.groupCount(); ++side) {
        const SidesHistogram::Count &count = m_bars.counts[std::size_t(step)][std::size_t(colourOf(side))];
        lines += tr("%1: %2, %3 of them in London")
                     .arg(m_source.sides().border.groups[side], unitCount(m_source, count.all),
                          spokenNumber(count.inLondon, 0));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace placelens
