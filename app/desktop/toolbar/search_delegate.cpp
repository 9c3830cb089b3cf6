#include "app/desktop/toolbar/search_delegate.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/models/search_model.h"

#include <QPainter>

namespace placelens {

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    painter->save();
    painter->fillRect(option.rect, palette.color(isChosen ? QPalette::Highlight : QPalette::Base));
    const QRect words = option.rect.adjusted(10, 4, -10, -4);
    const auto line = [&](const QRect &room, const QFont &font, const QColor &ink, const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    const QColor ink = palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = palette.color(isChosen ? QPalette::HighlightedText : QPalette::PlaceholderText);
    line(QRect(words.left(), words.top(), words.width(), 16), windowFont(12, QFont::DemiBold), ink,
         index.data().toString());
    line(QRect(words.left(), words.top() + 16, words.width(), 14), windowFont(11), quiet,
         index.data(SearchModel::DetailRole).toString());
    painter->restore();
}

} // namespace placelens
