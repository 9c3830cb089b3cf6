#include "app/desktop/side_by_side/side_map_view.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/map/areas_here.h"
#include "app/desktop/side_by_side/side_words.h"
#include "core/cartography/fill.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double keyZoom = 1.5;
constexpr double keyPan = 0.15; // of the map's width

/// "Birmingham: 63.9%" of the shaded area that holds a district; why there is no figure, in its place.
QString figureThere(const MapContent &content, int district)
{
    const Atlas &atlas = content.figures->atlas();
    const int area = content.areaOfDistrict[std::size_t(district)];
    if (area < 0)
        return SideMapView::tr("%1: in no shaded area").arg(atlas.districts()[std::size_t(district)].name);
    const std::vector<int> &areas = atlas.geographies()[std::size_t(content.geography)].areas;
    const auto at = std::find(areas.begin(), areas.end(), area);
    const Figure &figure = content.table->figures[std::size_t(at - areas.begin())];
    const Indicator &indicator = atlas.indicators()[std::size_t(content.indicator)];
    return QStringLiteral("%1: %2").arg(atlas.areas()[std::size_t(area)].name, figure.value
                                                                                   ? cellValue(indicator, *figure.value)
                                                                                   : SideMapView::tr("no figure"));
}

} // namespace

SideMapView::SideMapView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_frames(new FrameSource(this))
{
    setObjectName(QStringLiteral("side map"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, Home shows all of England; all maps move "
                                "together."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(140, 110);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_frames, &FrameSource::ready, this,
            [this](const Frame &frame, const Scene &scene) { receive(frame, scene); });
    connect(m_frames, &FrameSource::failed, &session, &Session::failed);
    connect(&session, &Session::selectionChanged, this, &SideMapView::wish);
}

Scene SideMapView::scene() const
{
    Scene scene;
    scene.content = m_content;
    scene.selection = m_session.state().selection;
    scene.camera = m_camera;
    scene.pixelRatio = devicePixelRatioF();
    scene.theme = m_session.theme();
    scene.hasFurniture = false;
    return scene;
}

bool SideMapView::isUpToDate() const
{
    return m_content && m_shown.isOf(m_camera, devicePixelRatioF()) && !m_frames->isBusy() && !m_wantsAnother;
}

void SideMapView::wish()
{
    update();
    if (!m_content || !isVisible() || m_camera.width <= 0 || m_camera.height <= 0)
        return;
    m_wantsAnother = m_frames->isBusy(); // pictures of the way there are wanted, too
    if (!m_wantsAnother)
        m_frames->request(scene());
}

void SideMapView::receive(const Frame &frame, const Scene &drawn)
{
    m_shown.show(frame, drawn);
    if (drawn.content != m_content || drawn.camera != m_camera)
        m_wantsAnother = true;
    if (m_wantsAnother)
        wish();
    nameCross();
    update();
}

void SideMapView::setContent(std::shared_ptr<const MapContent> content, const QString &problem)
{
    m_problem = problem;
    if (content == m_content) {
        update();
        return;
    }
    m_content = std::move(content);
    m_shown.forgetOthers();
    nameCross();
    wish();
}

void SideMapView::setCamera(const Camera &camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    wish();
}

void SideMapView::setAbout(std::optional<SelectedArea> area)
{
    m_about = std::move(area);
    update();
}

void SideMapView::setCross(std::optional<GridPoint> place)
{
    if (place == m_cross)
        return;
    m_cross = place;
    nameCross();
    update();
}

void SideMapView::nameCross()
{
    m_crossWords.clear();
    if (!m_cross || !m_content)
        return;
    Scene here; // what finding a place takes of it
    here.content = m_content;
    here.camera = m_camera;
    const auto district = m_shown.at(here, m_camera.toPixel(*m_cross)).district;
    if (!district)
        return;
    m_crossWords = figureThere(*m_content, *district);
    m_crossColour = fillOf(*m_content, m_session.theme(), std::size_t(*district)).value_or(m_session.theme().noData);
}

void SideMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_session.theme();
    m_shown.paint(painter, m_camera, theme.sea);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_problem.isEmpty()) {
        painter.fillRect(rect(), theme.panel);
        painter.setPen(theme.secondInk);
        painter.setFont(controlFont(12));
        painter.drawText(rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter | Qt::TextWordWrap), m_problem);
    }
    paintAbout(painter);
    paintCross(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void SideMapView::paintAbout(QPainter &painter) const
{
    if (!m_about)
        return;
    const Theme &theme = m_session.theme();
    painter.setFont(controlFont(12, QFont::DemiBold));
    const int room = width() - 50;
    const QString name = painter.fontMetrics().elidedText(m_about->area.name, Qt::ElideRight, room);
    const QRectF box(6, 6, painter.fontMetrics().horizontalAdvance(name) + 36, windowLength(24));
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.panel, 0.88));
    painter.drawRoundedRect(box, 4, 4);
    paintBadge(painter, QPointF(box.left() + 14, box.center().y()), 17, m_about->letter, theme);
    painter.setPen(theme.ink);
    painter.drawText(box.adjusted(28, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), name);
}

