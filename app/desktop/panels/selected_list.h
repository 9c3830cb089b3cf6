#pragma once

#include "app/desktop/session.h"

#include <QScrollArea>

namespace placelens {

/// The selected areas: letter, name, what they are, and a button that takes each away.
class SelectedList : public QScrollArea
{
    Q_OBJECT
public:
    explicit SelectedList(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to see where an area is.
    void zoomWanted(const placelens::GridBox &box);

private:
    void rebuild();
    QWidget *makeRow(const SelectedArea &selected);

    Session &m_session;
};

} // namespace placelens
