#pragma once

#include <QStyledItemDelegate>

namespace placelens {

/// A row of the search's list: the name with a command's keys, and below it what it is. The first of a group has the
/// group's title above.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace placelens
