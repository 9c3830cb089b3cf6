#include "app/desktop/side_by_side/segment_button.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/button_ground.h"

#include <QFontMetrics>
#include <QPainter>

namespace placelens {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(controlFont(11));
    setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const
{
    return {QFontMetrics(font()).horizontalAdvance(text()) + 20, windowLength(22)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFramedGround(painter, *this);
    painter.setFont(font());
    painter.setPen(inkOf(*this));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace placelens
