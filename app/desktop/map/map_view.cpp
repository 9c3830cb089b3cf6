#include "app/desktop/map/map_view.h"

#include "app/desktop/map/hover_card.h"

#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr double margin = 14; // logical pixels left free round a place that is zoomed to
constexpr int longPressMilliseconds = 650;

} // namespace

MapView::MapView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_frames(new FrameSource(this))
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map of England"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, Home shows all of England. "
                                "Ctrl+K finds an area by name and selects it."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_longPress.setSingleShot(true);
    m_longPress.setInterval(longPressMilliseconds);
    connect(&m_longPress, &QTimer::timeout, this, [this] {
        if (m_pressed && !m_isDragging) {
            m_ignoresRelease = true;
            openMenuAt(*m_pressed);
        }
    });
    connect(m_frames, &FrameSource::ready, this, &MapView::receive);
    connect(m_frames, &FrameSource::failed, &session, &Session::failed);
    connect(&session, &Session::selectionChanged, this, [this] { wish(Urgency::Now); });
    connect(&session, &Session::contentChanged, this, [this] {
        m_facts.reset();
        if (m_pointer)
            pointAt(*m_pointer);
        wish(Urgency::Now);
    });
}

Scene MapView::scene() const
{
    Scene scene;
    scene.content = m_session.content();
    scene.selection = m_session.state().selection;
    if (m_facts)
        scene.hovered = m_session.atlas().areas()[std::size_t(m_facts->area)];
    scene.camera = m_camera;
    scene.pixelRatio = devicePixelRatioF();
    scene.theme = m_session.theme();
    return scene;
}

bool MapView::isUpToDate() const
{
    return m_frame && m_frame->camera == m_camera && !m_frames->isBusy() && !m_wantsAnother;
}

std::optional<GridPoint> MapView::placeUnderPointer() const
{
    if (!m_pointer)
        return std::nullopt;
    return m_camera.toGrid({m_pointer->x(), m_pointer->y()});
}

void MapView::wish(Urgency urgency)
{
    update();
    if (!m_session.content() || width() <= 0 || height() <= 0)
        return;
    if (urgency == Urgency::WhenFree && m_frames->isBusy()) {
        // Pictures of the way there are wanted, too: dropping each for the next would show none while dragging.
        m_wantsAnother = true;
        return;
    }
    m_wantsAnother = false;
    m_frames->request(scene());
}

void MapView::receive(const Frame &frame)
{
    m_frame = frame;
    if (m_wantsAnother)
        wish(Urgency::WhenFree);
    update();
    Q_EMIT frameShown();
}

void MapView::setCamera(const Camera &camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    if (m_pointer && !m_isDragging)
        pointAt(*m_pointer); // the place under a resting pointer is another one now
    wish(Urgency::WhenFree);
    Q_EMIT cameraChanged();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_session.theme();
    painter.fillRect(rect(), theme.sea);
    if (m_frame) {
        const Camera &made = m_frame->camera;
        const PixelPoint topLeft = m_camera.toPixel(made.toGrid({0, 0}));
        const PixelPoint bottomRight = m_camera.toPixel(made.toGrid({double(made.width), double(made.height)}));
        const QRectF target(QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y));
        if (made == m_camera)
            painter.drawImage(QPointF(0, 0), m_frame->picture);
        else
            painter.drawImage(target, m_frame->picture, QRectF(m_frame->picture.rect()));
    }
    if (m_facts && m_pointer && !m_isDragging)
        paintHoverCard(painter, *m_facts, *m_pointer, QRectF(rect()), theme);
    if (hasFocus() && m_isReachedByKey) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    if (m_isWhole)
        showEngland();
    else
        setCamera(m_camera.resized(width(), height()));
}

void MapView::showEngland()
{
    const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
    m_isWhole = true;
    setCamera(Camera::fitting(england.box, width(), height(), margin));
}

void MapView::zoomTo(const GridBox &box)
{
    if (box.isEmpty())
        return;
    // Its surroundings tell where it is: an area fills at most two thirds of the window.
    const double room = std::max(margin, std::min(width(), height()) / 6.0);
    m_isWhole = false;
    setCamera(Camera::fitting(box, width(), height(), room));
}

void MapView::zoomToSelection()
{
    GridBox box;
    for (const SelectedArea &selected : m_session.state().selection)
        box.include(selected.area.box);
    zoomTo(box);
}

void MapView::zoomBy(double factor)
{
    m_isWhole = false;
    setCamera(m_camera.zoomed(factor, {width() / 2.0, height() / 2.0}));
}

void MapView::pointAt(QPointF position)
{
    m_pointer = position;
    std::optional<int> district;
    if (m_session.content())
        district = districtAt(scene(), {position.x(), position.y()});
    const bool isElsewhere = district != m_district || m_facts.has_value() != district.has_value();
    m_district = district;
    if (isElsewhere) {
        const int before = m_facts ? m_facts->area : -1;
        m_facts.reset();
        if (m_district)
            m_facts = factsOf(m_session, *m_district);
        if ((m_facts ? m_facts->area : -1) != before)
            wish(Urgency::WhenFree);
    }
    update();
    Q_EMIT pointerMoved();
}

void MapView::clickAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    pointAt(position);
    if (!m_district)
        return;
    m_click = Click{clickableAreas(m_session, *m_district), 0};
    const Area &area = m_session.atlas().areas()[std::size_t(m_click->areas.front())];
    const bool isAdded = modifiers & Qt::ControlModifier;
    m_session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
}

bool MapView::hasSeveralHere() const
{
    if (!m_click || m_click->areas.size() < 2)
        return false;
    return m_session.isSelected(m_session.atlas().areas()[std::size_t(m_click->areas[m_click->current])]);
}

void MapView::selectNextHere()
{
    if (!hasSeveralHere())
        return;
    const auto areas = m_session.atlas().areas();
    const Area &now = areas[std::size_t(m_click->areas[m_click->current])];
    const std::vector<SelectedArea> &selection = m_session.state().selection;
    const auto at = std::find_if(selection.begin(), selection.end(), [&now](const SelectedArea &selected) {
        return selected.area.code == now.code && selected.area.geography == now.geography;
    });
    if (at == selection.end())
        return;
    for (std::size_t step = 1; step < m_click->areas.size(); ++step) {
        const std::size_t next = (m_click->current + step) % m_click->areas.size();
        const Area &area = areas[std::size_t(m_click->areas[next])];
        if (m_session.isSelected(area))
            continue;
        m_click->current = next;
        m_session.replaceSelected(std::size_t(at - selection.begin()), area);
        return;
    }
}

} // namespace placelens
