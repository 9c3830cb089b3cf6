#include "app/desktop/map/map_view.h"

#include "app/desktop/map/camera_motion.h"
#include "app/desktop/map/hover_card.h"
#include "app/desktop/map/hover_mark.h"
#include "app/desktop/map/layout_motion.h"
#include "app/desktop/map/map_tool.h"
#include "app/desktop/map/selecting_tool.h"
#include "app/desktop/own_areas.h"
#include "core/cartography/map_places.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double margin = 14; // logical pixels left free round a place that is zoomed to
constexpr int longPressMilliseconds = 650;
constexpr int settlingMilliseconds = 500; // a view that stood so long is one to go back to
constexpr int idlingMilliseconds = 200;
constexpr int overviewSide = 1000; // pixels: coarse, as it is only seen while something better is drawn

} // namespace

MapView::MapView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_frames(new FrameSource(this)), m_overviews(new FrameSource(this)),
      m_hovered(new HoverMark(this)), m_motion(new CameraMotion(*this)), m_layoutMotion(new LayoutMotion(*this)),
      m_selecting(new SelectingTool(session, this))
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map of England"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, Home shows all of England. "
                                "Ctrl+K finds an area by name and selects it."));
    addTool(*m_selecting);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    setAttribute(Qt::WA_OpaquePaintEvent);
    for (QTimer *timer : {&m_longPress, &m_settling, &m_idling})
        timer->setSingleShot(true);
    m_longPress.setInterval(longPressMilliseconds);
    m_settling.setInterval(settlingMilliseconds);
    m_idling.setInterval(idlingMilliseconds);
    connectParts();
}

void MapView::connectParts()
{
    connect(&m_longPress, &QTimer::timeout, this, [this] {
        if (m_pressed && !m_isDragging) {
            m_ignoresRelease = true;
            openMenuAt(*m_pressed);
        }
    });
    connect(&m_settling, &QTimer::timeout, this, &MapView::settleLook);
    connect(&m_idling, &QTimer::timeout, this, &MapView::wishOverview);
    connect(m_frames, &FrameSource::ready, this, &MapView::receive);
    connect(m_frames, &FrameSource::failed, &m_session, &Session::failed);
    connect(m_overviews, &FrameSource::ready, this, [this](const Frame &frame, const Scene &scene) {
        if (scene.content == content() && scene.layer == m_session.ownAreas().shown())
            m_shown.setOverview(frame);
    });
    connect(m_hovered, &HoverMark::changed, this, qOverload<>(&MapView::update));
    connect(m_motion, &CameraMotion::moved, this, &MapView::setCamera);
    connect(m_motion, &CameraMotion::arrived, this, &MapView::comeToRest);
    connect(m_layoutMotion, &LayoutMotion::moved, this, qOverload<>(&MapView::update));
    connect(&m_session, &Session::selectionChanged, this, [this] { wish(Urgency::Now); });
    connect(&m_session, &Session::contentChanged, this, &MapView::showContent);
    connect(&m_session.ownAreas(), &OwnAreas::changed, this, &MapView::showContent);
    connect(&m_session.ownAreas(), &OwnAreas::layerOpened, this, [this] {
        const GridBox box = m_session.ownAreas().layer()->coverage->box(), seen = m_camera.visibleBox();
        const bool isSeen =
            seen.west <= box.west && seen.east >= box.east && seen.south <= box.south && seen.north >= box.north;
        // Whoever opens the areas of one town wants to see them, and not a spot on a map of England.
        if (!isSeen || std::max(box.width() / seen.width(), box.height() / seen.height()) < 0.25)
            zoomTo(box);
    });
}

Scene MapView::sceneOf(const Camera &camera) const
{
    Scene scene;
    scene.content = content();
    scene.selection = m_session.state().selection;
    scene.layer = m_session.ownAreas().shown();
    scene.camera = camera;
    scene.pixelRatio = devicePixelRatioF();
    scene.theme = m_session.theme();
    scene.furnitureApart = true;
    return scene;
}

