#pragma once

#include "core/cartography/camera.h"

#include <QObject>
#include <QPointF>
#include <QVariantAnimation>

class QWidget;

namespace placelens {

/// Moves the camera gently: a short eased way for a wheel or a key, a long one that runs out after a flick.
///
/// Wishes of the same kind add up. It ends exactly at `goal()`. Where the desktop asks for no animations (the style's
/// animation duration is 0) a wheel or a key arrives at once, and a flick does nothing.
class CameraMotion : public QObject
{
    Q_OBJECT
public:
    /// \pre `view` owns it, directly or not
    explicit CameraMotion(QWidget &view);

    /// Zooms by `factor` (> 1 is closer) from `now`; the ground under `fixed` stays where it is on all the way.
    void zoom(const Camera &now, double factor, PixelPoint fixed);
    /// Moves the ground by so many pixels.
    void pan(const Camera &now, QPointF way);
    /// Lets the ground go on with a speed in pixels a second; it gets slower and comes to rest.
    void flick(const Camera &now, QPointF speed);
    /// Stops where it is.
    void stop() { m_clock.stop(); }

    bool isRunning() const { return m_clock.state() == QAbstractAnimation::Running; }
    /// Whether its end is known well enough that a picture of it is worth drawing first.
    bool isShort() const { return m_kind != Kind::Flick; }
    /// Where it ends, or ended.
    const Camera &goal() const { return m_goal; }

Q_SIGNALS:
    void moved(const placelens::Camera &camera);
    /// It has come to rest by itself.
    void arrived();

private:
    enum class Kind { Zoom, Pan, Flick };
    void setOff(Kind kind, const Camera &now, int milliseconds);
    void set(double share);
    bool isCalm() const;

    QWidget &m_view;
    QVariantAnimation m_clock;
    Kind m_kind = Kind::Zoom;
    Camera m_start, m_goal;
    PixelPoint m_fixed;
};

} // namespace placelens
