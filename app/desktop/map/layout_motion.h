#pragma once

#include "core/cartography/layout_change.h"

#include <QObject>
#include <QVariantAnimation>

class QPainter;
class QWidget;

namespace placelens {

/// Moves the districts when the map goes over from their borders to hexagons or back, so that the eye can follow where
/// each goes. The resting picture fades into the moving one and out of it again.
///
/// Does nothing where the desktop asks for no animations (the style's animation duration is 0), and stops at any press,
/// key, turn of the wheel or change of size.
class LayoutMotion : public QObject
{
    Q_OBJECT
public:
    /// \pre `view` owns it, directly or not
    explicit LayoutMotion(QWidget &view);

    /// The map shows `content` from now on. Sets off if it is laid out otherwise than the content before it; `shown` is
    /// the picture that was there until now, if it is that of `camera`.
    void follow(const std::shared_ptr<const MapContent> &content, const Camera &camera, const Theme &theme,
                const QImage &shown);
    /// The resting picture of the newest content is there.
    void arrive(const QImage &picture);
    /// Leaves the rest of the way out.
    void stop();

    /// Whether the moving picture is the one to show: on the way, or there and the resting picture not ready yet.
    bool isRunning() const { return m_change != nullptr; }
    void paint(QPainter &painter) const;

Q_SIGNALS:
    /// There is another picture to paint; also once it is over.
    void moved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(double share);
    void finish();

    QWidget &m_view;
    QVariantAnimation m_clock;
    std::shared_ptr<const MapContent> m_content;
    std::unique_ptr<const LayoutChange> m_change; // null while nothing moves
    Theme m_theme;
    QImage m_before, m_moving, m_after;
};

} // namespace placelens
