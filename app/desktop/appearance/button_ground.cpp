#include "app/desktop/appearance/button_ground.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPainterPath>

namespace placelens {

namespace {

constexpr double radius = 4; // logical pixels

bool isOn(const QAbstractButton &button)
{
    return button.isChecked() || button.isDown();
}

QPalette::ColorGroup groupOf(const QAbstractButton &button)
{
    return button.isEnabled() ? QPalette::Active : QPalette::Disabled;
}

/// The outline of a button, with round corners where nothing touches it.
QPainterPath outlineOf(QRectF room, ButtonPart part, double round)
{
    QPainterPath whole;
    whole.addRoundedRect(room, round, round);
    QPainterPath square;
    if (part == ButtonPart::Middle || part == ButtonPart::Last)
        square.addRect(QRectF(room.topLeft(), QSizeF(2 * round, room.height())));
    QPainterPath right;
    if (part == ButtonPart::Middle || part == ButtonPart::First)
        right.addRect(QRectF(QPointF(room.right() - 2 * round, room.top()), QSizeF(2 * round, room.height())));
    return whole.united(square).united(right).simplified();
}

} // namespace

void paintFramedGround(QPainter &painter, const QAbstractButton &button, ButtonPart part)
{
    const QPalette &colours = button.palette();
    const QPalette::ColorGroup group = groupOf(button);
    QRectF room = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (part == ButtonPart::Middle || part == ButtonPart::Last)
        room.setLeft(room.left() - 1); // its left edge is the right one of its neighbour
    const bool hasEdge = button.hasFocus() || isOn(button);
    painter.setPen(QPen(colours.color(group, hasEdge ? QPalette::Highlight : QPalette::Dark),
                        button.hasFocus() && !isOn(button) ? 1.6 : 1));
    painter.setBrush(colours.color(group, isOn(button)          ? QPalette::Highlight
                                          : button.underMouse() ? QPalette::Midlight
                                                                : QPalette::Base));
    painter.drawPath(outlineOf(room, part, radius));
    if (isOn(button) && button.hasFocus()) {
        painter.setPen(QPen(colours.color(QPalette::HighlightedText), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outlineOf(room.adjusted(2, 2, -2, -2), part, radius - 1));
    }
}

void paintFlatGround(QPainter &painter, const QAbstractButton &button)
{
    if (!button.isEnabled() || !(button.underMouse() || button.isDown() || button.hasFocus()))
        return;
    painter.setPen(button.hasFocus() ? QPen(button.palette().color(QPalette::Highlight), 1.2) : QPen(Qt::NoPen));
    painter.setBrush(button.palette().color(QPalette::Midlight));
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), radius, radius);
}

QColor inkOf(const QAbstractButton &button)
{
    return button.palette().color(groupOf(button), isOn(button) ? QPalette::HighlightedText : QPalette::ButtonText);
}

} // namespace placelens
