#pragma once

class QAbstractButton;
class QColor;
class QPainter;

namespace placelens {

/// Where a button stands among those that it touches.
enum class ButtonPart { Alone, First, Middle, Last };

/// Draws the frame and the ground of a button that has a frame: filled while it is down or chosen, with a mark of the
/// focus. Corners that touch a neighbour are square. The painter should smooth edges.
void paintFramedGround(QPainter &painter, const QAbstractButton &button, ButtonPart part = ButtonPart::Alone);

/// The same for a button without a frame: nothing but a tint under the pointer and a mark of the focus.
void paintFlatGround(QPainter &painter, const QAbstractButton &button);

/// What a framed button's words and signs are drawn with.
QColor inkOf(const QAbstractButton &button);

} // namespace placelens
