#include "app/desktop/toolbar/bar_button.h"

#include "app/desktop/appearance/appearance.h"

#include <QAction>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace placelens {

namespace {

constexpr int barHeight = 26;
constexpr int signRoom = 20;         // the sign and the space behind it
constexpr int least = 6, usual = 10; // beside the word
constexpr int signAlone = 30;

void paintHexagon(QPainter &painter)
{
    QPolygonF hexagon;
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = std::numbers::pi / 3 * corner;
        hexagon.append(6 * QPointF(std::sin(angle), std::cos(angle)));
    }
    painter.drawPolygon(hexagon);
}

void paintPage(QPainter &painter) // a sheet with a turned corner and lines
{
    painter.drawPolygon(QPolygonF({{-4.5, -6}, {1.5, -6}, {4.5, -3}, {4.5, 6}, {-4.5, 6}}));
    painter.drawLine(QPointF(-2, -0.5), QPointF(2, -0.5));
    painter.drawLine(QPointF(-2, 2.5), QPointF(2, 2.5));
}

/// Draws a sign of about 13 pixels round the painter's origin with its pen.
void paintSign(QPainter &painter, BarSign sign)
{
    switch (sign) {
    case BarSign::None:
        break;
    case BarSign::Hexagon:
        paintHexagon(painter);
        break;
    case BarSign::Map: // a folded map
        painter.drawPolygon(
            QPolygonF({{-6, -4}, {-2, -5.5}, {2, -4}, {6, -5.5}, {6, 4}, {2, 5.5}, {-2, 4}, {-6, 5.5}}));
        painter.drawLine(QPointF(-2, -5.5), QPointF(-2, 4));
        painter.drawLine(QPointF(2, -4), QPointF(2, 5.5));
        break;
    case BarSign::SideBySide:
        for (const double x : {-6.0, -1.5, 3.0})
            painter.drawRect(QRectF(x, -5, 3, 10));
        break;
    case BarSign::Divide: // a line, and what lies on either side
        painter.drawLine(QPointF(-6, 3), QPointF(6, -3));
        painter.drawEllipse(QPointF(-2.5, -3.5), 1.5, 1.5);
        painter.drawEllipse(QPointF(2.5, 3.5), 1.5, 1.5);
        break;
    case BarSign::Table:
        painter.drawRect(QRectF(-6, -5, 12, 10));
        painter.drawLine(QPointF(-6, -1.5), QPointF(6, -1.5));
        painter.drawLine(QPointF(-6, 2), QPointF(6, 2));
        painter.drawLine(QPointF(-1.5, -5), QPointF(-1.5, 5));
        break;
    case BarSign::Brief:
        paintPage(painter);
        break;
    case BarSign::Export: // an arrow out of a tray
        painter.drawLine(QPointF(0, 2), QPointF(0, -5.5));
        painter.drawPolyline(QPolygonF({{-3, -2.5}, {0, -5.5}, {3, -2.5}}));
        painter.drawPolyline(QPolygonF({{-5.5, 1.5}, {-5.5, 5.5}, {5.5, 5.5}, {5.5, 1.5}}));
        break;
    case BarSign::Present: // a screen on a stand
        painter.drawRect(QRectF(-6, -5, 12, 8));
        painter.drawLine(QPointF(0, 3), QPointF(0, 5.5));
        painter.drawLine(QPointF(-3, 5.5), QPointF(3, 5.5));
        break;
    }
}

} // namespace

BarButton::BarButton(QAction *action, BarSign sign, QWidget *parent, ButtonPart part)
    : QToolButton(parent), m_sign(sign), m_part(part)
{
    setDefaultAction(action);
    setAccessibleName(word());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(windowLength(barHeight));
}

QString BarButton::word() const
{
    return QString(defaultAction()->text()).remove(QLatin1Char('&'));
}

int BarButton::wordWidth() const
{
    return fontMetrics().horizontalAdvance(word());
}

int BarButton::wholeWidth() const
{
    return wordWidth() + 2 * usual + (m_sign == BarSign::None ? 0 : signRoom);
}

void BarButton::preferSignAlone()
{
    m_prefersSignAlone = true;
    setMaximumWidth(wholeWidth());
}

QSize BarButton::sizeHint() const
{
    return {m_prefersSignAlone ? signAlone : wholeWidth(), windowLength(barHeight)};
}

QSize BarButton::minimumSizeHint() const
{
    return {m_prefersSignAlone ? signAlone : wordWidth() + 2 * least, windowLength(barHeight)};
}

void BarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFramedGround(painter, *this, m_part);
    painter.setPen(QPen(inkOf(*this), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const bool hasWord = width() >= wordWidth() + 2 * least;
    const bool hasSign = m_sign != BarSign::None && (!hasWord || width() >= wordWidth() + 2 * least + signRoom);
    const double taken = (hasWord ? wordWidth() : 0) + (hasSign && hasWord ? signRoom : 0);
    const double left = (width() - taken) / 2;
    if (hasSign) {
        painter.save();
        painter.translate(hasWord ? left + 6.5 : width() / 2.0, height() / 2.0);
        paintSign(painter, m_sign);
        painter.restore();
    }
    if (hasWord)
        painter.drawText(QRectF(left + (hasSign ? signRoom : 0), 0, wordWidth() + 1, height()),
                         Qt::AlignLeft | Qt::AlignVCenter, word());
}

} // namespace placelens
