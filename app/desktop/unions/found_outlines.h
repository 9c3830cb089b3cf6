#pragma once

#include "app/desktop/map/map_tool.h"
#include "core/cartography/camera.h"
#include "core/geometry/coverage.h"

#include <QObject>
#include <QPainterPath>

#include <memory>

namespace placelens {

class MapView;
class Session;

/// Outlines on the map what a rule found; it goes with the map, whose child it is.
class FoundOutlines : public QObject, private MapTool
{
    Q_OBJECT
public:
    FoundOutlines(Session &session, MapView &map);

private:
    bool handle(QEvent &event, MapView &map) override;
    void paint(QPainter &painter, const MapView &map) const override;
    void follow();
    std::vector<ArcRing> ringsOn(const Coverage &coverage) const;

    Session &m_session;
    MapView &m_map;
    // The path of the last painting, as long as it is of these.
    mutable std::shared_ptr<const Coverage> m_coverage;
    mutable Camera m_camera;
    mutable std::vector<ArcRing> m_rings;
    mutable QPainterPath m_path;
};

} // namespace placelens
