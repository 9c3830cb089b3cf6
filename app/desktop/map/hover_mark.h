#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/hover_outline.h"

#include <QObject>

class QPainter;

namespace placelens {

/// Outlines the area under the pointer over the picture of the map: drawn in the background, gone with the area.
class HoverMark : public QObject
{
    Q_OBJECT
public:
    explicit HoverMark(QObject *parent = nullptr);

    /// Outlines `area` of `scene` once it is drawn; what was outlined before is so no more, unless it is the same area.
    void show(const Scene &scene, const Area &area);
    void clear();
    /// Whether an outline is still to come.
    bool isBusy() const { return m_outlines.isBusy(); }
    /// Paints it where the camera now is.
    void paint(QPainter &painter, const Camera &camera) const;

Q_SIGNALS:
    void changed();

private:
    HoverOutline m_shown;
    QString m_area; // code of the outlined one
    LatestAnswer<HoverOutline> m_outlines{this};
};

} // namespace placelens