bool MapView::isUpToDate() const
{
    return m_shown.isOf(m_camera, devicePixelRatioF()) && !m_frames->isBusy() && !m_wantsAnother
           && !m_motion->isRunning() && !m_layoutMotion->isRunning() && !m_hovered->isBusy();
}

bool MapView::isAskedFor(const Scene &scene) const
{
    return scene.content == m_asked.content && scene.layer == m_asked.layer && scene.camera == m_asked.camera
           && scene.pixelRatio == m_asked.pixelRatio && scene.theme == m_asked.theme;
}

void MapView::wish(Urgency urgency)
{
    update();
    if (!content() || width() <= 0 || height() <= 0)
        return;
    // The end of a short way is known: its picture is drawn while the camera is still going there.
    const bool isKnown = m_motion->isRunning() && m_motion->isShort();
    Scene wanted = sceneOf(isKnown ? m_motion->goal() : m_camera);
    if (urgency == Urgency::WhenFree && isAskedFor(wanted)) {
        m_wantsAnother = false;
        return;
    }
    if (urgency == Urgency::WhenFree && m_frames->isBusy()) {
        // Pictures of the way there are wanted, too: dropping each for the next would show none while dragging.
        m_wantsAnother = true;
        return;
    }
    m_wantsAnother = false;
    m_asked = std::move(wanted);
    m_frames->request(m_asked);
}

void MapView::wishOverview()
{
    if (!isUpToDate() || m_isDragging) {
        m_idling.start();
        return;
    }
    Scene scene = sceneOf(m_camera);
    const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
    GridBox box = boxOf(*scene.content, england);
    const double beyond = 0.25 * std::max(box.width(), box.height());
    box.include(GridPoint{box.west - beyond, box.south - beyond});
    box.include(GridPoint{box.east + beyond, box.north + beyond});
    scene.camera = Camera::fitting(box, overviewSide, overviewSide);
    scene.pixelRatio = 1;
    scene.hasFurniture = scene.furnitureApart = scene.hasLabels = false;
    scene.selection.clear();
    m_overviews->request(scene);
}

void MapView::receive(const Frame &frame, const Scene &scene, const StandingFurniture &furniture)
{
    const bool isNew = scene.content == content();
    m_shown.show(frame, scene);
    m_laid = furniture;
    if (m_furniture.isOfOther(scene) || (isAtRest() && frame.camera == m_camera))
        m_furniture = m_laid;
    if (isNew && frame.camera == m_camera)
        m_layoutMotion->arrive(frame.picture);
    if (m_wantsAnother)
        wish(Urgency::WhenFree);
    if (m_pointer && !m_isDragging)
        pointAt(*m_pointer); // the newest picture tells more exactly what is there
    if (!m_shown.hasOverview())
        m_idling.start();
    update();
    Q_EMIT frameShown();
}

void MapView::showContent()
{
    m_overviews->cancel();
    m_layoutMotion->follow(m_session.content(), m_camera, m_session.theme(),
                           m_shown.isOf(m_camera, devicePixelRatioF()) ? m_shown.newest() : QImage());
    m_shown.forgetOthers();
    forgetPlace();
    if (m_pointer)
        pointAt(*m_pointer);
    wish(Urgency::Now);
}

void MapView::showInstead(std::shared_ptr<const MapContent> content)
{
    if (content == m_instead)
        return;
    m_instead = std::move(content);
    m_overviews->cancel();
    m_shown.forgetOthers();
    // A picture in the making is finished first: while a hand moves a border, each change would drop the one before it.
    wish(Urgency::WhenFree);
}

bool MapView::isAtRest() const
{
    return !m_isDragging && !m_motion->isRunning();
}

