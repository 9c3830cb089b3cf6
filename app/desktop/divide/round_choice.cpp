#include "app/desktop/divide/round_choice.h"

#include <QPainter>

namespace placelens {

void RoundChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(8, height() / 2.0);
    painter.setPen(isChecked() ? QPen(palette().color(QPalette::Highlight), 4.5)
                               : QPen(palette().color(QPalette::Dark), 1.2));
    painter.setBrush(palette().color(QPalette::Base));
    const double radius = isChecked() ? 5 : 6.5;
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(rect().adjusted(22, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 22));
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(18, 1, -1, -1), 3, 3);
}

} // namespace placelens
