#include "app/desktop/unions/found_outlines.h"

#include "app/desktop/map/map_view.h"
#include "core/cartography/frame_geometry.h"
#include "core/cartography/line_work.h"

#include <QPainter>
#include <QSet>

namespace placelens {

namespace {

constexpr double leastDetail = 3; // square pixels that the outline's width hides

} // namespace

FoundOutlines::FoundOutlines(Session &session, MapView &map) : QObject(&map), m_session(session), m_map(map)
{
    map.addTool(*this);
    connect(&session, &Session::changed, this, [this](const ProjectState &before) {
        if (m_session.state().table.only != before.table.only)
            follow();
    });
}

void FoundOutlines::follow()
{
    m_coverage = nullptr;
    m_map.update();
}

bool FoundOutlines::handle(QEvent &, MapView &)
{
    return false; // it only shows
}

std::vector<ArcRing> FoundOutlines::ringsOn(const Coverage &coverage) const
{
    const auto &only = m_session.state().table.only;
    const QSet<QString> codes(only.begin(), only.end());
    std::vector<ArcRing> rings;
    for (const Area &area : m_session.atlas().areas()) {
        if (!codes.contains(area.code))
            continue;
        for (ArcRing &ring : coverage.rings(partsOf(area.districts, coverage.partCount())))
            rings.push_back(std::move(ring));
    }
    return rings;
}

void FoundOutlines::paint(QPainter &painter, const MapView &map) const
{
    const auto &content = m_session.content();
    if (!content || m_session.state().table.only.empty())
        return;
    const bool isOther = m_coverage != content->coverage;
    m_coverage = content->coverage;
    if (isOther)
        m_rings = ringsOn(*m_coverage);
    if (isOther || m_camera != map.camera())
        m_path = FrameGeometry(*m_coverage, map.camera(), leastDetail).path(m_rings);
    m_camera = map.camera();
    const Theme &theme = m_session.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.halo, 3.2));
    painter.drawPath(m_path);
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawPath(m_path);
    painter.restore();
}

} // namespace placelens
