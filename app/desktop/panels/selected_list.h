#pragma once

#include "app/desktop/session.h"

#include <QScrollArea>

namespace placelens {

/// The selected areas: letter, name, what they are, and a button that takes each away. They are put into another order
/// by dragging, or with Alt+Up and Alt+Down; each keeps its letter and colour.
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
    friend class SelectedRow;
    void rebuild();
    QWidget *makeRow(std::size_t position);
    void focusRow(std::size_t position);
    /// A row on its way to another place: `y` pixels from the top of the list.
    void dragTo(int y);
    void drop(std::size_t from, int y);
    void stopDragging();
    void move(std::size_t from, int by);
    std::size_t placeAt(int y) const;

    Session &m_session;
    QWidget *m_mark = nullptr; ///< the line where a dragged row would go
};

} // namespace placelens
