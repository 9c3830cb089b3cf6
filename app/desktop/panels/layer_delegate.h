#pragma once

#include "app/desktop/session.h"

#include <QStyledItemDelegate>

namespace placelens {

/// A row of the layers panel: check mark, sample, name, number of areas.
class LayerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    LayerDelegate(const Session &session, QObject *parent) : QStyledItemDelegate(parent), m_session(session) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 22}; }

private:
    const Session &m_session;
};

} // namespace placelens
