#pragma once

#include <QStyledItemDelegate>

namespace placelens {

/// A row of the search's list: the name, and below it what it is.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {240, 38}; }
};

} // namespace placelens
