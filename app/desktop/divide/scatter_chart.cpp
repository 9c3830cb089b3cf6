#include "app/desktop/divide/scatter_chart.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double radius = 4;
constexpr double reach = 7;

QPointF lerp(const QRectF &field, double across, double up)
{
    return {field.left() + across * field.width(), field.bottom() - up * field.height()};
}

QString axisTitle(const DivideGround &ground)
{
    const QString title = ground.indicator().shortTitle, period = spokenPeriod(ground.content->period);
    return title.contains(period) ? ScatterChart::tr("%1 →").arg(title)
                                  : ScatterChart::tr("%1, %2 →").arg(title, period);
}

} // namespace

ScatterChart::ScatterChart(const PairSource &pairs, Brush &brush, QWidget *parent)
    : QWidget(parent), m_pairs(pairs), m_brush(brush)
{
    setObjectName(QStringLiteral("scatter"));
    setAccessibleName(tr("Two figures of each district, one across and one up"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&brush, &Brush::changed, this, qOverload<>(&QWidget::update));
}

void ScatterChart::follow()
{
    layOut();
    update();
}

void ScatterChart::resizeEvent(QResizeEvent *)
{
    layOut();
}

QRectF ScatterChart::field() const
{
    return QRectF(rect()).adjusted(58, 24, -14, -42);
}

void ScatterChart::layOut()
{
    m_dots.clear();
    const auto &pair = m_pairs.pair();
    if (!pair || pair->with < 2)
        return;
    const auto span = [](const Classification &classes) {
        const double most = classes.bounds.empty() ? 1 : classes.bounds.back();
        const double room = most > classes.minimum ? (most - classes.minimum) * 0.03 : 0.5;
        return std::pair(classes.minimum - room, most + room);
    };
    std::tie(m_left, m_right) = span(pair->firstClasses);
    std::tie(m_low, m_high) = span(pair->secondClasses);
    for (std::size_t district = 0; district < pair->classOf.size(); ++district) {
        if (!pair->classOf[district])
            continue;
        Dot dot{lerp(field(), (*pair->first->values[district] - m_left) / (m_right - m_left),
                     (*pair->second->values[district] - m_low) / (m_high - m_low)),
                int(district), *pair->classOf[district], -1};
        for (const SelectedArea &selected : m_pairs.source().session().state().selection)
            if (dot.letter < 0 && selected.area.districts.contains(int(district)))
                dot.letter = selected.letter;
        m_dots.push_back(dot);
    }
    // What is selected stands above the others.
    std::stable_sort(m_dots.begin(), m_dots.end(), [](const Dot &a, const Dot &b) { return a.letter < b.letter; });
}

std::optional<QPointF> ScatterChart::placeOf(int district) const
{
    for (const Dot &dot : m_dots)
        if (dot.district == district)
            return dot.at;
    return std::nullopt;
}

int ScatterChart::districtAt(QPointF place) const
{
    int found = -1;
    double nearest = reach;
    for (const Dot &dot : m_dots) {
        const double away = QLineF(dot.at, place).length();
        if (away > nearest)
            continue;
        nearest = away;
        found = dot.district;
    }
    return found;
}

void ScatterChart::setPointed(int district)
{
    if (district == m_pointed)
        return;
    m_pointed = district;
    update();
}

void ScatterChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_pairs.source().session().theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    if (m_dots.empty())
        return;
    paintScales(painter);
    paintDots(painter);
    if (!m_rectangle.isNull()) {
        painter.setPen(QPen(theme.accent, 1.2, Qt::DashLine));
        painter.setBrush(faded(theme.accent, 0.12));
        painter.drawRect(m_rectangle);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void ScatterChart::paintScales(QPainter &painter) const
{
    const Theme &theme = m_pairs.source().session().theme();
    const FigurePair &pair = *m_pairs.pair();
    const QRectF room = field();
    painter.setFont(windowFont(11));
    const auto ticksOf = [](double low, double high, int count) {
        std::vector<double> ticks = prettyBreaks(low, high, count);
        const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
        std::erase_if(ticks, [&](double tick) { return tick < low || tick > high; });
        return std::pair(ticks, step);
    };
    const auto [across, acrossStep] = ticksOf(m_left, m_right, width() < 420 ? 4 : 7);
    for (const double tick : across) {
        const double x = lerp(room, (tick - m_left) / (m_right - m_left), 0).x();
        painter.setPen(QPen(theme.chartGrid, 1));
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
        painter.setPen(theme.secondInk);
        painter.drawText(QRectF(x - 40, room.bottom() + 3, 80, 15), Qt::AlignCenter, tickText(tick, acrossStep));
    }
    const auto [up, upStep] = ticksOf(m_low, m_high, 6);
    for (const double tick : up) {
        const double y = lerp(room, 0, (tick - m_low) / (m_high - m_low)).y();
        painter.setPen(QPen(theme.chartGrid, 1));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(theme.secondInk);
        painter.drawText(QRectF(0, y - 8, room.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         tickText(tick, upStep));
    }
    // The bounds of the classes: what the nine colours of the map mean here.
    painter.setPen(QPen(theme.tick, 1, Qt::DashLine));
    for (std::size_t i = 0; i + 1 < pair.firstClasses.bounds.size(); ++i) {
        const double x = lerp(room, (pair.firstClasses.bounds[i] - m_left) / (m_right - m_left), 0).x();
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
    }
    for (std::size_t i = 0; i + 1 < pair.secondClasses.bounds.size(); ++i) {
        const double y = lerp(room, 0, (pair.secondClasses.bounds[i] - m_low) / (m_high - m_low)).y();
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    }
    painter.setPen(theme.ink);
    painter.setFont(windowFont(11, QFont::DemiBold));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRectF(room.left(), height() - 20, room.width(), 17), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(axisTitle(*pair.first), Qt::ElideMiddle, int(room.width())));
    painter.drawText(QRectF(8, 3, width() - 16.0, 17), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(axisTitle(*pair.second).replace(QChar(0x2192), QChar(0x2191)), Qt::ElideMiddle,
                                        width() - 16));
}

void ScatterChart::paintDots(QPainter &painter) const
{
    const Theme &theme = m_pairs.source().session().theme();
    const DivideColours colours(theme);
    const bool isBrushed = !m_brush.districts().isEmpty();
    for (const Dot &dot : m_dots) {
        const bool isPicked = isBrushed && m_brush.districts().contains(dot.district);
        painter.setOpacity(isBrushed && !isPicked && dot.letter < 0 ? 0.3 : 1);
        if (dot.letter >= 0) {
            paintBadge(painter, dot.at, 14, dot.letter, theme);
        } else {
            painter.setBrush(colours.both(dot.itsClass % 3, dot.itsClass / 3));
            painter.setPen(QPen(isPicked ? theme.ink : theme.controlEdge, isPicked ? 2 : 0.8));
            painter.drawEllipse(dot.at, radius, radius);
        }
        if (isPicked && dot.letter >= 0) {
            painter.setPen(QPen(theme.ink, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(dot.at, 8, 8);
        }
    }
    painter.setOpacity(1);
    const auto at = placeOf(m_pointed);
    if (!at)
        return;
    painter.setPen(QPen(theme.ink, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(*at, radius + 4, radius + 4);
    const QString name = m_pairs.source().session().atlas().districts()[std::size_t(m_pointed)].name;
    painter.setFont(windowFont(11, QFont::DemiBold));
    const double wide = painter.fontMetrics().horizontalAdvance(name) + 6.0;
    QRectF room(at->x() + 10, at->y() - 18, wide, 16);
    if (room.right() > width())
        room.moveRight(at->x() - 10);
    painter.fillRect(room, faded(theme.panel, 0.9));
    painter.drawText(room, Qt::AlignCenter, name);
}

void ScatterChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
}

void ScatterChart::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || (event->position() - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_rectangle = QRectF(*m_pressed, event->position()).normalized();
    AreaSet picked;
    for (const Dot &dot : m_dots)
        if (m_rectangle.contains(dot.at))
            picked.insert(dot.district);
    m_brush.set(picked);
    update();
}

void ScatterChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    const bool wasDragging = !m_rectangle.isNull();
    m_pressed.reset();
    m_rectangle = {};
    update();
    if (wasDragging)
        return;
    m_brush.set({});
    const int district = districtAt(event->position());
    if (district < 0)
        return;
    Session &session = m_pairs.source().session();
    session.select(session.atlas().areas()[std::size_t(session.atlas().districtArea(district))],
                   event->modifiers() & Qt::ControlModifier ? Selecting::Added : Selecting::Alone);
}

void ScatterChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_brush.districts().isEmpty())
        m_brush.set({});
    else
        QWidget::keyPressEvent(event);
}

QString ScatterChart::wordsOf(int district) const
{
    const FigurePair &pair = *m_pairs.pair();
    const auto line = [district](const DivideGround &ground) {
        return tr("%1: %2").arg(ground.indicator().shortTitle,
                                fullValue(ground.indicator(), *ground.values[std::size_t(district)]));
    };
    return tr("<b>%1</b><br>%2<br>%3")
        .arg(m_pairs.source().session().atlas().districts()[std::size_t(district)].name.toHtmlEscaped(),
             line(*pair.first).toHtmlEscaped(), line(*pair.second).toHtmlEscaped());
}

bool ScatterChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int district = districtAt(help->pos());
    QToolTip::showText(help->globalPos(), district < 0 ? QString() : wordsOf(district), this);
    return true;
}

} // namespace placelens
