#include "app/desktop/appearance/icon_button.h"

#include "app/desktop/appearance/button_ground.h"

#include <QPainter>

namespace placelens {

IconButton::IconButton(Glyph glyph, const QString &text, QWidget *parent) : QToolButton(parent), m_glyph(glyph)
{
    setToolTip(text);
    setAccessibleName(text);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlatGround(painter, *this);
    const QColor ink = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintGlyph(painter, QRectF(rect()).center(), m_glyph);
}

void paintGlyph(QPainter &painter, QPointF centre, Glyph glyph)
{
    painter.save();
    painter.translate(centre);
    switch (glyph) {
    case Glyph::Add:
        painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0));
        painter.drawLine(QPointF(0, -4.5), QPointF(0, 4.5));
        break;
    case Glyph::Up:
        painter.drawPolyline(QPolygonF({{-4, 2}, {0, -2}, {4, 2}}));
        break;
    case Glyph::Down:
        painter.drawPolyline(QPolygonF({{-4, -2}, {0, 2}, {4, -2}}));
        break;
    case Glyph::Copy:
        painter.drawRoundedRect(QRectF(-2, -2, 6.5, 6.5), 1, 1);
        painter.drawPolyline(QPolygonF({{-4, 1.5}, {-4.5, 1}, {-4.5, -4}, {-4, -4.5}, {1, -4.5}, {1.5, -4}}));
        break;
    case Glyph::Close:
        painter.drawLine(QPointF(-3.5, -3.5), QPointF(3.5, 3.5));
        painter.drawLine(QPointF(-3.5, 3.5), QPointF(3.5, -3.5));
        break;
    case Glyph::Float:
        painter.drawRect(QRectF(-4.5, -1.5, 6, 6));
        painter.drawPolyline(QPolygonF({{-1.5, -1.5}, {-1.5, -4.5}, {4.5, -4.5}, {4.5, 1.5}, {1.5, 1.5}}));
        break;
    case Glyph::Choose:
        for (const double y : {-3.5, 0.0, 3.5}) {
            painter.drawPoint(QPointF(-4.5, y));
            painter.drawLine(QPointF(-1.5, y), QPointF(4.5, y));
        }
        break;
    case Glyph::Benchmark: // bars on both sides of a line
        painter.drawLine(QPointF(0, -5), QPointF(0, 5));
        painter.drawLine(QPointF(0, -2.5), QPointF(4.5, -2.5));
        painter.drawLine(QPointF(-3.5, 2.5), QPointF(0, 2.5));
        break;
    case Glyph::Layout: // a table with a head at the top and at the left
        painter.drawRect(QRectF(-4.5, -4.5, 9, 9));
        painter.drawLine(QPointF(-4.5, -1.5), QPointF(4.5, -1.5));
        painter.drawLine(QPointF(-1.5, -4.5), QPointF(-1.5, 4.5));
        break;
    case Glyph::Clear: // a cross in a ring
        painter.drawEllipse(QPointF(0, 0), 5, 5);
        painter.drawLine(QPointF(-2, -2), QPointF(2, 2));
        painter.drawLine(QPointF(-2, 2), QPointF(2, -2));
        break;
    case Glyph::Search:
        painter.drawEllipse(QPointF(-1, -1), 4, 4);
        painter.drawLine(QPointF(2, 2), QPointF(5, 5));
        break;
    }
    painter.restore();
}

} // namespace placelens