void MapView::comeToRest()
{
    wish(Urgency::WhenFree);
    outlineHovered();
    // While something moves the title stands where it was; now it may go where there is more room.
    if (isAtRest() && m_laid.camera() == m_camera)
        m_furniture = m_laid;
    m_settling.start();
}

void MapView::setCamera(const Camera &camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    if (m_pointer && !m_isDragging)
        pointAt(*m_pointer); // the place under a resting pointer is another one now
    wish(Urgency::WhenFree);
    m_settling.start();
    Q_EMIT cameraChanged();
    Q_EMIT viewsChanged();
}

void MapView::showAsSeenWith(Vision vision)
{
    m_vision = vision;
    update();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_vision == Vision::Full) {
        paintMap(painter);
        return;
    }
    QImage seen(size() * devicePixelRatioF(), QImage::Format_RGB32);
    seen.setDevicePixelRatio(devicePixelRatioF());
    {
        QPainter other(&seen);
        other.setFont(font());
        paintMap(other);
    }
    showAsSeen(seen, m_vision);
    painter.drawImage(QPointF(0, 0), seen);
}

void MapView::paintMap(QPainter &painter)
{
    const Theme &theme = m_session.theme();
    if (m_layoutMotion->isRunning()) {
        m_layoutMotion->paint(painter);
    } else {
        m_shown.paint(painter, m_camera, theme.sea);
        m_hovered->paint(painter, m_camera);
    }
    for (const MapTool *tool : m_tools)
        tool->paint(painter, *this);
    m_furniture.paint(painter, m_camera); // its words stay readable whatever lies on the map
    if (m_facts && m_pointer && isAtRest())
        paintHoverCard(painter, *m_facts, *m_pointer, QRectF(rect()), theme);
    if (hasFocus() && m_isReachedByKey) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    const bool isKnown = m_motion->isRunning() && m_motion->isShort();
    MapLook wanted{isKnown ? m_motion->goal() : m_camera, m_isWhole};
    m_motion->stop();
    show(wanted);
}

void MapView::show(const MapLook &look)
{
    m_motion->stop();
    m_isWhole = look.isWhole;
    const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
    setCamera(m_isWhole ? Camera::fitting(england.box, width(), height(), margin)
                        : look.camera.resized(width(), height()));
    comeToRest();
}

void MapView::jumpTo(const MapLook &wanted)
{
    m_history.settle(look());
    show(wanted);
    m_history.settle(look());
    Q_EMIT viewsChanged();
}

void MapView::settleLook()
{
    if (!isAtRest()) {
        m_settling.start();
        return;
    }
    m_history.settle(look());
    Q_EMIT viewsChanged();
}

bool MapView::hasPreviousView() const
{
    return m_history.hasPrevious() || (m_history.isAny() && !m_history.isCurrent(look()));
}

void MapView::showPreviousView()
{
    if (!hasPreviousView())
        return;
    m_history.settle(look()); // where somebody is now, to come back to
    show(m_history.goBack());
    Q_EMIT viewsChanged();
}

void MapView::showNextView()
{
    if (!hasNextView())
        return;
    show(m_history.goForth());
    Q_EMIT viewsChanged();
}

void MapView::showEngland()
{
    jumpTo({m_camera, true});
}

void MapView::zoomTo(const GridBox &box)
{
    if (box.isEmpty())
        return;
    // Its surroundings tell where it is: an area fills at most two thirds of the window.
    const double room = std::max(margin, std::min(width(), height()) / 6.0);
    jumpTo({Camera::fitting(box, width(), height(), room), false});
}

void MapView::zoomToSelection()
{
    GridBox box;
    for (const SelectedArea &selected : m_session.state().selection)
        box.include(content() ? boxOf(*content(), selected.area) : selected.area.box);
    zoomTo(box);
}

void MapView::zoomBy(double factor)
{
    m_isWhole = false;
    m_motion->zoom(m_camera, factor, {width() / 2.0, height() / 2.0});
}

} // namespace placelens
