#include "app/desktop/map/camera_motion.h"

#include <QStyle>
#include <QWidget>

#include <cmath>

namespace placelens {

namespace {

constexpr int zoomMilliseconds = 120;
constexpr int panMilliseconds = 160;
constexpr int firstStep = 16;           // milliseconds: something moves with the very first picture
constexpr double slowing = 0.3;         // seconds in which a flick loses all but 1/e of its speed
constexpr double restingSpeed = 12;     // pixels a second: slower is standing
constexpr double leastFlickSpeed = 120; // slower is a hand that came to rest
constexpr double mostFlickSpeed = 6000;

double eased(double share)
{
    return 1 - std::pow(1 - share, 3);
}

} // namespace

CameraMotion::CameraMotion(QWidget &view) : QObject(&view), m_view(view), m_clock(this)
{
    m_clock.setStartValue(0.0);
    m_clock.setEndValue(1.0);
    connect(&m_clock, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) { set(share.toDouble()); });
    connect(&m_clock, &QVariantAnimation::finished, this, &CameraMotion::arrived);
}

bool CameraMotion::isCalm() const
{
    return m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) == 0;
}

void CameraMotion::zoom(const Camera &now, double factor, PixelPoint fixed)
{
    const bool goesOn = isRunning() && m_kind == Kind::Zoom;
    const double still = goesOn ? now.metresPerPixel / m_goal.metresPerPixel : 1; // to go of the zoom under way
    stop();
    m_fixed = fixed;
    m_goal = now.zoomed(still * factor, fixed);
    setOff(Kind::Zoom, now, zoomMilliseconds);
}

void CameraMotion::pan(const Camera &now, QPointF way)
{
    const bool goesOn = isRunning() && m_kind == Kind::Pan;
    stop();
    m_goal = (goesOn ? m_goal : now).panned(way.x(), way.y());
    setOff(Kind::Pan, now, panMilliseconds);
}

void CameraMotion::flick(const Camera &now, QPointF speed)
{
    stop();
    const double length = std::hypot(speed.x(), speed.y());
    if (isCalm() || length < leastFlickSpeed)
        return;
    const double from = std::min(length, mostFlickSpeed);
    const double seconds = slowing * std::log(from / restingSpeed);
    const QPointF way = speed / length * slowing * (from - restingSpeed);
    m_goal = now.panned(std::round(way.x()), std::round(way.y()));
    setOff(Kind::Flick, now, int(std::lround(seconds * 1000)));
}

void CameraMotion::setOff(Kind kind, const Camera &now, int milliseconds)
{
    m_kind = kind;
    m_start = now;
    if (m_goal == now)
        return;
    if (isCalm()) {
        Q_EMIT moved(m_goal);
        Q_EMIT arrived();
        return;
    }
    m_clock.setDuration(milliseconds);
    m_clock.start();
    m_clock.setCurrentTime(firstStep);
}

void CameraMotion::set(double share)
{
    if (!isRunning()) // values come while it is set up, too
        return;
    if (share >= 1) {
        Q_EMIT moved(m_goal);
        return;
    }
    if (m_kind == Kind::Zoom) {
        Q_EMIT moved(m_start.zoomed(std::pow(m_start.metresPerPixel / m_goal.metresPerPixel, eased(share)), m_fixed));
        return;
    }
    // Of the way of a flick, that is the share which a speed that falls to 1/e in `slowing` has gone.
    const double seconds = m_clock.duration() / 1000.0;
    const double gone = m_kind == Kind::Pan
                            ? eased(share)
                            : (1 - std::exp(-share * seconds / slowing)) / (1 - std::exp(-seconds / slowing));
    const double ratio = m_view.devicePixelRatioF();
    const auto wholePixels = [&](double metres) {
        return std::round(metres / m_start.metresPerPixel * gone * ratio) / ratio; // pictures move without blurring
    };
    Q_EMIT moved(m_start.panned(wholePixels(m_start.centre.east - m_goal.centre.east),
                                wholePixels(m_goal.centre.north - m_start.centre.north)));
}

} // namespace placelens
