#include "app/desktop/side_by_side/segment_button.h"

#include "app/desktop/appearance/appearance.h"

#include <QFontMetrics>
#include <QPainter>

namespace placelens {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(windowFont(11));
    setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const
{
    return {QFontMetrics(font()).horizontalAdvance(text()) + 20, 22};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOn = isChecked();
    painter.setPen(QPen(palette().color(hasFocus() || isOn ? QPalette::Highlight : QPalette::Dark),
                        hasFocus() && !isOn ? 1.6 : 1));
    painter.setBrush(palette().color(isOn ? QPalette::Highlight : underMouse() ? QPalette::Midlight : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (isOn && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::HighlightedText), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    }
    painter.setFont(font());
    painter.setPen(palette().color(isOn ? QPalette::HighlightedText : QPalette::ButtonText));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace placelens
