#include "app/desktop/toolbar/choice_box.h"

#include "app/desktop/appearance/appearance.h"

#include <QAbstractItemView>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

namespace placelens {

namespace {

constexpr int leastTextRoom = 60; // pixels

} // namespace

ChoiceBox::ChoiceBox(const QString &label, int width, QWidget *parent)
    : QComboBox(parent), m_label(label), m_width(width)
{
    setFixedHeight(windowLength(26));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxVisibleItems(24);
}

void ChoiceBox::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
    QComboBox::showPopup();
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a turn of the wheel on the way to the map must not change it
}

void ChoiceBox::paintEvent(QPaintEvent *)
{
    paintChoice(*this, m_label, currentText());
}

void paintChoice(QComboBox &box, const QString &label, const QString &text)
{
    QStylePainter painter(&box);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    option.frame = true;
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    QRect room = box.rect().adjusted(9, 0, -24, 0);
    const int labelRoom = label.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(label) + 7;
    if (labelRoom > 0 && room.width() - labelRoom >= leastTextRoom) { // otherwise what is chosen needs all the room
        painter.setPen(box.palette().color(QPalette::PlaceholderText));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, label);
        room.setLeft(room.left() + labelRoom);
    }
    painter.setPen(box.palette().color(box.isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace placelens