void SideMapView::paintCross(QPainter &painter) const
{
    if (!m_cross)
        return;
    const PixelPoint pixel = m_camera.toPixel(*m_cross);
    const QPointF at(pixel.x, pixel.y);
    if (!QRectF(rect()).contains(at))
        return;
    for (const auto &[colour, width] :
         {std::pair(m_session.theme().halo, 3.6), std::pair(m_session.theme().ink, 1.4)}) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0));
        painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9));
    }
    if (!m_crossWords.isEmpty())
        paintCard(painter, at);
}

void SideMapView::paintCard(QPainter &painter, QPointF cross) const
{
    const Theme &theme = m_session.theme();
    painter.setFont(controlFont(12, QFont::DemiBold));
    const QString words = painter.fontMetrics().elidedText(m_crossWords, Qt::ElideMiddle, std::max(40, width() - 44));
    QRectF box(cross + QPointF(14, 12), QSizeF(painter.fontMetrics().horizontalAdvance(words) + 32, windowLength(24)));
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, width() - 4 - box.width())));
    if (box.bottom() > height() - 4)
        box.moveBottom(cross.y() - 12);
    painter.setPen(QPen(theme.rule, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(m_crossColour);
    painter.drawRect(QRectF(box.left() + 7, box.center().y() - 6, 12, 12));
    painter.setPen(theme.ink);
    painter.drawText(box.adjusted(25, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), words);
}

void SideMapView::resizeEvent(QResizeEvent *)
{
    m_camera = m_camera.resized(width(), height());
    Q_EMIT sizeChanged();
    wish();
}

void SideMapView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wish();
}

void SideMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_dragged = event->position();
    m_isDragging = false;
}

void SideMapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_pressed && !m_isDragging)
        m_isDragging = (position - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_isDragging) {
        setCursor(Qt::ClosedHandCursor);
        Q_EMIT panned(position.x() - m_dragged.x(), position.y() - m_dragged.y());
        m_dragged = position;
    }
    Q_EMIT pointedAt(m_camera.toGrid({position.x(), position.y()}));
}

void SideMapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    unsetCursor();
    m_pressed.reset();
    if (!m_isDragging)
        select(event->position(), event->modifiers() & Qt::ControlModifier);
    m_isDragging = false;
}

void SideMapView::select(QPointF position, bool isAdded)
{
    if (!m_content)
        return;
    Scene here;
    here.content = m_content;
    here.camera = m_camera;
    const auto district = m_shown.at(here, {position.x(), position.y()}).district;
    if (!district)
        return;
    const int shaded = m_content->areaOfDistrict[std::size_t(*district)];
    const Area area =
        shaded >= 0 ? m_session.atlas().areas()[std::size_t(shaded)] : clickableAreas(m_session, *district).front();
    m_session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
}

void SideMapView::wheelEvent(QWheelEvent *event)
{
    const double notches =
        event->angleDelta().y() != 0 ? event->angleDelta().y() / 120.0 : event->pixelDelta().y() / 40.0;
    if (notches == 0)
        return;
    event->accept();
    Q_EMIT zoomed(std::pow(1.25, notches), PixelPoint{event->position().x(), event->position().y()});
}

void SideMapView::leaveEvent(QEvent *)
{
    Q_EMIT pointedAt(std::nullopt);
}

void SideMapView::keyPressEvent(QKeyEvent *event)
{
    const double step = std::round(keyPan * width());
    const PixelPoint middle{width() / 2.0, height() / 2.0};
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomed(keyZoom, middle);
        break;
    case Qt::Key_Minus:
        Q_EMIT zoomed(1 / keyZoom, middle);
        break;
    case Qt::Key_Home:
        Q_EMIT wholeWanted();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        Q_EMIT panned(event->key() == Qt::Key_Left ? step : -step, 0);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        Q_EMIT panned(0, event->key() == Qt::Key_Up ? step : -step);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace placelens
