#include "app/desktop/appearance/window_style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace placelens {

namespace {

constexpr double radius = 4;

void paintEdge(const QStyleOption &option, QPainter &painter, bool isFocused)
{
    const QPalette &palette = option.palette;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette.color(QPalette::Base));
    painter.setPen(isFocused ? QPen(palette.color(QPalette::Highlight), 1.6) : QPen(palette.color(QPalette::Dark), 1));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.8, 0.8, -0.8, -0.8), radius, radius);
    painter.restore();
}

void paintChevron(QPainter &painter, QPointF centre, const QColor &colour, double up = -1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-3.5, 1.8 * up), centre + QPointF(0, -1.8 * up), centre + QPointF(3.5, 1.8 * up)}));
    painter.restore();
}

/// The pen and brush of a box or ring that can be ticked: filled when it is.
void setTickable(QPainter &painter, const QStyleOption &option, bool isOn)
{
    const QPalette &palette = option.palette;
    const QColor fill = palette.color(option.state & QStyle::State_Enabled ? QPalette::Highlight : QPalette::Mid);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? fill : palette.color(QPalette::Dark), 1));
    painter.setBrush(isOn ? fill : palette.color(QPalette::Base));
}

void paintCheck(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const QRectF box(option.rect.center().x() - 6.5, option.rect.center().y() - 6.5, 14, 14);
    painter.save();
    setTickable(painter, option, option.state & (QStyle::State_On | QStyle::State_NoChange));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(QPen(palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF(
            {box.topLeft() + QPointF(3.4, 7.2), box.topLeft() + QPointF(6, 9.8), box.topLeft() + QPointF(10.6, 4.4)}));
    else if (option.state & QStyle::State_NoChange)
        painter.drawLine(box.topLeft() + QPointF(3.8, 7), box.topLeft() + QPointF(10.2, 7));
    painter.restore();
}

void paintRadio(const QStyleOption &option, QPainter &painter)
{
    const QPointF centre = QRectF(option.rect).center();
    const bool isOn = option.state & QStyle::State_On;
    painter.save();
    setTickable(painter, option, isOn);
    painter.drawEllipse(centre, 6.5, 6.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::HighlightedText));
    if (isOn)
        painter.drawEllipse(centre, 2.6, 2.6);
    painter.restore();
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor colour = option.palette.color(option.state & QStyle::State_MouseOver ? QPalette::Dark : QPalette::Shadow);
    colour.setAlphaF(option.state & QStyle::State_MouseOver ? 0.95F : 0.65F);
    painter.setBrush(colour);
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRectF bar =
        QRectF(handle).adjusted(isUpright ? 3 : 1, isUpright ? 1 : 3, isUpright ? -2 : -1, isUpright ? -1 : -2);
    painter.drawRoundedRect(bar, 2.5, 2.5);
    painter.restore();
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 3;
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
        return 0;
    case PM_ScrollBarExtent:
        return 10;
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 3;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*option, *painter);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintEdge(*option, *painter, option->state & State_HasFocus);
        return;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_PanelTipLabel: {
        if (element == PE_PanelTipLabel)
            painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        painter->setPen(QPen(option->palette.color(QPalette::Dark), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) // the row's own colour shows where the focus is
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 1.2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
        painter->restore();
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintChevron(*painter, QRectF(option->rect).center(), option->palette.color(QPalette::Text),
                         option->state & State_Open ? -1 : 1);
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        QRect rule = option->rect;
        if (rule.width() < rule.height())
            rule = QRect(rule.center().x(), rule.top(), 1, rule.height());
        else
            rule = QRect(rule.left(), rule.center().y(), rule.width(), 1);
        painter->fillRect(rule, option->palette.color(QPalette::Mid));
        return;
    }
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_ToolBar || element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && box) {
        paintEdge(*option, *painter, (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange));
        const QRectF arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paintChevron(*painter, arrow.center(), option->palette.color(QPalette::ButtonText));
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin) {
        paintEdge(*option, *painter, option->state & State_HasFocus);
        const QColor ink = option->palette.color(QPalette::ButtonText);
        paintChevron(*painter, QRectF(subControlRect(control, option, SC_SpinBoxUp, widget)).center(), ink, 1);
        paintChevron(*painter, QRectF(subControlRect(control, option, SC_SpinBoxDown, widget)).center(), ink);
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && slider) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        if (slider->maximum > slider->minimum)
            paintScrollBar(*slider, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace placelens
