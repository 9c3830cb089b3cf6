#pragma once

#include "app/desktop/map/map_tool.h"
#include "app/desktop/session.h"

#include <QFrame>
#include <QPainterPath>

class QLabel;

namespace placelens {

/// Edits the districts of one's own area by clicking them on the map: a click takes a district in or out, as a step that
/// can be undone; Done (Enter) ends it, Cancel (Escape) goes back to how it was. A banner over the map says so.
///
/// One at a time for a map; it goes by itself when it ends, or when the area is no longer there.
class DistrictEditing : public QFrame, public MapTool
{
    Q_OBJECT
public:
    /// Begins to edit the own area with `code`; it is selected, so that its outline shows. \pre there is one
    DistrictEditing(Session &session, MapView &map, const QString &code);

    bool handle(QEvent &event, MapView &map) override;
    void paint(QPainter &painter, const MapView &map) const override;

    /// Ends it; the districts stay as they are now.
    void finish();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeBanner();
    void follow();
    void place();
    void toggle(int district);
    void giveUp();

    Session &m_session;
    MapView &m_map;
    QString m_code;
    int m_firstStep = 0; ///< of the undo stack when it began
    bool m_isPressed = false;
    bool m_isEnding = false;
    QPointF m_pressedAt;
    QLabel *m_text = nullptr;
};

} // namespace placelens
