#include "app/desktop/panels/layer_delegate.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/panels/layer_swatch.h"

#include <QApplication>
#include <QPainter>

namespace placelens {

void LayerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const Theme &theme = m_session.theme();
    const bool isGroup = index.data(LayersModel::ItemRole).toInt() == LayersModel::GroupItem;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selection);

    const QRect check = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    const QVariant state = index.data(Qt::CheckStateRole);
    if (state.isValid()) {
        QStyleOptionViewItem mark = option;
        mark.rect = check;
        mark.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
        mark.state |= state.toInt() == Qt::Checked     ? QStyle::State_On
                      : state.toInt() == Qt::Unchecked ? QStyle::State_Off
                                                       : QStyle::State_NoChange;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter, option.widget);
    }
    int left = option.rect.left() + 25;
    if (!isGroup) {
        const QRectF sample(left, option.rect.center().y() - 5, 24, 11);
        const auto item = LayersModel::Item(index.data(LayersModel::ItemRole).toInt());
        paintLayerSwatch(*painter, sample, item, index.data(LayersModel::OverlayRole).toInt(), m_session);
        left += 32;
    } else if (!state.isValid()) {
        left = option.rect.left() + 6;
    }
    const QString count = index.data(LayersModel::CountRole).toString();
    painter->setFont(controlFont(12));
    painter->setPen(theme.secondInk);
    const QRect right = option.rect.adjusted(0, 0, -10, 0);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, count);
    const int used = count.isEmpty() ? 10 : painter->fontMetrics().horizontalAdvance(count) + 18;
    const bool isOff = state.isValid() && state.toInt() == Qt::Unchecked;
    painter->setFont(controlFont(12, isGroup ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isOff && !isGroup ? theme.secondInk : theme.ink);
    const QRect room(left, option.rect.top(), option.rect.right() - used - left, option.rect.height());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
}

} // namespace placelens
