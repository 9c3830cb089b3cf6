#include "app/desktop/toolbar/layout_button.h"

#include <QAction>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace placelens {

namespace {

constexpr double radius = 4;
constexpr int signRoom = 28; // the hexagon and the space round it

} // namespace

LayoutButton::LayoutButton(QAction *action, QWidget *parent) : QToolButton(parent)
{
    setDefaultAction(action);
    setObjectName(QStringLiteral("hexagonButton"));
    setAccessibleName(word());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(26);
}

QString LayoutButton::word() const
{
    return defaultAction()->text().remove(QLatin1Char('&'));
}

QSize LayoutButton::sizeHint() const
{
    return {signRoom + fontMetrics().horizontalAdvance(word()) + 10, 26};
}

void LayoutButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const bool isOn = isChecked() || isDown();
    const QColor edge = palette().color(group, hasFocus() || isOn ? QPalette::Highlight : QPalette::Dark);
    painter.setPen(QPen(edge, hasFocus() ? 1.6 : 1));
    const QPalette::ColorRole ground = isOn ? QPalette::Highlight : underMouse() ? QPalette::Midlight : QPalette::Base;
    painter.setBrush(palette().color(group, ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), radius, radius);

    const bool hasWord = width() >= sizeHint().width();
    const QColor ink = palette().color(group, isOn ? QPalette::HighlightedText : QPalette::ButtonText);
    painter.setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF middle(hasWord ? signRoom / 2.0 + 1 : width() / 2.0, height() / 2.0);
    QPolygonF hexagon;
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = std::numbers::pi / 3 * corner;
        hexagon.append(middle + 6 * QPointF(std::sin(angle), std::cos(angle)));
    }
    painter.drawPolygon(hexagon);
    if (hasWord)
        painter.drawText(rect().adjusted(signRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word());
}

} // namespace placelens
