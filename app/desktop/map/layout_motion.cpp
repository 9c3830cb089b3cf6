#include "app/desktop/map/layout_motion.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <utility>

namespace placelens {

namespace {

constexpr int milliseconds = 600;
constexpr double fade = 0.2; // share of the way over which lines and words go, and come

bool isLaidOutOtherwise(const MapContent &one, const MapContent &other)
{
    return one.description.layout != other.description.layout && one.figures == other.figures;
}

} // namespace

LayoutMotion::LayoutMotion(QWidget &view) : QObject(&view), m_view(view), m_clock(this)
{
    m_clock.setDuration(milliseconds);
    m_clock.setStartValue(0.0);
    m_clock.setEndValue(1.0);
    connect(&m_clock, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) { set(share.toDouble()); });
    connect(&m_clock, &QVariantAnimation::finished, this, &LayoutMotion::finish);
    view.installEventFilter(this);
}

void LayoutMotion::follow(const std::shared_ptr<const MapContent> &content, const Camera &camera, const Theme &theme,
                          const QImage &shown)
{
    const std::shared_ptr<const MapContent> before = std::exchange(m_content, content);
    stop(); // what moves is no longer what is wanted
    const bool isCalm = m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) == 0;
    const bool isSeen = m_view.isVisible() && camera.width > 0 && camera.height > 0;
    if (isCalm || !isSeen || !before || !content || !isLaidOutOtherwise(*before, *content))
        return;
    const bool isToHexagons = content->description.layout == MapLayout::Hexagons;
    const MapContent &borders = isToHexagons ? *before : *content;
    const MapContent &hexagons = isToHexagons ? *content : *before;
    m_theme = theme;
    m_before = shown;
    m_after = {};
    m_change = std::make_unique<const LayoutChange>(borders, camera, hexagons, camera);
    m_clock.start(); // paints the first moment unless the clock stood there already
    if (m_moving.isNull())
        set(0);
}

void LayoutMotion::set(double share)
{
    if (!m_change)
        return;
    const bool isToHexagons = m_content->description.layout == MapLayout::Hexagons;
    const LayoutMoment moment{isToHexagons ? share : 1 - share, m_view.devicePixelRatioF()};
    m_moving = drawLayoutChange(*m_change, *m_content, moment, m_theme);
    Q_EMIT moved();
}

void LayoutMotion::arrive(const QImage &picture)
{
    if (!m_change)
        return;
    m_after = picture;
    if (m_clock.state() != QAbstractAnimation::Running)
        finish();
}

void LayoutMotion::finish()
{
    if (!m_after.isNull())
        stop();
}

void LayoutMotion::stop()
{
    m_clock.stop();
    const bool wasRunning = std::exchange(m_change, nullptr) != nullptr;
    m_before = m_moving = m_after = {};
    if (wasRunning)
        Q_EMIT moved();
}

void LayoutMotion::paint(QPainter &painter) const
{
    const double share = m_clock.currentValue().toDouble();
    painter.drawImage(QPointF(0, 0), m_moving);
    const auto lay = [&painter](const QImage &picture, double opacity) {
        if (picture.isNull() || opacity <= 0)
            return;
        painter.setOpacity(opacity);
        painter.drawImage(QPointF(0, 0), picture);
        painter.setOpacity(1);
    };
    lay(m_before, 1 - share / fade);
    lay(m_after, 1 - (1 - share) / fade);
}

bool LayoutMotion::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::NativeGesture:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Resize:
    case QEvent::Hide:
        stop();
        break;
    default:
        break;
    }
    return false;
}

} // namespace placelens
