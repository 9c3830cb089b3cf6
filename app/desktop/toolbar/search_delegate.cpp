#include "app/desktop/toolbar/search_delegate.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/models/search_model.h"

#include <QPainter>

namespace placelens {

namespace {

constexpr int rowHeight = 38;
constexpr int titleHeight = 22;

bool hasTitle(const QModelIndex &index)
{
    return !index.data(SearchModel::GroupRole).toString().isEmpty();
}

/// The keys of a command in a box at the right; what is left of the room.
QRect paintKeys(QPainter &painter, const QRect &room, const QString &keys, const QColor &ink)
{
    if (keys.isEmpty())
        return room;
    painter.setFont(windowFont(10.5));
    const int wide = painter.fontMetrics().horizontalAdvance(keys) + 10;
    const QRectF box(room.right() - wide, room.top() + 6, wide, 17);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(box, Qt::AlignCenter, keys);
    return room.adjusted(0, 0, -wide - 8, 0);
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool isChosen = option.state & QStyle::State_Selected;
    const auto line = [&](const QRect &room, const QFont &font, const QColor &ink, const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, palette.color(QPalette::Base));
    QRect row = enlarged(*painter, option.rect).toRect();
    if (hasTitle(index)) {
        const QRect title(row.left(), row.top(), row.width(), titleHeight);
        painter->fillRect(title, palette.color(QPalette::AlternateBase));
        if (index.row() > 0)
            painter->fillRect(QRect(title.left(), title.top(), title.width(), 1), palette.color(QPalette::Mid));
        line(title.adjusted(10, 1, -10, 0), windowFont(10.5, QFont::DemiBold), palette.color(QPalette::PlaceholderText),
             index.data(SearchModel::GroupRole).toString());
        row.setTop(row.top() + titleHeight);
    }
    if (isChosen)
        painter->fillRect(row, palette.color(QPalette::Highlight));
    const bool canBeTaken = index.flags() & Qt::ItemIsEnabled;
    const QColor ink = palette.color(isChosen     ? QPalette::HighlightedText
                                     : canBeTaken ? QPalette::Text
                                                  : QPalette::PlaceholderText);
    const QColor quiet = palette.color(isChosen ? QPalette::HighlightedText : QPalette::PlaceholderText);
    QRect words = row.adjusted(10, 4, -10, -4);
    words = paintKeys(*painter, words, index.data(SearchModel::KeyRole).toString(), quiet);
    line(QRect(words.left(), words.top(), words.width(), 16), windowFont(12, QFont::DemiBold), ink,
         index.data().toString());
    line(QRect(words.left(), words.top() + 16, words.width(), 14), windowFont(11), quiet,
         index.data(SearchModel::DetailRole).toString());
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {240, windowLength(rowHeight + (hasTitle(index) ? titleHeight : 0))};
}

} // namespace placelens
