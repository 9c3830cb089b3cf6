#include "app/desktop/appearance/badge.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/words/words.h"

namespace placelens {

void paintBadge(QPainter &painter, QPointF centre, double diameter, int letter, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.area(letter));
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
    painter.setPen(theme.areaLetter());
    painter.setFont(windowFont(diameter * 0.64, QFont::Bold));
    painter.drawText(QRectF(centre.x() - diameter, centre.y() - diameter, 2 * diameter, 2 * diameter), Qt::AlignCenter,
                     letterName(letter));
    painter.restore();
}

} // namespace placelens
