// How several maps move together, and a picture of them: the part of SideMaps that knows cameras.
#include "app/desktop/side_by_side/side_maps.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_map_panel.h"
#include "app/desktop/side_by_side/side_map_view.h"
#include "core/cartography/map_places.h"
#include "core/cartography/map_words.h"
#include "core/cartography/vector_scene.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double margin = 10; // logical pixels left free round what is shown whole
constexpr double titleHeight = 40;

GridBox boxFor(const Session &session, const SideMapView &view, const Area &area)
{
    return view.content()      ? boxOf(*view.content(), area)
           : session.content() ? boxOf(*session.content(), area)
                               : area.box;
}

} // namespace

void SideMaps::share(const Camera &camera)
{
    for (SideMapPanel *panel : m_panels)
        panel->view().setCamera(camera.resized(panel->view().width(), panel->view().height()));
}

void SideMaps::pan(double dx, double dy)
{
    m_isWhole = false;
    for (SideMapPanel *panel : m_panels)
        panel->view().setCamera(panel->view().camera().panned(dx, dy));
}

void SideMaps::zoom(const SideMapPanel &panel, double factor, PixelPoint fixed)
{
    m_isWhole = false;
    if (!isAboutAreas()) {
        share(panel.view().camera().zoomed(factor, fixed));
        return;
    }
    for (SideMapPanel *other : m_panels)
        other->view().setCamera(other->view().camera().zoomed(factor, fixed));
}

void SideMaps::showWhole()
{
    m_isWhole = true;
    fitNew();
}

void SideMaps::fitNew()
{
    if (m_panels.empty())
        return;
    const SideMapView &first = m_panels.front()->view();
    if (!m_isWhole) {
        if (!isAboutAreas())
            share(first.camera());
        return;
    }
    if (!isAboutAreas()) {
        const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
        share(Camera::fitting(boxFor(m_session, first, england), first.width(), first.height(), margin));
        return;
    }
    // The scale at which the largest of the areas just fits holds for all.
    const auto &selection = m_session.state().selection;
    std::vector<Camera> cameras;
    double coarsest = 0;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const SideMapView &view = m_panels[i]->view();
        const Area &area = selection[std::min(i, selection.size() - 1)].area;
        cameras.push_back(Camera::fitting(boxFor(m_session, view, area), view.width(), view.height(), 3 * margin));
        coarsest = std::max(coarsest, cameras.back().metresPerPixel);
    }
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        cameras[i].metresPerPixel = coarsest;
        m_panels[i]->view().setCamera(cameras[i]);
    }
}

void SideMaps::paint(QPainter &painter, QSizeF size) const
{
    const Theme &theme = m_session.theme();
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.panel);
    const int columns = m_panels.size() == 4 ? 2 : int(std::max<std::size_t>(1, m_panels.size()));
    const int rows = (int(m_panels.size()) + columns - 1) / columns;
    const double width = std::floor(size.width() / columns), height = std::floor(size.height() / std::max(1, rows));
    for (int i = 0; i < int(m_panels.size()); ++i) {
        const SideMapView &view = m_panels[std::size_t(i)]->view();
        if (!view.content())
            continue;
        painter.save();
        painter.translate(width * (i % columns), height * (i / columns));
        painter.setPen(theme.ink);
        painter.setFont(windowFont(13, QFont::DemiBold));
        const QString title = mapTitle(*view.content());
        painter.drawText(QRectF(12, 3, width - 24, 19), int(Qt::AlignLeft | Qt::AlignVCenter), title);
        painter.setPen(theme.secondInk);
        painter.setFont(windowFont(11));
        const QStringList subtitle = mapSubtitle(*view.content());
        painter.drawText(QRectF(12, 21, width - 24, 15), int(Qt::AlignLeft | Qt::AlignVCenter),
                         subtitle.isEmpty() ? QString() : subtitle.front());
        Scene scene = view.scene();
        const double room = height - titleHeight - classBarHeight;
        // What the window shows is all there, whatever the shape of the picture.
        const double coarser = std::max(view.width() / width, view.height() / room);
        scene.camera = scene.camera.resized(int(width), int(room));
        scene.camera.metresPerPixel *= std::max(0.05, coarser);
        scene.pixelRatio = 1;
        painter.translate(0, titleHeight);
        painter.setClipRect(QRectF(0, 0, width - 1, room));
        drawVectorScene(scene, painter);
        painter.setClipping(false);
        paintClassBar(painter, QRectF(0, room, width - 1, classBarHeight), *view.content(), scene.camera.metresPerPixel,
                      theme);
        painter.restore();
    }
}

} // namespace placelens
